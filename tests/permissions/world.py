"""Two networks with an object of every kind, each with its network's canary in its text."""

from dataclasses import dataclass, field
from datetime import date
from types import SimpleNamespace

from django.contrib.auth.models import Group, User
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.utils import timezone
from django_tasks_db.models import DBTaskResult, get_date_max
from wagtail.admin.models import EditingSession
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.search_promotions.models import Query
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Comment,
    GroupApprovalTask,
    Locale,
    Page,
    PageLogEntry,
    PageViewRestriction,
    Revision,
    Site,
    TaskState,
    UploadedFile,
    Workflow,
    WorkflowTask,
)
from wagtail_localize.models import (
    OverridableSegment,
    StringSegment,
    Translation,
    TranslationSource,
)

from background.tasks import BACKEND, FAILED
from core.models import Audience, Contact, Dispositif, EventType, Menu, Theme, ThemeProposal
from core.roles import editors, translators
from home.models import HomePage, StandardPage
from networks.models import Invitation, NetworkPage
from networks.roles import coordinators, open_section
from printing.choices import Choices, Kind
from printing.facts import FORMAT
from printing.kept_documents import KeptDocument
from printing.models import Edition
from privacy.models import PersonRequest
from programme import changes
from programme.models import EventPage, ProgrammePage, Series
from search.models import MissedQuery
from tests.factories import day, make_event, make_network
from tests.printing.papers import paper


@dataclass
class Section:
    """A network and its objects; only its coordinators and editors may read its `canary`."""

    canary: str
    group: Group
    user: User
    network: NetworkPage
    event: EventPage
    draft: EventPage
    private: EventPage
    page: StandardPage
    restriction: PageViewRestriction
    collection: Collection
    collection_restriction: CollectionViewRestriction
    image: object
    document: object
    shared_image: object
    shared_document: object
    upload: UploadedFile
    redirect: Redirect
    revision: Revision
    comment: Comment
    task_state: TaskState
    editing_session: EditingSession
    translation: Translation
    string_segment: object = field(default_factory=lambda: SimpleNamespace(pk=1))
    override_segment: object = field(default_factory=lambda: SimpleNamespace(pk=1))
    invitation: Invitation | None = None
    proposal: ThemeProposal | None = None
    log_entry: PageLogEntry | None = None
    request: PersonRequest | None = None
    printed: KeptDocument | None = None

    def page_for(self, name: str) -> Page:
        """Return the page on which the route of this name displays the most."""
        if "workflow" in name:
            return self.private
        if name == "wagtailcore_authenticate_with_password":
            return self.private
        return self.draft


@dataclass
class World:
    """Both sections, the shared objects, and a user per role."""

    a: Section
    b: Section
    site: Site
    english: Locale
    workflow: Workflow
    task: GroupApprovalTask
    theme: Theme
    contact: Contact
    missed: MissedQuery
    query: Query
    work: DBTaskResult
    programme: ProgrammePage
    edition: Edition
    users: dict[str, User | None]


def make_world(home: HomePage) -> World:
    """Create everything that the permission tests need, with a user per role."""
    english = Locale.objects.get_or_create(language_code="en")[0]
    contact = Contact.objects.create(name="Contact de tous", email="tous@example.org")
    missed = MissedQuery.objects.create(
        text="question de tous", language_code="fr", count=MissedQuery.SHARED, last_day=date.today()
    )
    query = Query.get("question de tous")
    theme = Theme.objects.create(name="Habitat", slug="habitat")
    for model in (Audience, Dispositif, EventType):
        model.objects.create(name="Terme de tous", slug="terme-de-tous")
    Series.objects.create(name="Série de tous")
    Menu.objects.get_or_create(place=Menu._meta.get_field("place").choices[0][0])
    editing = editors(home)
    workflow, task = _make_workflow(editing)
    a = _make_section(home, "CANARIALPHA", "Alpha", english)
    b = _make_section(home, "CANARIBRAVO", "Bravo", english)
    reader = User.objects.create_user("lecture")
    editor = User.objects.create_user("redaction")
    editor.groups.add(editing)
    translator = User.objects.create_user("traduction")
    translator.groups.add(translators(home))
    moderator = User.objects.create_user("moderation")
    moderator.groups.add(Group.objects.get(name="Modération"))
    admin = User.objects.create_superuser("admin", "admin@example.org")
    return World(
        a=a,
        b=b,
        site=Site.objects.get(is_default_site=True),
        english=english,
        workflow=workflow,
        task=task,
        theme=theme,
        contact=contact,
        missed=missed,
        query=query,
        work=_make_failed_work(theme),
        programme=a.event.programme,
        edition=_make_edition(a.event.programme),
        users={
            "anonymous": None,
            "account": reader,
            "coordinator": a.user,
            "translator": translator,
            "editor": editor,
            "moderator": moderator,
            "superuser": admin,
        },
    )


def _make_failed_work(theme: Theme) -> DBTaskResult:
    named = {"label": theme._meta.label, "pk": theme.pk, "after": 0, "done": 0, "total": 1}
    return DBTaskResult.objects.create(
        status=FAILED,
        backend_name=BACKEND,
        task_path="search.reindexing.index_related_pages",
        args_kwargs={"args": [], "kwargs": named},
        run_after=get_date_max(),
    )


