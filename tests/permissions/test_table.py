"""Every address answers each role as the table declares."""

from dataclasses import replace
from fnmatch import fnmatchcase

import pytest

from tests.permissions.document import FILE, updated_document
from tests.permissions.routes import Route, routes
from tests.permissions.table import ROLES, RULES, TABLE
from tests.permissions.walking import Walker, outcome, wagtail_may_warn
from tests.permissions.world import World

pytestmark = [wagtail_may_warn, pytest.mark.searches]


def rule_of(route: Route) -> str | None:
    """The rule that the table gives this route, by its name or else by a pattern."""
    if route.name in TABLE:
        return TABLE[route.name]
    rules = {rule for pattern, rule in TABLE.items() if fnmatchcase(route.name, pattern)}
    return rules.pop() if len(rules) == 1 else None


def answers(world: World, walker: Walker, role: str, route: Route) -> str:
    """What the route answers, in the table's letters."""
    sections = [world.a, world.b] if role == "coordinator" else [world.a]
    addresses = [route.address(world, section) for section in sections]
    return "/".join(
        "".join(outcome(walker.request(method, address)) for address in addresses)
        for method in ("get", "post")
    )


def test_every_route_is_declared(db):
    assert [route.name for route in routes() if rule_of(route) is None] == []


def test_every_declaration_is_of_a_route(db):
    names = [route.name for route in routes()]
    unused = [pattern for pattern in TABLE if not any(fnmatchcase(name, pattern) for name in names)]
    assert unused == []
    assert set(TABLE.values()) == RULES.keys()


def seen_from_the_other(world: World) -> World:
    """The same two networks, the second one's coordinator being the one who walks."""
    users = world.users | {"coordinator": world.b.user}
    return replace(world, a=world.b, b=world.a, users=users)


# The superuser reaches all that an address asks of the database, a coordinator all that limits it
# to a section; to the database the others differ from these by the rows of their groups alone.
ON_BOTH_DATABASES = ["coordinator", "superuser"]
THE_OTHERS = [role for role in ROLES if role not in ON_BOTH_DATABASES]
ONE_DATABASE = pytest.mark.one_database("the same questions, of other groups")


@pytest.mark.long
@pytest.mark.parametrize(
    "role",
    [
        *ON_BOTH_DATABASES,
        *(pytest.param(role, marks=ONE_DATABASE) for role in THE_OTHERS),
        pytest.param("coordinator of the other network", marks=ONE_DATABASE),
    ],
)
def test_each_role_meets_what_the_table_declares(world, role):
    if role not in ROLES:
        world, role = seen_from_the_other(world), "coordinator"
    walker = Walker(world.users[role])
    found = {
        route.name: (answers(world, walker, role, route), RULES[rule_of(route)][role])
        for route in routes()
    }
    assert {name: pair for name, pair in found.items() if pair[0] != pair[1]} == {}


def test_the_document_says_what_the_table_says():
    assert FILE.read_text() == updated_document()
