from .events import EventAudience, EventCarrier, EventDispositif, EventPage, EventTheme
from .programmes import PriorityNetwork, PriorityPage, ProgrammeIndexPage, ProgrammePage
from .series import Series
from .sessions import EventSession
from .stamp import AgendaStamp

__all__ = [
    "AgendaStamp",
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
