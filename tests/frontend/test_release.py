"""The fingerprint of what responses are made of besides the database."""

from django.test import override_settings

from frontend.release import release


def under(**settings):
    with override_settings(**settings):
        return release.__wrapped__()


def test_it_is_another_with_another_plain_setting():
    assert under(LANGUAGE_CODE="fr") == under(LANGUAGE_CODE="fr") != under(LANGUAGE_CODE="en")


def test_it_does_not_depend_on_the_secret():
    assert under(SECRET_KEY="one") == under(SECRET_KEY="another")
