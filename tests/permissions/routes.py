"""Every URL of the site, with arguments for the objects of a section."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from django.apps import apps
from django.urls import URLPattern, URLResolver, get_resolver
from wagtail.admin.views.bulk_action.registry import bulk_action_registry
from wagtail.contrib.settings.registry import registry as setting_registry
from wagtail.models import Page

from frontend import media
from tests.permissions.world import Section, World

ARGUMENT = re.compile(r"<(?:\w+:)?(\w+)>")
# Regular expressions in the URLconf, as path() routes.
EXPRESSIONS = {
    media.ADDRESSES.removeprefix("^"): "media/<str:name>",
    r"(?P<pk>\d+)/revisions/compare/"
    r"(?P<revision_id_a>live|earliest|\d+)\.\.\.(?P<revision_id_b>live|latest|\d+)/$": (
        "<int:page_id>/revisions/compare/<int:revision_id>...live/"
    ),
    r"(\d+)/(.*)$": "<int:document_id>/<filename>",
    r"(?P<path>.+/)seances\.ics$": "<path>seances.ics",
    r"(?P<path>.+/)affiche\.png$": "<path>affiche.png",
    r"(?P<path>.+/)programme-(?P<year>[0-9]{4})\.pdf$": "<path>programme-<year>.pdf",
    r"(?P<path>.+/)changements/$": "<path>changements/",
    r"(?P<path>.+/)changements\.atom$": "<path>changements.atom",
    r"(?P<path>.+/)changements\.pdf$": "<path>changements.pdf",
    r"((?:[\w\-]+/)*)$": "<path>",
    ".*/$": "rien-de-tel/",
}

OF_A_PROGRAMME = {"programme_pdf", "changes", "changes_atom", "changes_pdf", "edition_pdf"}


@dataclass(frozen=True)
class Route:
    """A URL pattern: its name with namespaces, or its path if it has no name."""

    name: str
    path: str

    @property
    def has_object(self) -> bool:
        """Whether the URL is that of an object, which may belong to a section."""
        return bool(ARGUMENT.search(self.path)) or self.name.startswith("wagtail_bulk_action:")

    def address(self, world: World, section: Section, page: Page | None = None) -> str:
        """Return the URL for this section's objects; for `page` where it takes a page."""
        values = arguments(self.name, world, section)
        if page:
            values["page_id"] = page.pk
        path = ARGUMENT.sub(lambda match: str(values[match[1]]), self.path)
        if self.name.startswith("wagtail_bulk_action:"):
            path += "?" + urlencode({"id": bulk_ids(self.name, section), "next": "/admin/"}, True)
        return f"/{path}"


def routes() -> Iterator[Route]:
    """Yield all routes, with one per bulk action and per setting model.

    A second route of the same name has "+" after its name.
    """
    names = set()
    for name, path in _patterns(get_resolver()):
        for route in _expand(name, path):
            unique = Route(f"{route.name}+", route.path) if route.name in names else route
            names.add(unique.name)
            yield unique


def _expand(name: str, path: str) -> Iterator[Route]:
    if name == "wagtail_bulk_action":
        yield from _bulk_actions(path)
    elif name.startswith("wagtailsettings:"):
        yield from _settings(name, path)
    else:
        yield Route(name or path, path)


def _patterns(
    resolver: URLResolver, prefix: str = "", namespace: str = ""
) -> Iterator[tuple[str, str]]:
    for pattern in resolver.url_patterns:
        own = str(pattern.pattern).removeprefix("^")
        path = prefix + EXPRESSIONS.get(own, own)
        if isinstance(pattern, URLPattern):
            yield (namespace + pattern.name if pattern.name else ""), path
        else:
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from _patterns(pattern, path, inner)


def _bulk_actions(path: str) -> Iterator[Route]:
    bulk_action_registry._scan_for_bulk_actions()
    for app_label, models in bulk_action_registry.actions.items():
        for model_name, actions in models.items():
            for action in actions:
                filled = path
                for value in (app_label, model_name, action):
                    filled = ARGUMENT.sub(value, filled, count=1)
                yield Route(f"wagtail_bulk_action:{app_label}.{model_name}.{action}", filled)


def _settings(name: str, path: str) -> Iterator[Route]:
    for model in setting_registry:
        filled = ARGUMENT.sub(model._meta.app_label, path, count=1)
        filled = ARGUMENT.sub(model._meta.model_name, filled, count=1)
        yield Route(f"{name}:{model._meta.label_lower}", filled)


def bulk_ids(name: str, section: Section) -> list[int]:
    """Return the ids of the section's objects for a bulk action."""
    model = apps.get_model(name.split(":")[1].rpartition(".")[0])
    label = model._meta.label
    if label == "wagtailcore.Page":
        return [section.event.pk, section.draft.pk]
    if label == "auth.User":
        return [section.user.pk]
    kinds = {type(row)._meta.label: row.pk for row in (section.image, section.document)}
    return [kinds[label] if label in kinds else model._default_manager.first().pk]