def _make_edition(programme: ProgrammePage) -> Edition:
    return Edition.objects.create(
        programme=programme,
        language="fr",
        reason="édition de tous",
        made_at=timezone.now(),
        choices=Choices().as_json(),
        facts={"format": FORMAT, "sessions": {}},
        pdf=b"%PDF-1.7",
        size=8,
    )


def _make_workflow(group: Group) -> tuple[Workflow, GroupApprovalTask]:
    workflow = Workflow.objects.create(name="Relecture d'essai")
    task = GroupApprovalTask.objects.create(name="Relire")
    task.groups.add(group)
    WorkflowTask.objects.create(workflow=workflow, task=task)
    return workflow, task


def _make_section(home: HomePage, canary: str, name: str, english: Locale) -> Section:
    network = make_network(f"Réseau {name}", editor_notes=f"{canary}-note")
    user = User.objects.create_user(f"coordination-{name.lower()}", f"{canary}-adresse@example.org")
    group = coordinators(network)
    user.groups.add(group)
    event = make_event(network, day(2020, 10, 7), title=f"Rencontre {name}")
    draft = make_event(
        network,
        day(2020, 11, 7),
        title=f"{canary}-brouillon",
        live=False,
        owner=user,
        locked=True,
        locked_by=user,
        locked_at=timezone.now(),
        editor_notes=f"{canary}-note",
    )
    private = make_event(network, day(2020, 12, 7), title=f"{canary}-privee", owner=user)
    page = StandardPage(title=f"Page {name}", slug=f"page-{name.lower()}")
    network.add_child(instance=page)
    changes.mark_as_full(event.sessions.get(), user=user)
    log_entry = PageLogEntry.objects.get(page=event, action=changes.mark_as_full.action)
    event = EventPage.objects.get(pk=event.pk)
    event.title = f"{canary}-revision"
    revision = event.save_revision(user=user, log_action=True)
    draft.save_revision(user=user, log_action=True)
    private.save_revision(user=user, log_action=True)
    workflow_state = Workflow.objects.get(name="Relecture d'essai").start(private, user)
    comment = Comment.objects.create(
        page=draft, user=user, text=f"{canary}-commentaire", contentpath="title"
    )
    # What is in the collection of a section is not private: pages show it.
    shared = open_section(network).collection
    shared_image = get_image_model().objects.create(
        title=f"{canary}-image", file=get_test_image_file(), collection=shared
    )
    shared_document = get_document_model().objects.create(
        title=f"{canary}-document", file=ContentFile(b"rien", "commun.txt"), collection=shared
    )
    collection = shared.add_child(name=f"{canary}-collection")
    image = get_image_model().objects.create(
        title=f"{canary}-image", file=get_test_image_file(), collection=collection
    )
    document = get_document_model().objects.create(
        title=f"{canary}-document",
        file=ContentFile(f"{canary}-contenu".encode(), f"{name.lower()}.txt"),
        collection=collection,
    )
    return Section(
        canary=canary,
        group=group,
        user=user,
        network=network,
        event=EventPage.objects.get(pk=event.pk),
        draft=draft,
        private=private,
        page=page,
        restriction=PageViewRestriction.objects.create(
            page=private, restriction_type="password", password=f"{canary}-cle"
        ),
        collection=collection,
        collection_restriction=CollectionViewRestriction.objects.create(
            collection=collection, restriction_type="password", password=f"{canary}-cle"
        ),
        image=image,
        document=document,
        shared_image=shared_image,
        shared_document=shared_document,
        upload=UploadedFile.objects.create(
            for_content_type=ContentType.objects.get_for_model(get_image_model()),
            file=ContentFile(b"rien", f"{canary}.txt"),
            uploaded_by_user=user,
        ),
        redirect=Redirect.objects.create(
            old_path=f"/ancienne-{name.lower()}", redirect_page=draft, site=home.get_site()
        ),
        revision=revision,
        comment=comment,
        task_state=workflow_state.current_task_state,
        editing_session=EditingSession.objects.create(
            user=user, content_object=draft, last_seen_at=timezone.now()
        ),
        invitation=Invitation.objects.create(
            section=open_section(network),
            email=f"{canary}-invitee@example.org",
            language_code="fr",
            sent_at=timezone.now(),
        ),
        proposal=ThemeProposal.objects.create(name=f"{canary}-theme", proposed_by=user),
        log_entry=log_entry,
        request=PersonRequest.objects.create(
            words=[f"{canary}-personne"], requested_by=user, state="found"
        ),
        printed=KeptDocument.objects.create(
            kind=Kind.POSTER,
            page=draft,
            is_proof=True,
            choices=Choices().as_json(),
            asked_by=user,
            key=canary,
            digest="0",
            pages=1,
            content=paper(f"{canary}-epreuve"),
            made_at=timezone.now(),
        ),
        **_translate(draft, english),
    )


def _translate(page: Page, locale: Locale) -> dict[str, object]:
    """Submit the page for translation: its strings contain the canary too."""
    page.get_parent().copy_for_translation(locale, copy_parents=True, alias=True)
    source, _created = TranslationSource.update_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=locale)
    translation.save_target(publish=False)
    return {
        "translation": translation,
        "string_segment": StringSegment.objects.filter(source=source).first(),
        "override_segment": OverridableSegment.objects.filter(source=source).first()
        or SimpleNamespace(pk=1),
    }
