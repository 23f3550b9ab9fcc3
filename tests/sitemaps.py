"""Read a sitemap in all its parts."""

from urllib.parse import urlsplit

from defusedxml import ElementTree

SCHEMA = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def in_sitemap(client, index: str = "/sitemap.xml") -> dict[str, str | None]:
    """Return address → day of the last change, of all the parts of an index."""
    return {
        address: last
        for part in _read(client, index, "sitemap")
        for address, last in _read(client, urlsplit(part).path, "url").items()
    }


def _read(client, path: str, item: str) -> dict[str, str | None]:
    response = client.get(path)
    assert response.status_code == 200, path
    return {
        entry.findtext("s:loc", None, SCHEMA): entry.findtext("s:lastmod", None, SCHEMA)
        for entry in ElementTree.fromstring(response.getvalue()).findall(f"s:{item}", SCHEMA)
    }
