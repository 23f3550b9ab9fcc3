"""The report of what happened to accounts."""

from typing import Any

import django_filters
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.forms import CheckboxSelectMultiple
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.reports import ReportView

from accounts.models import AccountAction, AccountRecord
from accounts.permissions import can_read_log


class AccountRecordFilterSet(WagtailFilterSet):
    action = django_filters.MultipleChoiceFilter(
        label=_("Action"), choices=AccountAction.choices, widget=CheckboxSelectMultiple
    )
    account_name = django_filters.CharFilter(label=_("Compte"), lookup_expr="icontains")
    address = django_filters.CharFilter(label=_("Adresse IP"), lookup_expr="startswith")
    at = django_filters.DateFromToRangeFilter(label=_("Date"), widget=DateRangePickerWidget)

    class Meta:
        model = AccountRecord
        fields: list[str] = []


class AccountLogView(ReportView):
    """List what happened, the newest first."""

    model = AccountRecord
    page_title = _("Journal des comptes")
    header_icon = "history"
    index_url_name = "account_log"
    index_results_url_name = "account_log_results"
    filterset_class = AccountRecordFilterSet
    default_ordering = ["-at", "-pk"]
    list_export: list[str] = []
    columns = [
        DateColumn("at", label=_("Date")),
        Column("get_action_display", label=_("Action")),
        Column("account_name", label=_("Compte")),
        Column("detail", label=_("Précision")),
        Column("by_name", label=_("Par")),
        Column("address", label=_("Adresse IP")),
    ]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not can_read_log(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self) -> QuerySet[AccountRecord]:
        return AccountRecord.objects.all()
