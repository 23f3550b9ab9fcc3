"""Copies of pages, which point to one another and begin as drafts."""

from collections.abc import Callable
from typing import Any

from django.db import transaction
from wagtail.actions.copy_page import CopyPageAction
from wagtail.models import Page

from core.references import replace_keys


class CopyAction(CopyPageAction):
    """Copy the latest version of a page and, if `recursive`, those of the pages below it.

    Whatever names a copied page names its copy in the copies. They are drafts without older
    versions, which would give back what a copy leaves: its schedule, status and former dates.
    Pages say what else a copy leaves by `values_of_copy`, child rows by `begin_as_copy`.
    """

    def __init__(
        self,
        page: Page,
        *,
        process_child_object: Callable[..., None] | None = None,
        **options: Any,
    ) -> None:
        fixed = {"copy_revisions": False, "keep_live": False}
        super().__init__(page, process_child_object=self._begin_child, **options | fixed)
        self._process_child_object = process_child_object
        self._copies: dict[int, Page] = {}

    def execute(self, skip_permission_checks: bool = False) -> Page:
        with transaction.atomic():
            super().execute(skip_permission_checks=skip_permission_checks)
            keys = {pk: copy.pk for pk, copy in self._copies.items()}
            for pk, copy in self._copies.items():
                self._copies[pk] = self._point_to_copies(copy, keys)
        return self._copies[self.page.pk]

    def _copy_page(
        self,
        page: Page,
        to: Page | None = None,
        update_attrs: Any = None,
        *args: Any,
        **kwargs: Any,
    ) -> Page:
        version = page.get_latest_revision_as_object()
        values = version.values_of_copy() | (update_attrs or {})
        self._copies[page.pk] = super()._copy_page(version, to, values, *args, **kwargs)
        return self._copies[page.pk]

    def _begin_child(self, page: Page, copy: Page, relation: Any, child: Any) -> None:
        if hasattr(child, "begin_as_copy"):
            child.begin_as_copy()
        if self._process_child_object:
            self._process_child_object(page, copy, relation, child)

    def _point_to_copies(self, copy: Page, keys: dict[int, int]) -> Page:
        page = copy.specific_class.objects.get(pk=copy.pk)
        if replace_keys(page, Page, keys):
            page.save()
            first = page.latest_revision
            page.save_revision(user=self.user, clean=False)
            first.delete()
        return page
