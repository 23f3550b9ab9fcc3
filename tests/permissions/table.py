"""The expected response of each URL to each role. Written into docs/permissions.md."""

ROLES = {
    "anonymous": "visiteur",
    "account": "compte sans administration",
    "coordinator": "coordination",
    "translator": "traduction",
    "editor": "rédaction",
    "moderator": "modération",
    "superuser": "superutilisateur",
}
WORDS = {
    "o": "ouvert",
    "r": "refusé",
    "h": "introuvable",
    "l": "connexion",
    "e": "demande incomplète",
}
# GET/POST. Coordinators have two letters for each: objects of their own section, of another.
_CELLS = {
    "public": "o/o o/o oo/oo o/o o/o o/o o/o",
    "public, clé d'accès": "o/e o/e oo/ee o/e o/e o/e o/e",
    "ouvert à tout compte": "l/l o/o oo/oo o/o o/o o/o o/o",
    "les siens, sans le lien": "l/l l/l oo/hh o/h o/h o/h o/h",
    "éteint ici": "h/h h/h hh/hh h/h h/h h/h h/h",
    "ouvert à l'administration": "l/l l/l oo/oo o/o o/o o/o o/o",
    "lire chez soi": "l/l l/l oh/oo h/o o/o o/o o/o",
    "rien à lire ainsi": "l/l l/l hh/oo h/o h/o h/o h/o",
    "agir chez soi": "l/l l/l oo/oh o/h o/o o/o o/o",
    "technique": "l/l l/l rr/rr r/r r/r r/r o/o",
    "confirmer d'abord, technique": "l/l l/l rr/rr r/r r/r r/r o/r",
    "confirmer d'abord, pour ce qui est à soi": "l/l l/l oo/rr o/r o/r o/r o/r",
    "formulaire complet, chez soi": "l/l l/l or/er r/r o/e o/e o/e",
    "à qui en a la charge": "l/l l/l or/or r/r o/o o/o o/o",
    "impossible en cet état": "l/l l/l rr/rr r/r r/r r/r r/r",
    "sans objet": "l/l l/l hh/hh h/h h/h h/h h/h",
    "écrire chez soi": "l/l l/l oo/or o/r o/o o/o o/o",
    "rédaction": "l/l l/l rr/rr r/r o/o r/r o/o",
    "relire": "l/l l/l rr/or r/r o/o r/o o/o",
    "verrouiller chez soi": "l/l l/l oo/rr o/r o/o o/o o/o",
    "sans objet chez soi": "l/l l/l hr/hr r/r h/h h/h h/h",
    "comparer chez soi": "l/l l/l hr/or r/r h/o h/o h/o",
    "clé d'accès": "l/l l/l oo/ee o/e o/e o/e o/e",
    "créer une étape de relecture": "l/l l/l oo/ee o/e o/e o/e o/o",
    "lien externe": "l/l l/l oo/ee o/e o/e o/e o/e",
    "déposer des fichiers": "l/l l/l oo/ee r/r o/e o/e o/e",
    "supprimer une collection": "l/l l/l hh/hh h/h h/h h/h o/r",
    "enregistrer est technique": "l/l l/l oo/rr o/r o/r o/r o/o",
    "pages verrouillées": "l/l l/l rr/rr r/r o/o o/o o/o",
    "tout le site": "l/l l/l rr/rr o/o o/o r/r o/o",
    "se déconnecter": "l/l l/l oo/ll o/l o/l o/l o/l",
    "déposer une traduction": "l/l l/l oo/er o/e o/e o/e o/e",
    "envoi d'un autre compte": "l/l l/l oo/hh o/h o/h o/h o/h",
    "formulaire complet, rédaction": "l/l l/l rr/rr r/r o/e r/r o/e",
    "sans objet, réglages": "l/l l/l rr/rr r/r h/h r/r h/h",
    "image d'un autre compte": "l/l l/l oo/or o/r o/r o/r o/r",
    "choisir chez soi": "l/l l/l or/oo r/o o/o o/o o/o",
    "se connecter": "o/o o/o rr/oo r/o r/o r/o r/o",
    "traduire ce dont on a la charge": "l/l l/l or/or o/o o/o o/o o/o",
    "traduction du site": "l/l l/l rr/rr o/o o/o o/o o/o",
    "rédaction, en écrivant": "l/l l/l oo/rr o/r o/o o/r o/o",
    "introuvable sans le lien": "h/h h/h hh/hh h/h h/h h/h h/h",
    "ce qui sert à écrire des pages": "l/l l/l oo/oo r/r o/o o/o o/o",
    "à qui a le jeton": "h/o h/o hh/oo h/o h/o h/o h/o",
    "à qui l'a demandé": "l/l l/l oh/oh h/h h/h h/h h/h",
    "adresse d'une image": "l/l l/l hh/oo r/r h/o h/o h/o",
}
RULES = {rule: dict(zip(ROLES, cells.split(), strict=True)) for rule, cells in _CELLS.items()}
# The routes of each rule: names, or patterns of names.
_ROUTES = {
    "public": """
        agenda agenda_archive agenda_archives agenda_atom agenda_csv agenda_embed agenda_follow
        agenda_ics agenda_json event_ics event_poster favicon
        healthz media news passkey_begin programme_pdf session_ics readyz robots search
        changes changes_atom changes_pdf edition_pdf
        search_suggestions security short_address site_poster sitemap sitemap_part theme
        wagtail_serve
        wagtailadmin_javascript_catalog wagtailadmin_password_reset
        wagtailadmin_password_reset_complete wagtailadmin_password_reset_confirm
        wagtailadmin_password_reset_done wagtailadmin_sprite
        wagtailcore_authenticate_with_password wagtailcore_login
        wagtaildocs_authenticate_with_password wagtaildocs_serve
    """,
    "public, clé d'accès": "passkey_complete",
    "à qui a le jeton": "metrics",
    "créer une étape de relecture": "wagtailadmin_workflows:task_chooser_create",
    "clé d'accès": "passkey_register_complete",
    "ouvert à tout compte": "confirm_identity",
    "les siens, sans le lien": """
        account_devices second_factor
    """,
    "éteint ici": """
        components single_sign_on single_sign_on_end
    """,
    "ouvert à l'administration": """
        admin/test404/ block_description csrf_token
        evenements:choose_parent passkey_register_begin
        second_factor_app second_factor_codes
        evenements:index evenements:index_results guide programme_read_date
        wagtail_bulk_action:core.customdocument.add_tags
        wagtail_bulk_action:core.customdocument.add_to_collection
        wagtail_bulk_action:core.customimage.add_tags
        wagtail_bulk_action:core.customimage.add_to_collection
        wagtail_bulk_action:wagtailcore.page.move wagtail_localize:edit_override
        wagtail_localize:edit_string_translation wagtail_localize:javascript_catalog
        wagtailadmin_account wagtailadmin_account+ wagtailadmin_api:documents:listing
        wagtailadmin_api:images:listing wagtailadmin_api:pages:listing
        wagtailadmin_choose_page wagtailadmin_choose_page_anchor_link
        wagtailadmin_choose_page_child wagtailadmin_choose_page_chosen_multiple
        wagtailadmin_choose_page_email_link wagtailadmin_choose_page_phone_link
        wagtailadmin_choose_page_search wagtailadmin_dismissibles
        wagtailadmin_editing_sessions:release wagtailadmin_explore
        wagtailadmin_explore_results wagtailadmin_explore_root wagtailadmin_home
        wagtailadmin_pages:choose_parent
        wagtailadmin_pages:revisions_index wagtailadmin_pages:search
        wagtailadmin_pages:search_results wagtailadmin_pages:type_use
        wagtailadmin_pages:type_use_results wagtailadmin_reports:aging_pages
        wagtailadmin_reports:aging_pages_results wagtailadmin_reports:site_history
        wagtailadmin_reports:site_history_results wagtailadmin_reports:workflow
        wagtailadmin_reports:workflow_results wagtailadmin_reports:workflow_tasks
        wagtailadmin_reports:workflow_tasks_results wagtailadmin_tag_autocomplete
        wagtailadmin_workflows:task_chooser
        wagtailadmin_workflows:task_chooser_results wagtailadmin_workflows:task_chosen
        wagtaildocs_chooser:choose wagtaildocs_chooser:choose_results
        wagtaildocs_chooser:chosen_multiple wagtailembeds:chooser
        wagtailembeds:chooser_upload wagtailimages_chooser:choose
        wagtailimages_chooser:choose_results wagtailimages_chooser:chosen_multiple
        wagtailsearchpromotions:chooser wagtailsearchpromotions:chooserresults
        wagtailsnippetchoosers_*:choose wagtailsnippetchoosers_*:choose_results
        wagtailsnippetchoosers_*:chosen wagtailsnippetchoosers_*:chosen_multiple
    """,
    "lire chez soi": """
        wagtailadmin_api:documents:detail wagtailadmin_api:images:detail
        wagtailadmin_api:pages:detail
    """,
    "rien à lire ainsi": """
        wagtail_localize:snippets_api_detail wagtail_localize:snippets_api_listing
        wagtailadmin_api:documents:find wagtailadmin_api:images:find
        wagtailadmin_api:pages:find wagtailadmin_block_preview
    """,
    "agir chez soi": """
        wagtailadmin_editing_sessions:ping
    """,
    "technique": """
        account_log account_log_results second_factor_reset
        privacy:export privacy:people privacy:request
        wagtail_bulk_action:auth.user.assign_role
        wagtail_bulk_action:auth.user.set_active_state wagtailadmin_collections:add
        admin/collections/<int:collection_id>/privacy/ admin/collections/<int:pk>/
        wagtailadmin_collections:edit wagtailadmin_collections:index
        wagtailadmin_collections:set_privacy wagtailadmin_workflows:add
        wagtailadmin_workflows:add_task wagtailadmin_workflows:disable
        wagtailadmin_workflows:disable_task wagtailadmin_workflows:edit
        wagtailadmin_workflows:edit_task wagtailadmin_workflows:index
        wagtailadmin_workflows:index_results wagtailadmin_workflows:select_task_type
        wagtailadmin_workflows:task_index wagtailadmin_workflows:task_index_results
        wagtailadmin_workflows:usage wagtailadmin_workflows:usage_results wagtaillocales:add
        wagtaillocales:copy wagtaillocales:delete wagtaillocales:edit wagtaillocales:history
        wagtaillocales:history_results wagtaillocales:index wagtaillocales:index_results
        wagtaillocales:usage wagtailsearchpromotions:search_terms
        wagtailsearchpromotions:search_terms_results wagtailsites:add wagtailsites:copy
        wagtailsites:delete wagtailsites:edit wagtailsites:history
        wagtailsites:history_results wagtailsites:index wagtailsites:index_results
        wagtailsites:usage wagtailusers_groups:add wagtailusers_groups:delete
        wagtailusers_groups:edit wagtailusers_groups:history
        wagtailusers_groups:history_results wagtailusers_groups:index
        wagtailusers_groups:index_results wagtailusers_groups:usage wagtailusers_users:add
        wagtailusers_users:copy wagtailusers_users:delete wagtailusers_users:edit
        wagtailusers_users:history wagtailusers_users:history_results
        wagtailusers_users:index wagtailusers_users:index_results wagtailusers_users:usage
    """,
    "confirmer d'abord, technique": """
        wagtail_bulk_action:auth.user.delete
    """,
    "confirmer d'abord, pour ce qui est à soi": """
        wagtail_bulk_action:*.*.delete wagtail_bulk_action:core.customdocument.delete
        wagtail_bulk_action:core.customimage.delete
        wagtail_bulk_action:wagtailcore.page.confirm_dates
        wagtail_bulk_action:wagtailcore.page.delete
        wagtail_bulk_action:wagtailcore.page.publish
        wagtail_bulk_action:wagtailcore.page.unpublish wagtail_localize:stop_translation
    """,
    "formulaire complet, chez soi": """
        wagtailadmin_pages:copy
    """,
    "à qui en a la charge": """
        admin/documents/delete/<int:document_id>/ admin/images/<int:image_id>/delete/
        admin/localize/submit/page/<int:page_id>/
        admin/localize/update/<int:translation_source_id>/ printing:choose programme_actions:event
        programme_actions:session programme_actions:cycle programme_actions:undo
        wagtail_localize:submit_page_translation
        wagtail_localize:update_translations wagtailadmin_pages:add
        wagtailadmin_pages:add_subpage wagtailadmin_pages:confirm_workflow_cancellation
        wagtailadmin_pages:delete wagtailadmin_pages:edit
        wagtailadmin_pages:history wagtailadmin_pages:history_results
        wagtailadmin_pages:move wagtailadmin_pages:move_confirm
        wagtailadmin_pages:preview_on_add wagtailadmin_pages:preview_on_edit
        wagtailadmin_pages:set_privacy wagtailadmin_pages:usage
        wagtailadmin_pages:view_draft wagtailadmin_pages:workflow_history
        wagtailadmin_pages:workflow_history_detail wagtaildocs:delete
        wagtaildocs:document_usage wagtaildocs:edit wagtailimages:delete wagtailimages:edit
        wagtailimages:image_usage wagtailimages:preview wagtailimages_chooser:select_format
    """,
    "à qui l'a demandé": """
        printing:document printing:download printing:picture
    """,
    "impossible en cet état": """
        wagtailadmin_pages:unpublish
    """,
    "sans objet": """
        admin/localize/submit/snippet/<slug:app_label>/<slug:model_name>/<str:pk>/
        admin/failwhale/ admin/rien-de-tel/ wagtailadmin_error_test
        wagtail_localize:preview_translation+
        wagtail_localize:submit_snippet_translation wagtailadmin_pages:convert_alias
        wagtailadmin_pages:revisions_revert wagtailadmin_tag_model_autocomplete
    """,
    "écrire chez soi": """
        wagtailadmin_pages:set_page_position wagtailadmin_pages:unlock
        wagtaildocs:delete_multiple wagtaildocs:edit_multiple wagtailimages:delete_multiple
        wagtailimages:edit_multiple
    """,
    "rédaction": """
        add_synonym core_proposals:decide core_proposals:list core_replace:contact
        core_replace:term core_tasks:list core_tasks:retry missed_queries
        missed_queries_results networks_coordination:people networks_coordination:remove
        printing_editions:freeze printing_editions:list printing_editions:pdf
        printing_editions:withdraw
        wagtailadmin_pages:collect_workflow_action_data wagtailadmin_pages:workflow_action
        wagtailredirects:add wagtailredirects:delete wagtailredirects:edit
        wagtailredirects:index wagtailredirects:index_results wagtailredirects:start_import
        wagtailsearchpromotions:add wagtailsearchpromotions:delete
        wagtailsearchpromotions:edit wagtailsearchpromotions:index
        wagtailsearchpromotions:index_results wagtailsettings:edit:core.organisationsettings
        wagtailsnippets:index wagtailsnippets_*:add wagtailsnippets_*:copy
        wagtailsnippets_*:delete wagtailsnippets_*:edit wagtailsnippets_*:history
        wagtailsnippets_*:history_results wagtailsnippets_*:list
        wagtailsnippets_*:list_results wagtailsnippets_*:usage
    """,
    "relire": """
        wagtailadmin_pages:workflow_preview
    """,
    "verrouiller chez soi": """
        wagtailadmin_pages:lock
    """,
    "sans objet chez soi": """
        wagtail_localize:convert_to_alias wagtailadmin_pages:revisions_unschedule
        wagtailadmin_pages:revisions_view
    """,
    "comparer chez soi": """
        wagtailadmin_pages:revisions_compare
    """,
    "lien externe": """
        wagtailadmin_choose_page_external_link
    """,
    "déposer des fichiers": """
        wagtaildocs:add_multiple wagtailimages:add_multiple
    """,
    "supprimer une collection": """
        wagtailadmin_collections:delete
    """,
    "enregistrer est technique": """
        wagtailadmin_workflows:enable wagtailadmin_workflows:enable_task
        wagtailadmin_workflows:remove wagtailadmin_workflows:remove+
    """,
    "pages verrouillées": """
        wagtailadmin_reports:locked_pages wagtailadmin_reports:locked_pages_results
    """,
    "tout le site": """
        wagtail_localize:translations_report wagtail_localize:translations_report_results
        wagtailadmin_reports:page_types_usage wagtailadmin_reports:page_types_usage_results
    """,
    "se déconnecter": """
        wagtailadmin_logout
    """,
    "déposer une traduction": """
        wagtail_localize:upload_pofile
    """,
    "envoi d'un autre compte": """
        wagtail_localize:machine_translate
        wagtaildocs:create_multiple_from_uploaded_document
        wagtaildocs:delete_upload_multiple
    """,
    "formulaire complet, rédaction": """
        wagtailredirects:process_import wagtailsettings:edit:core.organisationsettings+
        wagtailsnippetchoosers_*:create
    """,
    "sans objet, réglages": """
        wagtailsettings:preview_on_edit:core.organisationsettings
    """,
    "image d'un autre compte": """
        wagtailimages:create_multiple_from_uploaded_image
        wagtailimages:delete_upload_multiple
    """,
    "choisir chez soi": """
        wagtaildocs_chooser:chosen wagtailimages_chooser:chosen
    """,
    "se connecter": """
        wagtailadmin_login
    """,
    "traduire ce dont on a la charge": """
        wagtail_localize:download_pofile wagtail_localize:preview_translation
    """,
    "traduction du site": """
        translation translation_file translation_language translation_words
    """,
    "rédaction, en écrivant": """
        networks_coordination:invitation
    """,
    "introuvable sans le lien": """
        invitation invitation_page
    """,
    "ce qui sert à écrire des pages": """
        core_proposals:propose
        wagtaildocs:add wagtaildocs:index wagtaildocs:index_results
        wagtaildocs_chooser:create wagtailimages:add
        wagtailimages:index wagtailimages:index_results wagtailimages_chooser:create
    """,
    "adresse d'une image": """
        wagtailimages:url_generator wagtailimages:url_generator_output
    """,
}
TABLE = {route: rule for rule, names in _ROUTES.items() for route in names.split()}
