"""The URLs of the site. French has no prefix; other languages have their code."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django_otp_webauthn.views import BeginCredentialAuthenticationView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from accounts import single_sign_on
from accounts.confirming import ConfirmView
from accounts.profile_photographs import account
from accounts.second_factor_views import PasskeyView
from agenda import views as agenda
from agenda.archives import archive, archives
from agenda.news import news
from agenda.themes import ThemeSection, theme
from core.admin.views import block_description, not_here
from demo.components import components
from frontend import media
from frontend.sitemaps import sitemap, sitemap_part
from frontend.views import favicon, healthz, readyz, robots, security
from networks.views import InvitationView
from operations.metrics import metrics
from printing import edition_views as editions
from printing.short import lead_to_page
from printing.views import programme_pdf
from search.views import search, suggestions

SITEMAPS = {"others": {"themes": ThemeSection}}

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("metrics", metrics, name="metrics"),
    path("robots.txt", robots, name="robots"),
    path(".well-known/security.txt", security, name="security"),
    path("favicon.ico", favicon, name="favicon"),
    path("composants/", components, name="components"),
    # Before Wagtail's admin URLs, whose responses are never cached.
    path(
        "admin/blocs/<str:field_label>/<slug:digest>.js",
        block_description,
        name="block_description",
    ),
    # For who has not signed in.
    path(
        "admin/login/cle/debut/", BeginCredentialAuthenticationView.as_view(), name="passkey_begin"
    ),
    path("admin/login/cle/", PasskeyView.as_view(), name="passkey_complete"),
    path("admin/login/externe/", single_sign_on.begin, name="single_sign_on"),
    path("admin/login/externe/retour/", single_sign_on.end, name="single_sign_on_end"),
    # For who may enter the admin no longer, and accepts an invitation.
    path("admin/account/confirmer/", ConfirmView.as_view(), name="confirm_identity"),
    path("admin/failwhale/", not_here),  # an error on purpose, at an address that all know
    path("admin/account/", account, name="wagtailadmin_account"),
    path("admin/collections/", include("core.admin.collections")),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    re_path(media.ADDRESSES, media.image, name="media"),
    *i18n_patterns(
        path("sitemap.xml", sitemap, SITEMAPS, name="sitemap"),
        path("sitemap-<slug:name>-<int:number>.xml", sitemap_part, SITEMAPS, name="sitemap_part"),
        path("agenda/", agenda.agenda, name="agenda"),
        path("agenda/agenda.json", agenda.agenda_json, name="agenda_json"),
        path("agenda/agenda.ics", agenda.agenda_ics, name="agenda_ics"),
        path("agenda/agenda.atom", agenda.agenda_atom, name="agenda_atom"),
        path("agenda/agenda.csv", agenda.agenda_csv, name="agenda_csv"),
        path("agenda/themes/<slug:slug>/", theme, name="theme"),
        path("agenda/encart/", agenda.agenda_embed, name="agenda_embed"),
        path("agenda/abonnement/", agenda.agenda_follow, name="agenda_follow"),
        path("agenda/archives/", archives, name="agenda_archives"),
        path("agenda/archives/<int:year>/", archive, name="agenda_archive"),
        re_path(r"^(?P<path>.+/)seances\.ics$", agenda.event_ics, name="event_ics"),
        re_path(r"^(?P<path>.+/)affiche\.png$", agenda.event_poster, name="event_poster"),
        path("quoi-de-neuf/", news, name="news"),
        path("affiche.png", agenda.site_poster, name="site_poster"),
        path("<path:path>seance-<uuid:uid>.ics", agenda.event_ics, name="session_ics"),
        re_path(
            r"^(?P<path>.+/)programme-(?P<year>[0-9]{4})\.pdf$", programme_pdf, name="programme_pdf"
        ),
        re_path(r"^(?P<path>.+/)changements/$", editions.changes, name="changes"),
        re_path(r"^(?P<path>.+/)changements\.atom$", editions.changes_atom, name="changes_atom"),
        re_path(r"^(?P<path>.+/)changements\.pdf$", editions.changes_pdf, name="changes_pdf"),
        path("<path:path>edition-<int:pk>.pdf", editions.edition_pdf, name="edition_pdf"),
        path("p/<int:pk>/", lead_to_page, name="short_address"),
        path("invitation/<int:pk>/", InvitationView.as_view(), name="invitation_page"),
        path("invitation/<int:pk>/<slug:token>/", InvitationView.as_view(), name="invitation"),
        path("recherche/", search, name="search"),
        path("recherche/suggestions/", suggestions, name="search_suggestions"),
        path("", include(wagtail_urls)),
        prefix_default_language=False,
    ),
]

handler400 = "frontend.views.bad_request"
handler404 = "frontend.views.page_not_found"
handler500 = "frontend.views.server_error"
