"""The views of the actions on sessions: a form with a preview, and undoing."""

from collections.abc import Container
from functools import cached_property

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.models import PageLogEntry

from core import clock
from programme import changes
from programme.admin import actions
from programme.admin.forms import SessionActionForm
from programme.admin.history import LABELS, label_of, last_changes
from programme.editing.forms import DATES
from programme.listing import SessionRow, session_rows
from programme.models import EventPage, EventSession
from programme.models.programmes import listing_context


def preview_rows(sessions: list[EventSession]) -> list[SessionRow]:
    """Return the sessions as rows of a public list."""
    return list(session_rows(sessions, clock.now(), listing_context()))


class EventActionMixin(WagtailAdminTemplateMixin):
    """A view of one event's sessions, for users who may publish it."""

    header_icon = "calendar-alt"
    event: EventPage

    def load_event(self, pk: int) -> None:
        """Set `event` to the source-language page of this page.

        Raises PermissionDenied if the user may not publish it.
        """
        page = get_object_or_404(EventPage, pk=pk)
        sources = EventPage.objects.sources().prefetch_related("sessions", "also_carried_by")
        self.event = get_object_or_404(sources, translation_key=page.translation_key)
        if not self.event.permissions_for_user(self.request.user).can_publish():
            raise PermissionDenied

    @property
    def edit_url(self) -> str:
        return reverse("wagtailadmin_pages:edit", args=[self.event.pk])

    @property
    def event_url(self) -> str:
        return reverse("programme_actions:event", args=[self.event.pk])

    def obstacle(self) -> str:
        """Return why no action is possible on the event, or an empty string."""
        if not self.event.live:
            return _("Cet événement n'est pas publié : changez-le dans son formulaire.")
        lock = self.event.get_lock()
        if lock and lock.for_user(self.request.user):
            return lock.get_message(self.request.user) or _("Cette page est verrouillée.")
        return ""

    def get_page_subtitle(self):
        return self.event.get_admin_display_title()

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": self.edit_url, "label": self.event.get_admin_display_title()},
            {"url": "", "label": self.get_page_title()},
        ]


class EventActionsView(EventActionMixin, TemplateView):
    """List an event's sessions, with the actions on each and the last change to undo."""

    template_name = "programme/admin/event_actions.html"
    page_title = gettext_lazy("Reporter, annuler, confirmer…")

    def dispatch(self, request, *args, pk: int, **kwargs):
        self.load_event(pk)
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        obstacle = self.obstacle()
        latest = {} if obstacle else last_changes(self.event)
        at = clock.now()
        items = []
        for row in self.event.session_rows(at, listing_context()):
            session = row.session
            last = latest.get(str(session.translation_key))
            applicable = [] if obstacle else actions.actions_for_session(session)
            items.append(
                {
                    "row": row,
                    "actions": self.links(session, applicable),
                    "last": last,
                    "undo": _("Défaire : %s") % label_of(last) if last else "",
                }
            )
        cycle_actions = [] if obstacle else actions.actions_for_cycle(self.event, at)
        return super().get_context_data(
            items=items,
            cycle=self.links(self.event, cycle_actions),
            obstacle=obstacle,
            event=self.event,
            **kwargs,
        )

    def links(
        self, target: EventSession | EventPage, applicable: list[actions.SessionAction]
    ) -> list[tuple[actions.SessionAction, str]]:
        """Return each action with the URL of its form, which returns to this page."""
        return [(action, action.address(target, self.event_url)) for action in applicable]


