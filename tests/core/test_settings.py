"""Settings come from the environment, and a wrong one is said in one sentence."""

import importlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

ROOT = Path(__file__).resolve().parents[2]
PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "config.settings.production",
    "SECRET_KEY": "un-secret-assez-long-pour-une-production-0123456789-abcdef",
    "ALLOWED_HOSTS": "programme.example.org",
    "SITE_URL": "https://programme.example.org",
    "DATABASE_URL": "sqlite:///:memory:",
    "EMAIL_URL": "smtp://mail.example.org:25",
}


@pytest.fixture
def load(monkeypatch):
    """Import a settings module afresh, in this environment alone."""

    def read(module: str, environment: dict[str, str]):
        for name in [name for name in sys.modules if name.startswith("config.settings.")]:
            monkeypatch.delitem(sys.modules, name)
        monkeypatch.setattr(os, "environ", dict(environment))
        monkeypatch.setattr("environ.Env.ENVIRON", os.environ)
        return importlib.import_module(f"config.settings.{module}")

    return read


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DATABASE_URL", "mongodb://nowhere/x"),
        ("SITE_TODAY", "2020-02-30"),
        ("SITE_TODAY", "demain"),
        ("CACHE_URL", "quelque-chose://"),
        ("EMAIL_URL", "pigeon://voyageur"),
        ("MACHINE_TRANSLATOR", "babel://poisson"),
        ("SITE_LANGUAGES", "en,fr"),
        ("TRUSTED_PROXIES", "le-frontal"),
    ],
)
def test_a_wrong_variable_is_named(load, name, value):
    with pytest.raises(ImproperlyConfigured, match=name):
        load("dev", {name: value})


@pytest.mark.parametrize(
    ("query", "options"),
    [("", "-c jit=off"), ("?options=-c%20work_mem%3D8MB", "-c jit=off -c work_mem=8MB")],
)
def test_postgresql_does_not_compile_queries(load, query, options):
    address = f"postgresql://user:password@localhost/site{query}"
    settings = load("dev", {"DATABASE_URL": address})
    assert settings.DATABASES["default"]["OPTIONS"]["options"] == options


def test_no_machine_translates_unless_one_is_chosen(load):
    assert load("dev", {}).WAGTAILLOCALIZE_MACHINE_TRANSLATOR is None
    chosen = load("dev", {"MACHINE_TRANSLATOR": "deepl://clé"}).WAGTAILLOCALIZE_MACHINE_TRANSLATOR
    assert chosen["CLASS"].endswith("DeepLTranslator")
    assert chosen["OPTIONS"] == {"AUTH_KEY": "clé"}


def test_a_third_language_is_one_variable(load):
    assert load("dev", {}).LANGUAGES == [("fr", "Français"), ("en", "English")]
    languages = load("dev", {"SITE_LANGUAGES": "fr,en,de"}).LANGUAGES
    assert languages[2:] == [("de", "Deutsch")]


@pytest.mark.parametrize(
    "missing", ["SECRET_KEY", "ALLOWED_HOSTS", "SITE_URL", "DATABASE_URL", "EMAIL_URL"]
)
def test_production_refuses_to_start_without(load, missing):
    with pytest.raises(ImproperlyConfigured, match=f"{missing} manque"):
        load("production", {k: v for k, v in PRODUCTION.items() if k != missing})


@pytest.mark.parametrize(
    ("name", "value"),
    [("SECRET_KEY", "court"), ("SITE_TODAY", "2020-09-01"), ("SITE_URL", "http://example.org")],
)
def test_production_refuses_what_is_not_safe(load, name, value):
    with pytest.raises(ImproperlyConfigured, match=name):
        load("production", PRODUCTION | {name: value})


def manage(*arguments: str, **environment: str) -> subprocess.CompletedProcess:
    """Run a management command with this environment and nothing of the tests' own."""
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "HOME": os.environ["HOME"]} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_wrong_variable_is_said_in_one_sentence_and_no_traceback():
    result = manage("check", SITE_TODAY="demain")
    assert result.returncode == 1
    assert result.stderr == (
        "Configuration refusée : la variable d'environnement SITE_TODAY ne convient pas : "
        "« demain » n'est pas un jour de 1900 à 2199, comme 2020-09-01.\n"
    )


def test_production_passes_djangos_deployment_check():
    result = manage("check", "--deploy", "--fail-level", "WARNING", **PRODUCTION)
    assert result.returncode == 0, result.stderr


def test_production_files_have_a_hash_and_are_compressed(tmp_path):
    result = manage(
        *("collectstatic", "--no-input", "--ignore", "wagtail*"),
        **PRODUCTION | {"STATIC_ROOT": str(tmp_path)},
    )
    assert result.returncode == 0, result.stderr
    sheets = [path.name for path in (tmp_path / "core" / "css").glob("*.css*")]
    assert any(name.endswith(".css.br") for name in sheets)
    assert any(len(name.split(".")) == 3 and name.endswith(".css") for name in sheets)


def test_cookies_are_of_this_host_alone_and_over_https(load):
    settings = load("production", PRODUCTION)
    for cookie in ("SESSION", "CSRF"):
        assert getattr(settings, f"{cookie}_COOKIE_NAME").startswith("__Host-")
        assert getattr(settings, f"{cookie}_COOKIE_SECURE")
        assert not hasattr(settings, f"{cookie}_COOKIE_DOMAIN")


def test_the_whole_domain_is_bound_to_https_only_where_it_is_asked(load):
    settings = load("production", PRODUCTION)
    assert settings.SECURE_HSTS_SECONDS
    assert not settings.SECURE_HSTS_INCLUDE_SUBDOMAINS
    assert not settings.SECURE_HSTS_PRELOAD
    asked = load("production", PRODUCTION | {"HSTS_SUBDOMAINS": "oui", "HSTS_PRELOAD": "oui"})
    assert asked.SECURE_HSTS_INCLUDE_SUBDOMAINS
    with pytest.raises(ImproperlyConfigured, match="HSTS_SUBDOMAINS"):
        load("production", PRODUCTION | {"HSTS_PRELOAD": "oui"})
