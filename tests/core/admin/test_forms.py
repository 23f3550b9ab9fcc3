from django.test import Client


def test_the_fields_of_the_sign_in_form_are_named_in_french(db, client: Client):
    form = client.get("/admin/login/").context["form"]

    assert [str(form[name].label) for name in ("username", "password")] == [
        "Nom d’utilisateur",
        "Mot de passe",
    ]
