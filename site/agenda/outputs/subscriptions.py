"""Addresses that subscribe a calendar on the web, or an application, to a feed."""

from urllib.parse import urlencode


def calendars(feed: str, name: str) -> list[dict[str, str]]:
    """Return {"label", "address"} for each calendar: its page, or its application, asks to confirm.

    `feed` is the absolute URL of a calendar, `name` its title. Nothing is asked of a calendar's
    own site before somebody follows the link.
    """
    # Applications subscribe to webcal URLs, but download https ones once.
    webcal = f"webcal:{feed.partition(':')[2]}"
    outlook = urlencode({"url": feed, "name": name})
    return [
        {"label": "iPhone, Mac, Thunderbird", "address": webcal},
        {
            "label": "Google Agenda",
            "address": f"https://calendar.google.com/calendar/r?{urlencode({'cid': webcal})}",
        },
        {
            "label": "Outlook.com",
            "address": f"https://outlook.live.com/calendar/0/addfromweb?{outlook}",
        },
        {
            "label": "Microsoft 365",
            "address": f"https://outlook.office.com/calendar/0/addfromweb?{outlook}",
        },
    ]
