"""What the public can see: a change of these models changes the version of all cached answers.

Each model of the site is in one of the two lists (system check core.E023). Rows of pages and of
their children only count while the page is live (core.public_changes).
"""

_PAGE_FIELDS = ("editor_notes",)

PUBLIC_MODELS: dict[str, tuple[str, ...]] = {
    # Model → its fields that the public never sees.
    "wagtailcore.Site": (),
    "wagtailcore.Locale": (),
    "wagtailcore.Collection": ("numchild", "name"),
    "wagtailcore.CollectionViewRestriction": (),
    "wagtailcore.PageViewRestriction": (),
    "wagtailcore.Page": (
        "numchild",
        "draft_title",
        "latest_revision",
        "latest_revision_created_at",
        "live_revision",
        "has_unpublished_changes",
        "go_live_at",
        "expired",
        "locked",
        "locked_at",
        "locked_by",
        "owner",
    ),
    "wagtailsearch.IndexEntry": ("title_norm",),
    "wagtailsearchpromotions.Query": (),
    "wagtailsearchpromotions.SearchPromotion": (),
    "wagtail_localize.StringTranslation": (
        "translation_type",
        "tool_name",
        "last_translated_by",
        "created_at",
        "updated_at",
        "field_error",
    ),
    "core.Contact": (),
    "core.CustomDocument": ("created_at", "uploaded_by_user"),
    "core.CustomImage": ("created_at", "uploaded_by_user"),
    "core.FormerSlug": (),
    "core.MergedTerm": (),
    "core.OrganisationSettings": (),
    "core.OrganisationSettingsTranslation": (),
    "core.Menu": (),
    "core.MenuItem": (),
    "core.Theme": (),
    "core.ThemeTranslation": (),
    "core.Audience": (),
    "core.AudienceTranslation": (),
    "core.Dispositif": (),
    "core.DispositifTranslation": (),
    "core.EventType": (),
    "core.EventTypeTranslation": (),
    "home.HomePage": _PAGE_FIELDS,
    "home.StandardPage": _PAGE_FIELDS,
    "home.ContactPage": _PAGE_FIELDS,
    "home.ContactLine": (),
    "networks.NetworkIndexPage": _PAGE_FIELDS,
    "networks.NetworkPage": (*_PAGE_FIELDS, "publication"),
    "networks.NetworkTheme": (),
    "networks.NetworkAudience": (),
    "programme.ProgrammeIndexPage": _PAGE_FIELDS,
    "programme.ProgrammePage": _PAGE_FIELDS,
    "programme.PriorityPage": _PAGE_FIELDS,
    "programme.PriorityNetwork": (),
    "programme.Series": (),
    "programme.EventPage": _PAGE_FIELDS,
    "programme.EventSession": (),
    "programme.EventCarrier": (),
    "programme.EventTheme": (),
    "programme.EventAudience": (),
    "programme.EventDispositif": (),
}
HIDDEN_MODELS = [
    "core.CacheVersion",
    "core.PublicChange",
    "core.CustomRendition",  # made while a page is displayed
    "core.ThemeProposal",
    "core.VersionReferences",
    "networks.Section",
    "networks.Invitation",
    "programme.CalendarSequence",  # changes with the sessions, in the same transaction
    "search.IndexState",
    "search.MissedQuery",
]
