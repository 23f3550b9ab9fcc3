"""Acting on sessions: one form with what visitors will read, then the way back."""

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


def public_rows(sessions: list[EventSession]) -> list[SessionRow]:
    """The sessions as lists show them to visitors."""
    return list(session_rows(sessions, clock.now(), listing_context()))


class EventActionMixin(WagtailAdminTemplateMixin):
    """A view of one event's sessions, for those who may publish it."""

    header_icon = "calendar-alt"
    event: EventPage

    def find_event(self, pk: int) -> None:
        """Keep the source of this page, which alone holds facts, for who may publish it."""
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
        """Why nothing can be done to the event now; empty where it can."""
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
    """The sessions of an event, each with the actions that can be taken on it and undone."""

    template_name = "programme/admin/event_actions.html"
    page_title = gettext_lazy("Reporter, annuler, confirmer…")

    def dispatch(self, request, *args, pk: int, **kwargs):
        self.find_event(pk)
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        obstacle = self.obstacle()
        told = {} if obstacle else last_changes(self.event)
        at = clock.now()
        items = []
        for row in self.event.session_rows(at, listing_context()):
            session = row.session
            last = told.get(str(session.translation_key))
            offered = [] if obstacle else actions.actions_for_session(session)
            items.append(
                {
                    "row": row,
                    "actions": self.links(session, offered),
                    "last": last,
                    "undo": _("Défaire : %s") % label_of(last) if last else "",
                }
            )
        on_cycle = [] if obstacle else actions.actions_for_cycle(self.event, at)
        return super().get_context_data(
            items=items,
            cycle=self.links(self.event, on_cycle),
            obstacle=obstacle,
            event=self.event,
            **kwargs,
        )

    def links(
        self, target: EventSession | EventPage, offered: list[actions.SessionAction]
    ) -> list[tuple[actions.SessionAction, str]]:
        """Actions, each with the address of its form; from there one comes back here."""
        return [(action, action.address(target, self.event_url)) for action in offered]


class SessionActionView(EventActionMixin, FormView):
    """The form of one action on a session, with what visitors read before and after."""

    template_name = "programme/admin/session_action.html"
    offered = actions.SESSION_ACTIONS
    sessions: list[EventSession]
    """Of one event, in order of dates: those that the action is on."""
    action: actions.SessionAction

    def dispatch(self, request, *args, **kwargs):
        self.sessions = self.find()
        if obstacle := self.obstacle():
            messages.warning(request, obstacle)
            return redirect(self.event_url)
        return super().dispatch(request, *args, **kwargs)

    def find(self) -> list[EventSession]:
        """The sessions that the address names; keep the action, too."""
        self.find_action()
        asked = get_object_or_404(EventSession, pk=self.kwargs["pk"])
        self.find_event(asked.event_id)
        return self.sessions_with({str(asked.translation_key)})

    def find_action(self) -> None:
        """Keep the one that the address names."""
        slug = self.kwargs["slug"]
        if slug not in self.offered:
            raise Http404
        self.action = self.offered[slug]

    def sessions_with(self, keys: Container[str]) -> list[EventSession]:
        """Those of the event that have one of these keys."""
        found = [row for row in self.event.sessions_by_date() if str(row.translation_key) in keys]
        if not found:
            raise Http404
        return found

    def post(self, request, *args, **kwargs):
        if "preview" not in request.POST:
            return super().post(request, *args, **kwargs)
        if request.headers.get("X-Requested-With") == "XMLHttpRequest":
            return render(request, "programme/admin/preview.html", self.preview(self.get_form()))
        # Without a script the button shows the page again, with what was typed.
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
            % {"done": self.done, "title": self.event.get_admin_display_title()},
            buttons=buttons,
        )
        return redirect(self.next_url)

    def apply(self, form) -> None:
        """Publish the change."""
        self.action.change.apply(
            self.sessions,
            user=self.request.user,
            seen=form.cleaned_data["seen"],
            **self.action.facts,
            **form.facts(),
        )

    def refuse(self, form, error: ValidationError) -> HttpResponse:
        """The form again, each complaint beside its cause."""
        add_errors(form, error)
        # What is published is read now: the next answer is given knowing it.
        self.sessions = self.find()
        form.data = form.data.copy()
        form.data["seen"] = form.fields["seen"].initial = SessionActionForm(sessions=self.sessions)[
            "seen"
        ].value()
        return self.render_to_response(self.get_context_data(form=form))

    def preview(self, form) -> dict:
        """What visitors will read, or what keeps it from being known."""
        if not form.is_valid():
            return {}
        try:
            return {"after": public_rows([self.previewed(form, row) for row in self.sessions])}
        except ValidationError as error:
            add_errors(form, error)
            return {"problems": error.messages}

    def previewed(self, form, session: EventSession) -> EventSession:
        return self.action.change.preview(session, **self.action.facts, **form.facts())

    @property
    def done(self) -> str:
        """What is said once it is published."""
        return self.action.done

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
        # A form that asks for nothing is previewed at once.
        trial = form if form.is_bound else self.form_of_initial()
        return super().get_context_data(
            form=form,
            before=public_rows(self.sessions),
            draft_is_kept=self._has_draft,
            workflow=self.event.current_workflow_state,
            next_url=self.next_url,
            **self.preview(trial),
            **kwargs,
        )

    def form_of_initial(self):
        """The form as if its first values were sent."""
        empty = self.get_form()
        return self.get_form_class()(
            {field.html_name: field.value() for field in empty}, sessions=self.sessions
        )


class CycleActionView(SessionActionView):
    """The same on all the sessions of an event that are to come: filled in once, published once."""

    offered = actions.CYCLE_ACTIONS

    def find(self):
        self.find_action()
        self.find_event(self.kwargs["pk"])
        return actions.sessions_concerned(self.event, self.action, clock.now())

    def obstacle(self):
        if not self.sessions:
            return _("Ce changement ne concerne plus aucune séance à venir.")
        return super().obstacle()


class UndoView(SessionActionView):
    """Going back on a change that the history of its page keeps, of all its sessions."""

    told: PageLogEntry

    def find(self):
        self.told = get_object_or_404(
            PageLogEntry,
            pk=self.kwargs["pk"],
            action__in=[change.action for change in LABELS],
        )
        self.find_event(self.told.page_id)
        return self.sessions_with(changes.changes_by_session(self.told.data))

    def apply(self, form) -> None:
        changes.undo.apply(
            self.sessions,
            self.told.data,
            user=self.request.user,
            seen=form.cleaned_data["seen"],
        )

    def previewed(self, form, session: EventSession) -> EventSession:
        return changes.undo.preview(session, self.told.data)

    @property
    def done(self) -> str:
        return _("Le changement est défait.")

    def get_page_title(self):
        return _("Défaire : %s") % label_of(self.told)

    def get_form_class(self):
        return SessionActionForm


def add_errors(form, error: ValidationError) -> None:
    """Add an error to a form, beside its fields where it has them."""
    if not hasattr(error, "error_dict"):
        form.add_error(None, error)
        return
    for name, problems in error.error_dict.items():
        field = "date" if name in DATES else name
        form.add_error(field if field in form.fields else None, problems)
