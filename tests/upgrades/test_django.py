"""The undocumented parts of Django that the project relies on."""

import inspect

import pytest
from django.contrib.auth.forms import SetPasswordMixin
from django.core.exceptions import ValidationError
from django.core.management.commands import makemessages
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.db.models.expressions import Combinable, F
from django.db.models.sql import InsertQuery
from django.forms.models import BaseModelForm
from django.http.request import split_domain_port, validate_host
from django.middleware.locale import LocaleMiddleware
from django.utils.csp import CSP, build_policy
from django.utils.functional import Promise, SimpleLazyObject
from django.utils.translation import gettext_lazy

from core.models import Theme
from tests.upgrades.reading import has_all, parameters


def test_a_policy_is_written_as_a_header():
    policy = {"default-src": [CSP.NONE], "trusted-types": ["agenda"]}
    assert build_policy(policy) == "default-src 'none'; trusted-types agenda"
    assert CSP.HEADER_ENFORCE.value == "Content-Security-Policy"


def test_the_errors_of_a_model_come_to_its_form_as_one_dictionary():
    assert "self.add_error(None, errors)" in inspect.getsource(BaseModelForm._update_errors)
    assert "self.validate_constraints()" in inspect.getsource(BaseModelForm._post_clean)
    assert set(ValidationError({"name": "manque"}).error_dict) == {"name"}


def test_a_host_is_parted_from_its_port():
    assert split_domain_port("exemple.fr:8001") == ("exemple.fr", "8001")


def test_the_language_of_an_answer_is_said_after_it():
    assert parameters(LocaleMiddleware.process_response) == ["request", "response"]


def test_what_remains_to_be_migrated_is_known(db):
    executor = MigrationExecutor(connection)
    assert executor.migration_plan(executor.loader.graph.leaf_nodes()) == []


def test_the_tables_of_an_earlier_migration_are_known(db):
    loader = MigrationLoader(connection)
    first = ("core", "0001_initial")
    assert first in loader.disk_migrations
    assert first in MigrationRecorder(connection).applied_migrations()
    assert MigrationRecorder(connection).has_table()
    assert first in [
        each.key for each in loader.graph.node_map["core", "0002_words_in_other_languages"].parents
    ]
    then = loader.project_state([first]).apps.get_models(include_auto_created=True)
    assert "core.theme" in {model._meta.label_lower for model in then}
    assert parameters(MigrationExecutor.migrate)[0] == "targets"


def test_a_host_is_allowed_by_name_or_by_domain():
    assert validate_host("www.exemple.fr", [".exemple.fr"])
    assert not validate_host("www.exemple.fr", ["exemple.fr"])


def test_the_fields_of_a_password_are_made_in_pairs():
    assert len(SetPasswordMixin.create_password_fields("Mot de passe", "Le même")) == 2
    has_all(SetPasswordMixin, "validate_passwords", "set_password_and_save")
    assert parameters(SetPasswordMixin.validate_password_for_user)[:2] == [
        "user",
        "password_field_name",
    ]


def test_the_messages_of_a_language_are_written_by_a_step_of_the_command():
    assert parameters(makemessages.Command.write_po_file) == ["potfile", "locale"]
    text = inspect.getsource(makemessages.Command)
    for name in ("ignore_patterns", "no_location", "no_obsolete", "no_wrap", "locale"):
        assert f'options["{name}"]' in text, name
    assert "self.domain" in text


def test_rows_of_an_inherited_table_can_be_inserted_by_hand(db):
    query = InsertQuery(Theme)
    fields = [Theme._meta.get_field(name) for name in ("name", "slug", "synonyms")]
    query.insert_values(fields, [Theme(name="Eau", slug="eau")])
    query.get_compiler(connection=connection).execute_sql()
    assert Theme.objects.get().name == "Eau"
    assert connection.ops.bulk_batch_size(fields, [Theme()]) >= 1


@pytest.mark.parametrize(
    ("value", "kind"),
    [(F("pk"), Combinable), (gettext_lazy("page"), Promise), (SimpleLazyObject(str), object)],
)
def test_what_the_code_calls_conditions_and_late_words_is_so_called(value, kind):
    assert isinstance(value, kind)


@pytest.mark.django_db
def test_a_connection_names_its_open_savepoints():
    before = list(connection.savepoint_ids)
    with transaction.atomic():
        assert connection.savepoint_ids[:-1] == before
        assert connection.savepoint_ids[-1]
    assert connection.savepoint_ids == before
