"""Each rule on permissions is needed: without it, a test fails."""

import ast
import subprocess
import sys

import pytest

from tests.permissions.removal import ROOT, Rule, environment, refusals

PERMISSIONS = "site/core/permissions.py"
# Other rules than refusals: a function that returns who may, a condition, a panel's permission.
OTHERS = [
    Rule(PERMISSIONS, "can_view_whole_site", "return True"),
    Rule(PERMISSIONS, "can_view", "return True"),
    Rule(PERMISSIONS, "visible_pages", "return pages.all()"),
    Rule(PERMISSIONS, "visible_media", "return rows"),
    Rule(PERMISSIONS, "can_move", "return True"),
    Rule(PERMISSIONS, "can_open_view", "return True"),
    Rule(PERMISSIONS, "can_review_proposals", "return True"),
    Rule(PERMISSIONS, "can_follow_tasks", "return True"),
    Rule(PERMISSIONS, "can_propose_themes", "return True"),
    Rule(
        "site/core/admin/proposals.py",
        "own = ThemeProposal.objects.filter(proposed_by=self.request.user.pk)",
        "own = ThemeProposal.objects.all()",
    ),
    Rule("site/accounts/permissions.py", "can_read_log", "return True"),
    Rule("site/accounts/permissions.py", "can_reset_second_factor", "return True"),
    Rule("site/accounts/permissions.py", "must_have_second_factor", "return False"),
    Rule("site/translation/permissions.py", "only_translates", "return False"),
    Rule("site/core/admin/contact_replacement.py", "obstacle", "return ''"),
    Rule(
        "site/core/admin/deletion.py",
        "visible = [holder for holder in holders if can_view(request.user, holder.instance)]",
        "visible = list(holders)",
    ),
    Rule("networks/permissions.py", "can_appoint_coordinators", "return True"),
    Rule(
        "networks/models.py",
        'FieldPanel("publication", permission="core.change_organisationsettings"),',
        'FieldPanel("publication"),',
    ),
    Rule(
        "networks/models.py",
        'FieldPanel("archived", permission="core.change_organisationsettings"),',
        'FieldPanel("archived"),',
    ),
    Rule(
        "networks/roles.py",
        "_grant(section, [] if source.archived else pages, may_publish=direct)",
        "_grant(section, pages, may_publish=direct)",
    ),
    Rule("networks/invitations.py", "find", "return Invitation.objects.filter(pk=pk).first()"),
    Rule("networks/invitations.py", "status_of", "return InvitationStatus.OPEN"),
    Rule("programme/permissions.py", "can_delete", "return super().can_delete(ignore_bulk)"),
    Rule(
        "programme/permissions.py",
        "_carried_paths",
        "return frozenset(Page.objects.values_list('path', flat=True))",
    ),
    Rule(
        "programme/permissions.py",
        "_networks",
        "return NetworkPage.objects.values_list('translation_key', flat=True)",
    ),
    Rule("programme/admin/bulk.py", "check_perm", "return True"),
    Rule(
        "programme/admin/home.py",
        "if not row.event.permissions_for_user(self.request.user).can_publish():",
        "if False:",
    ),
    Rule(
        "programme/admin/home.py",
        'return policy.instances_user_has_permission_for(self.request.user, "change")',
        "return Page.objects.all()",
    ),
    Rule(
        "programme/editing/forms.py",
        "offered = public_q() | Q(pk__in=editable)",
        "offered = ~Q(pk=0)",
    ),
    Rule("site/translation/permissions.py", "can_translate_site", "return True"),
    Rule("search/permissions.py", "can_curate_synonyms", "return True"),
    Rule("site/printing/permissions.py", "can_print_everything", "return True"),
    Rule("site/printing/permissions.py", "printable_kinds", "return KINDS.get(type(page), ())"),
    Rule(
        "site/printing/admin/views.py",
        "rows = KeptDocument.objects.filter(asked_by=request.user.pk)",
        "rows = KeptDocument.objects.all()",
    ),
    Rule("site/printing/permissions.py", "can_freeze_editions", "return True"),
    Rule("site/privacy/permissions.py", "can_answer_people", "return True"),
]
# The tests to run for the rules of each file, the fastest first.
TESTS = {
    PERMISSIONS: (
        "tests/core/admin/test_tasks.py tests/core/admin/test_proposals.py"
        " tests/permissions/test_holes.py"
    ),
    "site/accounts/admin_views.py": "tests/accounts/test_log.py",
    "site/accounts/backends.py": "tests/accounts/test_limits.py",
    "site/accounts/middleware.py": "tests/accounts/test_confirming.py",
    "site/accounts/permissions.py": (
        "tests/accounts/test_log.py tests/accounts/test_second_factor.py"
    ),
    "site/accounts/second_factor_views.py": "tests/accounts/test_second_factor.py",
    "site/demo/accounts.py": "tests/demo/test_accounts.py",
    "site/core/middleware.py": "tests/permissions/test_holes.py",
    "site/core/admin/offered.py": "tests/permissions/test_posted_blocks.py",
    "site/core/admin/proposals.py": "tests/core/admin/test_proposals.py",
    "site/core/admin/contact_replacement.py": "tests/core/admin/test_snippet_views.py",
    "site/core/admin/deletion.py": "tests/core/admin/test_deletion.py",
    "site/core/admin/snippet_views.py": (
        "tests/core/admin/test_snippet_views.py tests/permissions/test_table.py"
    ),
    "site/core/wagtail_hooks.py": "tests/permissions/test_holes.py",
    "networks/admin_views.py": "tests/networks/test_invitations.py",
    "networks/invitations.py": "tests/networks/test_invitations.py",
    "networks/models.py": "tests/networks",
    "networks/permissions.py": "tests/networks/test_invitations.py",
    "networks/roles.py": "tests/networks/test_roles.py",
    "programme/admin/bulk.py": "tests/programme/admin/test_home.py",
    "programme/admin/home.py": "tests/programme/admin/test_home.py",
    "programme/admin/views.py": "tests/programme/admin/test_actions.py",
    "programme/editing/forms.py": "tests/programme/editing/test_forms.py",
    "programme/editing/views.py": "tests/programme/editing/test_views.py tests/permissions",
    "programme/permissions.py": "tests/programme/test_permissions.py",
    "site/translation/wagtail_hooks.py": "tests/translation/test_views.py tests/permissions",
    "site/translation/permissions.py": "tests/translation/test_views.py tests/permissions",
    "site/translation/views.py": "tests/translation/test_views.py tests/permissions",
    "site/printing/admin/views.py": "tests/printing/test_admin.py",
    "site/printing/admin/edition_views.py": "tests/printing/test_edition_screens.py",
    "site/printing/permissions.py": (
        "tests/printing/test_admin.py tests/printing/test_edition_screens.py"
    ),
    "site/privacy/admin_views.py": "tests/privacy/test_admin_views.py",
    "site/privacy/permissions.py": "tests/privacy/test_admin_views.py",
    "search/admin_views.py": "tests/search/test_missed.py",
    "search/permissions.py": "tests/search/test_missed.py",
}


def test_every_refusal_has_its_tests():
    assert {rule.file for rule in refusals()} <= TESTS.keys()


def test_every_function_on_permissions_is_among_the_rules():
    functions = {
        node.name
        for node in ast.parse((ROOT / PERMISSIONS).read_text()).body
        if isinstance(node, ast.FunctionDef)
    }
    assert functions == {rule.code for rule in OTHERS if rule.file == PERMISSIONS}


@pytest.mark.parametrize("rule", OTHERS, ids=str)
def test_a_rule_is_where_it_is_said_to_be(rule):
    assert rule.source_without() != (ROOT / rule.file).read_text()


@pytest.mark.slow
@pytest.mark.parametrize("rule", [*refusals(), *OTHERS], ids=str)
def test_a_test_fails_without_the_rule(rule):
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "tests.permissions.removal"]
    run = subprocess.run(
        [*command, *TESTS[rule.file].split()],
        cwd=ROOT,
        env=environment(rule),
        capture_output=True,
        text=True,
    )
    assert run.returncode == pytest.ExitCode.TESTS_FAILED, run.stdout