class SessionActionView(EventActionMixin, FormView):
    """The form of an action on a session, with a preview of what visitors will read."""

    template_name = "programme/admin/session_action.html"
    available_actions = actions.SESSION_ACTIONS
    sessions: list[EventSession]
    """The sessions of one event that the action changes, by date."""
    action: actions.SessionAction

    def dispatch(self, request, *args, **kwargs):
        self.sessions = self.load_sessions()
        if obstacle := self.obstacle():
            messages.warning(request, obstacle)
            return redirect(self.event_url)
        return super().dispatch(request, *args, **kwargs)

    def load_sessions(self) -> list[EventSession]:
        """Return the sessions to change; set `event` and `action` from the URL as well."""
        self.load_action()
        session = get_object_or_404(EventSession, pk=self.kwargs["pk"])
        self.load_event(session.event_id)
        return self.sessions_with_keys({str(session.translation_key)})

    def load_action(self) -> None:
        """Set `action` from the URL. Raises Http404."""
        slug = self.kwargs["slug"]
        if slug not in self.available_actions:
            raise Http404
        self.action = self.available_actions[slug]

    def sessions_with_keys(self, keys: Container[str]) -> list[EventSession]:
        """Return the event's sessions with these translation keys, by date. Raises Http404."""
        rows = [row for row in self.event.sessions_by_date() if str(row.translation_key) in keys]
        if not rows:
            raise Http404
        return rows

    def post(self, request, *args, **kwargs):
        if "preview" not in request.POST:
            return super().post(request, *args, **kwargs)
        if request.headers.get("X-Requested-With") == "XMLHttpRequest":
            return render(request, "programme/admin/preview.html", self.preview(self.get_form()))
        # Without JavaScript the button reloads the page, with the preview of what was typed.
        return self.render_to_response(self.get_context_data())

    def form_valid(self, form):
        try:
            self.apply(form)
        except ValidationError as error:
            return self.refuse(form, error)
        buttons = [messages.button(self.undo_url, _("Défaire"))]
        if address := self.event.get_url(self.request):
            buttons.append(messages.button(address, _("Voir en ligne"), new_window=True))
        messages.success(
            self.request,
            _("%(done)s « %(title)s » est à jour pour les visiteurs.")
            % {"done": self.success_message, "title": self.event.get_admin_display_title()},
            buttons=buttons,
        )
        return redirect(self.next_url)

    def apply(self, form) -> None:
        """Publish the change."""
        self.action.change.apply(
            self.sessions,
            user=self.request.user,
            seen=form.cleaned_data["seen"],
            **self.action.arguments,
            **form.change_arguments(),
        )

    def refuse(self, form, error: ValidationError) -> HttpResponse:
        """Display the form again with the error and the sessions as published now."""
        add_validation_error(form, error)
        # The next submission is compared with the values that are displayed this time.
        self.sessions = self.load_sessions()
        form.data = form.data.copy()
        form.data["seen"] = form.fields["seen"].initial = SessionActionForm(sessions=self.sessions)[
            "seen"
        ].value()
        return self.render_to_response(self.get_context_data(form=form))

    def preview(self, form) -> dict:
        """Return the template context of the preview: the rows, or why there are none."""
        if not form.is_valid():
            return {}
        try:
            sessions = [self.preview_session(form, session) for session in self.sessions]
            return {"after": preview_rows(sessions)}
        except ValidationError as error:
            add_validation_error(form, error)
            return {"problems": error.messages}

    def preview_session(self, form, session: EventSession) -> EventSession:
        arguments = self.action.arguments | form.change_arguments()
        return self.action.change.preview(session, **arguments)

    @property
    def success_message(self) -> str:
        return self.action.success_message

    @property
    def next_url(self) -> str:
        return get_valid_next_url_from_request(self.request) or self.event_url

    @property
    def undo_url(self) -> str:
        last = last_changes(self.event)[str(self.sessions[0].translation_key)]
        return reverse("programme_actions:undo", args=[last.pk])

    def get_page_title(self):
        return self.action.label

    def get_form_class(self):
        return self.action.form

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"sessions": self.sessions}

    @cached_property
    def _has_draft(self) -> bool:
        return self.event.has_unpublished_changes

    def get_context_data(self, form=None, **kwargs):
        form = form or self.get_form()
        # A form without required fields has a preview at once.
        previewed_form = form if form.is_bound else self.initial_form()
        return super().get_context_data(
            form=form,
            before=preview_rows(self.sessions),
            draft_is_kept=self._has_draft,
            workflow=self.event.current_workflow_state,
            next_url=self.next_url,
            **self.preview(previewed_form),
            **kwargs,
        )

    def initial_form(self):
        """Return the form bound to its initial values."""
        empty = self.get_form()
        return self.get_form_class()(
            {field.html_name: field.value() for field in empty}, sessions=self.sessions
        )


class CycleActionView(SessionActionView):
    """The form of an action on all the upcoming sessions of an event, as one change."""

    available_actions = actions.CYCLE_ACTIONS

    def load_sessions(self):
        self.load_action()
        self.load_event(self.kwargs["pk"])
        return actions.sessions_concerned(self.event, self.action, clock.now())

    def obstacle(self):
        if not self.sessions:
            return _("Ce changement ne concerne plus aucune séance à venir.")
        return super().obstacle()


class UndoView(SessionActionView):
    """Undo a change recorded in the page history, for all its sessions."""

    log_entry: PageLogEntry

    def load_sessions(self):
        self.log_entry = get_object_or_404(
            PageLogEntry,
            pk=self.kwargs["pk"],
            action__in=[change.action for change in LABELS],
        )
        self.load_event(self.log_entry.page_id)
        return self.sessions_with_keys(changes.changes_by_session(self.log_entry.data))

    def apply(self, form) -> None:
        changes.undo.apply(
            self.sessions,
            self.log_entry.data,
            user=self.request.user,
            seen=form.cleaned_data["seen"],
        )

    def preview_session(self, form, session: EventSession) -> EventSession:
        return changes.undo.preview(session, self.log_entry.data)

    @property
    def success_message(self) -> str:
        return _("Le changement est défait.")

    def get_page_title(self):
        return _("Défaire : %s") % label_of(self.log_entry)

    def get_form_class(self):
        return SessionActionForm


def add_validation_error(form, error: ValidationError) -> None:
    """Add a change's error to the form, on its fields where possible."""
    if not hasattr(error, "error_dict"):
        form.add_error(None, error)
        return
    for name, errors in error.error_dict.items():
        field = "date" if name in DATES else name
        form.add_error(field if field in form.fields else None, errors)
