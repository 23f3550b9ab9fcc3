"""Somebody who writes in the site's database: python -m tests.deploy.editor

Reads calls from its input, one a line (["publish", "slug", "Title"]), and answers each.
"""

import json
import sys
import time

import django


def main() -> None:
    django.setup()

    from django.core.files.base import ContentFile
    from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction

    from core.models import CustomDocument
    from programme.models import EventPage
    from tests.factories import day, make_event

    def publish(slug: str, title: str) -> float:
        """Publish the event, made if there is none; return when."""
        event = EventPage.objects.filter(slug=slug).first()
        event = event or make_event(None, day(2030, 10, 8), slug=slug)
        event.title = title
        event.save_revision().publish()
        return time.time()

    def address(slug: str) -> str:
        return Page.objects.get(slug=slug).get_url()

    def unpublish(slug: str) -> None:
        Page.objects.get(slug=slug).unpublish()

    def restrict(slug: str) -> None:
        """Ask for a password."""
        page = Page.objects.get(slug=slug)
        PageViewRestriction.objects.create(page=page, restriction_type="password", password="x")

    def document(is_private: bool) -> list[str]:
        """Make a document; return its address, and that of its file."""
        collection = Collection.get_first_root_node()
        if is_private:
            collection = collection.add_child(instance=Collection(name="Privé"))
            CollectionViewRestriction.objects.create(
                collection=collection, restriction_type="password", password="x"
            )
        made = CustomDocument(title="Note", collection=collection)
        made.file.save("note.txt", ContentFile(b"Une note"))
        return [made.url, made.file.url]

    actions = (publish, address, unpublish, restrict, document)
    by_name = {action.__name__: action for action in actions}
    for line in sys.stdin:
        name, *arguments = json.loads(line)
        sys.stdout.write(json.dumps(by_name[name](*arguments)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