def arguments(name: str, world: World, section: Section) -> dict[str, object]:
    """Return the URL arguments for this section's objects, by name."""
    page = section.page_for(name)
    return {
        "page_id": page.pk,
        "page_pk": section.network.pk,
        "page_to_move_id": section.event.pk,
        "parent_page_id": section.network.pk,
        "destination_id": world.a.network.pk,
        "content_type_app_name": "programme",
        "content_type_model_name": "eventpage",
        "app_label": "wagtailcore" if "task" in name else "programme",
        "app_name": "core",
        "model_name": "groupapprovaltask" if "task" in name else "eventpage",
        "object_id": section.event.pk,
        "uid": section.event.sessions.get().translation_key,
        "session_id": section.editing_session.pk,
        "action_name": "approve",
        "revision_id": section.revision.pk,
        "page_view_restriction_id": section.restriction.pk,
        "restriction_id": section.collection_restriction.pk,
        "task_state_id": section.task_state.pk,
        "task_id": world.task.pk,
        "workflow_pk": world.workflow.pk,
        "workflow_state_id": section.task_state.workflow_state_id,
        "image_id": section.image.pk,
        "document_id": section.document.pk,
        "doc_id": section.document.pk,
        "uploaded_file_id": section.upload.pk,
        "collection_id": section.collection.pk,
        "redirect_id": section.redirect.pk,
        "filename": section.document.filename,
        "filter_spec": "width-100",
        "size": "petite",
        "year": section.event.programme.year,
        "path": _path(world.programme if name in OF_A_PROGRAMME else section.event),
        "slug": "annuler" if name.startswith("programme_actions:") else world.theme.slug,
        "uidb64": "MQ",
        "token": "jeton",
        "field_label": "programme.EventPage.body",
        "digest": "0",
        "language": "en",
        "vocabulary": "theme",
        "work_id": world.work.pk,
        "edition": world.edition.pk,
        "query_id": world.query.pk,
        "user": section.user.pk,
        "invitation": section.invitation.pk,
        "action": "renvoyer",
        "translation_source_id": section.translation.source_id,
        "translation_id": section.translation.pk,
        "string_segment_id": section.string_segment.pk,
        "overridable_segment_id": section.override_segment.pk,
        "mode": "",
        "name": section.image.file.name if name == "media" else "pages",
        "number": 1,
        "pk": _primary_key(name, world, section),
    }


def _path(page: Page) -> str:
    """Return the path of a page below the home page."""
    return page.url_path.partition("/")[2].partition("/")[2]


def _primary_key(name: str, world: World, section: Section) -> object:
    namespace = name.rpartition(":")[0]
    by_namespace = {
        "wagtailadmin_api:pages": section.draft,
        "wagtailadmin_api:documents": section.shared_document,
        "wagtailadmin_api:images": section.shared_image,
        "wagtaildocs_chooser": section.document,
        "wagtailimages_chooser": section.image,
        "wagtailadmin_collections": section.collection,
        "wagtailusers_users": section.user,
        "wagtailusers_groups": section.group,
        "wagtaillocales": world.english,
        "wagtailsites": world.site,
        "wagtailsettings:edit": world.site,
        "wagtailsettings:preview_on_edit": world.site,
        "wagtail_localize": world.contact,
        "printing_editions": world.programme,
    }
    by_name = {
        "admin/collections/<int:pk>/": section.collection,
        "add_synonym": world.missed,
        "core_proposals:decide": section.proposal,
        "core_replace:contact": world.contact,
        "core_replace:term": world.theme,
        "programme_actions:event": section.event,
        "programme_actions:session": section.event.sessions.first(),
        "programme_actions:cycle": section.event,
        "programme_actions:undo": section.log_entry,
        "printing:document": section.printed,
        "printing:download": section.printed,
        "printing:picture": section.printed,
        "networks_coordination:people": section.network,
        "networks_coordination:remove": section.network,
        "networks_coordination:invitation": section.network,
        "invitation": section.invitation,
        "privacy:export": section.request,
        "privacy:request": section.request,
        "invitation_page": section.invitation,
        "second_factor_reset": section.user,
        "short_address": section.event,
        "edition_pdf": world.edition,
    }
    if name in by_name:
        return by_name[name].pk
    if namespace == "wagtailadmin_workflows":
        return (world.task if "task" in name else world.workflow).pk
    if namespace in by_namespace:
        return by_namespace[namespace].pk
    if namespace.startswith(("wagtailsnippets_", "wagtailsnippetchoosers_")):
        _kind, app_label, model_name = namespace.split("_")
        return apps.get_model(app_label, model_name)._default_manager.first().pk
    return 1
