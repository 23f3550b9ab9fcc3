.DEFAULT_GOAL := help
.PHONY: help run test test-quick test-long test-slow coverage bench lint format guide messages permissions personal-data schema lock audit sbom clean
MAKEFLAGS += --no-print-directory

help: ## Affiche cette aide
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## Prépare et ouvre le site de démonstration (PORT=8000)
	@scripts/run.sh

test: ## Lance tous les contrôles et tous les tests, sauf les lents
	@scripts/test.sh all

test-quick: ## Lance en une minute ce que touche le changement, sur SQLite (ou APP=networks : cette application)
	@scripts/test.sh quick $(APP)

test-long: ## Lance ce que `make test` laisse à l'intégration : parcours des droits, axe partout, programmes entiers
	@scripts/test.sh long

test-slow: ## Lance les tests longs, puis les lents : droits retirés un à un, mises à niveau, serveurs en face
	@scripts/test.sh slow

coverage: ## Lance les tests rapides sur SQLite en comptant les lignes qu'ils parcourent
	@scripts/test.sh coverage

bench: ## Mesure les pages, l'agenda, la recherche et l'administration : grand site sur PostgreSQL, petit sur SQLite
	@scripts/bench.sh

lint: ## Contrôle le style, la mise en forme, les gabarits et les types
	@scripts/test.sh lint

format: ## Met en forme le code et les gabarits
	@scripts/test.sh format

guide: ## Reprend les images du guide de la rédaction
	@scripts/guide.sh

messages: ## Relève les messages du code dans les catalogues et compile ceux-ci
	@scripts/messages.sh

permissions: ## Récrit la table des droits de docs/permissions.md
	@DJANGO_SETTINGS_MODULE=config.settings.test .venv/bin/python -m tests.permissions.document

personal-data: ## Récrit le tableau de docs/donnees-personnelles.md
	@.venv/bin/python manage.py write_personal_data

schema: ## Récrit le schéma d'une base neuve, après une migration de plus
	@scripts/schema.sh

audit: ## Cherche les failles connues des paquets, quand les avis de PyPI se lisent
	@scripts/audit.sh

lock: ## Fixe les versions des paquets Python (OPTIONS=--upgrade pour les plus récentes)
	@scripts/lock.sh $(OPTIONS)

sbom: ## Écrit l'inventaire des paquets du site (CycloneDX) dans var/sbom.json
	@scripts/sbom.sh

clean: ## Efface ce que ces commandes ont créé, sauf la base et les fichiers déposés
	@rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis var/log var/static var/stylesheet var/tests tests/browser/node_modules
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
