from .carriers import EventCarrier
from .event_tags import EVENT_TAGS, EventAudience, EventDispositif, EventTheme
from .events import EventPage
from .programmes import PriorityNetwork, PriorityPage, ProgrammeIndexPage, ProgrammePage
from .sequences import CalendarSequence
from .series import Series
from .sessions import EventSession

__all__ = [
    "EVENT_TAGS",
    "CalendarSequence",
    "EventAudience",
    "EventCarrier",
    "EventDispositif",
    "EventPage",
    "EventSession",
    "EventTheme",
    "PriorityNetwork",
    "PriorityPage",
    "ProgrammeIndexPage",
    "ProgrammePage",
    "Series",
]
