"""Who may print what, and who makes editions."""

from wagtail.models import Page

from core.roles import Account
from networks.models import NetworkPage
from printing.choices import Kind
from programme.models import EventPage, PriorityPage, ProgrammePage

KINDS: dict[type[Page], tuple[Kind, ...]] = {
    ProgrammePage: (Kind.PROGRAMME, Kind.MONTH),
    PriorityPage: (Kind.SHEET,),
    NetworkPage: (Kind.LEAFLET,),
    EventPage: (Kind.POSTER,),
}
"""What is printed of each sort of page, first what is asked for most."""
OF_COORDINATORS = {Kind.LEAFLET, Kind.POSTER}


def can_print_everything(user: Account) -> bool:
    """Whether the user may print any page: editors may."""
    return user.has_perm("core.change_organisationsettings")


def printable_kinds(user: Account, page: Page) -> tuple[Kind, ...]:
    """Return what the user may print of a page: coordinators, of their own sections."""
    kinds = () if page.alias_of_id else KINDS.get(type(page), ())
    if can_print_everything(user):
        return kinds
    own = [kind for kind in kinds if kind in OF_COORDINATORS]
    return tuple(own) if own and page.permissions_for_user(user).can_edit() else ()


def can_freeze_editions(user: Account) -> bool:
    """Whether the user may make, read and withdraw the editions of programmes: editors may."""
    return can_print_everything(user)
