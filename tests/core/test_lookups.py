"""The network's identity, where it is read beside the public pages."""

import pytest

from core.models import OrganisationSettings
from core.roles import editors

pytestmark = pytest.mark.django_db


def test_the_admin_greets_editors_by_the_networks_name(client, home, django_user_model):
    editor = django_user_model.objects.create_user("redaction")
    editor.groups.add(editors(home))
    client.force_login(editor)
    text = client.get("/admin/").text
    assert "essai" in text[text.index("<h1") : text.index("</h1>")]


def test_the_label_of_the_departements_begins_with_a_capital_letter():
    field = OrganisationSettings._meta.get_field("departements")
    assert field.formfield().label == "Départements desservis"
