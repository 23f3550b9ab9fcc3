CREATE TABLE "django_migrations" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "app" varchar(255) NOT NULL, "name" varchar(255) NOT NULL, "applied" datetime NOT NULL);

CREATE TABLE "auth_group_permissions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "auth_user_groups" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "auth_user_user_permissions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "accounts_accountrecord" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "at" datetime NOT NULL, "action" varchar(30) NOT NULL, "account_name" varchar(150) NOT NULL, "account_key" varchar(64) NOT NULL, "by_name" varchar(150) NOT NULL, "address" char(39) NULL, "detail" varchar(300) NOT NULL, "account_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "accounts_session" ("session_key" varchar(40) NOT NULL PRIMARY KEY, "session_data" text NOT NULL, "expire_date" datetime NOT NULL, "account_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "accounts_provideridentity" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "issuer" varchar(200) NOT NULL, "subject" varchar(255) NOT NULL, "account_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_account_per_subject" UNIQUE ("issuer", "subject"));

CREATE TABLE "django_content_type" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "app_label" varchar(100) NOT NULL, "model" varchar(100) NOT NULL);

CREATE TABLE "auth_permission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "codename" varchar(100) NOT NULL, "name" varchar(255) NOT NULL);

CREATE TABLE "auth_group" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(150) NOT NULL UNIQUE);

CREATE TABLE "auth_user" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "password" varchar(128) NOT NULL, "last_login" datetime NULL, "is_superuser" bool NOT NULL, "username" varchar(150) NOT NULL UNIQUE, "last_name" varchar(150) NOT NULL, "email" varchar(254) NOT NULL, "is_staff" bool NOT NULL, "is_active" bool NOT NULL, "date_joined" datetime NOT NULL, "first_name" varchar(150) NOT NULL);

CREATE TABLE "background_chore" ("name" varchar(200) NOT NULL PRIMARY KEY, "due_at" datetime NOT NULL, "begun_at" datetime NULL, "done_at" datetime NULL, "failure" varchar(200) NOT NULL);

CREATE TABLE "wagtailcore_collection" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "path" varchar(255) NOT NULL UNIQUE, "depth" integer unsigned NOT NULL CHECK ("depth" >= 0), "numchild" integer unsigned NOT NULL CHECK ("numchild" >= 0), "name" varchar(255) NOT NULL);

CREATE TABLE "wagtailcore_groupcollectionpermission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "collection_id" integer NOT NULL REFERENCES "wagtailcore_collection" ("id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "wagtailcore_pageviewrestriction_groups" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "pageviewrestriction_id" integer NOT NULL REFERENCES "wagtailcore_pageviewrestriction" ("id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "wagtailcore_pageviewrestriction" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "password" varchar(255) NOT NULL, "page_id" integer NOT NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "restriction_type" varchar(20) NOT NULL);

CREATE TABLE "wagtailcore_collectionviewrestriction" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "restriction_type" varchar(20) NOT NULL, "password" varchar(255) NOT NULL, "collection_id" integer NOT NULL REFERENCES "wagtailcore_collection" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "wagtailcore_collectionviewrestriction_groups" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "collectionviewrestriction_id" integer NOT NULL REFERENCES "wagtailcore_collectionviewrestriction" ("id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "wagtailcore_site" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "hostname" varchar(255) NOT NULL, "port" integer NOT NULL, "is_default_site" bool NOT NULL, "root_page_id" integer NOT NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "site_name" varchar(255) NOT NULL);

CREATE TABLE "wagtailcore_task" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(255) NOT NULL, "active" bool NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "wagtailcore_workflow" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(255) NOT NULL, "active" bool NOT NULL);

CREATE TABLE "wagtailcore_groupapprovaltask" ("task_ptr_id" integer NOT NULL PRIMARY KEY REFERENCES "wagtailcore_task" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "wagtailcore_workflowpage" ("page_id" integer NOT NULL PRIMARY KEY REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "workflow_id" integer NOT NULL REFERENCES "wagtailcore_workflow" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "wagtailcore_workflowtask" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "sort_order" integer NULL, "task_id" integer NOT NULL REFERENCES "wagtailcore_task" ("id") DEFERRABLE INITIALLY DEFERRED, "workflow_id" integer NOT NULL REFERENCES "wagtailcore_workflow" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "wagtailcore_groupapprovaltask_groups" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "groupapprovaltask_id" integer NOT NULL REFERENCES "wagtailcore_groupapprovaltask" ("task_ptr_id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "wagtailcore_locale" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "language_code" varchar(100) NOT NULL UNIQUE);

CREATE TABLE "wagtailcore_page" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "path" varchar(255) NOT NULL UNIQUE, "depth" integer unsigned NOT NULL CHECK ("depth" >= 0), "numchild" integer unsigned NOT NULL CHECK ("numchild" >= 0), "title" varchar(255) NOT NULL, "slug" varchar(255) NOT NULL, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "url_path" text NOT NULL, "seo_title" varchar(255) NOT NULL, "show_in_menus" bool NOT NULL, "search_description" text NOT NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "locked" bool NOT NULL, "latest_revision_created_at" datetime NULL, "first_published_at" datetime NULL, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "last_published_at" datetime NULL, "draft_title" varchar(255) NOT NULL, "locked_at" datetime NULL, "locked_by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "locale_id" integer NOT NULL REFERENCES "wagtailcore_locale" ("id") DEFERRABLE INITIALLY DEFERRED, "translation_key" char(32) NOT NULL, "alias_of_id" integer NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "wagtailcore_commentreply" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "text" text NOT NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "comment_id" integer NOT NULL REFERENCES "wagtailcore_comment" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "wagtailcore_pagesubscription" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "comment_notifications" bool NOT NULL, "page_id" integer NOT NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "wagtail_localize_string" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "data_hash" char(32) NOT NULL, "data" text NOT NULL, "locale_id" integer NOT NULL REFERENCES "wagtailcore_locale" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "wagtail_localize_template" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uuid" char(32) NOT NULL UNIQUE, "template" text NOT NULL, "template_format" varchar(100) NOT NULL, "string_count" integer unsigned NOT NULL CHECK ("string_count" >= 0));

CREATE TABLE "wagtail_localize_translatableobject" ("translation_key" char(32) NOT NULL PRIMARY KEY, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "wagtail_localize_templatesegment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "order" integer unsigned NOT NULL CHECK ("order" >= 0), "context_id" integer NOT NULL REFERENCES "wagtail_localize_translationcontext" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" integer NOT NULL REFERENCES "wagtail_localize_translationsource" ("id") DEFERRABLE INITIALLY DEFERRED, "template_id" integer NOT NULL REFERENCES "wagtail_localize_template" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "wagtail_localize_stringsegment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "order" integer unsigned NOT NULL CHECK ("order" >= 0), "attrs" text NOT NULL, "context_id" integer NOT NULL REFERENCES "wagtail_localize_translationcontext" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" integer NOT NULL REFERENCES "wagtail_localize_translationsource" ("id") DEFERRABLE INITIALLY DEFERRED, "string_id" integer NOT NULL REFERENCES "wagtail_localize_string" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "wagtail_localize_relatedobjectsegment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "order" integer unsigned NOT NULL CHECK ("order" >= 0), "context_id" integer NOT NULL REFERENCES "wagtail_localize_translationcontext" ("id") DEFERRABLE INITIALLY DEFERRED, "object_id" char(32) NOT NULL REFERENCES "wagtail_localize_translatableobject" ("translation_key") DEFERRABLE INITIALLY DEFERRED, "source_id" integer NOT NULL REFERENCES "wagtail_localize_translationsource" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "wagtailcore_comment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "text" text NOT NULL, "contentpath" text NOT NULL, "position" text NOT NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "resolved_at" datetime NULL, "page_id" integer NOT NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "resolved_by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "revision_created_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "wagtailcore_referenceindex" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "object_id" varchar(255) NOT NULL, "to_object_id" varchar(255) NOT NULL, "model_path" text NOT NULL, "content_path" text NOT NULL, "content_path_hash" char(32) NOT NULL, "base_content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "to_content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "wagtailcore_taskstate" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "status" varchar(50) NOT NULL, "started_at" datetime NOT NULL, "finished_at" datetime NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "task_id" integer NOT NULL REFERENCES "wagtailcore_task" ("id") DEFERRABLE INITIALLY DEFERRED, "workflow_state_id" integer NOT NULL REFERENCES "wagtailcore_workflowstate" ("id") DEFERRABLE INITIALLY DEFERRED, "finished_by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "comment" text NOT NULL, "revision_id" integer NOT NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "wagtailcore_workflowstate" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "status" varchar(50) NOT NULL, "created_at" datetime NOT NULL, "current_task_state_id" integer NULL UNIQUE REFERENCES "wagtailcore_taskstate" ("id") DEFERRABLE INITIALLY DEFERRED, "requested_by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "workflow_id" integer NOT NULL REFERENCES "wagtailcore_workflow" ("id") DEFERRABLE INITIALLY DEFERRED, "object_id" varchar(255) NOT NULL, "base_content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "wagtailcore_workflowcontenttype" ("content_type_id" integer NOT NULL PRIMARY KEY REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "workflow_id" integer NOT NULL REFERENCES "wagtailcore_workflow" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "wagtailcore_modellogentry" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "label" text NOT NULL, "action" varchar(255) NOT NULL, "timestamp" datetime NOT NULL, "content_changed" bool NOT NULL, "deleted" bool NOT NULL, "object_id" varchar(255) NOT NULL, "content_type_id" integer NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" integer NULL, "uuid" char(32) NULL, "revision_id" integer NULL, "data" text NOT NULL CHECK ((JSON_VALID("data") OR "data" IS NULL)));

CREATE TABLE "wagtailcore_pagelogentry" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "label" text NOT NULL, "action" varchar(255) NOT NULL, "timestamp" datetime NOT NULL, "content_changed" bool NOT NULL, "deleted" bool NOT NULL, "content_type_id" integer NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "page_id" integer NOT NULL, "revision_id" integer NULL, "user_id" integer NULL, "uuid" char(32) NULL, "data" text NOT NULL CHECK ((JSON_VALID("data") OR "data" IS NULL)));

CREATE TABLE "wagtailcore_grouppagepermission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED, "page_id" integer NOT NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "unique_permission" UNIQUE ("group_id", "page_id", "permission_id"));

CREATE TABLE "wagtailcore_revision" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "approved_go_live_at" datetime NULL, "user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "content" text NOT NULL CHECK ((JSON_VALID("content") OR "content" IS NULL)), "object_id" varchar(255) NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "base_content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "object_str" text NOT NULL);

CREATE TABLE "wagtailcore_uploadedfile" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "file" varchar(200) NOT NULL, "for_content_type_id" integer NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "uploaded_by_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "wagtailcore_groupsitepermission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED, "site_id" integer NOT NULL REFERENCES "wagtailcore_site" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "wagtailcore_apitoken" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(255) NOT NULL, "key_hash" varchar(64) NOT NULL UNIQUE, "prefix" varchar(16) NOT NULL, "created" datetime NOT NULL, "revoked_at" datetime NULL, "last_used_at" datetime NULL, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "wagtailusers_userprofile" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "submitted_notifications" bool NOT NULL, "approved_notifications" bool NOT NULL, "rejected_notifications" bool NOT NULL, "user_id" integer NOT NULL UNIQUE REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "preferred_language" varchar(10) NOT NULL, "current_time_zone" varchar(40) NOT NULL, "avatar" varchar(100) NOT NULL, "updated_comments_notifications" bool NOT NULL, "dismissibles" text NOT NULL CHECK ((JSON_VALID("dismissibles") OR "dismissibles" IS NULL)), "theme" varchar(40) NOT NULL, "density" varchar(40) NOT NULL, "contrast" varchar(40) NOT NULL, "keyboard_shortcuts" bool NOT NULL);

CREATE TABLE "wagtailsearch_indexentry" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "object_id" varchar(50) NOT NULL, "title_norm" real NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "autocomplete" text NULL, "body" text NULL, "title" text NOT NULL);

CREATE VIRTUAL TABLE wagtailsearch_indexentry_fts USING fts5(autocomplete, body, title);

CREATE TABLE "wagtailredirects_redirect" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "old_path" varchar(255) NOT NULL, "is_permanent" bool NOT NULL, "redirect_link" varchar(255) NOT NULL, "redirect_page_id" integer NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "site_id" integer NULL REFERENCES "wagtailcore_site" ("id") DEFERRABLE INITIALLY DEFERRED, "automatically_created" bool NOT NULL, "created_at" datetime NULL, "redirect_page_route_path" varchar(255) NOT NULL);

CREATE TABLE "wagtailimages_rendition" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "width" integer NOT NULL, "height" integer NOT NULL, "focal_point_key" varchar(16) NOT NULL, "filter_spec" varchar(255) NOT NULL, "image_id" integer NOT NULL REFERENCES "wagtailimages_image" ("id") DEFERRABLE INITIALLY DEFERRED, "file" varchar(100) NOT NULL);

CREATE TABLE "wagtailimages_image" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(255) NOT NULL, "file" varchar(100) NOT NULL, "width" integer NOT NULL, "height" integer NOT NULL, "created_at" datetime NOT NULL, "focal_point_x" integer unsigned NULL CHECK ("focal_point_x" >= 0), "focal_point_y" integer unsigned NULL CHECK ("focal_point_y" >= 0), "focal_point_width" integer unsigned NULL CHECK ("focal_point_width" >= 0), "focal_point_height" integer unsigned NULL CHECK ("focal_point_height" >= 0), "uploaded_by_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "file_size" integer unsigned NULL CHECK ("file_size" >= 0), "collection_id" integer NOT NULL REFERENCES "wagtailcore_collection" ("id") DEFERRABLE INITIALLY DEFERRED, "file_hash" varchar(40) NOT NULL, "description" varchar(255) NOT NULL);

CREATE TABLE "wagtailembeds_embed" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "url" text NOT NULL, "max_width" smallint NULL, "type" varchar(10) NOT NULL, "html" text NOT NULL, "title" text NOT NULL, "author_name" text NOT NULL, "provider_name" text NOT NULL, "width" integer NULL, "height" integer NULL, "last_updated" datetime NOT NULL, "hash" varchar(32) NOT NULL UNIQUE, "thumbnail_url" text NOT NULL, "cache_until" datetime NULL);

CREATE TABLE "wagtaildocs_document" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(255) NOT NULL, "file" varchar(100) NOT NULL, "created_at" datetime NOT NULL, "uploaded_by_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "collection_id" integer NOT NULL REFERENCES "wagtailcore_collection" ("id") DEFERRABLE INITIALLY DEFERRED, "file_hash" varchar(40) NOT NULL, "file_size" bigint unsigned NULL CHECK ("file_size" >= 0));

CREATE TABLE "wagtailadmin_admin" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT);

CREATE TABLE "wagtailadmin_editingsession" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "object_id" varchar(255) NOT NULL, "last_seen_at" datetime NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "is_editing" bool NOT NULL);

CREATE TABLE "wagtailadmin_formstate" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "data" text NOT NULL, "object_id" varchar(255) NOT NULL, "parent_object_id" varchar(255) NOT NULL, "last_updated_at" datetime NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "wagtail_localize_translation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uuid" char(32) NOT NULL UNIQUE, "created_at" datetime NOT NULL, "translations_last_updated_at" datetime NULL, "destination_last_updated_at" datetime NULL, "enabled" bool NOT NULL, "source_id" integer NOT NULL REFERENCES "wagtail_localize_translationsource" ("id") DEFERRABLE INITIALLY DEFERRED, "target_locale_id" integer NOT NULL REFERENCES "wagtailcore_locale" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "wagtail_localize_stringtranslation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "data" text NOT NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "context_id" integer NULL REFERENCES "wagtail_localize_translationcontext" ("id") DEFERRABLE INITIALLY DEFERRED, "locale_id" integer NOT NULL REFERENCES "wagtailcore_locale" ("id") DEFERRABLE INITIALLY DEFERRED, "translation_of_id" integer NOT NULL REFERENCES "wagtail_localize_string" ("id") DEFERRABLE INITIALLY DEFERRED, "tool_name" varchar(255) NOT NULL, "translation_type" varchar(20) NOT NULL, "last_translated_by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "field_error" text NOT NULL, "has_error" bool NOT NULL);

CREATE TABLE "wagtail_localize_overridablesegment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "order" integer unsigned NOT NULL CHECK ("order" >= 0), "data_json" text NOT NULL, "context_id" integer NOT NULL REFERENCES "wagtail_localize_translationcontext" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" integer NOT NULL REFERENCES "wagtail_localize_translationsource" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "wagtail_localize_segmentoverride" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "data_json" text NOT NULL, "has_error" bool NOT NULL, "field_error" text NOT NULL, "context_id" integer NULL REFERENCES "wagtail_localize_translationcontext" ("id") DEFERRABLE INITIALLY DEFERRED, "last_translated_by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "locale_id" integer NOT NULL REFERENCES "wagtailcore_locale" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "wagtail_localize_localesynchronization" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "locale_id" integer NOT NULL UNIQUE REFERENCES "wagtailcore_locale" ("id") DEFERRABLE INITIALLY DEFERRED, "sync_from_id" integer NOT NULL REFERENCES "wagtailcore_locale" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "wagtail_localize_translationsource" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "object_repr" text NOT NULL, "content_json" text NOT NULL, "created_at" datetime NOT NULL, "locale_id" integer NOT NULL REFERENCES "wagtailcore_locale" ("id") DEFERRABLE INITIALLY DEFERRED, "object_id" char(32) NOT NULL REFERENCES "wagtail_localize_translatableobject" ("translation_key") DEFERRABLE INITIALLY DEFERRED, "specific_content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "last_updated_at" datetime NOT NULL, "schema_version" varchar(255) NOT NULL);

CREATE TABLE "wagtail_localize_translationcontext" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "path_id" char(32) NOT NULL, "path" text NOT NULL, "object_id" char(32) NOT NULL REFERENCES "wagtail_localize_translatableobject" ("translation_key") DEFERRABLE INITIALLY DEFERRED, "field_path" text NOT NULL);

CREATE TABLE "wagtail_localize_translationlog" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "locale_id" integer NOT NULL REFERENCES "wagtailcore_locale" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" integer NOT NULL REFERENCES "wagtail_localize_translationsource" ("id") DEFERRABLE INITIALLY DEFERRED, "revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "taggit_taggeditem" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "object_id" integer NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "tag_id" integer NOT NULL REFERENCES "taggit_tag" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "taggit_taggeditem_content_type_id_object_id_tag_id_4bb97a8e_uniq" UNIQUE ("content_type_id", "object_id", "tag_id"));

CREATE TABLE "taggit_tag" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(100) NOT NULL UNIQUE, "slug" varchar(100) NOT NULL UNIQUE);

CREATE TABLE "core_audience" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(100) NOT NULL UNIQUE, "slug" varchar(100) NOT NULL UNIQUE, "synonyms" text NOT NULL);

CREATE TABLE "core_dispositif" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(100) NOT NULL UNIQUE, "slug" varchar(100) NOT NULL UNIQUE, "synonyms" text NOT NULL);

CREATE TABLE "core_eventtype" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(100) NOT NULL UNIQUE, "slug" varchar(100) NOT NULL UNIQUE, "synonyms" text NOT NULL);

CREATE TABLE "core_theme" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(100) NOT NULL UNIQUE, "slug" varchar(100) NOT NULL UNIQUE, "synonyms" text NOT NULL);

CREATE TABLE "core_contact" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "translation_key" char(32) NOT NULL, "name" varchar(200) NOT NULL, "role" varchar(200) NOT NULL, "email" varchar(254) NOT NULL, "phone" varchar(25) NOT NULL, "locale_id" integer NOT NULL REFERENCES "wagtailcore_locale" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "core_customdocument" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(255) NOT NULL, "file" varchar(100) NOT NULL, "created_at" datetime NOT NULL, "file_size" bigint unsigned NULL CHECK ("file_size" >= 0), "file_hash" varchar(40) NOT NULL, "collection_id" integer NOT NULL REFERENCES "wagtailcore_collection" ("id") DEFERRABLE INITIALLY DEFERRED, "uploaded_by_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "core_formerslug" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "vocabulary" varchar(20) NOT NULL, "slug" varchar(100) NOT NULL, "current_slug" varchar(100) NOT NULL, CONSTRAINT "one_term_per_former_slug" UNIQUE ("vocabulary", "slug"));

CREATE TABLE "core_menu" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "translation_key" char(32) NOT NULL, "place" varchar(10) NOT NULL, "locale_id" integer NOT NULL REFERENCES "wagtailcore_locale" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_menu_per_place" UNIQUE ("place", "locale_id"));

CREATE TABLE "core_menuitem" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "translation_key" char(32) NOT NULL, "sort_order" integer NULL, "label" varchar(60) NOT NULL, "address" varchar(500) NOT NULL, "locale_id" integer NOT NULL REFERENCES "wagtailcore_locale" ("id") DEFERRABLE INITIALLY DEFERRED, "menu_id" bigint NOT NULL REFERENCES "core_menu" ("id") DEFERRABLE INITIALLY DEFERRED, "page_id" integer NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "menu_item_one_target" CHECK ((("address" > '' AND "page_id" IS NULL) OR ("address" = '' AND "page_id" IS NOT NULL))));

CREATE TABLE "core_themetranslation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "sort_order" integer NULL, "language_code" varchar(10) NOT NULL, "label" varchar(100) NOT NULL, "synonyms" text NOT NULL, "term_id" bigint NOT NULL REFERENCES "core_theme" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_theme_per_language" UNIQUE ("term_id", "language_code"));

CREATE TABLE "core_audiencetranslation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "sort_order" integer NULL, "language_code" varchar(10) NOT NULL, "label" varchar(100) NOT NULL, "synonyms" text NOT NULL, "term_id" bigint NOT NULL REFERENCES "core_audience" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_audience_per_language" UNIQUE ("term_id", "language_code"));

CREATE TABLE "core_customrendition" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "filter_spec" varchar(255) NOT NULL, "file" varchar(100) NOT NULL, "width" integer NOT NULL, "height" integer NOT NULL, "focal_point_key" varchar(16) NOT NULL, "image_id" bigint NOT NULL REFERENCES "core_customimage" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "unique_rendition" UNIQUE ("image_id", "filter_spec", "focal_point_key"));

CREATE TABLE "core_dispositiftranslation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "sort_order" integer NULL, "language_code" varchar(10) NOT NULL, "label" varchar(100) NOT NULL, "synonyms" text NOT NULL, "term_id" bigint NOT NULL REFERENCES "core_dispositif" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_dispositif_per_language" UNIQUE ("term_id", "language_code"));

CREATE TABLE "core_eventtypetranslation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "sort_order" integer NULL, "language_code" varchar(10) NOT NULL, "label" varchar(100) NOT NULL, "synonyms" text NOT NULL, "term_id" bigint NOT NULL REFERENCES "core_eventtype" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_event_type_per_language" UNIQUE ("term_id", "language_code"));

CREATE TABLE "core_customimage" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(255) NOT NULL, "file" varchar(100) NOT NULL, "description" varchar(255) NOT NULL, "width" integer NOT NULL, "height" integer NOT NULL, "created_at" datetime NOT NULL, "focal_point_x" integer unsigned NULL CHECK ("focal_point_x" >= 0), "focal_point_y" integer unsigned NULL CHECK ("focal_point_y" >= 0), "focal_point_width" integer unsigned NULL CHECK ("focal_point_width" >= 0), "focal_point_height" integer unsigned NULL CHECK ("focal_point_height" >= 0), "file_size" integer unsigned NULL CHECK ("file_size" >= 0), "file_hash" varchar(40) NOT NULL, "credit" varchar(200) NOT NULL, "collection_id" integer NOT NULL REFERENCES "wagtailcore_collection" ("id") DEFERRABLE INITIALLY DEFERRED, "uploaded_by_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "descriptions" text NOT NULL CHECK ((JSON_VALID("descriptions") OR "descriptions" IS NULL)));

CREATE TABLE "core_themeproposal" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(100) NOT NULL, "reason" text NOT NULL, "proposed_at" datetime NOT NULL, "state" varchar(10) NOT NULL, "answer" varchar(300) NOT NULL, "proposed_by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "theme_id" bigint NULL REFERENCES "core_theme" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "core_organisationsettingstranslation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "language_code" varchar(10) NOT NULL, "tagline" text NOT NULL, "organisation_id" bigint NOT NULL REFERENCES "core_organisationsettings" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_settings_per_language" UNIQUE ("organisation_id", "language_code"));

CREATE TABLE "core_cacheversion" ("transaction" bigint NOT NULL PRIMARY KEY, "token" char(32) NOT NULL);

CREATE TABLE "core_versionreferences" ("revision_id" integer NOT NULL PRIMARY KEY REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "keys" text NOT NULL);

CREATE TABLE "core_mergedterm" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "vocabulary" varchar(20) NOT NULL, "key" bigint NOT NULL, "current_key" bigint NOT NULL, CONSTRAINT "one_term_per_merged_key" UNIQUE ("vocabulary", "key"));

CREATE TABLE "core_publicchange" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "transaction" bigint NOT NULL, "table" varchar(63) NOT NULL, "page" bigint NOT NULL, CONSTRAINT "change_once_in_a_transaction" UNIQUE ("transaction", "table", "page"));

CREATE TABLE "core_organisationsettings" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "tagline" text NOT NULL, "social_links" text NOT NULL CHECK ((JSON_VALID("social_links") OR "social_links" IS NULL)), "supporters" text NOT NULL CHECK ((JSON_VALID("supporters") OR "supporters" IS NULL)), "departements" text NOT NULL CHECK ((JSON_VALID("departements") OR "departements" IS NULL)), "contact_id" bigint NULL REFERENCES "core_contact" ("id") DEFERRABLE INITIALLY DEFERRED, "logo_id" bigint NULL REFERENCES "core_customimage" ("id") DEFERRABLE INITIALLY DEFERRED, "site_id" integer NOT NULL UNIQUE REFERENCES "wagtailcore_site" ("id") DEFERRABLE INITIALLY DEFERRED, "name" varchar(100) NOT NULL);

CREATE TABLE "django_otp_webauthn_webauthncredential" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(64) NOT NULL, "confirmed" bool NOT NULL, "credential_type" varchar(32) NOT NULL, "credential_id" BLOB NOT NULL, "public_key" BLOB NOT NULL, "transports" text NOT NULL CHECK ((JSON_VALID("transports") OR "transports" IS NULL)), "sign_count" integer unsigned NOT NULL CHECK ("sign_count" >= 0), "backup_eligible" bool NOT NULL, "backup_state" bool NOT NULL, "created_at" datetime NULL, "last_used_at" datetime NULL, "aaguid" varchar(36) NOT NULL, "credential_id_sha256" varchar(64) NOT NULL UNIQUE, "discoverable" bool NULL, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "django_otp_webauthn_webauthnattestation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "fmt" varchar(255) NOT NULL, "data" BLOB NOT NULL, "client_data_json" BLOB NOT NULL, "credential_id" bigint NOT NULL UNIQUE REFERENCES "django_otp_webauthn_webauthncredential" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "django_otp_webauthn_webauthnuserhandle" ("handle_hex" varchar(128) NOT NULL UNIQUE, "user_id" integer NOT NULL PRIMARY KEY REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "django_tasks_database_dbtaskresult" ("id" char(32) NOT NULL PRIMARY KEY, "args_kwargs" text NOT NULL CHECK ((JSON_VALID("args_kwargs") OR "args_kwargs" IS NULL)), "priority" integer NOT NULL, "task_path" text NOT NULL, "queue_name" varchar(32) NOT NULL, "backend_name" varchar(32) NOT NULL, "run_after" datetime NOT NULL, "enqueued_at" datetime NOT NULL, "finished_at" datetime NULL, "started_at" datetime NULL, "return_value" text NULL CHECK ((JSON_VALID("return_value") OR "return_value" IS NULL)), "exception_class_path" text NOT NULL, "traceback" text NOT NULL, "worker_ids" text NOT NULL CHECK ((JSON_VALID("worker_ids") OR "worker_ids" IS NULL)), "status" varchar(10) NOT NULL, CONSTRAINT "priority_range" CHECK ("priority" BETWEEN -100 AND 100));

CREATE TABLE "networks_networkindexpage" ("page_ptr_id" integer NOT NULL PRIMARY KEY REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "editor_notes" text NOT NULL, "summary" text NOT NULL);

CREATE TABLE "networks_networktheme" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "content_object_id" integer NOT NULL REFERENCES "networks_networkpage" ("page_ptr_id") DEFERRABLE INITIALLY DEFERRED, "tag_id" bigint NOT NULL REFERENCES "core_theme" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "networks_networkaudience" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "tag_id" bigint NOT NULL REFERENCES "core_audience" ("id") DEFERRABLE INITIALLY DEFERRED, "content_object_id" integer NOT NULL REFERENCES "networks_networkpage" ("page_ptr_id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "programme_series" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "translation_key" char(32) NOT NULL, "name" varchar(200) NOT NULL, "recurrence" varchar(100) NOT NULL, "locale_id" integer NOT NULL REFERENCES "wagtailcore_locale" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "programme_programmeindexpage" ("page_ptr_id" integer NOT NULL PRIMARY KEY REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "editor_notes" text NOT NULL, "summary" text NOT NULL);

CREATE TABLE "programme_prioritypage" ("page_ptr_id" integer NOT NULL PRIMARY KEY REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "editor_notes" text NOT NULL, "short_title" varchar(60) NOT NULL, "colour" varchar(20) NOT NULL, "sign" varchar(20) NOT NULL, "summary" text NOT NULL, "body" text NOT NULL CHECK ((JSON_VALID("body") OR "body" IS NULL)), "sdgs" varchar(60) NOT NULL, "programme_id" integer NULL REFERENCES "programme_programmepage" ("page_ptr_id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "programme_prioritynetwork" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "sort_order" integer NULL, "network_id" integer NOT NULL REFERENCES "networks_networkpage" ("page_ptr_id") DEFERRABLE INITIALLY DEFERRED, "priority_id" integer NOT NULL REFERENCES "programme_prioritypage" ("page_ptr_id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "network_once_in_a_priority" UNIQUE ("priority_id", "network_id"));

CREATE TABLE "programme_eventcarrier" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "sort_order" integer NULL, "network_id" integer NOT NULL REFERENCES "networks_networkpage" ("page_ptr_id") DEFERRABLE INITIALLY DEFERRED, "event_id" integer NOT NULL REFERENCES "programme_eventpage" ("page_ptr_id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "network_carries_once" UNIQUE ("event_id", "network_id"));

CREATE TABLE "programme_eventtheme" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "content_object_id" integer NOT NULL REFERENCES "programme_eventpage" ("page_ptr_id") DEFERRABLE INITIALLY DEFERRED, "tag_id" bigint NOT NULL REFERENCES "core_theme" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "programme_eventaudience" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "tag_id" bigint NOT NULL REFERENCES "core_audience" ("id") DEFERRABLE INITIALLY DEFERRED, "content_object_id" integer NOT NULL REFERENCES "programme_eventpage" ("page_ptr_id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "programme_eventdispositif" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "tag_id" bigint NOT NULL REFERENCES "core_dispositif" ("id") DEFERRABLE INITIALLY DEFERRED, "content_object_id" integer NOT NULL REFERENCES "programme_eventpage" ("page_ptr_id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "home_contactpage" ("page_ptr_id" integer NOT NULL PRIMARY KEY REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "editor_notes" text NOT NULL, "summary" text NOT NULL, "body" text NOT NULL CHECK ((JSON_VALID("body") OR "body" IS NULL)));

CREATE TABLE "home_homepage" ("page_ptr_id" integer NOT NULL PRIMARY KEY REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "editor_notes" text NOT NULL, "headline" varchar(200) NOT NULL, "introduction" text NOT NULL, "body" text NOT NULL CHECK ((JSON_VALID("body") OR "body" IS NULL)), "programme_id" integer NULL REFERENCES "programme_programmepage" ("page_ptr_id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "home_standardpage" ("page_ptr_id" integer NOT NULL PRIMARY KEY REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "editor_notes" text NOT NULL, "summary" text NOT NULL, "body" text NOT NULL CHECK ((JSON_VALID("body") OR "body" IS NULL)));

CREATE TABLE "home_contactline" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "sort_order" integer NULL, "contact_id" bigint NOT NULL REFERENCES "core_contact" ("id") DEFERRABLE INITIALLY DEFERRED, "page_id" integer NOT NULL REFERENCES "home_contactpage" ("page_ptr_id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "networks_section" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "network_key" char(32) NOT NULL UNIQUE, "collection_id" integer NULL UNIQUE REFERENCES "wagtailcore_collection" ("id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NULL UNIQUE REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "networks_invitation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "email" varchar(150) NOT NULL, "language_code" varchar(10) NOT NULL, "sent_at" datetime NOT NULL, "accepted_at" datetime NULL, "withdrawn_at" datetime NULL, "replaces_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "section_id" bigint NOT NULL REFERENCES "networks_section" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "networks_networkpage" ("page_ptr_id" integer NOT NULL PRIMARY KEY REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "editor_notes" text NOT NULL, "other_names" text NOT NULL, "stage" varchar(20) NOT NULL, "summary" text NOT NULL, "audience" text NOT NULL, "body" text NOT NULL CHECK ((JSON_VALID("body") OR "body" IS NULL)), "partners" text NOT NULL CHECK ((JSON_VALID("partners") OR "partners" IS NULL)), "tools" text NOT NULL CHECK ((JSON_VALID("tools") OR "tools" IS NULL)), "contact_id" bigint NULL REFERENCES "core_contact" ("id") DEFERRABLE INITIALLY DEFERRED, "archived" bool NOT NULL, "publication" varchar(10) NOT NULL, "easy_french" text DEFAULT '' NOT NULL, "photograph_id" bigint NULL REFERENCES "core_customimage" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "operations_lastbackup" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "at" datetime NOT NULL, "archive" text NOT NULL, "size" bigint unsigned NOT NULL CHECK ("size" >= 0), "is_encrypted" bool NOT NULL);

CREATE TABLE "otp_static_statictoken" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "token" varchar(16) NOT NULL, "device_id" integer NOT NULL REFERENCES "otp_static_staticdevice" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "otp_static_staticdevice" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(64) NOT NULL, "confirmed" bool NOT NULL, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "throttling_failure_count" integer unsigned NOT NULL CHECK ("throttling_failure_count" >= 0), "throttling_failure_timestamp" datetime NULL, "created_at" datetime NULL, "last_used_at" datetime NULL);

CREATE TABLE "otp_totp_totpdevice" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(64) NOT NULL, "confirmed" bool NOT NULL, "key" varchar(80) NOT NULL, "step" smallint unsigned NOT NULL CHECK ("step" >= 0), "t0" bigint NOT NULL, "digits" smallint unsigned NOT NULL CHECK ("digits" >= 0), "tolerance" smallint unsigned NOT NULL CHECK ("tolerance" >= 0), "drift" smallint NOT NULL, "last_t" bigint NOT NULL, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "throttling_failure_count" integer unsigned NOT NULL CHECK ("throttling_failure_count" >= 0), "throttling_failure_timestamp" datetime NULL, "created_at" datetime NULL, "last_used_at" datetime NULL);

CREATE TABLE "programme_eventsession" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "translation_key" char(32) NOT NULL, "sort_order" integer NULL, "title" varchar(300) NOT NULL, "precision" varchar(10) NOT NULL, "first_day" date NULL, "last_day" date NULL, "start_time" time NULL, "end_time" time NULL, "confirmed" bool NOT NULL, "mode" varchar(20) NOT NULL, "status" varchar(20) NOT NULL, "status_reason" varchar(300) NOT NULL, "is_full" bool NOT NULL, "venue" varchar(200) NOT NULL, "town" varchar(100) NOT NULL, "departement" varchar(3) NOT NULL, "speakers" text NOT NULL CHECK ((JSON_VALID("speakers") OR "speakers" IS NULL)), "start" datetime NOT NULL, "end" datetime NOT NULL, "listed_at" datetime NULL, "previous_dates" text NOT NULL CHECK ((JSON_VALID("previous_dates") OR "previous_dates" IS NULL)), "event_id" integer NOT NULL REFERENCES "programme_eventpage" ("page_ptr_id") DEFERRABLE INITIALLY DEFERRED, "locale_id" integer NOT NULL REFERENCES "wagtailcore_locale" ("id") DEFERRABLE INITIALLY DEFERRED, "date_as_typed" varchar(220) NOT NULL, CONSTRAINT "session_ends_after_start" CHECK ("end" >= ("start")), CONSTRAINT "session_days_in_order" CHECK (("last_day" IS NULL OR "last_day" >= ("first_day"))), CONSTRAINT "session_day_if_known" CHECK ((("first_day" IS NULL AND "last_day" IS NULL AND "precision" = 'unknown') OR (NOT ("precision" = 'unknown') AND "first_day" IS NOT NULL))), CONSTRAINT "session_days_in_bounds" CHECK ((("first_day" IS NULL OR "first_day" BETWEEN '1900-01-01' AND '2199-12-31') AND ("last_day" IS NULL OR "last_day" BETWEEN '1900-01-01' AND '2199-12-31'))), CONSTRAINT "session_time_if_precise" CHECK ((("precision" = 'time' AND "start_time" IS NOT NULL) OR ("precision" IN ('days', 'range') AND "start_time" IS NOT NULL AND ("end_time" IS NULL OR "end_time" > ("start_time"))) OR (NOT ("precision" = 'time') AND "end_time" IS NULL AND "start_time" IS NULL))));

CREATE TABLE "programme_programmepage" ("page_ptr_id" integer NOT NULL PRIMARY KEY REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "editor_notes" text NOT NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "summary" text NOT NULL, "foreword" text NOT NULL CHECK ((JSON_VALID("foreword") OR "foreword" IS NULL)), "highlights" text NOT NULL CHECK ((JSON_VALID("highlights") OR "highlights" IS NULL)), "dates_introduction" text NOT NULL, "dates_conclusion" text NOT NULL, "notes" text NOT NULL CHECK ((JSON_VALID("notes") OR "notes" IS NULL)), "supporters" text NOT NULL CHECK ((JSON_VALID("supporters") OR "supporters" IS NULL)), "year_locale_id" integer NULL REFERENCES "wagtailcore_locale" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_programme_per_year_and_language" UNIQUE ("year", "year_locale_id"));

CREATE TABLE "printing_keptdocument" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(20) NOT NULL, "choices" text NOT NULL CHECK ((JSON_VALID("choices") OR "choices" IS NULL)), "is_proof" bool NOT NULL, "asked_at" datetime NOT NULL, "key" varchar(30) NOT NULL UNIQUE, "claim" char(32) NULL, "claimed_at" datetime NULL, "failed_for" varchar(30) NOT NULL, "failure" varchar(200) NOT NULL, "state" varchar(30) NOT NULL, "content" BLOB NULL, "digest" varchar(30) NOT NULL, "pages" integer unsigned NOT NULL CHECK ("pages" >= 0), "made_at" datetime NULL, "asked_by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "page_id" integer NOT NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "printing_edition" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "language" varchar(10) NOT NULL, "label" varchar(100) NOT NULL, "reason" varchar(300) NOT NULL, "made_at" datetime NOT NULL, "choices" text NOT NULL CHECK ((JSON_VALID("choices") OR "choices" IS NULL)), "facts" text NOT NULL CHECK ((JSON_VALID("facts") OR "facts" IS NULL)), "pdf" BLOB NOT NULL, "size" integer unsigned NOT NULL CHECK ("size" >= 0), "withdrawn_at" datetime NULL, "withdrawal" varchar(300) NOT NULL, "made_by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "programme_id" integer NOT NULL REFERENCES "programme_programmepage" ("page_ptr_id") DEFERRABLE INITIALLY DEFERRED, "withdrawn_by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "edition_withdrawn_with_a_word" CHECK ((("withdrawal" = '' AND "withdrawn_at" IS NULL) OR ("withdrawn_at" IS NOT NULL AND NOT ("withdrawal" = '')))));

CREATE TABLE "printing_observation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL, "since" datetime NOT NULL, "facts" text NULL CHECK ((JSON_VALID("facts") OR "facts" IS NULL)), "programme_id" integer NOT NULL REFERENCES "programme_programmepage" ("page_ptr_id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "privacy_personrequest" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "words" text NOT NULL CHECK ((JSON_VALID("words") OR "words" IS NULL)), "replacement" varchar(60) NOT NULL, "state" varchar(10) NOT NULL, "requested_at" datetime NOT NULL, "places" text NOT NULL CHECK ((JSON_VALID("places") OR "places" IS NULL)), "remains" text NOT NULL CHECK ((JSON_VALID("remains") OR "remains" IS NULL)), "account_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "requested_by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "programme_calendarsequence" ("uid" char(32) NOT NULL PRIMARY KEY, "sequence" integer unsigned NOT NULL CHECK ("sequence" >= 0), "state" varchar(200) NOT NULL, "changed_at" datetime NULL, "former_state" varchar(200) DEFAULT '' NOT NULL);

CREATE TABLE "programme_eventpage" ("page_ptr_id" integer NOT NULL PRIMARY KEY REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "editor_notes" text NOT NULL, "mode" varchar(20) NOT NULL, "status" varchar(20) NOT NULL, "status_reason" varchar(300) NOT NULL, "is_full" bool NOT NULL, "summary" text NOT NULL, "announced_sessions" smallint unsigned NULL CHECK ("announced_sessions" >= 0), "edition_number" smallint unsigned NULL CHECK ("edition_number" >= 0), "role" varchar(20) NOT NULL, "replaces" varchar(300) NOT NULL, "audience" text NOT NULL, "partners" text NOT NULL CHECK ((JSON_VALID("partners") OR "partners" IS NULL)), "body" text NOT NULL CHECK ((JSON_VALID("body") OR "body" IS NULL)), "replay_url" varchar(200) NOT NULL, "registration_url" varchar(200) NOT NULL, "registration_email" varchar(254) NOT NULL, "contact_id" bigint NULL REFERENCES "core_contact" ("id") DEFERRABLE INITIALLY DEFERRED, "event_type_id" bigint NULL REFERENCES "core_eventtype" ("id") DEFERRABLE INITIALLY DEFERRED, "network_id" integer NULL REFERENCES "networks_networkpage" ("page_ptr_id") DEFERRABLE INITIALLY DEFERRED, "priority_id" integer NULL REFERENCES "programme_prioritypage" ("page_ptr_id") DEFERRABLE INITIALLY DEFERRED, "programme_id" integer NOT NULL REFERENCES "programme_programmepage" ("page_ptr_id") DEFERRABLE INITIALLY DEFERRED, "series_id" bigint NULL REFERENCES "programme_series" ("id") DEFERRABLE INITIALLY DEFERRED, "access" text DEFAULT '' NOT NULL, "easy_french" text DEFAULT '' NOT NULL, "photograph_id" bigint NULL REFERENCES "core_customimage" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "search_missedquery" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "text" varchar(80) NOT NULL, "language_code" varchar(10) NOT NULL, "count" integer unsigned NOT NULL CHECK ("count" >= 0), "last_day" date NOT NULL, CONSTRAINT "one_row_per_question" UNIQUE ("text", "language_code"));

CREATE TABLE "search_indexstate" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "analysis" varchar(64) NOT NULL);

CREATE TABLE "django_session" ("session_key" varchar(40) NOT NULL PRIMARY KEY, "session_data" text NOT NULL, "expire_date" datetime NOT NULL);

CREATE TABLE "wagtailsearchpromotions_query" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "query_string" varchar(255) NOT NULL UNIQUE);

CREATE TABLE "wagtailsearchpromotions_querydailyhits" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "date" date NOT NULL, "hits" integer NOT NULL, "query_id" integer NOT NULL REFERENCES "wagtailsearchpromotions_query" ("id") DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE "wagtailsearchpromotions_searchpromotion" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "sort_order" integer NULL, "description" text NOT NULL, "query_id" integer NOT NULL REFERENCES "wagtailsearchpromotions_query" ("id") DEFERRABLE INITIALLY DEFERRED, "external_link_text" varchar(200) NULL, "external_link_url" varchar(200) NOT NULL, "page_id" integer NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED);

INSERT INTO "django_migrations" ("id", "app", "name", "applied") VALUES
(1, 'contenttypes', '0001_initial', '2026-11-28 12:32:22.198284'),
(2, 'auth', '0001_initial', '2026-11-28 12:32:22.208965'),
(3, 'accounts', '0001_log_of_accounts', '2026-11-28 12:32:22.214923'),
(4, 'accounts', '0002_sessions_with_their_owner', '2026-11-28 12:32:22.220830'),
(5, 'accounts', '0003_identities_elsewhere', '2026-11-28 12:32:22.227548'),
(6, 'accounts', '0004_sign_ins_without_an_invitation', '2026-11-28 12:32:22.232923'),
(7, 'contenttypes', '0002_remove_content_type_name', '2026-11-28 12:32:22.246593'),
(8, 'auth', '0002_alter_permission_name_max_length', '2026-11-28 12:32:22.254527'),
(9, 'auth', '0003_alter_user_email_max_length', '2026-11-28 12:32:22.262635'),
(10, 'auth', '0004_alter_user_username_opts', '2026-11-28 12:32:22.268287'),
(11, 'auth', '0005_alter_user_last_login_null', '2026-11-28 12:32:22.275575'),
(12, 'auth', '0006_require_contenttypes_0002', '2026-11-28 12:32:22.276265'),
(13, 'auth', '0007_alter_validators_add_error_messages', '2026-11-28 12:32:22.281699'),
(14, 'auth', '0008_alter_user_username_max_length', '2026-11-28 12:32:22.289359'),
(15, 'auth', '0009_alter_user_last_name_max_length', '2026-11-28 12:32:22.296806'),
(16, 'auth', '0010_alter_group_name_max_length', '2026-11-28 12:32:22.304112'),
(17, 'auth', '0011_update_proxy_permissions', '2026-11-28 12:32:22.309352'),
(18, 'auth', '0012_alter_user_first_name_max_length', '2026-11-28 12:32:22.316967'),
(19, 'background', '0001_what_was_done_last', '2026-11-28 12:32:22.318498'),
(20, 'wagtailcore', '0001_initial', '2026-11-28 12:32:22.412151'),
(21, 'wagtailcore', '0002_initial_data', '2026-11-28 12:32:22.412523'),
(22, 'wagtailcore', '0003_add_uniqueness_constraint_on_group_page_permission', '2026-11-28 12:32:22.412747'),
(23, 'wagtailcore', '0004_page_locked', '2026-11-28 12:32:22.412948'),
(24, 'wagtailcore', '0005_add_page_lock_permission_to_moderators', '2026-11-28 12:32:22.413107'),
(25, 'wagtailcore', '0006_add_lock_page_permission', '2026-11-28 12:32:22.413304'),
(26, 'wagtailcore', '0007_page_latest_revision_created_at', '2026-11-28 12:32:22.413473'),
(27, 'wagtailcore', '0008_populate_latest_revision_created_at', '2026-11-28 12:32:22.413633'),
(28, 'wagtailcore', '0009_remove_auto_now_add_from_pagerevision_created_at', '2026-11-28 12:32:22.413791'),
(29, 'wagtailcore', '0010_change_page_owner_to_null_on_delete', '2026-11-28 12:32:22.413946'),
(30, 'wagtailcore', '0011_page_first_published_at', '2026-11-28 12:32:22.414168'),
(31, 'wagtailcore', '0012_extend_page_slug_field', '2026-11-28 12:32:22.414339'),
(32, 'wagtailcore', '0013_update_golive_expire_help_text', '2026-11-28 12:32:22.414498'),
(33, 'wagtailcore', '0014_add_verbose_name', '2026-11-28 12:32:22.414642'),
(34, 'wagtailcore', '0015_add_more_verbose_names', '2026-11-28 12:32:22.414793'),
(35, 'wagtailcore', '0016_change_page_url_path_to_text_field', '2026-11-28 12:32:22.414965'),
(36, 'wagtailcore', '0001_squashed_0016_change_page_url_path_to_text_field', '2026-11-28 12:32:22.415120'),
(37, 'wagtailcore', '0017_change_edit_page_permission_description', '2026-11-28 12:32:22.422621'),
(38, 'wagtailcore', '0018_pagerevision_submitted_for_moderation_index', '2026-11-28 12:32:22.434388'),
(39, 'wagtailcore', '0019_verbose_names_cleanup', '2026-11-28 12:32:22.466823'),
(40, 'wagtailcore', '0020_add_index_on_page_first_published_at', '2026-11-28 12:32:22.479524'),
(41, 'wagtailcore', '0021_capitalizeverbose', '2026-11-28 12:32:22.742024'),
(42, 'wagtailcore', '0022_add_site_name', '2026-11-28 12:32:22.749258'),
(43, 'wagtailcore', '0023_alter_page_revision_on_delete_behaviour', '2026-11-28 12:32:22.758137'),
(44, 'wagtailcore', '0024_collection', '2026-11-28 12:32:22.759787'),
(45, 'wagtailcore', '0025_collection_initial_data', '2026-11-28 12:32:22.768905'),
(46, 'wagtailcore', '0026_group_collection_permission', '2026-11-28 12:32:22.783535'),
(47, 'wagtailcore', '0027_fix_collection_path_collation', '2026-11-28 12:32:22.792958'),
(48, 'wagtailcore', '0024_alter_page_content_type_on_delete_behaviour', '2026-11-28 12:32:22.802069'),
(49, 'wagtailcore', '0028_merge', '2026-11-28 12:32:22.802762'),
(50, 'wagtailcore', '0029_unicode_slugfield_dj19', '2026-11-28 12:32:22.814832'),
(51, 'wagtailcore', '0030_index_on_pagerevision_created_at', '2026-11-28 12:32:22.825570'),
(52, 'wagtailcore', '0031_add_page_view_restriction_types', '2026-11-28 12:32:22.853272'),
(53, 'wagtailcore', '0032_add_bulk_delete_page_permission', '2026-11-28 12:32:22.861246'),
(54, 'wagtailcore', '0033_remove_golive_expiry_help_text', '2026-11-28 12:32:22.878491'),
(55, 'wagtailcore', '0034_page_live_revision', '2026-11-28 12:32:22.889519'),
(56, 'wagtailcore', '0035_page_last_published_at', '2026-11-28 12:32:22.898673'),
(57, 'wagtailcore', '0036_populate_page_last_published_at', '2026-11-28 12:32:22.908770'),
(58, 'wagtailcore', '0037_set_page_owner_editable', '2026-11-28 12:32:22.919207'),
(59, 'wagtailcore', '0038_make_first_published_at_editable', '2026-11-28 12:32:22.928168'),
(60, 'wagtailcore', '0039_collectionviewrestriction', '2026-11-28 12:32:22.950573'),
(61, 'wagtailcore', '0040_page_draft_title', '2026-11-28 12:32:22.975521'),
(62, 'wagtailcore', '0041_group_collection_permissions_verbose_name_plural', '2026-11-28 12:32:22.983475'),
(63, 'wagtailcore', '0042_index_on_pagerevision_approved_go_live_at', '2026-11-28 12:32:22.997336'),
(64, 'wagtailcore', '0043_lock_fields', '2026-11-28 12:32:23.020307'),
(65, 'wagtailcore', '0044_add_unlock_grouppagepermission', '2026-11-28 12:32:23.030598'),
(66, 'wagtailcore', '0045_assign_unlock_grouppagepermission', '2026-11-28 12:32:23.045569'),
(67, 'wagtailcore', '0046_site_name_remove_null', '2026-11-28 12:32:23.056138'),
(68, 'wagtailcore', '0047_add_workflow_models', '2026-11-28 12:32:23.238877'),
(69, 'wagtailcore', '0048_add_default_workflows', '2026-11-28 12:32:23.265858'),
(70, 'wagtailcore', '0049_taskstate_finished_by', '2026-11-28 12:32:23.283635'),
(71, 'wagtailcore', '0050_workflow_rejected_to_needs_changes', '2026-11-28 12:32:23.321011'),
(72, 'wagtailcore', '0051_taskstate_comment', '2026-11-28 12:32:23.336606'),
(73, 'wagtailcore', '0052_pagelogentry', '2026-11-28 12:32:23.354911'),
(74, 'wagtailcore', '0053_locale_model', '2026-11-28 12:32:23.356548'),
(75, 'wagtailcore', '0054_initial_locale', '2026-11-28 12:32:23.372509'),
(76, 'wagtailcore', '0055_page_locale_fields', '2026-11-28 12:32:23.417614'),
(77, 'wagtailcore', '0056_page_locale_fields_populate', '2026-11-28 12:32:23.435219'),
(78, 'wagtailcore', '0057_page_locale_fields_notnull', '2026-11-28 12:32:23.474162'),
(79, 'wagtailcore', '0058_page_alias_of', '2026-11-28 12:32:23.491725'),
(80, 'wagtailcore', '0059_apply_collection_ordering', '2026-11-28 12:32:23.511135'),
(81, 'wagtailcore', '0060_fix_workflow_unique_constraint', '2026-11-28 12:32:23.537896'),
(82, 'wagtailcore', '0061_change_promote_tab_helpt_text_and_verbose_names', '2026-11-28 12:32:23.621385'),
(83, 'wagtailcore', '0062_comment_models_and_pagesubscription', '2026-11-28 12:32:23.676122'),
(84, 'wagtailcore', '0063_modellogentry', '2026-11-28 12:32:23.697547'),
(85, 'wagtailcore', '0064_log_timestamp_indexes', '2026-11-28 12:32:23.733045'),
(86, 'wagtailcore', '0065_log_entry_uuid', '2026-11-28 12:32:23.763005'),
(87, 'wagtailcore', '0066_collection_management_permissions', '2026-11-28 12:32:23.784153'),
(88, 'wagtailcore', '0067_alter_pagerevision_content_json', '2026-11-28 12:32:23.821730'),
(89, 'wagtailcore', '0068_log_entry_empty_object', '2026-11-28 12:32:23.840737'),
(90, 'wagtailcore', '0069_log_entry_jsonfield', '2026-11-28 12:32:23.908612'),
(91, 'wagtail_localize', '0001_initial', '2026-11-28 12:32:24.163830'),
(92, 'wagtailcore', '0070_rename_pagerevision_revision', '2026-11-28 12:32:24.385224'),
(93, 'wagtailcore', '0071_populate_revision_content_type', '2026-11-28 12:32:24.409287'),
(94, 'wagtailcore', '0072_alter_revision_content_type_notnull', '2026-11-28 12:32:24.471659'),
(95, 'wagtailcore', '0073_page_latest_revision', '2026-11-28 12:32:24.499376'),
(96, 'wagtailcore', '0074_revision_object_str', '2026-11-28 12:32:24.581928'),
(97, 'wagtailcore', '0075_populate_latest_revision_and_revision_object_str', '2026-11-28 12:32:24.628127'),
(98, 'wagtailcore', '0076_modellogentry_revision', '2026-11-28 12:32:24.654331'),
(99, 'wagtailcore', '0077_alter_revision_user', '2026-11-28 12:32:24.677302'),
(100, 'wagtailcore', '0078_referenceindex', '2026-11-28 12:32:24.703212'),
(101, 'wagtailcore', '0079_rename_taskstate_page_revision', '2026-11-28 12:32:24.725075'),
(102, 'wagtailcore', '0080_generic_workflowstate', '2026-11-28 12:32:24.877995'),
(103, 'wagtailcore', '0081_populate_workflowstate_content_type', '2026-11-28 12:32:24.902817'),
(104, 'wagtailcore', '0082_alter_workflowstate_content_type_notnull', '2026-11-28 12:32:24.966326'),
(105, 'wagtailcore', '0083_workflowcontenttype', '2026-11-28 12:32:24.994883'),
(106, 'wagtailcore', '0084_add_default_page_permissions', '2026-11-28 12:32:25.083537'),
(107, 'wagtailcore', '0085_add_grouppagepermission_permission', '2026-11-28 12:32:25.129868'),
(108, 'wagtailcore', '0086_populate_grouppagepermission_permission', '2026-11-28 12:32:25.186960'),
(109, 'wagtailcore', '0087_alter_grouppagepermission_unique_together_and_more', '2026-11-28 12:32:25.262598'),
(110, 'wagtailcore', '0088_fix_log_entry_json_timestamps', '2026-11-28 12:32:25.329128'),
(111, 'wagtailcore', '0089_log_entry_data_json_null_to_object', '2026-11-28 12:32:25.361289'),
(112, 'wagtailcore', '0090_remove_grouppagepermission_permission_type', '2026-11-28 12:32:25.443868'),
(113, 'wagtailcore', '0091_remove_revision_submitted_for_moderation', '2026-11-28 12:32:25.466005'),
(114, 'wagtailcore', '0092_alter_collectionviewrestriction_password_and_more', '2026-11-28 12:32:25.510730'),
(115, 'wagtailcore', '0093_uploadedfile', '2026-11-28 12:32:25.612945'),
(116, 'wagtailcore', '0094_alter_page_locale', '2026-11-28 12:32:25.640936'),
(117, 'wagtailcore', '0095_groupsitepermission', '2026-11-28 12:32:25.671403'),
(118, 'wagtailcore', '0096_referenceindex_referenceindex_source_object_and_more', '2026-11-28 12:32:25.694872'),
(119, 'wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes', '2026-11-28 12:32:25.733694'),
(120, 'wagtailcore', '0098_apitoken', '2026-11-28 12:32:25.764493'),
(121, 'wagtailusers', '0001_initial', '2026-11-28 12:32:25.793709'),
(122, 'wagtailusers', '0002_add_verbose_name_on_userprofile', '2026-11-28 12:32:25.838651'),
(123, 'wagtailusers', '0003_add_verbose_names', '2026-11-28 12:32:25.854202'),
(124, 'wagtailusers', '0004_capitalizeverbose', '2026-11-28 12:32:25.913464'),
(125, 'wagtailusers', '0005_make_related_name_wagtail_specific', '2026-11-28 12:32:25.942789'),
(126, 'wagtailusers', '0006_userprofile_prefered_language', '2026-11-28 12:32:25.964056'),
(127, 'wagtailusers', '0007_userprofile_current_time_zone', '2026-11-28 12:32:25.984605'),
(128, 'wagtailusers', '0008_userprofile_avatar', '2026-11-28 12:32:26.005043'),
(129, 'wagtailusers', '0009_userprofile_verbose_name_plural', '2026-11-28 12:32:26.020282'),
(130, 'wagtailusers', '0010_userprofile_updated_comments_notifications', '2026-11-28 12:32:26.040786'),
(131, 'wagtailusers', '0011_userprofile_dismissibles', '2026-11-28 12:32:26.129969'),
(132, 'wagtailusers', '0012_userprofile_theme', '2026-11-28 12:32:26.149086'),
(133, 'wagtailusers', '0013_userprofile_density', '2026-11-28 12:32:26.167421'),
(134, 'wagtailusers', '0014_userprofile_contrast', '2026-11-28 12:32:26.185866'),
(135, 'wagtailusers', '0015_userprofile_keyboard_shortcuts', '2026-11-28 12:32:26.204854'),
(136, 'wagtailsearch', '0001_initial', '2026-11-28 12:32:26.270370'),
(137, 'wagtailsearch', '0002_add_verbose_names', '2026-11-28 12:32:26.320829'),
(138, 'wagtailsearch', '0003_remove_editors_pick', '2026-11-28 12:32:26.322311'),
(139, 'wagtailsearch', '0004_querydailyhits_verbose_name_plural', '2026-11-28 12:32:26.325592'),
(140, 'wagtailsearch', '0005_create_indexentry', '2026-11-28 12:32:26.365192'),
(141, 'wagtailsearch', '0006_customise_indexentry', '2026-11-28 12:32:26.437919'),
(142, 'wagtailsearch', '0007_delete_editorspick', '2026-11-28 12:32:26.439708'),
(143, 'wagtailsearch', '0008_remove_query_and_querydailyhits_models', '2026-11-28 12:32:26.453049'),
(144, 'wagtailsearch', '0009_remove_ngram_autocomplete', '2026-11-28 12:32:26.453683'),
(145, 'wagtailsearch', '0010_add_text_fields', '2026-11-28 12:32:26.454238'),
(146, 'wagtailredirects', '0001_initial', '2026-11-28 12:32:26.482559'),
(147, 'wagtailredirects', '0002_add_verbose_names', '2026-11-28 12:32:26.520618'),
(148, 'wagtailredirects', '0003_make_site_field_editable', '2026-11-28 12:32:26.550992'),
(149, 'wagtailredirects', '0004_set_unique_on_path_and_site', '2026-11-28 12:32:26.646690'),
(150, 'wagtailredirects', '0005_capitalizeverbose', '2026-11-28 12:32:26.741327'),
(151, 'wagtailredirects', '0006_redirect_increase_max_length', '2026-11-28 12:32:26.758258'),
(152, 'wagtailredirects', '0007_add_autocreate_fields', '2026-11-28 12:32:26.802929'),
(153, 'wagtailredirects', '0008_add_verbose_name_plural', '2026-11-28 12:32:26.813833'),
(154, 'taggit', '0001_initial', '2026-11-28 12:32:26.843771'),
(155, 'wagtailimages', '0001_initial', '2026-11-28 12:32:26.973692'),
(156, 'wagtailimages', '0002_initial_data', '2026-11-28 12:32:26.974019'),
(157, 'wagtailimages', '0003_fix_focal_point_fields', '2026-11-28 12:32:26.974279'),
(158, 'wagtailimages', '0004_make_focal_point_key_not_nullable', '2026-11-28 12:32:26.974438'),
(159, 'wagtailimages', '0005_make_filter_spec_unique', '2026-11-28 12:32:26.974607'),
(160, 'wagtailimages', '0006_add_verbose_names', '2026-11-28 12:32:26.974764'),
(161, 'wagtailimages', '0007_image_file_size', '2026-11-28 12:32:26.974902'),
(162, 'wagtailimages', '0008_image_created_at_index', '2026-11-28 12:32:26.975026'),
(163, 'wagtailimages', '0009_capitalizeverbose', '2026-11-28 12:32:26.975177'),
(164, 'wagtailimages', '0010_change_on_delete_behaviour', '2026-11-28 12:32:26.975322'),
(165, 'wagtailimages', '0011_image_collection', '2026-11-28 12:32:26.975462'),
(166, 'wagtailimages', '0012_copy_image_permissions_to_collections', '2026-11-28 12:32:26.975620'),
(167, 'wagtailimages', '0013_make_rendition_upload_callable', '2026-11-28 12:32:26.975751'),
(168, 'wagtailimages', '0014_add_filter_spec_field', '2026-11-28 12:32:26.976475'),
(169, 'wagtailimages', '0015_fill_filter_spec_field', '2026-11-28 12:32:26.976675'),
(170, 'wagtailimages', '0016_deprecate_rendition_filter_relation', '2026-11-28 12:32:26.976851'),
(171, 'wagtailimages', '0017_reduce_focal_point_key_max_length', '2026-11-28 12:32:26.977006'),
(172, 'wagtailimages', '0018_remove_rendition_filter', '2026-11-28 12:32:26.977139'),
(173, 'wagtailimages', '0019_delete_filter', '2026-11-28 12:32:26.977262'),
(174, 'wagtailimages', '0020_add-verbose-name', '2026-11-28 12:32:26.977397'),
(175, 'wagtailimages', '0021_image_file_hash', '2026-11-28 12:32:26.977540'),
(176, 'wagtailimages', '0001_squashed_0021', '2026-11-28 12:32:26.977678'),
(177, 'wagtailimages', '0022_uploadedimage', '2026-11-28 12:32:27.009398'),
(178, 'wagtailadmin', '0001_create_admin_access_permissions', '2026-11-28 12:32:27.112449'),
(179, 'wagtailimages', '0023_add_choose_permissions', '2026-11-28 12:32:27.200337'),
(180, 'wagtailimages', '0024_index_image_file_hash', '2026-11-28 12:32:27.228461'),
(181, 'wagtailimages', '0025_alter_image_file_alter_rendition_file', '2026-11-28 12:32:27.266539'),
(182, 'wagtailimages', '0026_delete_uploadedimage', '2026-11-28 12:32:27.268470'),
(183, 'wagtailimages', '0027_image_description', '2026-11-28 12:32:27.292797'),
(184, 'wagtailembeds', '0001_initial', '2026-11-28 12:32:27.298050'),
(185, 'wagtailembeds', '0002_add_verbose_names', '2026-11-28 12:32:27.300636'),
(186, 'wagtailembeds', '0003_capitalizeverbose', '2026-11-28 12:32:27.302928'),
(187, 'wagtailembeds', '0004_embed_verbose_name_plural', '2026-11-28 12:32:27.305108'),
(188, 'wagtailembeds', '0005_specify_thumbnail_url_max_length', '2026-11-28 12:32:27.312587'),
(189, 'wagtailembeds', '0006_add_embed_hash', '2026-11-28 12:32:27.319613'),
(190, 'wagtailembeds', '0007_populate_hash', '2026-11-28 12:32:27.353143'),
(191, 'wagtailembeds', '0008_allow_long_urls', '2026-11-28 12:32:27.392362'),
(192, 'wagtailembeds', '0009_embed_cache_until', '2026-11-28 12:32:27.396606'),
(193, 'wagtaildocs', '0001_initial', '2026-11-28 12:32:27.432351'),
(194, 'wagtaildocs', '0002_initial_data', '2026-11-28 12:32:27.471332'),
(195, 'wagtaildocs', '0003_add_verbose_names', '2026-11-28 12:32:27.538267'),
(196, 'wagtaildocs', '0004_capitalizeverbose', '2026-11-28 12:32:27.737571'),
(197, 'wagtaildocs', '0005_document_collection', '2026-11-28 12:32:27.781498'),
(198, 'wagtaildocs', '0006_copy_document_permissions_to_collections', '2026-11-28 12:32:27.816381'),
(199, 'wagtaildocs', '0005_alter_uploaded_by_user_on_delete_action', '2026-11-28 12:32:27.850885'),
(200, 'wagtaildocs', '0007_merge', '2026-11-28 12:32:27.852226'),
(201, 'wagtaildocs', '0008_document_file_size', '2026-11-28 12:32:27.873718'),
(202, 'wagtaildocs', '0009_document_verbose_name_plural', '2026-11-28 12:32:27.893190'),
(203, 'wagtaildocs', '0010_document_file_hash', '2026-11-28 12:32:27.919380'),
(204, 'wagtaildocs', '0011_add_choose_permissions', '2026-11-28 12:32:28.005650'),
(205, 'wagtaildocs', '0012_uploadeddocument', '2026-11-28 12:32:28.039937'),
(206, 'wagtaildocs', '0013_delete_uploadeddocument', '2026-11-28 12:32:28.041702'),
(207, 'wagtaildocs', '0014_alter_document_file_size', '2026-11-28 12:32:28.066414'),
(208, 'wagtailadmin', '0002_admin', '2026-11-28 12:32:28.068815'),
(209, 'wagtailadmin', '0003_admin_managed', '2026-11-28 12:32:28.071215'),
(210, 'wagtailadmin', '0004_editingsession', '2026-11-28 12:32:28.104660'),
(211, 'wagtailadmin', '0005_editingsession_is_editing', '2026-11-28 12:32:28.200605'),
(212, 'wagtailadmin', '0006_formstate', '2026-11-28 12:32:28.235446'),
(213, 'wagtail_localize', '0002_translation', '2026-11-28 12:32:28.272144'),
(214, 'wagtail_localize', '0003_delete_translation_sources', '2026-11-28 12:32:28.309704'),
(215, 'wagtail_localize', '0004_one_source_per_objectlocale', '2026-11-28 12:32:28.376576'),
(216, 'wagtail_localize', '0005_remove_translationsource_object', '2026-11-28 12:32:28.434932'),
(217, 'wagtail_localize', '0006_create_submit_translation_permission', '2026-11-28 12:32:28.472329'),
(218, 'wagtail_localize', '0007_stringtranslation_type_and_tool_name', '2026-11-28 12:32:28.502132'),
(219, 'wagtail_localize', '0008_stringtranslation_last_translated_by', '2026-11-28 12:32:28.539124'),
(220, 'wagtail_localize', '0009_stringtranslation_errors', '2026-11-28 12:32:28.597466'),
(221, 'wagtail_localize', '0010_overridablesegment', '2026-11-28 12:32:28.643204'),
(222, 'wagtail_localize', '0011_segmentoverride', '2026-11-28 12:32:28.765699'),
(223, 'wagtail_localize', '0012_localesynchronization', '2026-11-28 12:32:28.803630'),
(224, 'wagtail_localize', '0013_translationsource_schema_version', '2026-11-28 12:32:28.828116'),
(225, 'wagtail_localize', '0014_remove_translation_source_last_updated_at', '2026-11-28 12:32:28.844262'),
(226, 'wagtail_localize', '0015_translationcontext_field_path', '2026-11-28 12:32:28.857271'),
(227, 'wagtail_localize', '0016_rename_page_revision_translationlog_revision', '2026-11-28 12:32:28.878621'),
(228, 'taggit', '0002_auto_20150616_2121', '2026-11-28 12:32:28.893124'),
(229, 'taggit', '0003_taggeditem_add_unique_index', '2026-11-28 12:32:28.913118'),
(230, 'taggit', '0004_alter_taggeditem_content_type_alter_taggeditem_tag', '2026-11-28 12:32:28.979315'),
(231, 'taggit', '0005_auto_20220424_2025', '2026-11-28 12:32:29.019994'),
(232, 'taggit', '0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx', '2026-11-28 12:32:29.054284'),
(233, 'core', '0001_initial', '2026-11-28 12:32:29.474672'),
(234, 'core', '0002_words_in_other_languages', '2026-11-28 12:32:29.522053'),
(235, 'core', '0003_theme_proposals', '2026-11-28 12:32:29.565543'),
(236, 'core', '0004_plain_names', '2026-11-28 12:32:30.183950'),
(237, 'core', '0005_names_in_one_order', '2026-11-28 12:32:30.205869'),
(238, 'core', '0006_tokens_of_public_changes', '2026-11-28 12:32:30.209832'),
(239, 'core', '0007_what_versions_name', '2026-11-28 12:32:30.255182'),
(240, 'core', '0008_merged_terms', '2026-11-28 12:32:30.258518'),
(241, 'core', '0009_log_of_public_changes', '2026-11-28 12:32:30.261015'),
(242, 'core', '0010_index_page_titles_by_name', '2026-11-28 12:32:30.384940'),
(243, 'core', '0011_default_network_name', '2026-11-28 12:32:30.452436'),
(244, 'core', '0012_documents_in_a_storage_of_their_own', '2026-11-28 12:32:30.481049'),
(245, 'django_otp_webauthn', '0001_initial', '2026-11-28 12:32:30.602806'),
(246, 'django_otp_webauthn', '0002_timestamps', '2026-11-28 12:32:30.603340'),
(247, 'django_otp_webauthn', '0003_webauthncredential_hash_binary_to_hex', '2026-11-28 12:32:30.603550'),
(248, 'django_otp_webauthn', '0001_squashed_0003_webauthncredential_hash_binary_to_hex', '2026-11-28 12:32:30.603734'),
(249, 'django_otp_webauthn', '0004_webauthnuserhandle', '2026-11-28 12:32:30.650624'),
(250, 'django_tasks_database', '0001_initial', '2026-11-28 12:32:30.661759'),
(251, 'django_tasks_database', '0002_alter_dbtaskresult_options', '2026-11-28 12:32:30.666426'),
(252, 'django_tasks_database', '0003_dbtaskresult_enqueued_at_dbtaskresult_finished_at', '2026-11-28 12:32:30.680531'),
(253, 'django_tasks_database', '0004_dbtaskresult_started_at', '2026-11-28 12:32:30.685629'),
(254, 'django_tasks_database', '0005_alter_dbtaskresult_priority_and_more', '2026-11-28 12:32:30.704199'),
(255, 'django_tasks_database', '0006_alter_dbtaskresult_args_kwargs_and_more', '2026-11-28 12:32:30.732557'),
(256, 'django_tasks_database', '0007_add_separate_results_fields', '2026-11-28 12:32:30.742732'),
(257, 'django_tasks_database', '0008_separate_results_field', '2026-11-28 12:32:30.792603'),
(258, 'django_tasks_database', '0009_remove_results_field', '2026-11-28 12:32:30.805734'),
(259, 'django_tasks_database', '0010_alter_dbtaskresult_status', '2026-11-28 12:32:30.817410'),
(260, 'django_tasks_database', '0011_rename_complete_status', '2026-11-28 12:32:30.869888'),
(261, 'django_tasks_database', '0012_add_separate_exception_fields', '2026-11-28 12:32:30.894290'),
(262, 'django_tasks_database', '0013_separate_exception_fields', '2026-11-28 12:32:31.026536'),
(263, 'django_tasks_database', '0014_remove_dbtaskresult_exception_data', '2026-11-28 12:32:31.039604'),
(264, 'django_tasks_database', '0015_correctly_order_run_after', '2026-11-28 12:32:31.044174'),
(265, 'django_tasks_database', '0016_remove_dbtaskresult_django_task_new_ordering_idx_and_more', '2026-11-28 12:32:31.153512'),
(266, 'django_tasks_database', '0017_dbtaskresult_metadata', '2026-11-28 12:32:31.165329'),
(267, 'django_tasks_database', '0018_rename_succeeded_status', '2026-11-28 12:32:31.228591'),
(268, 'django_tasks_database', '0019_rename_django_task_new_ordering_idx_tasks_db_new_ordering_idx_and_more', '2026-11-28 12:32:31.260488'),
(269, 'django_tasks_database', '0020_update_db_task_result_ordering', '2026-11-28 12:32:31.271943'),
(270, 'django_tasks_database', '0021_conditional_partial_index_ordering', '2026-11-28 12:32:31.278782'),
(271, 'networks', '0001_initial', '2026-11-28 12:32:31.658918'),
(272, 'programme', '0001_initial', '2026-11-28 12:32:32.538774'),
(273, 'home', '0001_initial', '2026-11-28 12:32:32.871099'),
(274, 'home', '0002_initial', '2026-11-28 12:32:32.939241'),
(275, 'home', '0003_create_home_page', '2026-11-28 12:32:33.020720'),
(276, 'networks', '0002_sections_of_coordinators', '2026-11-28 12:32:33.239280'),
(277, 'networks', '0003_invitations', '2026-11-28 12:32:33.308875'),
(278, 'networks', '0004_review_by_the_editors', '2026-11-28 12:32:33.378940'),
(279, 'networks', '0005_easy_french_and_photograph', '2026-11-28 12:32:33.487520'),
(280, 'operations', '0001_last_backup', '2026-11-28 12:32:33.490925'),
(281, 'otp_static', '0001_initial', '2026-11-28 12:32:33.624266'),
(282, 'otp_static', '0002_throttling', '2026-11-28 12:32:33.689776'),
(283, 'otp_static', '0003_add_timestamps', '2026-11-28 12:32:33.842789'),
(284, 'otp_totp', '0001_initial', '2026-11-28 12:32:33.910179'),
(285, 'otp_totp', '0002_auto_20190420_0723', '2026-11-28 12:32:33.973706'),
(286, 'otp_totp', '0003_add_timestamps', '2026-11-28 12:32:34.035353'),
(287, 'programme', '0002_search_indexes', '2026-11-28 12:32:34.095249'),
(288, 'programme', '0003_dates_of_sessions', '2026-11-28 12:32:34.263311'),
(289, 'programme', '0004_session_times_of_several_days', '2026-11-28 12:32:34.421495'),
(290, 'programme', '0005_one_programme_a_year', '2026-11-28 12:32:34.594160'),
(291, 'programme', '0006_calendar_sequences', '2026-11-28 12:32:34.703517'),
(292, 'programme', '0007_names_in_one_order', '2026-11-28 12:32:34.719704'),
(293, 'programme', '0008_ends_on_a_day', '2026-11-28 12:32:34.781972'),
(294, 'programme', '0009_index_sessions_of_events', '2026-11-28 12:32:34.812910'),
(295, 'printing', '0001_documents_and_editions', '2026-11-28 12:32:35.087439'),
(296, 'privacy', '0001_requests_of_people', '2026-11-28 12:32:35.160156'),
(297, 'programme', '0010_changes_seen_by_the_public', '2026-11-28 12:32:35.354334'),
(298, 'search', '0001_missed_queries', '2026-11-28 12:32:35.358169'),
(299, 'search', '0002_index_state', '2026-11-28 12:32:35.361373'),
(300, 'sessions', '0001_initial', '2026-11-28 12:32:35.364950'),
(301, 'wagtailsearchpromotions', '0001_initial', '2026-11-28 12:32:35.505573'),
(302, 'wagtailsearchpromotions', '0002_capitalizeverbose', '2026-11-28 12:32:35.615494'),
(303, 'wagtailsearchpromotions', '0003_query_querydailyhits', '2026-11-28 12:32:35.626538'),
(304, 'wagtailsearchpromotions', '0004_copy_queries', '2026-11-28 12:32:35.627045'),
(305, 'wagtailsearchpromotions', '0005_switch_query_model', '2026-11-28 12:32:35.711173'),
(306, 'wagtailsearchpromotions', '0006_reset_query_sequence', '2026-11-28 12:32:35.780248'),
(307, 'wagtailsearchpromotions', '0007_searchpromotion_external_link_text_and_more', '2026-11-28 12:32:35.941168'),
(308, 'wagtailsearchpromotions', '0008_query_verbose_name', '2026-11-28 12:32:35.948501');

INSERT INTO "auth_group_permissions" ("id", "group_id", "permission_id") VALUES
(1, 2, 109),
(2, 2, 110),
(3, 2, 111),
(4, 1, 109),
(5, 1, 110),
(6, 1, 111),
(7, 2, 112),
(8, 1, 112),
(9, 2, 113),
(10, 1, 113),
(11, 2, 114),
(12, 2, 115),
(13, 2, 116),
(14, 1, 114),
(15, 1, 115),
(16, 1, 116),
(17, 2, 117),
(18, 1, 117),
(19, 2, 118),
(20, 1, 118);

INSERT INTO "django_content_type" ("id", "app_label", "model") VALUES
(1, 'wagtailcore', 'page'),
(2, 'wagtailcore', 'groupapprovaltask'),
(3, 'wagtailcore', 'apitoken'),
(4, 'wagtailcore', 'collection'),
(5, 'wagtailcore', 'collectionviewrestriction'),
(6, 'wagtailcore', 'comment'),
(7, 'wagtailcore', 'commentreply'),
(8, 'wagtailcore', 'groupcollectionpermission'),
(9, 'wagtailcore', 'grouppagepermission'),
(10, 'wagtailcore', 'groupsitepermission'),
(11, 'wagtailcore', 'locale'),
(12, 'wagtailcore', 'modellogentry'),
(13, 'wagtailcore', 'pagelogentry'),
(14, 'wagtailcore', 'pagesubscription'),
(15, 'wagtailcore', 'pageviewrestriction'),
(16, 'wagtailcore', 'referenceindex'),
(17, 'wagtailcore', 'revision'),
(18, 'wagtailcore', 'site'),
(19, 'wagtailcore', 'task'),
(20, 'wagtailcore', 'taskstate'),
(21, 'wagtailcore', 'uploadedfile'),
(22, 'wagtailcore', 'workflow'),
(23, 'wagtailcore', 'workflowcontenttype'),
(24, 'wagtailcore', 'workflowpage'),
(25, 'wagtailcore', 'workflowstate'),
(26, 'wagtailcore', 'workflowtask'),
(27, 'wagtailimages', 'image'),
(28, 'wagtailadmin', 'admin'),
(29, 'wagtaildocs', 'document'),
(30, 'wagtail_localize', 'translation'),
(31, 'home', 'homepage'),
(32, 'operations', 'lastbackup'),
(33, 'printing', 'edition'),
(34, 'printing', 'keptdocument'),
(35, 'printing', 'observation'),
(36, 'home', 'contactline'),
(37, 'home', 'contactpage'),
(38, 'home', 'standardpage'),
(39, 'search', 'indexstate'),
(40, 'search', 'missedquery'),
(41, 'programme', 'calendarsequence'),
(42, 'programme', 'eventaudience'),
(43, 'programme', 'eventcarrier'),
(44, 'programme', 'eventdispositif'),
(45, 'programme', 'eventpage'),
(46, 'programme', 'eventsession'),
(47, 'programme', 'eventtheme'),
(48, 'programme', 'prioritynetwork'),
(49, 'programme', 'prioritypage'),
(50, 'programme', 'programmeindexpage'),
(51, 'programme', 'programmepage'),
(52, 'programme', 'series'),
(53, 'networks', 'invitation'),
(54, 'networks', 'networkaudience'),
(55, 'networks', 'networkindexpage'),
(56, 'networks', 'networkpage'),
(57, 'networks', 'networktheme'),
(58, 'networks', 'section'),
(59, 'accounts', 'accountrecord'),
(60, 'accounts', 'provideridentity'),
(61, 'accounts', 'session'),
(62, 'privacy', 'personrequest'),
(63, 'core', 'audience'),
(64, 'core', 'audiencetranslation'),
(65, 'core', 'cacheversion'),
(66, 'core', 'contact'),
(67, 'core', 'customdocument'),
(68, 'core', 'customimage'),
(69, 'core', 'customrendition'),
(70, 'core', 'dispositif'),
(71, 'core', 'dispositiftranslation'),
(72, 'core', 'eventtype'),
(73, 'core', 'eventtypetranslation'),
(74, 'core', 'formerslug'),
(75, 'core', 'menu'),
(76, 'core', 'menuitem'),
(77, 'core', 'mergedterm'),
(78, 'core', 'organisationsettings'),
(79, 'core', 'organisationsettingstranslation'),
(80, 'core', 'publicchange'),
(81, 'core', 'theme'),
(82, 'core', 'themeproposal'),
(83, 'core', 'themetranslation'),
(84, 'core', 'versionreferences'),
(85, 'background', 'chore'),
(86, 'wagtail_localize', 'localesynchronization'),
(87, 'wagtail_localize', 'overridablesegment'),
(88, 'wagtail_localize', 'relatedobjectsegment'),
(89, 'wagtail_localize', 'segmentoverride'),
(90, 'wagtail_localize', 'string'),
(91, 'wagtail_localize', 'stringsegment'),
(92, 'wagtail_localize', 'stringtranslation'),
(93, 'wagtail_localize', 'template'),
(94, 'wagtail_localize', 'templatesegment'),
(95, 'wagtail_localize', 'translatableobject'),
(96, 'wagtail_localize', 'translationcontext'),
(97, 'wagtail_localize', 'translationlog'),
(98, 'wagtail_localize', 'translationsource'),
(99, 'wagtailredirects', 'redirect'),
(100, 'wagtailsearchpromotions', 'query'),
(101, 'wagtailsearchpromotions', 'querydailyhits'),
(102, 'wagtailsearchpromotions', 'searchpromotion'),
(103, 'wagtailembeds', 'embed'),
(104, 'wagtailusers', 'userprofile'),
(105, 'wagtailimages', 'rendition'),
(106, 'wagtailsearch', 'indexentry'),
(107, 'wagtailsearch', 'sqliteftsindexentry'),
(108, 'wagtailadmin', 'editingsession'),
(109, 'wagtailadmin', 'formstate'),
(110, 'taggit', 'tag'),
(111, 'taggit', 'taggeditem'),
(112, 'django_tasks_database', 'dbtaskresult'),
(113, 'otp_static', 'staticdevice'),
(114, 'otp_static', 'statictoken'),
(115, 'otp_totp', 'totpdevice'),
(116, 'django_otp_webauthn', 'webauthnattestation'),
(117, 'django_otp_webauthn', 'webauthncredential'),
(118, 'django_otp_webauthn', 'webauthnuserhandle'),
(119, 'auth', 'group'),
(120, 'auth', 'permission'),
(121, 'auth', 'user'),
(122, 'contenttypes', 'contenttype'),
(123, 'sessions', 'session');

INSERT INTO "auth_permission" ("id", "content_type_id", "codename", "name") VALUES
(1, 11, 'add_locale', 'Can add locale'),
(2, 11, 'change_locale', 'Can change locale'),
(3, 11, 'delete_locale', 'Can delete locale'),
(4, 11, 'view_locale', 'Can view locale'),
(5, 18, 'add_site', 'Can add site'),
(6, 18, 'change_site', 'Can change site'),
(7, 18, 'delete_site', 'Can delete site'),
(8, 18, 'view_site', 'Can view site'),
(9, 10, 'add_groupsitepermission', 'Can add group site permission'),
(10, 10, 'change_groupsitepermission', 'Can change group site permission'),
(11, 10, 'delete_groupsitepermission', 'Can delete group site permission'),
(12, 10, 'view_groupsitepermission', 'Can view group site permission'),
(13, 3, 'add_apitoken', 'Can add API token'),
(14, 3, 'change_apitoken', 'Can change API token'),
(15, 3, 'delete_apitoken', 'Can delete API token'),
(16, 3, 'view_apitoken', 'Can view API token'),
(17, 12, 'add_modellogentry', 'Can add model log entry'),
(18, 12, 'change_modellogentry', 'Can change model log entry'),
(19, 12, 'delete_modellogentry', 'Can delete model log entry'),
(20, 12, 'view_modellogentry', 'Can view model log entry'),
(21, 17, 'add_revision', 'Can add revision'),
(22, 17, 'change_revision', 'Can change revision'),
(23, 17, 'delete_revision', 'Can delete revision'),
(24, 17, 'view_revision', 'Can view revision'),
(25, 5, 'add_collectionviewrestriction', 'Can add collection view restriction'),
(26, 5, 'change_collectionviewrestriction', 'Can change collection view restriction'),
(27, 5, 'delete_collectionviewrestriction', 'Can delete collection view restriction'),
(28, 5, 'view_collectionviewrestriction', 'Can view collection view restriction'),
(29, 4, 'add_collection', 'Can add collection'),
(30, 4, 'change_collection', 'Can change collection'),
(31, 4, 'delete_collection', 'Can delete collection'),
(32, 4, 'view_collection', 'Can view collection'),
(33, 8, 'add_groupcollectionpermission', 'Can add group collection permission'),
(34, 8, 'change_groupcollectionpermission', 'Can change group collection permission'),
(35, 8, 'delete_groupcollectionpermission', 'Can delete group collection permission'),
(36, 8, 'view_groupcollectionpermission', 'Can view group collection permission'),
(37, 21, 'add_uploadedfile', 'Can add uploaded file'),
(38, 21, 'change_uploadedfile', 'Can change uploaded file'),
(39, 21, 'delete_uploadedfile', 'Can delete uploaded file'),
(40, 21, 'view_uploadedfile', 'Can view uploaded file'),
(41, 23, 'add_workflowcontenttype', 'Can add workflow content type'),
(42, 23, 'change_workflowcontenttype', 'Can change workflow content type'),
(43, 23, 'delete_workflowcontenttype', 'Can delete workflow content type'),
(44, 23, 'view_workflowcontenttype', 'Can view workflow content type'),
(45, 25, 'add_workflowstate', 'Can add Workflow state'),
(46, 25, 'change_workflowstate', 'Can change Workflow state'),
(47, 25, 'delete_workflowstate', 'Can delete Workflow state'),
(48, 25, 'view_workflowstate', 'Can view Workflow state'),
(49, 22, 'add_workflow', 'Can add workflow'),
(50, 22, 'change_workflow', 'Can change workflow'),
(51, 22, 'delete_workflow', 'Can delete workflow'),
(52, 22, 'view_workflow', 'Can view workflow'),
(53, 26, 'add_workflowtask', 'Can add workflow task order'),
(54, 26, 'change_workflowtask', 'Can change workflow task order'),
(55, 26, 'delete_workflowtask', 'Can delete workflow task order'),
(56, 26, 'view_workflowtask', 'Can view workflow task order'),
(57, 19, 'add_task', 'Can add task'),
(58, 19, 'change_task', 'Can change task'),
(59, 19, 'delete_task', 'Can delete task'),
(60, 19, 'view_task', 'Can view task'),
(61, 2, 'add_groupapprovaltask', 'Can add Group approval task'),
(62, 2, 'change_groupapprovaltask', 'Can change Group approval task'),
(63, 2, 'delete_groupapprovaltask', 'Can delete Group approval task'),
(64, 2, 'view_groupapprovaltask', 'Can view Group approval task'),
(65, 20, 'add_taskstate', 'Can add Task state'),
(66, 20, 'change_taskstate', 'Can change Task state'),
(67, 20, 'delete_taskstate', 'Can delete Task state'),
(68, 20, 'view_taskstate', 'Can view Task state'),
(69, 1, 'add_page', 'Can add page'),
(70, 1, 'change_page', 'Can change page'),
(71, 1, 'delete_page', 'Can delete page'),
(72, 1, 'view_page', 'Can view page'),
(73, 1, 'bulk_delete_page', 'Delete pages with children'),
(74, 1, 'lock_page', 'Lock/unlock pages you''ve locked'),
(75, 1, 'publish_page', 'Publish any page'),
(76, 1, 'unlock_page', 'Unlock any page'),
(77, 9, 'add_grouppagepermission', 'Can add group page permission'),
(78, 9, 'change_grouppagepermission', 'Can change group page permission'),
(79, 9, 'delete_grouppagepermission', 'Can delete group page permission'),
(80, 9, 'view_grouppagepermission', 'Can view group page permission'),
(81, 15, 'add_pageviewrestriction', 'Can add page view restriction'),
(82, 15, 'change_pageviewrestriction', 'Can change page view restriction'),
(83, 15, 'delete_pageviewrestriction', 'Can delete page view restriction'),
(84, 15, 'view_pageviewrestriction', 'Can view page view restriction'),
(85, 24, 'add_workflowpage', 'Can add workflow page'),
(86, 24, 'change_workflowpage', 'Can change workflow page'),
(87, 24, 'delete_workflowpage', 'Can delete workflow page'),
(88, 24, 'view_workflowpage', 'Can view workflow page'),
(89, 13, 'add_pagelogentry', 'Can add page log entry'),
(90, 13, 'change_pagelogentry', 'Can change page log entry'),
(91, 13, 'delete_pagelogentry', 'Can delete page log entry'),
(92, 13, 'view_pagelogentry', 'Can view page log entry'),
(93, 6, 'add_comment', 'Can add comment'),
(94, 6, 'change_comment', 'Can change comment'),
(95, 6, 'delete_comment', 'Can delete comment'),
(96, 6, 'view_comment', 'Can view comment'),
(97, 7, 'add_commentreply', 'Can add comment reply'),
(98, 7, 'change_commentreply', 'Can change comment reply'),
(99, 7, 'delete_commentreply', 'Can delete comment reply'),
(100, 7, 'view_commentreply', 'Can view comment reply'),
(101, 14, 'add_pagesubscription', 'Can add page subscription'),
(102, 14, 'change_pagesubscription', 'Can change page subscription'),
(103, 14, 'delete_pagesubscription', 'Can delete page subscription'),
(104, 14, 'view_pagesubscription', 'Can view page subscription'),
(105, 16, 'add_referenceindex', 'Can add reference index'),
(106, 16, 'change_referenceindex', 'Can change reference index'),
(107, 16, 'delete_referenceindex', 'Can delete reference index'),
(108, 16, 'view_referenceindex', 'Can view reference index'),
(109, 27, 'add_image', 'Can add image'),
(110, 27, 'change_image', 'Can change image'),
(111, 27, 'delete_image', 'Can delete image'),
(112, 28, 'access_admin', 'Can access Wagtail admin'),
(113, 27, 'choose_image', 'Can choose image'),
(114, 29, 'add_document', 'Can add document'),
(115, 29, 'change_document', 'Can change document'),
(116, 29, 'delete_document', 'Can delete document'),
(117, 29, 'choose_document', 'Can choose document'),
(118, 30, 'submit_translation', 'Can submit translations'),
(119, 34, 'add_keptdocument', 'Can add document gardé'),
(120, 34, 'change_keptdocument', 'Can change document gardé'),
(121, 34, 'delete_keptdocument', 'Can delete document gardé'),
(122, 34, 'view_keptdocument', 'Can view document gardé'),
(123, 37, 'add_contactpage', 'Can add page de contact'),
(124, 37, 'change_contactpage', 'Can change page de contact'),
(125, 37, 'delete_contactpage', 'Can delete page de contact'),
(126, 37, 'view_contactpage', 'Can view page de contact'),
(127, 31, 'add_homepage', 'Can add page d''accueil'),
(128, 31, 'change_homepage', 'Can change page d''accueil'),
(129, 31, 'delete_homepage', 'Can delete page d''accueil'),
(130, 31, 'view_homepage', 'Can view page d''accueil'),
(131, 38, 'add_standardpage', 'Can add page'),
(132, 38, 'change_standardpage', 'Can change page'),
(133, 38, 'delete_standardpage', 'Can delete page'),
(134, 38, 'view_standardpage', 'Can view page'),
(135, 36, 'add_contactline', 'Can add contact de la page'),
(136, 36, 'change_contactline', 'Can change contact de la page'),
(137, 36, 'delete_contactline', 'Can delete contact de la page'),
(138, 36, 'view_contactline', 'Can view contact de la page'),
(139, 40, 'add_missedquery', 'Can add recherche sans résultat'),
(140, 40, 'change_missedquery', 'Can change recherche sans résultat'),
(141, 40, 'delete_missedquery', 'Can delete recherche sans résultat'),
(142, 40, 'view_missedquery', 'Can view recherche sans résultat'),
(143, 39, 'add_indexstate', 'Can add état de l''index'),
(144, 39, 'change_indexstate', 'Can change état de l''index'),
(145, 39, 'delete_indexstate', 'Can delete état de l''index'),
(146, 39, 'view_indexstate', 'Can view état de l''index'),
(147, 52, 'add_series', 'Can add série'),
(148, 52, 'change_series', 'Can change série'),
(149, 52, 'delete_series', 'Can delete série'),
(150, 52, 'view_series', 'Can view série'),
(151, 50, 'add_programmeindexpage', 'Can add liste des programmes'),
(152, 50, 'change_programmeindexpage', 'Can change liste des programmes'),
(153, 50, 'delete_programmeindexpage', 'Can delete liste des programmes'),
(154, 50, 'view_programmeindexpage', 'Can view liste des programmes'),
(155, 51, 'add_programmepage', 'Can add programme'),
(156, 51, 'change_programmepage', 'Can change programme'),
(157, 51, 'delete_programmepage', 'Can delete programme'),
(158, 51, 'view_programmepage', 'Can view programme'),
(159, 49, 'add_prioritypage', 'Can add priorité'),
(160, 49, 'change_prioritypage', 'Can change priorité'),
(161, 49, 'delete_prioritypage', 'Can delete priorité'),
(162, 49, 'view_prioritypage', 'Can view priorité'),
(163, 48, 'add_prioritynetwork', 'Can add réseau d''une priorité'),
(164, 48, 'change_prioritynetwork', 'Can change réseau d''une priorité'),
(165, 48, 'delete_prioritynetwork', 'Can delete réseau d''une priorité'),
(166, 48, 'view_prioritynetwork', 'Can view réseau d''une priorité'),
(167, 45, 'add_eventpage', 'Can add événement'),
(168, 45, 'change_eventpage', 'Can change événement'),
(169, 45, 'delete_eventpage', 'Can delete événement'),
(170, 45, 'view_eventpage', 'Can view événement'),
(171, 43, 'add_eventcarrier', 'Can add porté aussi par'),
(172, 43, 'change_eventcarrier', 'Can change porté aussi par'),
(173, 43, 'delete_eventcarrier', 'Can delete porté aussi par'),
(174, 43, 'view_eventcarrier', 'Can view porté aussi par'),
(175, 46, 'add_eventsession', 'Can add séance'),
(176, 46, 'change_eventsession', 'Can change séance'),
(177, 46, 'delete_eventsession', 'Can delete séance'),
(178, 46, 'view_eventsession', 'Can view séance'),
(179, 47, 'add_eventtheme', 'Can add thème de l''événement'),
(180, 47, 'change_eventtheme', 'Can change thème de l''événement'),
(181, 47, 'delete_eventtheme', 'Can delete thème de l''événement'),
(182, 47, 'view_eventtheme', 'Can view thème de l''événement'),
(183, 42, 'add_eventaudience', 'Can add public de l''événement'),
(184, 42, 'change_eventaudience', 'Can change public de l''événement'),
(185, 42, 'delete_eventaudience', 'Can delete public de l''événement'),
(186, 42, 'view_eventaudience', 'Can view public de l''événement'),
(187, 44, 'add_eventdispositif', 'Can add dispositif de l''événement'),
(188, 44, 'change_eventdispositif', 'Can change dispositif de l''événement'),
(189, 44, 'delete_eventdispositif', 'Can delete dispositif de l''événement'),
(190, 44, 'view_eventdispositif', 'Can view dispositif de l''événement'),
(191, 41, 'add_calendarsequence', 'Can add numéro de séquence'),
(192, 41, 'change_calendarsequence', 'Can change numéro de séquence'),
(193, 41, 'delete_calendarsequence', 'Can delete numéro de séquence'),
(194, 41, 'view_calendarsequence', 'Can view numéro de séquence'),
(195, 55, 'add_networkindexpage', 'Can add liste des réseaux'),
(196, 55, 'change_networkindexpage', 'Can change liste des réseaux'),
(197, 55, 'delete_networkindexpage', 'Can delete liste des réseaux'),
(198, 55, 'view_networkindexpage', 'Can view liste des réseaux'),
(199, 56, 'add_networkpage', 'Can add réseau'),
(200, 56, 'change_networkpage', 'Can change réseau'),
(201, 56, 'delete_networkpage', 'Can delete réseau'),
(202, 56, 'view_networkpage', 'Can view réseau'),
(203, 57, 'add_networktheme', 'Can add thème du réseau'),
(204, 57, 'change_networktheme', 'Can change thème du réseau'),
(205, 57, 'delete_networktheme', 'Can delete thème du réseau'),
(206, 57, 'view_networktheme', 'Can view thème du réseau'),
(207, 54, 'add_networkaudience', 'Can add public du réseau'),
(208, 54, 'change_networkaudience', 'Can change public du réseau'),
(209, 54, 'delete_networkaudience', 'Can delete public du réseau'),
(210, 54, 'view_networkaudience', 'Can view public du réseau'),
(211, 58, 'add_section', 'Can add section'),
(212, 58, 'change_section', 'Can change section'),
(213, 58, 'delete_section', 'Can delete section'),
(214, 58, 'view_section', 'Can view section'),
(215, 59, 'view_accountrecord', 'Can view trace d''un compte'),
(216, 63, 'add_audience', 'Can add public'),
(217, 63, 'change_audience', 'Can change public'),
(218, 63, 'delete_audience', 'Can delete public'),
(219, 63, 'view_audience', 'Can view public'),
(220, 70, 'add_dispositif', 'Can add dispositif'),
(221, 70, 'change_dispositif', 'Can change dispositif'),
(222, 70, 'delete_dispositif', 'Can delete dispositif'),
(223, 70, 'view_dispositif', 'Can view dispositif'),
(224, 72, 'add_eventtype', 'Can add type d''événement'),
(225, 72, 'change_eventtype', 'Can change type d''événement'),
(226, 72, 'delete_eventtype', 'Can delete type d''événement'),
(227, 72, 'view_eventtype', 'Can view type d''événement'),
(228, 81, 'add_theme', 'Can add thème'),
(229, 81, 'change_theme', 'Can change thème'),
(230, 81, 'delete_theme', 'Can delete thème'),
(231, 81, 'view_theme', 'Can view thème'),
(232, 66, 'add_contact', 'Can add contact'),
(233, 66, 'change_contact', 'Can change contact'),
(234, 66, 'delete_contact', 'Can delete contact'),
(235, 66, 'view_contact', 'Can view contact'),
(236, 67, 'add_customdocument', 'Can add document'),
(237, 67, 'change_customdocument', 'Can change document'),
(238, 67, 'delete_customdocument', 'Can delete document'),
(239, 67, 'view_customdocument', 'Can view document'),
(240, 68, 'add_customimage', 'Can add image'),
(241, 68, 'change_customimage', 'Can change image'),
(242, 68, 'delete_customimage', 'Can delete image'),
(243, 68, 'view_customimage', 'Can view image'),
(244, 74, 'add_formerslug', 'Can add ancien identifiant'),
(245, 74, 'change_formerslug', 'Can change ancien identifiant'),
(246, 74, 'delete_formerslug', 'Can delete ancien identifiant'),
(247, 74, 'view_formerslug', 'Can view ancien identifiant'),
(248, 75, 'add_menu', 'Can add menu'),
(249, 75, 'change_menu', 'Can change menu'),
(250, 75, 'delete_menu', 'Can delete menu'),
(251, 75, 'view_menu', 'Can view menu'),
(252, 76, 'add_menuitem', 'Can add entrée de menu'),
(253, 76, 'change_menuitem', 'Can change entrée de menu'),
(254, 76, 'delete_menuitem', 'Can delete entrée de menu'),
(255, 76, 'view_menuitem', 'Can view entrée de menu'),
(256, 69, 'add_customrendition', 'Can add déclinaison d''image'),
(257, 69, 'change_customrendition', 'Can change déclinaison d''image'),
(258, 69, 'delete_customrendition', 'Can delete déclinaison d''image'),
(259, 69, 'view_customrendition', 'Can view déclinaison d''image'),
(260, 83, 'add_themetranslation', 'Can add theme translation'),
(261, 83, 'change_themetranslation', 'Can change theme translation'),
(262, 83, 'delete_themetranslation', 'Can delete theme translation'),
(263, 83, 'view_themetranslation', 'Can view theme translation'),
(264, 64, 'add_audiencetranslation', 'Can add audience translation'),
(265, 64, 'change_audiencetranslation', 'Can change audience translation'),
(266, 64, 'delete_audiencetranslation', 'Can delete audience translation'),
(267, 64, 'view_audiencetranslation', 'Can view audience translation'),
(268, 71, 'add_dispositiftranslation', 'Can add dispositif translation'),
(269, 71, 'change_dispositiftranslation', 'Can change dispositif translation'),
(270, 71, 'delete_dispositiftranslation', 'Can delete dispositif translation'),
(271, 71, 'view_dispositiftranslation', 'Can view dispositif translation'),
(272, 73, 'add_eventtypetranslation', 'Can add event type translation'),
(273, 73, 'change_eventtypetranslation', 'Can change event type translation'),
(274, 73, 'delete_eventtypetranslation', 'Can delete event type translation'),
(275, 73, 'view_eventtypetranslation', 'Can view event type translation'),
(276, 78, 'add_organisationsettings', 'Can add identité du réseau'),
(277, 78, 'change_organisationsettings', 'Can change identité du réseau'),
(278, 78, 'delete_organisationsettings', 'Can delete identité du réseau'),
(279, 78, 'view_organisationsettings', 'Can view identité du réseau'),
(280, 79, 'add_organisationsettingstranslation', 'Can add texte dans une autre langue'),
(281, 79, 'change_organisationsettingstranslation', 'Can change texte dans une autre langue'),
(282, 79, 'delete_organisationsettingstranslation', 'Can delete texte dans une autre langue'),
(283, 79, 'view_organisationsettingstranslation', 'Can view texte dans une autre langue'),
(284, 65, 'add_cacheversion', 'Can add état du site'),
(285, 65, 'change_cacheversion', 'Can change état du site'),
(286, 65, 'delete_cacheversion', 'Can delete état du site'),
(287, 65, 'view_cacheversion', 'Can view état du site'),
(288, 84, 'add_versionreferences', 'Can add références d''une version'),
(289, 84, 'change_versionreferences', 'Can change références d''une version'),
(290, 84, 'delete_versionreferences', 'Can delete références d''une version'),
(291, 84, 'view_versionreferences', 'Can view références d''une version'),
(292, 77, 'add_mergedterm', 'Can add terme fusionné'),
(293, 77, 'change_mergedterm', 'Can change terme fusionné'),
(294, 77, 'delete_mergedterm', 'Can delete terme fusionné'),
(295, 77, 'view_mergedterm', 'Can view terme fusionné'),
(296, 80, 'add_publicchange', 'Can add changement public'),
(297, 80, 'change_publicchange', 'Can change changement public'),
(298, 80, 'delete_publicchange', 'Can delete changement public'),
(299, 80, 'view_publicchange', 'Can view changement public'),
(300, 85, 'add_chore', 'Can add tâche régulière'),
(301, 85, 'change_chore', 'Can change tâche régulière'),
(302, 85, 'delete_chore', 'Can delete tâche régulière'),
(303, 85, 'view_chore', 'Can view tâche régulière'),
(304, 90, 'add_string', 'Can add string'),
(305, 90, 'change_string', 'Can change string'),
(306, 90, 'delete_string', 'Can delete string'),
(307, 90, 'view_string', 'Can view string'),
(308, 93, 'add_template', 'Can add template'),
(309, 93, 'change_template', 'Can change template'),
(310, 93, 'delete_template', 'Can delete template'),
(311, 93, 'view_template', 'Can view template'),
(312, 95, 'add_translatableobject', 'Can add translatable object'),
(313, 95, 'change_translatableobject', 'Can change translatable object'),
(314, 95, 'delete_translatableobject', 'Can delete translatable object'),
(315, 95, 'view_translatableobject', 'Can view translatable object'),
(316, 98, 'add_translationsource', 'Can add translation source'),
(317, 98, 'change_translationsource', 'Can change translation source'),
(318, 98, 'delete_translationsource', 'Can delete translation source'),
(319, 98, 'view_translationsource', 'Can view translation source'),
(320, 97, 'add_translationlog', 'Can add translation log'),
(321, 97, 'change_translationlog', 'Can change translation log'),
(322, 97, 'delete_translationlog', 'Can delete translation log'),
(323, 97, 'view_translationlog', 'Can view translation log'),
(324, 96, 'add_translationcontext', 'Can add translation context'),
(325, 96, 'change_translationcontext', 'Can change translation context'),
(326, 96, 'delete_translationcontext', 'Can delete translation context'),
(327, 96, 'view_translationcontext', 'Can view translation context'),
(328, 94, 'add_templatesegment', 'Can add template segment'),
(329, 94, 'change_templatesegment', 'Can change template segment'),
(330, 94, 'delete_templatesegment', 'Can delete template segment'),
(331, 94, 'view_templatesegment', 'Can view template segment'),
(332, 91, 'add_stringsegment', 'Can add string segment'),
(333, 91, 'change_stringsegment', 'Can change string segment'),
(334, 91, 'delete_stringsegment', 'Can delete string segment'),
(335, 91, 'view_stringsegment', 'Can view string segment'),
(336, 88, 'add_relatedobjectsegment', 'Can add related object segment'),
(337, 88, 'change_relatedobjectsegment', 'Can change related object segment'),
(338, 88, 'delete_relatedobjectsegment', 'Can delete related object segment'),
(339, 88, 'view_relatedobjectsegment', 'Can view related object segment'),
(340, 92, 'add_stringtranslation', 'Can add string translation'),
(341, 92, 'change_stringtranslation', 'Can change string translation'),
(342, 92, 'delete_stringtranslation', 'Can delete string translation'),
(343, 92, 'view_stringtranslation', 'Can view string translation'),
(344, 30, 'add_translation', 'Can add translation'),
(345, 30, 'change_translation', 'Can change translation'),
(346, 30, 'delete_translation', 'Can delete translation'),
(347, 30, 'view_translation', 'Can view translation'),
(348, 87, 'add_overridablesegment', 'Can add overridable segment'),
(349, 87, 'change_overridablesegment', 'Can change overridable segment'),
(350, 87, 'delete_overridablesegment', 'Can delete overridable segment'),
(351, 87, 'view_overridablesegment', 'Can view overridable segment'),
(352, 89, 'add_segmentoverride', 'Can add segment override'),
(353, 89, 'change_segmentoverride', 'Can change segment override'),
(354, 89, 'delete_segmentoverride', 'Can delete segment override'),
(355, 89, 'view_segmentoverride', 'Can view segment override'),
(356, 86, 'add_localesynchronization', 'Can add locale synchronization'),
(357, 86, 'change_localesynchronization', 'Can change locale synchronization'),
(358, 86, 'delete_localesynchronization', 'Can delete locale synchronization'),
(359, 86, 'view_localesynchronization', 'Can view locale synchronization'),
(360, 99, 'add_redirect', 'Can add redirect'),
(361, 99, 'change_redirect', 'Can change redirect'),
(362, 99, 'delete_redirect', 'Can delete redirect'),
(363, 99, 'view_redirect', 'Can view redirect'),
(364, 102, 'add_searchpromotion', 'Can add search promotion'),
(365, 102, 'change_searchpromotion', 'Can change search promotion'),
(366, 102, 'delete_searchpromotion', 'Can delete search promotion'),
(367, 102, 'view_searchpromotion', 'Can view search promotion'),
(368, 100, 'add_query', 'Can add query'),
(369, 100, 'change_query', 'Can change query'),
(370, 100, 'delete_query', 'Can delete query'),
(371, 100, 'view_query', 'Can view query'),
(372, 101, 'add_querydailyhits', 'Can add Query Daily Hits'),
(373, 101, 'change_querydailyhits', 'Can change Query Daily Hits'),
(374, 101, 'delete_querydailyhits', 'Can delete Query Daily Hits'),
(375, 101, 'view_querydailyhits', 'Can view Query Daily Hits'),
(376, 103, 'add_embed', 'Can add embed'),
(377, 103, 'change_embed', 'Can change embed'),
(378, 103, 'delete_embed', 'Can delete embed'),
(379, 103, 'view_embed', 'Can view embed'),
(380, 104, 'add_userprofile', 'Can add user profile'),
(381, 104, 'change_userprofile', 'Can change user profile'),
(382, 104, 'delete_userprofile', 'Can delete user profile'),
(383, 104, 'view_userprofile', 'Can view user profile'),
(384, 29, 'view_document', 'Can view document'),
(385, 27, 'view_image', 'Can view image'),
(386, 105, 'add_rendition', 'Can add rendition'),
(387, 105, 'change_rendition', 'Can change rendition'),
(388, 105, 'delete_rendition', 'Can delete rendition'),
(389, 105, 'view_rendition', 'Can view rendition'),
(390, 106, 'add_indexentry', 'Can add index entry'),
(391, 106, 'change_indexentry', 'Can change index entry'),
(392, 106, 'delete_indexentry', 'Can delete index entry'),
(393, 106, 'view_indexentry', 'Can view index entry'),
(394, 107, 'add_sqliteftsindexentry', 'Can add sqliteftsindexentry'),
(395, 107, 'change_sqliteftsindexentry', 'Can change sqliteftsindexentry'),
(396, 107, 'delete_sqliteftsindexentry', 'Can delete sqliteftsindexentry'),
(397, 107, 'view_sqliteftsindexentry', 'Can view sqliteftsindexentry'),
(398, 108, 'add_editingsession', 'Can add editing session'),
(399, 108, 'change_editingsession', 'Can change editing session'),
(400, 108, 'delete_editingsession', 'Can delete editing session'),
(401, 108, 'view_editingsession', 'Can view editing session'),
(402, 109, 'add_formstate', 'Can add form state'),
(403, 109, 'change_formstate', 'Can change form state'),
(404, 109, 'delete_formstate', 'Can delete form state'),
(405, 109, 'view_formstate', 'Can view form state'),
(406, 110, 'add_tag', 'Can add tag'),
(407, 110, 'change_tag', 'Can change tag'),
(408, 110, 'delete_tag', 'Can delete tag'),
(409, 110, 'view_tag', 'Can view tag'),
(410, 111, 'add_taggeditem', 'Can add tagged item'),
(411, 111, 'change_taggeditem', 'Can change tagged item'),
(412, 111, 'delete_taggeditem', 'Can delete tagged item'),
(413, 111, 'view_taggeditem', 'Can view tagged item'),
(414, 112, 'add_dbtaskresult', 'Can add Task Result'),
(415, 112, 'change_dbtaskresult', 'Can change Task Result'),
(416, 112, 'delete_dbtaskresult', 'Can delete Task Result'),
(417, 112, 'view_dbtaskresult', 'Can view Task Result'),
(418, 113, 'add_staticdevice', 'Can add static device'),
(419, 113, 'change_staticdevice', 'Can change static device'),
(420, 113, 'delete_staticdevice', 'Can delete static device'),
(421, 113, 'view_staticdevice', 'Can view static device'),
(422, 114, 'add_statictoken', 'Can add static token'),
(423, 114, 'change_statictoken', 'Can change static token'),
(424, 114, 'delete_statictoken', 'Can delete static token'),
(425, 114, 'view_statictoken', 'Can view static token'),
(426, 115, 'add_totpdevice', 'Can add TOTP device'),
(427, 115, 'change_totpdevice', 'Can change TOTP device'),
(428, 115, 'delete_totpdevice', 'Can delete TOTP device'),
(429, 115, 'view_totpdevice', 'Can view TOTP device'),
(430, 117, 'add_webauthncredential', 'Can add WebAuthn credential'),
(431, 117, 'change_webauthncredential', 'Can change WebAuthn credential'),
(432, 117, 'delete_webauthncredential', 'Can delete WebAuthn credential'),
(433, 117, 'view_webauthncredential', 'Can view WebAuthn credential'),
(434, 116, 'add_webauthnattestation', 'Can add WebAuthn attestation'),
(435, 116, 'change_webauthnattestation', 'Can change WebAuthn attestation'),
(436, 116, 'delete_webauthnattestation', 'Can delete WebAuthn attestation'),
(437, 116, 'view_webauthnattestation', 'Can view WebAuthn attestation'),
(438, 118, 'add_webauthnuserhandle', 'Can add WebAuthn user handle'),
(439, 118, 'change_webauthnuserhandle', 'Can change WebAuthn user handle'),
(440, 118, 'delete_webauthnuserhandle', 'Can delete WebAuthn user handle'),
(441, 118, 'view_webauthnuserhandle', 'Can view WebAuthn user handle'),
(442, 120, 'add_permission', 'Can add permission'),
(443, 120, 'change_permission', 'Can change permission'),
(444, 120, 'delete_permission', 'Can delete permission'),
(445, 120, 'view_permission', 'Can view permission'),
(446, 119, 'add_group', 'Can add group'),
(447, 119, 'change_group', 'Can change group'),
(448, 119, 'delete_group', 'Can delete group'),
(449, 119, 'view_group', 'Can view group'),
(450, 121, 'add_user', 'Can add user'),
(451, 121, 'change_user', 'Can change user'),
(452, 121, 'delete_user', 'Can delete user'),
(453, 121, 'view_user', 'Can view user'),
(454, 122, 'add_contenttype', 'Can add content type'),
(455, 122, 'change_contenttype', 'Can change content type'),
(456, 122, 'delete_contenttype', 'Can delete content type'),
(457, 122, 'view_contenttype', 'Can view content type'),
(458, 123, 'add_session', 'Can add session'),
(459, 123, 'change_session', 'Can change session'),
(460, 123, 'delete_session', 'Can delete session'),
(461, 123, 'view_session', 'Can view session');

INSERT INTO "auth_group" ("id", "name") VALUES
(1, 'Modération'),
(2, 'Contribution'),
(3, 'Rédaction');

INSERT INTO "wagtailcore_collection" ("id", "path", "depth", "numchild", "name") VALUES
(1, '0001', 1, 0, 'Racine');

INSERT INTO "wagtailcore_groupcollectionpermission" ("id", "collection_id", "group_id", "permission_id") VALUES
(1, 1, 2, 109),
(2, 1, 1, 109),
(3, 1, 2, 110),
(4, 1, 1, 110),
(5, 1, 2, 113),
(6, 1, 1, 113),
(7, 1, 2, 114),
(8, 1, 1, 114),
(9, 1, 2, 115),
(10, 1, 1, 115),
(11, 1, 2, 117),
(12, 1, 1, 117);

INSERT INTO "wagtailcore_site" ("id", "hostname", "port", "is_default_site", "root_page_id", "site_name") VALUES
(2, 'localhost', 8000, 1, 3, '');

INSERT INTO "wagtailcore_task" ("id", "name", "active", "content_type_id") VALUES
(1, 'Relecture par la rédaction', 1, 2);

INSERT INTO "wagtailcore_workflow" ("id", "name", "active") VALUES
(1, 'Relecture par la rédaction', 1);

INSERT INTO "wagtailcore_groupapprovaltask" ("task_ptr_id") VALUES
(1);

INSERT INTO "wagtailcore_workflowpage" ("page_id", "workflow_id") VALUES
(1, 1);

INSERT INTO "wagtailcore_workflowtask" ("id", "sort_order", "task_id", "workflow_id") VALUES
(1, 0, 1, 1);

INSERT INTO "wagtailcore_groupapprovaltask_groups" ("id", "groupapprovaltask_id", "group_id") VALUES
(2, 1, 3);

INSERT INTO "wagtailcore_locale" ("id", "language_code") VALUES
(1, 'fr');

INSERT INTO "wagtailcore_page" ("id", "path", "depth", "numchild", "title", "slug", "live", "has_unpublished_changes", "url_path", "seo_title", "show_in_menus", "search_description", "go_live_at", "expire_at", "expired", "content_type_id", "owner_id", "locked", "latest_revision_created_at", "first_published_at", "live_revision_id", "last_published_at", "draft_title", "locked_at", "locked_by_id", "locale_id", "translation_key", "alias_of_id", "latest_revision_id") VALUES
(1, '0001', 1, 1, 'Racine', 'root', 1, 0, '/', '', 0, '', NULL, NULL, 0, 1, NULL, 0, NULL, NULL, NULL, NULL, 'Racine', NULL, NULL, 1, '0bb89f7dad944eaebb959e4efadac57f', NULL, NULL),
(3, '00010001', 2, 0, 'Accueil', 'accueil', 1, 0, '/accueil/', '', 0, '', NULL, NULL, 0, 31, NULL, 0, NULL, NULL, NULL, NULL, 'Accueil', NULL, NULL, 1, '13aa0fffbf3a46e78d2c61d638307c6c', NULL, NULL);

INSERT INTO "wagtailcore_grouppagepermission" ("id", "group_id", "page_id", "permission_id") VALUES
(1, 1, 1, 69),
(2, 1, 1, 70),
(3, 1, 1, 75),
(4, 2, 1, 69),
(5, 2, 1, 70),
(6, 1, 1, 74),
(7, 1, 1, 76);

INSERT INTO "home_homepage" ("page_ptr_id", "editor_notes", "headline", "introduction", "body", "programme_id") VALUES
(3, '', '', '', '[]', NULL);

CREATE UNIQUE INDEX "auth_group_permissions_group_id_permission_id_0cd325b0_uniq" ON "auth_group_permissions" ("group_id", "permission_id");

CREATE INDEX "auth_group_permissions_group_id_b120cbf9" ON "auth_group_permissions" ("group_id");

CREATE INDEX "auth_group_permissions_permission_id_84c5c92e" ON "auth_group_permissions" ("permission_id");

CREATE UNIQUE INDEX "auth_user_groups_user_id_group_id_94350c0c_uniq" ON "auth_user_groups" ("user_id", "group_id");

CREATE INDEX "auth_user_groups_user_id_6a12ed8b" ON "auth_user_groups" ("user_id");

CREATE INDEX "auth_user_groups_group_id_97559544" ON "auth_user_groups" ("group_id");

CREATE UNIQUE INDEX "auth_user_user_permissions_user_id_permission_id_14a6b632_uniq" ON "auth_user_user_permissions" ("user_id", "permission_id");

CREATE INDEX "auth_user_user_permissions_user_id_a95ead1b" ON "auth_user_user_permissions" ("user_id");

CREATE INDEX "auth_user_user_permissions_permission_id_1fbb5f2c" ON "auth_user_user_permissions" ("permission_id");

CREATE INDEX "accounts_accountrecord_at_50f81dca" ON "accounts_accountrecord" ("at");

CREATE INDEX "accounts_accountrecord_account_id_b5d19c17" ON "accounts_accountrecord" ("account_id");

CREATE INDEX "accounts_accountrecord_by_id_61179bba" ON "accounts_accountrecord" ("by_id");

CREATE INDEX "records_of_an_account" ON "accounts_accountrecord" ("account_key", "at");

CREATE INDEX "records_of_an_address" ON "accounts_accountrecord" ("address", "at");

CREATE INDEX "accounts_session_expire_date_5bbfba7c" ON "accounts_session" ("expire_date");

CREATE INDEX "accounts_session_account_id_13077c3e" ON "accounts_session" ("account_id");

CREATE INDEX "accounts_provideridentity_account_id_64fef807" ON "accounts_provideridentity" ("account_id");

CREATE UNIQUE INDEX "django_content_type_app_label_model_76bd3d3b_uniq" ON "django_content_type" ("app_label", "model");

CREATE UNIQUE INDEX "auth_permission_content_type_id_codename_01ab375a_uniq" ON "auth_permission" ("content_type_id", "codename");

CREATE INDEX "auth_permission_content_type_id_2f476e4b" ON "auth_permission" ("content_type_id");

CREATE UNIQUE INDEX "wagtailcore_groupcollectionpermission_group_id_collection_id_permission_id_a21cefe9_uniq" ON "wagtailcore_groupcollectionpermission" ("group_id", "collection_id", "permission_id");

CREATE INDEX "wagtailcore_groupcollectionpermission_collection_id_5423575a" ON "wagtailcore_groupcollectionpermission" ("collection_id");

CREATE INDEX "wagtailcore_groupcollectionpermission_group_id_05d61460" ON "wagtailcore_groupcollectionpermission" ("group_id");

CREATE INDEX "wagtailcore_groupcollectionpermission_permission_id_1b626275" ON "wagtailcore_groupcollectionpermission" ("permission_id");

CREATE UNIQUE INDEX "wagtailcore_pageviewrestriction_groups_pageviewrestriction_id_group_id_d23f80bb_uniq" ON "wagtailcore_pageviewrestriction_groups" ("pageviewrestriction_id", "group_id");

CREATE INDEX "wagtailcore_pageviewrestriction_groups_pageviewrestriction_id_f147a99a" ON "wagtailcore_pageviewrestriction_groups" ("pageviewrestriction_id");

CREATE INDEX "wagtailcore_pageviewrestriction_groups_group_id_6460f223" ON "wagtailcore_pageviewrestriction_groups" ("group_id");

CREATE INDEX "wagtailcore_pageviewrestriction_page_id_15a8bea6" ON "wagtailcore_pageviewrestriction" ("page_id");

CREATE INDEX "wagtailcore_collectionviewrestriction_collection_id_761908ec" ON "wagtailcore_collectionviewrestriction" ("collection_id");

CREATE UNIQUE INDEX "wagtailcore_collectionviewrestriction_groups_collectionviewrestriction_id_group_id_988995ae_uniq" ON "wagtailcore_collectionviewrestriction_groups" ("collectionviewrestriction_id", "group_id");

CREATE INDEX "wagtailcore_collectionviewrestriction_groups_collectionviewrestriction_id_47320efd" ON "wagtailcore_collectionviewrestriction_groups" ("collectionviewrestriction_id");

CREATE INDEX "wagtailcore_collectionviewrestriction_groups_group_id_1823f2a3" ON "wagtailcore_collectionviewrestriction_groups" ("group_id");

CREATE UNIQUE INDEX "wagtailcore_site_hostname_port_2c626d70_uniq" ON "wagtailcore_site" ("hostname", "port");

CREATE INDEX "wagtailcore_site_hostname_96b20b46" ON "wagtailcore_site" ("hostname");

CREATE INDEX "wagtailcore_site_root_page_id_e02fb95c" ON "wagtailcore_site" ("root_page_id");

CREATE INDEX "wagtailcore_task_content_type_id_249ab8ba" ON "wagtailcore_task" ("content_type_id");

CREATE INDEX "wagtailcore_workflowpage_workflow_id_56f56ff6" ON "wagtailcore_workflowpage" ("workflow_id");

CREATE UNIQUE INDEX "wagtailcore_workflowtask_workflow_id_task_id_4ec7a62b_uniq" ON "wagtailcore_workflowtask" ("workflow_id", "task_id");

CREATE INDEX "wagtailcore_workflowtask_task_id_ce7716fe" ON "wagtailcore_workflowtask" ("task_id");

CREATE INDEX "wagtailcore_workflowtask_workflow_id_b9717175" ON "wagtailcore_workflowtask" ("workflow_id");

CREATE UNIQUE INDEX "wagtailcore_groupapprovaltask_groups_groupapprovaltask_id_group_id_bb5ee7eb_uniq" ON "wagtailcore_groupapprovaltask_groups" ("groupapprovaltask_id", "group_id");

CREATE INDEX "wagtailcore_groupapprovaltask_groups_groupapprovaltask_id_9a9255ea" ON "wagtailcore_groupapprovaltask_groups" ("groupapprovaltask_id");

CREATE INDEX "wagtailcore_groupapprovaltask_groups_group_id_2e64b61f" ON "wagtailcore_groupapprovaltask_groups" ("group_id");

CREATE UNIQUE INDEX "wagtailcore_page_translation_key_locale_id_9b041bad_uniq" ON "wagtailcore_page" ("translation_key", "locale_id");

CREATE INDEX "wagtailcore_page_slug_e7c11b8f" ON "wagtailcore_page" ("slug");

CREATE INDEX "wagtailcore_page_content_type_id_c28424df" ON "wagtailcore_page" ("content_type_id");

CREATE INDEX "wagtailcore_page_owner_id_fbf7c332" ON "wagtailcore_page" ("owner_id");

CREATE INDEX "wagtailcore_page_first_published_at_2b5dd637" ON "wagtailcore_page" ("first_published_at");

CREATE INDEX "wagtailcore_page_live_revision_id_930bd822" ON "wagtailcore_page" ("live_revision_id");

CREATE INDEX "wagtailcore_page_locked_by_id_bcb86245" ON "wagtailcore_page" ("locked_by_id");

CREATE INDEX "wagtailcore_page_locale_id_3c7e30a6" ON "wagtailcore_page" ("locale_id");

CREATE INDEX "wagtailcore_page_alias_of_id_12945502" ON "wagtailcore_page" ("alias_of_id");

CREATE INDEX "wagtailcore_commentreply_comment_id_afc7e027" ON "wagtailcore_commentreply" ("comment_id");

CREATE INDEX "wagtailcore_commentreply_user_id_d0b3b9c3" ON "wagtailcore_commentreply" ("user_id");

CREATE UNIQUE INDEX "wagtailcore_pagesubscription_page_id_user_id_0cef73ed_uniq" ON "wagtailcore_pagesubscription" ("page_id", "user_id");

CREATE INDEX "wagtailcore_pagesubscription_page_id_a085e7a6" ON "wagtailcore_pagesubscription" ("page_id");

CREATE INDEX "wagtailcore_pagesubscription_user_id_89d7def9" ON "wagtailcore_pagesubscription" ("user_id");

CREATE UNIQUE INDEX "wagtail_localize_string_locale_id_data_hash_bae71852_uniq" ON "wagtail_localize_string" ("locale_id", "data_hash");

CREATE INDEX "wagtail_localize_string_locale_id_2cded126" ON "wagtail_localize_string" ("locale_id");

CREATE UNIQUE INDEX "wagtail_localize_translatableobject_content_type_id_translation_key_de875339_uniq" ON "wagtail_localize_translatableobject" ("content_type_id", "translation_key");

CREATE INDEX "wagtail_localize_translatableobject_content_type_id_0d6c5139" ON "wagtail_localize_translatableobject" ("content_type_id");

CREATE INDEX "wagtail_localize_templatesegment_context_id_81456b25" ON "wagtail_localize_templatesegment" ("context_id");

CREATE INDEX "wagtail_localize_templatesegment_source_id_26b89dc6" ON "wagtail_localize_templatesegment" ("source_id");

CREATE INDEX "wagtail_localize_templatesegment_template_id_c370b3c8" ON "wagtail_localize_templatesegment" ("template_id");

CREATE INDEX "wagtail_localize_stringsegment_context_id_63235539" ON "wagtail_localize_stringsegment" ("context_id");

CREATE INDEX "wagtail_localize_stringsegment_source_id_5804129f" ON "wagtail_localize_stringsegment" ("source_id");

CREATE INDEX "wagtail_localize_stringsegment_string_id_6356d5ec" ON "wagtail_localize_stringsegment" ("string_id");

CREATE INDEX "wagtail_localize_relatedobjectsegment_context_id_c0a725be" ON "wagtail_localize_relatedobjectsegment" ("context_id");

CREATE INDEX "wagtail_localize_relatedobjectsegment_object_id_6c7b58df" ON "wagtail_localize_relatedobjectsegment" ("object_id");

CREATE INDEX "wagtail_localize_relatedobjectsegment_source_id_9a3b1373" ON "wagtail_localize_relatedobjectsegment" ("source_id");

CREATE INDEX "wagtailcore_comment_page_id_108444b5" ON "wagtailcore_comment" ("page_id");

CREATE INDEX "wagtailcore_comment_resolved_by_id_a282aa0e" ON "wagtailcore_comment" ("resolved_by_id");

CREATE INDEX "wagtailcore_comment_revision_created_id_1d058279" ON "wagtailcore_comment" ("revision_created_id");

CREATE INDEX "wagtailcore_comment_user_id_0c577ca6" ON "wagtailcore_comment" ("user_id");

CREATE INDEX "wagtailcore_page_latest_revision_id_e60fef51" ON "wagtailcore_page" ("latest_revision_id");

CREATE UNIQUE INDEX "wagtailcore_referenceindex_base_content_type_id_object_id_to_content_type_id_to_object_id_content_path_hash_9e6ccd6a_uniq" ON "wagtailcore_referenceindex" ("base_content_type_id", "object_id", "to_content_type_id", "to_object_id", "content_path_hash");

CREATE INDEX "wagtailcore_referenceindex_base_content_type_id_313cf40f" ON "wagtailcore_referenceindex" ("base_content_type_id");

CREATE INDEX "wagtailcore_referenceindex_content_type_id_766e0336" ON "wagtailcore_referenceindex" ("content_type_id");

CREATE INDEX "wagtailcore_referenceindex_to_content_type_id_93690bbd" ON "wagtailcore_referenceindex" ("to_content_type_id");

CREATE INDEX "wagtailcore_taskstate_content_type_id_0a758fdc" ON "wagtailcore_taskstate" ("content_type_id");

CREATE INDEX "wagtailcore_taskstate_task_id_c3677c34" ON "wagtailcore_taskstate" ("task_id");

CREATE INDEX "wagtailcore_taskstate_workflow_state_id_9239a775" ON "wagtailcore_taskstate" ("workflow_state_id");

CREATE INDEX "wagtailcore_taskstate_finished_by_id_13f98229" ON "wagtailcore_taskstate" ("finished_by_id");

CREATE INDEX "wagtailcore_taskstate_revision_id_df25a499" ON "wagtailcore_taskstate" ("revision_id");

CREATE UNIQUE INDEX "unique_in_progress_workflow" ON "wagtailcore_workflowstate" ("base_content_type_id", "object_id") WHERE "status" IN ('in_progress', 'needs_changes');

CREATE INDEX "wagtailcore_workflowstate_requested_by_id_4090bca3" ON "wagtailcore_workflowstate" ("requested_by_id");

CREATE INDEX "wagtailcore_workflowstate_workflow_id_1f18378f" ON "wagtailcore_workflowstate" ("workflow_id");

CREATE INDEX "wagtailcore_workflowstate_base_content_type_id_a30dc576" ON "wagtailcore_workflowstate" ("base_content_type_id");

CREATE INDEX "wagtailcore_workflowstate_content_type_id_2bb78ce1" ON "wagtailcore_workflowstate" ("content_type_id");

CREATE INDEX "workflowstate_ct_id_idx" ON "wagtailcore_workflowstate" ("content_type_id", "object_id");

CREATE INDEX "workflowstate_base_ct_id_idx" ON "wagtailcore_workflowstate" ("base_content_type_id", "object_id");

CREATE INDEX "wagtailcore_workflowcontenttype_workflow_id_9aad7cd2" ON "wagtailcore_workflowcontenttype" ("workflow_id");

CREATE INDEX "wagtailcore_modellogentry_action_d2d856ee" ON "wagtailcore_modellogentry" ("action");

CREATE INDEX "wagtailcore_modellogentry_timestamp_9694521b" ON "wagtailcore_modellogentry" ("timestamp");

CREATE INDEX "wagtailcore_modellogentry_content_changed_8bc39742" ON "wagtailcore_modellogentry" ("content_changed");

CREATE INDEX "wagtailcore_modellogentry_object_id_e0e7d4ef" ON "wagtailcore_modellogentry" ("object_id");

CREATE INDEX "wagtailcore_modellogentry_content_type_id_68849e77" ON "wagtailcore_modellogentry" ("content_type_id");

CREATE INDEX "wagtailcore_modellogentry_user_id_0278d1bf" ON "wagtailcore_modellogentry" ("user_id");

CREATE INDEX "wagtailcore_modellogentry_revision_id_df6ca33a" ON "wagtailcore_modellogentry" ("revision_id");

CREATE INDEX "wagtailcore_pagelogentry_action_c2408198" ON "wagtailcore_pagelogentry" ("action");

CREATE INDEX "wagtailcore_pagelogentry_timestamp_deb774c4" ON "wagtailcore_pagelogentry" ("timestamp");

CREATE INDEX "wagtailcore_pagelogentry_content_changed_99f27ade" ON "wagtailcore_pagelogentry" ("content_changed");

CREATE INDEX "wagtailcore_pagelogentry_content_type_id_74e7708a" ON "wagtailcore_pagelogentry" ("content_type_id");

CREATE INDEX "wagtailcore_pagelogentry_page_id_8464e327" ON "wagtailcore_pagelogentry" ("page_id");

CREATE INDEX "wagtailcore_pagelogentry_revision_id_8043d103" ON "wagtailcore_pagelogentry" ("revision_id");

CREATE INDEX "wagtailcore_pagelogentry_user_id_604ccfd8" ON "wagtailcore_pagelogentry" ("user_id");

CREATE INDEX "wagtailcore_grouppagepermission_group_id_fc07e671" ON "wagtailcore_grouppagepermission" ("group_id");

CREATE INDEX "wagtailcore_grouppagepermission_page_id_710b114a" ON "wagtailcore_grouppagepermission" ("page_id");

CREATE INDEX "wagtailcore_grouppagepermission_permission_id_05acb22e" ON "wagtailcore_grouppagepermission" ("permission_id");

CREATE INDEX "wagtailcore_revision_created_at_81450aa6" ON "wagtailcore_revision" ("created_at");

CREATE INDEX "wagtailcore_revision_approved_go_live_at_88d3dee5" ON "wagtailcore_revision" ("approved_go_live_at");

CREATE INDEX "wagtailcore_revision_user_id_03df83b0" ON "wagtailcore_revision" ("user_id");

CREATE INDEX "wagtailcore_revision_content_type_id_c8cb69c0" ON "wagtailcore_revision" ("content_type_id");

CREATE INDEX "wagtailcore_revision_base_content_type_id_5b4ef7bd" ON "wagtailcore_revision" ("base_content_type_id");

CREATE INDEX "content_object_idx" ON "wagtailcore_revision" ("content_type_id", "object_id");

CREATE INDEX "base_content_object_idx" ON "wagtailcore_revision" ("base_content_type_id", "object_id");

CREATE INDEX "wagtailcore_uploadedfile_for_content_type_id_b0fc87b2" ON "wagtailcore_uploadedfile" ("for_content_type_id");

CREATE INDEX "wagtailcore_uploadedfile_uploaded_by_user_id_c7580fe8" ON "wagtailcore_uploadedfile" ("uploaded_by_user_id");

CREATE UNIQUE INDEX "wagtailcore_groupsitepermission_group_id_site_id_permission_id_a58ee30d_uniq" ON "wagtailcore_groupsitepermission" ("group_id", "site_id", "permission_id");

CREATE INDEX "wagtailcore_groupsitepermission_group_id_e5cdbee4" ON "wagtailcore_groupsitepermission" ("group_id");

CREATE INDEX "wagtailcore_groupsitepermission_permission_id_459b1f38" ON "wagtailcore_groupsitepermission" ("permission_id");

CREATE INDEX "wagtailcore_groupsitepermission_site_id_245de488" ON "wagtailcore_groupsitepermission" ("site_id");

CREATE INDEX "referenceindex_source_object" ON "wagtailcore_referenceindex" ("base_content_type_id", "object_id");

CREATE INDEX "referenceindex_target_object" ON "wagtailcore_referenceindex" ("to_content_type_id", "to_object_id");

CREATE INDEX "wagtailcore_uuid_d6363b_idx" ON "wagtailcore_modellogentry" ("uuid", "action", "timestamp" DESC);

CREATE INDEX "wagtailcore_uuid_06a44d_idx" ON "wagtailcore_pagelogentry" ("uuid", "action", "timestamp" DESC);

CREATE INDEX "wagtailcore_apitoken_user_id_49b1141b" ON "wagtailcore_apitoken" ("user_id");

CREATE UNIQUE INDEX "wagtailsearch_indexentry_content_type_id_object_id_bcd7ba73_uniq" ON "wagtailsearch_indexentry" ("content_type_id", "object_id");

CREATE INDEX "wagtailsearch_indexentry_content_type_id_62ed694f" ON "wagtailsearch_indexentry" ("content_type_id");

CREATE TRIGGER insert_wagtailsearch_indexentry_fts AFTER INSERT ON wagtailsearch_indexentry BEGIN INSERT INTO wagtailsearch_indexentry_fts(title, body, autocomplete, rowid) VALUES (NEW.title, NEW.body, NEW.autocomplete, NEW.id); END;

CREATE TRIGGER update_wagtailsearch_indexentry_fts AFTER UPDATE ON wagtailsearch_indexentry BEGIN UPDATE wagtailsearch_indexentry_fts SET title=NEW.title, body=NEW.body, autocomplete=NEW.autocomplete WHERE rowid=NEW.id; END;

CREATE TRIGGER delete_wagtailsearch_indexentry_fts AFTER DELETE ON wagtailsearch_indexentry BEGIN DELETE FROM wagtailsearch_indexentry_fts WHERE rowid=OLD.id; END;

CREATE UNIQUE INDEX "wagtailredirects_redirect_old_path_site_id_783622d7_uniq" ON "wagtailredirects_redirect" ("old_path", "site_id");

CREATE INDEX "wagtailredirects_redirect_old_path_bb35247b" ON "wagtailredirects_redirect" ("old_path");

CREATE INDEX "wagtailredirects_redirect_redirect_page_id_b5728a8f" ON "wagtailredirects_redirect" ("redirect_page_id");

CREATE INDEX "wagtailredirects_redirect_site_id_780a0e1e" ON "wagtailredirects_redirect" ("site_id");

CREATE UNIQUE INDEX "wagtailimages_rendition_image_id_filter_spec_focal_point_key_323c8fe0_uniq" ON "wagtailimages_rendition" ("image_id", "filter_spec", "focal_point_key");

CREATE INDEX "wagtailimages_rendition_filter_spec_1cba3201" ON "wagtailimages_rendition" ("filter_spec");

CREATE INDEX "wagtailimages_rendition_image_id_3e1fd774" ON "wagtailimages_rendition" ("image_id");

CREATE INDEX "wagtailimages_image_created_at_86fa6cd4" ON "wagtailimages_image" ("created_at");

CREATE INDEX "wagtailimages_image_uploaded_by_user_id_5d73dc75" ON "wagtailimages_image" ("uploaded_by_user_id");

CREATE INDEX "wagtailimages_image_collection_id_c2f8af7e" ON "wagtailimages_image" ("collection_id");

CREATE INDEX "wagtailimages_image_file_hash_fb5bbb23" ON "wagtailimages_image" ("file_hash");

CREATE INDEX "wagtailembeds_embed_cache_until_26c94bb0" ON "wagtailembeds_embed" ("cache_until");

CREATE INDEX "wagtaildocs_document_uploaded_by_user_id_17258b41" ON "wagtaildocs_document" ("uploaded_by_user_id");

CREATE INDEX "wagtaildocs_document_collection_id_23881625" ON "wagtaildocs_document" ("collection_id");

CREATE INDEX "wagtailadmin_editingsession_content_type_id_4df7730e" ON "wagtailadmin_editingsession" ("content_type_id");

CREATE INDEX "wagtailadmin_editingsession_user_id_6e1a9b70" ON "wagtailadmin_editingsession" ("user_id");

CREATE INDEX "wagtailadmi_content_717955_idx" ON "wagtailadmin_editingsession" ("content_type_id", "object_id");

CREATE INDEX "wagtailadmin_formstate_content_type_id_e32438b3" ON "wagtailadmin_formstate" ("content_type_id");

CREATE INDEX "wagtailadmin_formstate_user_id_b910adc2" ON "wagtailadmin_formstate" ("user_id");

CREATE INDEX "formstate_user_object" ON "wagtailadmin_formstate" ("user_id", "content_type_id", "object_id", "parent_object_id");

CREATE UNIQUE INDEX "wagtail_localize_translation_source_id_target_locale_id_7e943cf8_uniq" ON "wagtail_localize_translation" ("source_id", "target_locale_id");

CREATE INDEX "wagtail_localize_translation_source_id_e326e1e3" ON "wagtail_localize_translation" ("source_id");

CREATE INDEX "wagtail_localize_translation_target_locale_id_8c524f73" ON "wagtail_localize_translation" ("target_locale_id");

CREATE UNIQUE INDEX "wagtail_localize_stringtranslation_locale_id_translation_of_id_context_id_d2d59359_uniq" ON "wagtail_localize_stringtranslation" ("locale_id", "translation_of_id", "context_id");

CREATE INDEX "wagtail_localize_stringtranslation_context_id_3cc13049" ON "wagtail_localize_stringtranslation" ("context_id");

CREATE INDEX "wagtail_localize_stringtranslation_locale_id_b9e3730d" ON "wagtail_localize_stringtranslation" ("locale_id");

CREATE INDEX "wagtail_localize_stringtranslation_translation_of_id_8eef01d0" ON "wagtail_localize_stringtranslation" ("translation_of_id");

CREATE INDEX "wagtail_localize_stringtranslation_last_translated_by_id_764c7a3f" ON "wagtail_localize_stringtranslation" ("last_translated_by_id");

CREATE INDEX "wagtail_localize_overridablesegment_context_id_eed8c388" ON "wagtail_localize_overridablesegment" ("context_id");

CREATE INDEX "wagtail_localize_overridablesegment_source_id_5720ac20" ON "wagtail_localize_overridablesegment" ("source_id");

CREATE INDEX "wagtail_localize_segmentoverride_context_id_f827efe0" ON "wagtail_localize_segmentoverride" ("context_id");

CREATE INDEX "wagtail_localize_segmentoverride_last_translated_by_id_a86448fc" ON "wagtail_localize_segmentoverride" ("last_translated_by_id");

CREATE INDEX "wagtail_localize_segmentoverride_locale_id_b1673d41" ON "wagtail_localize_segmentoverride" ("locale_id");

CREATE INDEX "wagtail_localize_localesynchronization_sync_from_id_1bc4c2eb" ON "wagtail_localize_localesynchronization" ("sync_from_id");

CREATE UNIQUE INDEX "wagtail_localize_translationsource_object_id_locale_id_fb6a8d8e_uniq" ON "wagtail_localize_translationsource" ("object_id", "locale_id");

CREATE INDEX "wagtail_localize_translationsource_locale_id_0ac264c0" ON "wagtail_localize_translationsource" ("locale_id");

CREATE INDEX "wagtail_localize_translationsource_object_id_6a078fd2" ON "wagtail_localize_translationsource" ("object_id");

CREATE INDEX "wagtail_localize_translationsource_specific_content_type_id_3095eb76" ON "wagtail_localize_translationsource" ("specific_content_type_id");

CREATE UNIQUE INDEX "wagtail_localize_translationcontext_object_id_path_id_c7f5d707_uniq" ON "wagtail_localize_translationcontext" ("object_id", "path_id");

CREATE INDEX "wagtail_localize_translationcontext_object_id_86263ce7" ON "wagtail_localize_translationcontext" ("object_id");

CREATE INDEX "wagtail_localize_translationlog_locale_id_37619cb4" ON "wagtail_localize_translationlog" ("locale_id");

CREATE INDEX "wagtail_localize_translationlog_source_id_7228923e" ON "wagtail_localize_translationlog" ("source_id");

CREATE INDEX "wagtail_localize_translationlog_revision_id_e3b62278" ON "wagtail_localize_translationlog" ("revision_id");

CREATE INDEX "taggit_taggeditem_object_id_e2d7d1df" ON "taggit_taggeditem" ("object_id");

CREATE INDEX "taggit_taggeditem_content_type_id_9957a03c" ON "taggit_taggeditem" ("content_type_id");

CREATE INDEX "taggit_taggeditem_tag_id_f4f5b767" ON "taggit_taggeditem" ("tag_id");

CREATE INDEX "taggit_tagg_content_8fc721_idx" ON "taggit_taggeditem" ("content_type_id", "object_id");

CREATE UNIQUE INDEX "core_contact_translation_key_locale_id_a9c4e87d_uniq" ON "core_contact" ("translation_key", "locale_id");

CREATE INDEX "core_contact_locale_id_9f195acd" ON "core_contact" ("locale_id");

CREATE INDEX "core_customdocument_collection_id_5f446fee" ON "core_customdocument" ("collection_id");

CREATE INDEX "core_customdocument_uploaded_by_user_id_94e50f54" ON "core_customdocument" ("uploaded_by_user_id");

CREATE INDEX "core_formerslug_slug_059c668c" ON "core_formerslug" ("slug");

CREATE INDEX "core_formerslug_current_slug_88749d6d" ON "core_formerslug" ("current_slug");

CREATE UNIQUE INDEX "core_menu_translation_key_locale_id_24d94c51_uniq" ON "core_menu" ("translation_key", "locale_id");

CREATE INDEX "core_menu_locale_id_e613481d" ON "core_menu" ("locale_id");

CREATE UNIQUE INDEX "core_menuitem_translation_key_locale_id_d125751d_uniq" ON "core_menuitem" ("translation_key", "locale_id");

CREATE INDEX "core_menuitem_locale_id_e4a76fe7" ON "core_menuitem" ("locale_id");

CREATE INDEX "core_menuitem_menu_id_3871ac03" ON "core_menuitem" ("menu_id");

CREATE INDEX "core_menuitem_page_id_37fa8fad" ON "core_menuitem" ("page_id");

CREATE INDEX "core_themewords_term_id_274bfbee" ON "core_themetranslation" ("term_id");

CREATE INDEX "core_audiencewords_term_id_c1b7d454" ON "core_audiencetranslation" ("term_id");

CREATE INDEX "core_customrendition_filter_spec_bb261f39" ON "core_customrendition" ("filter_spec");

CREATE INDEX "core_customrendition_image_id_98ddb0b5" ON "core_customrendition" ("image_id");

CREATE INDEX "core_dispositifwords_term_id_80944b3d" ON "core_dispositiftranslation" ("term_id");

CREATE INDEX "core_eventtypewords_term_id_068dd909" ON "core_eventtypetranslation" ("term_id");

CREATE INDEX "core_customimage_created_at_7f9ae717" ON "core_customimage" ("created_at");

CREATE INDEX "core_customimage_file_hash_f8e6b45a" ON "core_customimage" ("file_hash");

CREATE INDEX "core_customimage_collection_id_5eb987c8" ON "core_customimage" ("collection_id");

CREATE INDEX "core_customimage_uploaded_by_user_id_b57201f4" ON "core_customimage" ("uploaded_by_user_id");

CREATE INDEX "core_themeproposal_proposed_by_id_92eb3a87" ON "core_themeproposal" ("proposed_by_id");

CREATE INDEX "core_themeproposal_theme_id_89444f6a" ON "core_themeproposal" ("theme_id");

CREATE INDEX "core_organisationsettingstranslation_organisation_id_5f70a63b" ON "core_organisationsettingstranslation" ("organisation_id");

CREATE INDEX "core_organisationsettings_contact_id_43862b1b" ON "core_organisationsettings" ("contact_id");

CREATE INDEX "core_organisationsettings_logo_id_a5ac1226" ON "core_organisationsettings" ("logo_id");

CREATE INDEX "webauthncredential_sha256_idx" ON "django_otp_webauthn_webauthncredential" ("credential_id_sha256");

CREATE INDEX "django_otp_webauthn_webauthncredential_user_id_023391d8" ON "django_otp_webauthn_webauthncredential" ("user_id");

CREATE INDEX "django_task_queue_n_99c321_idx" ON "django_tasks_database_dbtaskresult" ("queue_name");

CREATE INDEX "django_task_backend_071754_idx" ON "django_tasks_database_dbtaskresult" ("backend_name");

CREATE INDEX "tasks_db_new_ordering_idx" ON "django_tasks_database_dbtaskresult" ("status", "priority" DESC, "run_after" ASC, "enqueued_at" ASC) WHERE "status" = 'READY';

CREATE INDEX "networks_networktheme_content_object_id_f4c5b9c2" ON "networks_networktheme" ("content_object_id");

CREATE INDEX "networks_networktheme_tag_id_35b91fa9" ON "networks_networktheme" ("tag_id");

CREATE INDEX "networks_networkaudience_tag_id_ebb718ab" ON "networks_networkaudience" ("tag_id");

CREATE INDEX "networks_networkaudience_content_object_id_9b281b4e" ON "networks_networkaudience" ("content_object_id");

CREATE UNIQUE INDEX "programme_series_translation_key_locale_id_755e0221_uniq" ON "programme_series" ("translation_key", "locale_id");

CREATE INDEX "programme_series_locale_id_69afa707" ON "programme_series" ("locale_id");

CREATE INDEX "programme_prioritypage_programme_id_0fa4ac83" ON "programme_prioritypage" ("programme_id");

CREATE INDEX "programme_prioritynetwork_network_id_04ac32d4" ON "programme_prioritynetwork" ("network_id");

CREATE INDEX "programme_prioritynetwork_priority_id_efcb13b6" ON "programme_prioritynetwork" ("priority_id");

CREATE INDEX "programme_eventcarrier_network_id_74e43372" ON "programme_eventcarrier" ("network_id");

CREATE INDEX "programme_eventcarrier_event_id_1257e64a" ON "programme_eventcarrier" ("event_id");

CREATE INDEX "programme_eventtheme_content_object_id_f554bede" ON "programme_eventtheme" ("content_object_id");

CREATE INDEX "programme_eventtheme_tag_id_a5e9469c" ON "programme_eventtheme" ("tag_id");

CREATE INDEX "programme_eventaudience_tag_id_744498b9" ON "programme_eventaudience" ("tag_id");

CREATE INDEX "programme_eventaudience_content_object_id_8b5ffd1b" ON "programme_eventaudience" ("content_object_id");

CREATE INDEX "programme_eventdispositif_tag_id_24fe30dc" ON "programme_eventdispositif" ("tag_id");

CREATE INDEX "programme_eventdispositif_content_object_id_8cf9237c" ON "programme_eventdispositif" ("content_object_id");

CREATE INDEX "home_contactline_contact_id_1de42e64" ON "home_contactline" ("contact_id");

CREATE INDEX "home_contactline_page_id_3ac8956e" ON "home_contactline" ("page_id");

CREATE INDEX "home_homepage_programme_id_043e37db" ON "home_homepage" ("programme_id");

CREATE UNIQUE INDEX "one_waiting_invitation_per_address" ON "networks_invitation" ("section_id", (LOWER("email"))) WHERE ("accepted_at" IS NULL AND "withdrawn_at" IS NULL);

CREATE INDEX "networks_invitation_replaces_id_f5a554a6" ON "networks_invitation" ("replaces_id");

CREATE INDEX "networks_invitation_section_id_7226aa61" ON "networks_invitation" ("section_id");

CREATE INDEX "networks_networkpage_contact_id_000402ae" ON "networks_networkpage" ("contact_id");

CREATE INDEX "networks_networkpage_photograph_id_c9f48dc4" ON "networks_networkpage" ("photograph_id");

CREATE INDEX "otp_static_statictoken_token_d0a51866" ON "otp_static_statictoken" ("token");

CREATE INDEX "otp_static_statictoken_device_id_74b7c7d1" ON "otp_static_statictoken" ("device_id");

CREATE INDEX "otp_static_staticdevice_user_id_7f9cff2b" ON "otp_static_staticdevice" ("user_id");

CREATE INDEX "otp_totp_totpdevice_user_id_0fb18292" ON "otp_totp_totpdevice" ("user_id");

CREATE UNIQUE INDEX "programme_eventsession_translation_key_locale_id_889c1d70_uniq" ON "programme_eventsession" ("translation_key", "locale_id");

CREATE INDEX "programme_eventsession_event_id_6325ed9f" ON "programme_eventsession" ("event_id");

CREATE INDEX "programme_eventsession_locale_id_461e35fc" ON "programme_eventsession" ("locale_id");

CREATE INDEX "programme_e_start_ac6b5d_idx" ON "programme_eventsession" ("start", "event_id");

CREATE INDEX "programme_e_end_17e100_idx" ON "programme_eventsession" ("end", "event_id");

CREATE INDEX "programme_e_listed__c95e3b_idx" ON "programme_eventsession" ("listed_at", "event_id");

CREATE INDEX "programme_programmepage_year_locale_id_62152451" ON "programme_programmepage" ("year_locale_id");

CREATE INDEX "programme_e_event_i_105e8c_idx" ON "programme_eventsession" ("event_id", "end", "start", "listed_at");

CREATE INDEX "printing_keptdocument_asked_by_id_6cd7601e" ON "printing_keptdocument" ("asked_by_id");

CREATE INDEX "printing_keptdocument_page_id_961acaeb" ON "printing_keptdocument" ("page_id");

CREATE INDEX "printing_edition_made_by_id_1f1bbcb5" ON "printing_edition" ("made_by_id");

CREATE INDEX "printing_edition_programme_id_6bf985fb" ON "printing_edition" ("programme_id");

CREATE INDEX "printing_edition_withdrawn_by_id_32c364b6" ON "printing_edition" ("withdrawn_by_id");

CREATE INDEX "printing_observation_programme_id_f3e13411" ON "printing_observation" ("programme_id");

CREATE INDEX "printing_ob_program_0eb582_idx" ON "printing_observation" ("programme_id", "since");

CREATE INDEX "privacy_personrequest_account_id_c4854ef9" ON "privacy_personrequest" ("account_id");

CREATE INDEX "privacy_personrequest_requested_by_id_05b88208" ON "privacy_personrequest" ("requested_by_id");

CREATE INDEX "programme_calendarsequence_changed_at_ccc11b68" ON "programme_calendarsequence" ("changed_at");

CREATE INDEX "programme_eventpage_contact_id_c8db95fb" ON "programme_eventpage" ("contact_id");

CREATE INDEX "programme_eventpage_event_type_id_42e5ea83" ON "programme_eventpage" ("event_type_id");

CREATE INDEX "programme_eventpage_network_id_e602fca8" ON "programme_eventpage" ("network_id");

CREATE INDEX "programme_eventpage_priority_id_dfeefe38" ON "programme_eventpage" ("priority_id");

CREATE INDEX "programme_eventpage_programme_id_d33a09fb" ON "programme_eventpage" ("programme_id");

CREATE INDEX "programme_eventpage_series_id_2ad14400" ON "programme_eventpage" ("series_id");

CREATE INDEX "programme_eventpage_photograph_id_a70fba02" ON "programme_eventpage" ("photograph_id");

CREATE INDEX "django_session_expire_date_a5c62663" ON "django_session" ("expire_date");

CREATE UNIQUE INDEX "wagtailsearchpromotions_querydailyhits_query_id_date_b9f15515_uniq" ON "wagtailsearchpromotions_querydailyhits" ("query_id", "date");

CREATE INDEX "wagtailsearchpromotions_querydailyhits_query_id_3a591f4d" ON "wagtailsearchpromotions_querydailyhits" ("query_id");

CREATE INDEX "wagtailsearchpromotions_searchpromotion_query_id_fbce4eaa" ON "wagtailsearchpromotions_searchpromotion" ("query_id");

CREATE INDEX "wagtailsearchpromotions_searchpromotion_page_id_71920f17" ON "wagtailsearchpromotions_searchpromotion" ("page_id");

CREATE TRIGGER "core_public_wagtailcore_site_insert" AFTER INSERT ON "wagtailcore_site" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'wagtailcore_site' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'wagtailcore_site', 0;
     END;

CREATE TRIGGER "core_public_wagtailcore_site_delete" AFTER DELETE ON "wagtailcore_site" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'wagtailcore_site' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'wagtailcore_site', 0;
     END;

CREATE TRIGGER "core_public_wagtailcore_site_update" AFTER UPDATE ON "wagtailcore_site" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."hostname" IS NOT NEW."hostname" OR OLD."port" IS NOT NEW."port" OR OLD."site_name" IS NOT NEW."site_name" OR OLD."root_page_id" IS NOT NEW."root_page_id" OR OLD."is_default_site" IS NOT NEW."is_default_site") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'wagtailcore_site' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'wagtailcore_site', 0;
     END;

CREATE TRIGGER "core_public_wagtailcore_locale_insert" AFTER INSERT ON "wagtailcore_locale" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'wagtailcore_locale' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'wagtailcore_locale', 0;
     END;

CREATE TRIGGER "core_public_wagtailcore_locale_delete" AFTER DELETE ON "wagtailcore_locale" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'wagtailcore_locale' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'wagtailcore_locale', 0;
     END;

CREATE TRIGGER "core_public_wagtailcore_locale_update" AFTER UPDATE ON "wagtailcore_locale" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."language_code" IS NOT NEW."language_code") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'wagtailcore_locale' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'wagtailcore_locale', 0;
     END;

CREATE TRIGGER "core_public_wagtailcore_collection_insert" AFTER INSERT ON "wagtailcore_collection" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'wagtailcore_collection' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'wagtailcore_collection', 0;
     END;

CREATE TRIGGER "core_public_wagtailcore_collection_delete" AFTER DELETE ON "wagtailcore_collection" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'wagtailcore_collection' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'wagtailcore_collection', 0;
     END;

CREATE TRIGGER "core_public_wagtailcore_collection_update" AFTER UPDATE ON "wagtailcore_collection" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."path" IS NOT NEW."path" OR OLD."depth" IS NOT NEW."depth") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'wagtailcore_collection' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'wagtailcore_collection', 0;
     END;

CREATE TRIGGER "core_public_wagtailcore_collectionviewrestriction_insert" AFTER INSERT ON "wagtailcore_collectionviewrestriction" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'wagtailcore_collectionviewrestriction' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'wagtailcore_collectionviewrestriction', 0;
     END;

CREATE TRIGGER "core_public_wagtailcore_collectionviewrestriction_delete" AFTER DELETE ON "wagtailcore_collectionviewrestriction" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'wagtailcore_collectionviewrestriction' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'wagtailcore_collectionviewrestriction', 0;
     END;

CREATE TRIGGER "core_public_wagtailcore_collectionviewrestriction_update" AFTER UPDATE ON "wagtailcore_collectionviewrestriction" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."restriction_type" IS NOT NEW."restriction_type" OR OLD."password" IS NOT NEW."password" OR OLD."collection_id" IS NOT NEW."collection_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'wagtailcore_collectionviewrestriction' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'wagtailcore_collectionviewrestriction', 0;
     END;

CREATE TRIGGER "core_public_wagtailcore_pageviewrestriction_insert" AFTER INSERT ON "wagtailcore_pageviewrestriction" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'wagtailcore_pageviewrestriction' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'wagtailcore_pageviewrestriction', 0;
     END;

CREATE TRIGGER "core_public_wagtailcore_pageviewrestriction_delete" AFTER DELETE ON "wagtailcore_pageviewrestriction" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'wagtailcore_pageviewrestriction' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'wagtailcore_pageviewrestriction', 0;
     END;

CREATE TRIGGER "core_public_wagtailcore_pageviewrestriction_update" AFTER UPDATE ON "wagtailcore_pageviewrestriction" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."restriction_type" IS NOT NEW."restriction_type" OR OLD."password" IS NOT NEW."password" OR OLD."page_id" IS NOT NEW."page_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'wagtailcore_pageviewrestriction' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'wagtailcore_pageviewrestriction', 0;
     END;

CREATE TRIGGER "core_public_wagtailcore_page_insert" AFTER INSERT ON "wagtailcore_page" FOR EACH ROW WHEN true AND NEW."live" BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'wagtailcore_page' AND "page" IN (NEW."id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'wagtailcore_page', NEW."id";
     END;

CREATE TRIGGER "core_public_wagtailcore_page_delete" AFTER DELETE ON "wagtailcore_page" FOR EACH ROW WHEN true AND OLD."live" BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'wagtailcore_page' AND "page" IN (OLD."id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'wagtailcore_page', OLD."id";
     END;

CREATE TRIGGER "core_public_wagtailcore_page_update" AFTER UPDATE ON "wagtailcore_page" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."path" IS NOT NEW."path" OR OLD."depth" IS NOT NEW."depth" OR OLD."translation_key" IS NOT NEW."translation_key" OR OLD."locale_id" IS NOT NEW."locale_id" OR OLD."live" IS NOT NEW."live" OR OLD."first_published_at" IS NOT NEW."first_published_at" OR OLD."last_published_at" IS NOT NEW."last_published_at" OR OLD."expire_at" IS NOT NEW."expire_at" OR OLD."title" IS NOT NEW."title" OR OLD."slug" IS NOT NEW."slug" OR OLD."content_type_id" IS NOT NEW."content_type_id" OR OLD."url_path" IS NOT NEW."url_path" OR OLD."alias_of_id" IS NOT NEW."alias_of_id" OR OLD."show_in_menus" IS NOT NEW."show_in_menus" OR OLD."seo_title" IS NOT NEW."seo_title" OR OLD."search_description" IS NOT NEW."search_description") AND (OLD."live" OR NEW."live") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'wagtailcore_page' AND "page" IN (OLD."id", NEW."id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'wagtailcore_page', OLD."id" UNION SELECT 1, 'wagtailcore_page', NEW."id";
     END;

CREATE TRIGGER "core_public_wagtailsearch_indexentry_insert" AFTER INSERT ON "wagtailsearch_indexentry" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = CAST(NEW."object_id" AS integer) AND "content_type_id" = NEW."content_type_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'wagtailsearch_indexentry' AND "page" IN (coalesce(CAST(NEW."object_id" AS integer), 0));
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'wagtailsearch_indexentry', coalesce(CAST(NEW."object_id" AS integer), 0);
     END;

CREATE TRIGGER "core_public_wagtailsearch_indexentry_delete" AFTER DELETE ON "wagtailsearch_indexentry" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = CAST(OLD."object_id" AS integer) AND "content_type_id" = OLD."content_type_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'wagtailsearch_indexentry' AND "page" IN (coalesce(CAST(OLD."object_id" AS integer), 0));
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'wagtailsearch_indexentry', coalesce(CAST(OLD."object_id" AS integer), 0);
     END;

CREATE TRIGGER "core_public_wagtailsearch_indexentry_update" AFTER UPDATE ON "wagtailsearch_indexentry" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."content_type_id" IS NOT NEW."content_type_id" OR OLD."object_id" IS NOT NEW."object_id" OR OLD."autocomplete" IS NOT NEW."autocomplete" OR OLD."title" IS NOT NEW."title" OR OLD."body" IS NOT NEW."body") AND (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = CAST(OLD."object_id" AS integer) AND "content_type_id" = OLD."content_type_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = CAST(NEW."object_id" AS integer) AND "content_type_id" = NEW."content_type_id")) BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'wagtailsearch_indexentry' AND "page" IN (coalesce(CAST(OLD."object_id" AS integer), 0), coalesce(CAST(NEW."object_id" AS integer), 0));
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'wagtailsearch_indexentry', coalesce(CAST(OLD."object_id" AS integer), 0) UNION SELECT 1, 'wagtailsearch_indexentry', coalesce(CAST(NEW."object_id" AS integer), 0);
     END;

CREATE TRIGGER "core_public_wagtailsearchpromotions_query_insert" AFTER INSERT ON "wagtailsearchpromotions_query" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'wagtailsearchpromotions_query' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'wagtailsearchpromotions_query', 0;
     END;

CREATE TRIGGER "core_public_wagtailsearchpromotions_query_delete" AFTER DELETE ON "wagtailsearchpromotions_query" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'wagtailsearchpromotions_query' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'wagtailsearchpromotions_query', 0;
     END;

CREATE TRIGGER "core_public_wagtailsearchpromotions_query_update" AFTER UPDATE ON "wagtailsearchpromotions_query" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."query_string" IS NOT NEW."query_string") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'wagtailsearchpromotions_query' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'wagtailsearchpromotions_query', 0;
     END;

CREATE TRIGGER "core_public_wagtailsearchpromotions_searchpromotion_insert" AFTER INSERT ON "wagtailsearchpromotions_searchpromotion" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'wagtailsearchpromotions_searchpromotion' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'wagtailsearchpromotions_searchpromotion', 0;
     END;

CREATE TRIGGER "core_public_wagtailsearchpromotions_searchpromotion_delete" AFTER DELETE ON "wagtailsearchpromotions_searchpromotion" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'wagtailsearchpromotions_searchpromotion' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'wagtailsearchpromotions_searchpromotion', 0;
     END;

CREATE TRIGGER "core_public_wagtailsearchpromotions_searchpromotion_update" AFTER UPDATE ON "wagtailsearchpromotions_searchpromotion" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."query_id" IS NOT NEW."query_id" OR OLD."page_id" IS NOT NEW."page_id" OR OLD."external_link_url" IS NOT NEW."external_link_url" OR OLD."external_link_text" IS NOT NEW."external_link_text" OR OLD."description" IS NOT NEW."description" OR OLD."sort_order" IS NOT NEW."sort_order") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'wagtailsearchpromotions_searchpromotion' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'wagtailsearchpromotions_searchpromotion', 0;
     END;

CREATE TRIGGER "core_public_wagtail_localize_stringtranslation_insert" AFTER INSERT ON "wagtail_localize_stringtranslation" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtail_localize_translationcontext" WHERE "id" = NEW."context_id" AND "path" LIKE '%status_reason') BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'wagtail_localize_stringtranslation' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'wagtail_localize_stringtranslation', 0;
     END;

CREATE TRIGGER "core_public_wagtail_localize_stringtranslation_delete" AFTER DELETE ON "wagtail_localize_stringtranslation" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtail_localize_translationcontext" WHERE "id" = OLD."context_id" AND "path" LIKE '%status_reason') BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'wagtail_localize_stringtranslation' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'wagtail_localize_stringtranslation', 0;
     END;

CREATE TRIGGER "core_public_wagtail_localize_stringtranslation_update" AFTER UPDATE ON "wagtail_localize_stringtranslation" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."translation_of_id" IS NOT NEW."translation_of_id" OR OLD."locale_id" IS NOT NEW."locale_id" OR OLD."context_id" IS NOT NEW."context_id" OR OLD."data" IS NOT NEW."data" OR OLD."has_error" IS NOT NEW."has_error") AND (EXISTS (SELECT 1 FROM "wagtail_localize_translationcontext" WHERE "id" = OLD."context_id" AND "path" LIKE '%status_reason') OR EXISTS (SELECT 1 FROM "wagtail_localize_translationcontext" WHERE "id" = NEW."context_id" AND "path" LIKE '%status_reason')) BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'wagtail_localize_stringtranslation' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'wagtail_localize_stringtranslation', 0;
     END;

CREATE TRIGGER "core_public_core_contact_insert" AFTER INSERT ON "core_contact" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_contact' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_contact', 0;
     END;

CREATE TRIGGER "core_public_core_contact_delete" AFTER DELETE ON "core_contact" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_contact' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_contact', 0;
     END;

CREATE TRIGGER "core_public_core_contact_update" AFTER UPDATE ON "core_contact" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."translation_key" IS NOT NEW."translation_key" OR OLD."locale_id" IS NOT NEW."locale_id" OR OLD."name" IS NOT NEW."name" OR OLD."role" IS NOT NEW."role" OR OLD."email" IS NOT NEW."email" OR OLD."phone" IS NOT NEW."phone") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_contact' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_contact', 0;
     END;

CREATE TRIGGER "core_public_core_customdocument_insert" AFTER INSERT ON "core_customdocument" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_customdocument' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_customdocument', 0;
     END;

CREATE TRIGGER "core_public_core_customdocument_delete" AFTER DELETE ON "core_customdocument" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_customdocument' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_customdocument', 0;
     END;

CREATE TRIGGER "core_public_core_customdocument_update" AFTER UPDATE ON "core_customdocument" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."collection_id" IS NOT NEW."collection_id" OR OLD."title" IS NOT NEW."title" OR OLD."file_size" IS NOT NEW."file_size" OR OLD."file_hash" IS NOT NEW."file_hash" OR OLD."file" IS NOT NEW."file") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_customdocument' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_customdocument', 0;
     END;

CREATE TRIGGER "core_public_core_customimage_insert" AFTER INSERT ON "core_customimage" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_customimage' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_customimage', 0;
     END;

CREATE TRIGGER "core_public_core_customimage_delete" AFTER DELETE ON "core_customimage" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_customimage' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_customimage', 0;
     END;

CREATE TRIGGER "core_public_core_customimage_update" AFTER UPDATE ON "core_customimage" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."collection_id" IS NOT NEW."collection_id" OR OLD."title" IS NOT NEW."title" OR OLD."file" IS NOT NEW."file" OR OLD."description" IS NOT NEW."description" OR OLD."width" IS NOT NEW."width" OR OLD."height" IS NOT NEW."height" OR OLD."focal_point_x" IS NOT NEW."focal_point_x" OR OLD."focal_point_y" IS NOT NEW."focal_point_y" OR OLD."focal_point_width" IS NOT NEW."focal_point_width" OR OLD."focal_point_height" IS NOT NEW."focal_point_height" OR OLD."file_size" IS NOT NEW."file_size" OR OLD."file_hash" IS NOT NEW."file_hash" OR OLD."credit" IS NOT NEW."credit" OR OLD."descriptions" IS NOT NEW."descriptions") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_customimage' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_customimage', 0;
     END;

CREATE TRIGGER "core_public_core_formerslug_insert" AFTER INSERT ON "core_formerslug" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_formerslug' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_formerslug', 0;
     END;

CREATE TRIGGER "core_public_core_formerslug_delete" AFTER DELETE ON "core_formerslug" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_formerslug' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_formerslug', 0;
     END;

CREATE TRIGGER "core_public_core_formerslug_update" AFTER UPDATE ON "core_formerslug" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."vocabulary" IS NOT NEW."vocabulary" OR OLD."slug" IS NOT NEW."slug" OR OLD."current_slug" IS NOT NEW."current_slug") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_formerslug' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_formerslug', 0;
     END;

CREATE TRIGGER "core_public_core_mergedterm_insert" AFTER INSERT ON "core_mergedterm" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_mergedterm' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_mergedterm', 0;
     END;

CREATE TRIGGER "core_public_core_mergedterm_delete" AFTER DELETE ON "core_mergedterm" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_mergedterm' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_mergedterm', 0;
     END;

CREATE TRIGGER "core_public_core_mergedterm_update" AFTER UPDATE ON "core_mergedterm" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."vocabulary" IS NOT NEW."vocabulary" OR OLD."key" IS NOT NEW."key" OR OLD."current_key" IS NOT NEW."current_key") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_mergedterm' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_mergedterm', 0;
     END;

CREATE TRIGGER "core_public_core_organisationsettings_insert" AFTER INSERT ON "core_organisationsettings" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_organisationsettings' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_organisationsettings', 0;
     END;

CREATE TRIGGER "core_public_core_organisationsettings_delete" AFTER DELETE ON "core_organisationsettings" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_organisationsettings' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_organisationsettings', 0;
     END;

CREATE TRIGGER "core_public_core_organisationsettings_update" AFTER UPDATE ON "core_organisationsettings" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."site_id" IS NOT NEW."site_id" OR OLD."name" IS NOT NEW."name" OR OLD."tagline" IS NOT NEW."tagline" OR OLD."logo_id" IS NOT NEW."logo_id" OR OLD."contact_id" IS NOT NEW."contact_id" OR OLD."social_links" IS NOT NEW."social_links" OR OLD."supporters" IS NOT NEW."supporters" OR OLD."departements" IS NOT NEW."departements") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_organisationsettings' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_organisationsettings', 0;
     END;

CREATE TRIGGER "core_public_core_organisationsettingstranslation_insert" AFTER INSERT ON "core_organisationsettingstranslation" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_organisationsettingstranslation' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_organisationsettingstranslation', 0;
     END;

CREATE TRIGGER "core_public_core_organisationsettingstranslation_delete" AFTER DELETE ON "core_organisationsettingstranslation" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_organisationsettingstranslation' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_organisationsettingstranslation', 0;
     END;

CREATE TRIGGER "core_public_core_organisationsettingstranslation_update" AFTER UPDATE ON "core_organisationsettingstranslation" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."organisation_id" IS NOT NEW."organisation_id" OR OLD."language_code" IS NOT NEW."language_code" OR OLD."tagline" IS NOT NEW."tagline") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_organisationsettingstranslation' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_organisationsettingstranslation', 0;
     END;

CREATE TRIGGER "core_public_core_menu_insert" AFTER INSERT ON "core_menu" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_menu' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_menu', 0;
     END;

CREATE TRIGGER "core_public_core_menu_delete" AFTER DELETE ON "core_menu" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_menu' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_menu', 0;
     END;

CREATE TRIGGER "core_public_core_menu_update" AFTER UPDATE ON "core_menu" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."translation_key" IS NOT NEW."translation_key" OR OLD."locale_id" IS NOT NEW."locale_id" OR OLD."place" IS NOT NEW."place") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_menu' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_menu', 0;
     END;

CREATE TRIGGER "core_public_core_menuitem_insert" AFTER INSERT ON "core_menuitem" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_menuitem' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_menuitem', 0;
     END;

CREATE TRIGGER "core_public_core_menuitem_delete" AFTER DELETE ON "core_menuitem" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_menuitem' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_menuitem', 0;
     END;

CREATE TRIGGER "core_public_core_menuitem_update" AFTER UPDATE ON "core_menuitem" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."translation_key" IS NOT NEW."translation_key" OR OLD."locale_id" IS NOT NEW."locale_id" OR OLD."sort_order" IS NOT NEW."sort_order" OR OLD."menu_id" IS NOT NEW."menu_id" OR OLD."label" IS NOT NEW."label" OR OLD."page_id" IS NOT NEW."page_id" OR OLD."address" IS NOT NEW."address") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_menuitem' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_menuitem', 0;
     END;

CREATE TRIGGER "core_public_core_theme_insert" AFTER INSERT ON "core_theme" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_theme' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_theme', 0;
     END;

CREATE TRIGGER "core_public_core_theme_delete" AFTER DELETE ON "core_theme" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_theme' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_theme', 0;
     END;

CREATE TRIGGER "core_public_core_theme_update" AFTER UPDATE ON "core_theme" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."name" IS NOT NEW."name" OR OLD."slug" IS NOT NEW."slug" OR OLD."synonyms" IS NOT NEW."synonyms") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_theme' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_theme', 0;
     END;

CREATE TRIGGER "core_public_core_themetranslation_insert" AFTER INSERT ON "core_themetranslation" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_themetranslation' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_themetranslation', 0;
     END;

CREATE TRIGGER "core_public_core_themetranslation_delete" AFTER DELETE ON "core_themetranslation" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_themetranslation' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_themetranslation', 0;
     END;

CREATE TRIGGER "core_public_core_themetranslation_update" AFTER UPDATE ON "core_themetranslation" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."sort_order" IS NOT NEW."sort_order" OR OLD."language_code" IS NOT NEW."language_code" OR OLD."label" IS NOT NEW."label" OR OLD."synonyms" IS NOT NEW."synonyms" OR OLD."term_id" IS NOT NEW."term_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_themetranslation' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_themetranslation', 0;
     END;

CREATE TRIGGER "core_public_core_audience_insert" AFTER INSERT ON "core_audience" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_audience' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_audience', 0;
     END;

CREATE TRIGGER "core_public_core_audience_delete" AFTER DELETE ON "core_audience" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_audience' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_audience', 0;
     END;

CREATE TRIGGER "core_public_core_audience_update" AFTER UPDATE ON "core_audience" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."name" IS NOT NEW."name" OR OLD."slug" IS NOT NEW."slug" OR OLD."synonyms" IS NOT NEW."synonyms") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_audience' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_audience', 0;
     END;

CREATE TRIGGER "core_public_core_audiencetranslation_insert" AFTER INSERT ON "core_audiencetranslation" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_audiencetranslation' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_audiencetranslation', 0;
     END;

CREATE TRIGGER "core_public_core_audiencetranslation_delete" AFTER DELETE ON "core_audiencetranslation" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_audiencetranslation' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_audiencetranslation', 0;
     END;

CREATE TRIGGER "core_public_core_audiencetranslation_update" AFTER UPDATE ON "core_audiencetranslation" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."sort_order" IS NOT NEW."sort_order" OR OLD."language_code" IS NOT NEW."language_code" OR OLD."label" IS NOT NEW."label" OR OLD."synonyms" IS NOT NEW."synonyms" OR OLD."term_id" IS NOT NEW."term_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_audiencetranslation' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_audiencetranslation', 0;
     END;

CREATE TRIGGER "core_public_core_dispositif_insert" AFTER INSERT ON "core_dispositif" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_dispositif' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_dispositif', 0;
     END;

CREATE TRIGGER "core_public_core_dispositif_delete" AFTER DELETE ON "core_dispositif" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_dispositif' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_dispositif', 0;
     END;

CREATE TRIGGER "core_public_core_dispositif_update" AFTER UPDATE ON "core_dispositif" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."name" IS NOT NEW."name" OR OLD."slug" IS NOT NEW."slug" OR OLD."synonyms" IS NOT NEW."synonyms") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_dispositif' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_dispositif', 0;
     END;

CREATE TRIGGER "core_public_core_dispositiftranslation_insert" AFTER INSERT ON "core_dispositiftranslation" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_dispositiftranslation' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_dispositiftranslation', 0;
     END;

CREATE TRIGGER "core_public_core_dispositiftranslation_delete" AFTER DELETE ON "core_dispositiftranslation" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_dispositiftranslation' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_dispositiftranslation', 0;
     END;

CREATE TRIGGER "core_public_core_dispositiftranslation_update" AFTER UPDATE ON "core_dispositiftranslation" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."sort_order" IS NOT NEW."sort_order" OR OLD."language_code" IS NOT NEW."language_code" OR OLD."label" IS NOT NEW."label" OR OLD."synonyms" IS NOT NEW."synonyms" OR OLD."term_id" IS NOT NEW."term_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_dispositiftranslation' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_dispositiftranslation', 0;
     END;

CREATE TRIGGER "core_public_core_eventtype_insert" AFTER INSERT ON "core_eventtype" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_eventtype' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_eventtype', 0;
     END;

CREATE TRIGGER "core_public_core_eventtype_delete" AFTER DELETE ON "core_eventtype" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_eventtype' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_eventtype', 0;
     END;

CREATE TRIGGER "core_public_core_eventtype_update" AFTER UPDATE ON "core_eventtype" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."name" IS NOT NEW."name" OR OLD."slug" IS NOT NEW."slug" OR OLD."synonyms" IS NOT NEW."synonyms") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_eventtype' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_eventtype', 0;
     END;

CREATE TRIGGER "core_public_core_eventtypetranslation_insert" AFTER INSERT ON "core_eventtypetranslation" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_eventtypetranslation' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_eventtypetranslation', 0;
     END;

CREATE TRIGGER "core_public_core_eventtypetranslation_delete" AFTER DELETE ON "core_eventtypetranslation" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_eventtypetranslation' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_eventtypetranslation', 0;
     END;

CREATE TRIGGER "core_public_core_eventtypetranslation_update" AFTER UPDATE ON "core_eventtypetranslation" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."sort_order" IS NOT NEW."sort_order" OR OLD."language_code" IS NOT NEW."language_code" OR OLD."label" IS NOT NEW."label" OR OLD."synonyms" IS NOT NEW."synonyms" OR OLD."term_id" IS NOT NEW."term_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'core_eventtypetranslation' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'core_eventtypetranslation', 0;
     END;

CREATE TRIGGER "core_public_home_homepage_insert" AFTER INSERT ON "home_homepage" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_ptr_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'home_homepage' AND "page" IN (NEW."page_ptr_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'home_homepage', NEW."page_ptr_id";
     END;

CREATE TRIGGER "core_public_home_homepage_delete" AFTER DELETE ON "home_homepage" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_ptr_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'home_homepage' AND "page" IN (OLD."page_ptr_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'home_homepage', OLD."page_ptr_id";
     END;

CREATE TRIGGER "core_public_home_homepage_update" AFTER UPDATE ON "home_homepage" FOR EACH ROW WHEN (OLD."page_ptr_id" IS NOT NEW."page_ptr_id" OR OLD."headline" IS NOT NEW."headline" OR OLD."introduction" IS NOT NEW."introduction" OR OLD."programme_id" IS NOT NEW."programme_id" OR OLD."body" IS NOT NEW."body") AND (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_ptr_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_ptr_id")) BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'home_homepage' AND "page" IN (OLD."page_ptr_id", NEW."page_ptr_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'home_homepage', OLD."page_ptr_id" UNION SELECT 1, 'home_homepage', NEW."page_ptr_id";
     END;

CREATE TRIGGER "core_public_home_standardpage_insert" AFTER INSERT ON "home_standardpage" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_ptr_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'home_standardpage' AND "page" IN (NEW."page_ptr_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'home_standardpage', NEW."page_ptr_id";
     END;

CREATE TRIGGER "core_public_home_standardpage_delete" AFTER DELETE ON "home_standardpage" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_ptr_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'home_standardpage' AND "page" IN (OLD."page_ptr_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'home_standardpage', OLD."page_ptr_id";
     END;

CREATE TRIGGER "core_public_home_standardpage_update" AFTER UPDATE ON "home_standardpage" FOR EACH ROW WHEN (OLD."page_ptr_id" IS NOT NEW."page_ptr_id" OR OLD."summary" IS NOT NEW."summary" OR OLD."body" IS NOT NEW."body") AND (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_ptr_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_ptr_id")) BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'home_standardpage' AND "page" IN (OLD."page_ptr_id", NEW."page_ptr_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'home_standardpage', OLD."page_ptr_id" UNION SELECT 1, 'home_standardpage', NEW."page_ptr_id";
     END;

CREATE TRIGGER "core_public_home_contactpage_insert" AFTER INSERT ON "home_contactpage" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_ptr_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'home_contactpage' AND "page" IN (NEW."page_ptr_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'home_contactpage', NEW."page_ptr_id";
     END;

CREATE TRIGGER "core_public_home_contactpage_delete" AFTER DELETE ON "home_contactpage" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_ptr_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'home_contactpage' AND "page" IN (OLD."page_ptr_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'home_contactpage', OLD."page_ptr_id";
     END;

CREATE TRIGGER "core_public_home_contactpage_update" AFTER UPDATE ON "home_contactpage" FOR EACH ROW WHEN (OLD."page_ptr_id" IS NOT NEW."page_ptr_id" OR OLD."summary" IS NOT NEW."summary" OR OLD."body" IS NOT NEW."body") AND (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_ptr_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_ptr_id")) BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'home_contactpage' AND "page" IN (OLD."page_ptr_id", NEW."page_ptr_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'home_contactpage', OLD."page_ptr_id" UNION SELECT 1, 'home_contactpage', NEW."page_ptr_id";
     END;

CREATE TRIGGER "core_public_home_contactline_insert" AFTER INSERT ON "home_contactline" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'home_contactline' AND "page" IN (NEW."page_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'home_contactline', NEW."page_id";
     END;

CREATE TRIGGER "core_public_home_contactline_delete" AFTER DELETE ON "home_contactline" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'home_contactline' AND "page" IN (OLD."page_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'home_contactline', OLD."page_id";
     END;

CREATE TRIGGER "core_public_home_contactline_update" AFTER UPDATE ON "home_contactline" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."sort_order" IS NOT NEW."sort_order" OR OLD."page_id" IS NOT NEW."page_id" OR OLD."contact_id" IS NOT NEW."contact_id") AND (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_id")) BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'home_contactline' AND "page" IN (OLD."page_id", NEW."page_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'home_contactline', OLD."page_id" UNION SELECT 1, 'home_contactline', NEW."page_id";
     END;

CREATE TRIGGER "core_public_networks_networkindexpage_insert" AFTER INSERT ON "networks_networkindexpage" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_ptr_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'networks_networkindexpage' AND "page" IN (NEW."page_ptr_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'networks_networkindexpage', NEW."page_ptr_id";
     END;

CREATE TRIGGER "core_public_networks_networkindexpage_delete" AFTER DELETE ON "networks_networkindexpage" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_ptr_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'networks_networkindexpage' AND "page" IN (OLD."page_ptr_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'networks_networkindexpage', OLD."page_ptr_id";
     END;

CREATE TRIGGER "core_public_networks_networkindexpage_update" AFTER UPDATE ON "networks_networkindexpage" FOR EACH ROW WHEN (OLD."page_ptr_id" IS NOT NEW."page_ptr_id" OR OLD."summary" IS NOT NEW."summary") AND (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_ptr_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_ptr_id")) BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'networks_networkindexpage' AND "page" IN (OLD."page_ptr_id", NEW."page_ptr_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'networks_networkindexpage', OLD."page_ptr_id" UNION SELECT 1, 'networks_networkindexpage', NEW."page_ptr_id";
     END;

CREATE TRIGGER "core_public_networks_networkpage_insert" AFTER INSERT ON "networks_networkpage" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_ptr_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'networks_networkpage' AND "page" IN (NEW."page_ptr_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'networks_networkpage', NEW."page_ptr_id";
     END;

CREATE TRIGGER "core_public_networks_networkpage_delete" AFTER DELETE ON "networks_networkpage" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_ptr_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'networks_networkpage' AND "page" IN (OLD."page_ptr_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'networks_networkpage', OLD."page_ptr_id";
     END;

CREATE TRIGGER "core_public_networks_networkpage_update" AFTER UPDATE ON "networks_networkpage" FOR EACH ROW WHEN (OLD."page_ptr_id" IS NOT NEW."page_ptr_id" OR OLD."other_names" IS NOT NEW."other_names" OR OLD."stage" IS NOT NEW."stage" OR OLD."summary" IS NOT NEW."summary" OR OLD."audience" IS NOT NEW."audience" OR OLD."body" IS NOT NEW."body" OR OLD."partners" IS NOT NEW."partners" OR OLD."tools" IS NOT NEW."tools" OR OLD."contact_id" IS NOT NEW."contact_id" OR OLD."easy_french" IS NOT NEW."easy_french" OR OLD."photograph_id" IS NOT NEW."photograph_id" OR OLD."archived" IS NOT NEW."archived") AND (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_ptr_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_ptr_id")) BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'networks_networkpage' AND "page" IN (OLD."page_ptr_id", NEW."page_ptr_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'networks_networkpage', OLD."page_ptr_id" UNION SELECT 1, 'networks_networkpage', NEW."page_ptr_id";
     END;

CREATE TRIGGER "core_public_networks_networktheme_insert" AFTER INSERT ON "networks_networktheme" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."content_object_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'networks_networktheme' AND "page" IN (NEW."content_object_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'networks_networktheme', NEW."content_object_id";
     END;

CREATE TRIGGER "core_public_networks_networktheme_delete" AFTER DELETE ON "networks_networktheme" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."content_object_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'networks_networktheme' AND "page" IN (OLD."content_object_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'networks_networktheme', OLD."content_object_id";
     END;

CREATE TRIGGER "core_public_networks_networktheme_update" AFTER UPDATE ON "networks_networktheme" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."tag_id" IS NOT NEW."tag_id" OR OLD."content_object_id" IS NOT NEW."content_object_id") AND (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."content_object_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."content_object_id")) BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'networks_networktheme' AND "page" IN (OLD."content_object_id", NEW."content_object_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'networks_networktheme', OLD."content_object_id" UNION SELECT 1, 'networks_networktheme', NEW."content_object_id";
     END;

CREATE TRIGGER "core_public_networks_networkaudience_insert" AFTER INSERT ON "networks_networkaudience" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."content_object_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'networks_networkaudience' AND "page" IN (NEW."content_object_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'networks_networkaudience', NEW."content_object_id";
     END;

CREATE TRIGGER "core_public_networks_networkaudience_delete" AFTER DELETE ON "networks_networkaudience" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."content_object_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'networks_networkaudience' AND "page" IN (OLD."content_object_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'networks_networkaudience', OLD."content_object_id";
     END;

CREATE TRIGGER "core_public_networks_networkaudience_update" AFTER UPDATE ON "networks_networkaudience" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."tag_id" IS NOT NEW."tag_id" OR OLD."content_object_id" IS NOT NEW."content_object_id") AND (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."content_object_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."content_object_id")) BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'networks_networkaudience' AND "page" IN (OLD."content_object_id", NEW."content_object_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'networks_networkaudience', OLD."content_object_id" UNION SELECT 1, 'networks_networkaudience', NEW."content_object_id";
     END;

CREATE TRIGGER "core_public_programme_programmeindexpage_insert" AFTER INSERT ON "programme_programmeindexpage" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_ptr_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'programme_programmeindexpage' AND "page" IN (NEW."page_ptr_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'programme_programmeindexpage', NEW."page_ptr_id";
     END;

CREATE TRIGGER "core_public_programme_programmeindexpage_delete" AFTER DELETE ON "programme_programmeindexpage" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_ptr_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'programme_programmeindexpage' AND "page" IN (OLD."page_ptr_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'programme_programmeindexpage', OLD."page_ptr_id";
     END;

CREATE TRIGGER "core_public_programme_programmeindexpage_update" AFTER UPDATE ON "programme_programmeindexpage" FOR EACH ROW WHEN (OLD."page_ptr_id" IS NOT NEW."page_ptr_id" OR OLD."summary" IS NOT NEW."summary") AND (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_ptr_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_ptr_id")) BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'programme_programmeindexpage' AND "page" IN (OLD."page_ptr_id", NEW."page_ptr_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'programme_programmeindexpage', OLD."page_ptr_id" UNION SELECT 1, 'programme_programmeindexpage', NEW."page_ptr_id";
     END;

CREATE TRIGGER "core_public_programme_programmepage_insert" AFTER INSERT ON "programme_programmepage" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_ptr_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'programme_programmepage' AND "page" IN (NEW."page_ptr_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'programme_programmepage', NEW."page_ptr_id";
     END;

CREATE TRIGGER "core_public_programme_programmepage_delete" AFTER DELETE ON "programme_programmepage" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_ptr_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'programme_programmepage' AND "page" IN (OLD."page_ptr_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'programme_programmepage', OLD."page_ptr_id";
     END;

CREATE TRIGGER "core_public_programme_programmepage_update" AFTER UPDATE ON "programme_programmepage" FOR EACH ROW WHEN (OLD."page_ptr_id" IS NOT NEW."page_ptr_id" OR OLD."year" IS NOT NEW."year" OR OLD."year_locale_id" IS NOT NEW."year_locale_id" OR OLD."summary" IS NOT NEW."summary" OR OLD."foreword" IS NOT NEW."foreword" OR OLD."highlights" IS NOT NEW."highlights" OR OLD."dates_introduction" IS NOT NEW."dates_introduction" OR OLD."dates_conclusion" IS NOT NEW."dates_conclusion" OR OLD."notes" IS NOT NEW."notes" OR OLD."supporters" IS NOT NEW."supporters") AND (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_ptr_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_ptr_id")) BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'programme_programmepage' AND "page" IN (OLD."page_ptr_id", NEW."page_ptr_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'programme_programmepage', OLD."page_ptr_id" UNION SELECT 1, 'programme_programmepage', NEW."page_ptr_id";
     END;

CREATE TRIGGER "core_public_programme_prioritypage_insert" AFTER INSERT ON "programme_prioritypage" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_ptr_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'programme_prioritypage' AND "page" IN (NEW."page_ptr_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'programme_prioritypage', NEW."page_ptr_id";
     END;

CREATE TRIGGER "core_public_programme_prioritypage_delete" AFTER DELETE ON "programme_prioritypage" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_ptr_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'programme_prioritypage' AND "page" IN (OLD."page_ptr_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'programme_prioritypage', OLD."page_ptr_id";
     END;

CREATE TRIGGER "core_public_programme_prioritypage_update" AFTER UPDATE ON "programme_prioritypage" FOR EACH ROW WHEN (OLD."page_ptr_id" IS NOT NEW."page_ptr_id" OR OLD."programme_id" IS NOT NEW."programme_id" OR OLD."short_title" IS NOT NEW."short_title" OR OLD."colour" IS NOT NEW."colour" OR OLD."sign" IS NOT NEW."sign" OR OLD."summary" IS NOT NEW."summary" OR OLD."body" IS NOT NEW."body" OR OLD."sdgs" IS NOT NEW."sdgs") AND (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_ptr_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_ptr_id")) BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'programme_prioritypage' AND "page" IN (OLD."page_ptr_id", NEW."page_ptr_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'programme_prioritypage', OLD."page_ptr_id" UNION SELECT 1, 'programme_prioritypage', NEW."page_ptr_id";
     END;

CREATE TRIGGER "core_public_programme_prioritynetwork_insert" AFTER INSERT ON "programme_prioritynetwork" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."priority_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'programme_prioritynetwork' AND "page" IN (NEW."priority_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'programme_prioritynetwork', NEW."priority_id";
     END;

CREATE TRIGGER "core_public_programme_prioritynetwork_delete" AFTER DELETE ON "programme_prioritynetwork" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."priority_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'programme_prioritynetwork' AND "page" IN (OLD."priority_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'programme_prioritynetwork', OLD."priority_id";
     END;

CREATE TRIGGER "core_public_programme_prioritynetwork_update" AFTER UPDATE ON "programme_prioritynetwork" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."sort_order" IS NOT NEW."sort_order" OR OLD."priority_id" IS NOT NEW."priority_id" OR OLD."network_id" IS NOT NEW."network_id") AND (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."priority_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."priority_id")) BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'programme_prioritynetwork' AND "page" IN (OLD."priority_id", NEW."priority_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'programme_prioritynetwork', OLD."priority_id" UNION SELECT 1, 'programme_prioritynetwork', NEW."priority_id";
     END;

CREATE TRIGGER "core_public_programme_series_insert" AFTER INSERT ON "programme_series" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'programme_series' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'programme_series', 0;
     END;

CREATE TRIGGER "core_public_programme_series_delete" AFTER DELETE ON "programme_series" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'programme_series' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'programme_series', 0;
     END;

CREATE TRIGGER "core_public_programme_series_update" AFTER UPDATE ON "programme_series" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."translation_key" IS NOT NEW."translation_key" OR OLD."locale_id" IS NOT NEW."locale_id" OR OLD."name" IS NOT NEW."name" OR OLD."recurrence" IS NOT NEW."recurrence") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'programme_series' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'programme_series', 0;
     END;

CREATE TRIGGER "core_public_programme_eventpage_insert" AFTER INSERT ON "programme_eventpage" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_ptr_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'programme_eventpage' AND "page" IN (NEW."page_ptr_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'programme_eventpage', NEW."page_ptr_id";
     END;

CREATE TRIGGER "core_public_programme_eventpage_delete" AFTER DELETE ON "programme_eventpage" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_ptr_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'programme_eventpage' AND "page" IN (OLD."page_ptr_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'programme_eventpage', OLD."page_ptr_id";
     END;

CREATE TRIGGER "core_public_programme_eventpage_update" AFTER UPDATE ON "programme_eventpage" FOR EACH ROW WHEN (OLD."page_ptr_id" IS NOT NEW."page_ptr_id" OR OLD."programme_id" IS NOT NEW."programme_id" OR OLD."priority_id" IS NOT NEW."priority_id" OR OLD."network_id" IS NOT NEW."network_id" OR OLD."event_type_id" IS NOT NEW."event_type_id" OR OLD."mode" IS NOT NEW."mode" OR OLD."status" IS NOT NEW."status" OR OLD."status_reason" IS NOT NEW."status_reason" OR OLD."is_full" IS NOT NEW."is_full" OR OLD."summary" IS NOT NEW."summary" OR OLD."announced_sessions" IS NOT NEW."announced_sessions" OR OLD."edition_number" IS NOT NEW."edition_number" OR OLD."series_id" IS NOT NEW."series_id" OR OLD."role" IS NOT NEW."role" OR OLD."replaces" IS NOT NEW."replaces" OR OLD."audience" IS NOT NEW."audience" OR OLD."partners" IS NOT NEW."partners" OR OLD."body" IS NOT NEW."body" OR OLD."replay_url" IS NOT NEW."replay_url" OR OLD."registration_url" IS NOT NEW."registration_url" OR OLD."registration_email" IS NOT NEW."registration_email" OR OLD."access" IS NOT NEW."access" OR OLD."easy_french" IS NOT NEW."easy_french" OR OLD."photograph_id" IS NOT NEW."photograph_id" OR OLD."contact_id" IS NOT NEW."contact_id") AND (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_ptr_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_ptr_id")) BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'programme_eventpage' AND "page" IN (OLD."page_ptr_id", NEW."page_ptr_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'programme_eventpage', OLD."page_ptr_id" UNION SELECT 1, 'programme_eventpage', NEW."page_ptr_id";
     END;

CREATE TRIGGER "core_public_programme_eventsession_insert" AFTER INSERT ON "programme_eventsession" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."event_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'programme_eventsession' AND "page" IN (NEW."event_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'programme_eventsession', NEW."event_id";
     END;

CREATE TRIGGER "core_public_programme_eventsession_delete" AFTER DELETE ON "programme_eventsession" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."event_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'programme_eventsession' AND "page" IN (OLD."event_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'programme_eventsession', OLD."event_id";
     END;

CREATE TRIGGER "core_public_programme_eventsession_update" AFTER UPDATE ON "programme_eventsession" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."translation_key" IS NOT NEW."translation_key" OR OLD."locale_id" IS NOT NEW."locale_id" OR OLD."sort_order" IS NOT NEW."sort_order" OR OLD."event_id" IS NOT NEW."event_id" OR OLD."title" IS NOT NEW."title" OR OLD."precision" IS NOT NEW."precision" OR OLD."first_day" IS NOT NEW."first_day" OR OLD."last_day" IS NOT NEW."last_day" OR OLD."start_time" IS NOT NEW."start_time" OR OLD."end_time" IS NOT NEW."end_time" OR OLD."confirmed" IS NOT NEW."confirmed" OR OLD."date_as_typed" IS NOT NEW."date_as_typed" OR OLD."mode" IS NOT NEW."mode" OR OLD."status" IS NOT NEW."status" OR OLD."status_reason" IS NOT NEW."status_reason" OR OLD."is_full" IS NOT NEW."is_full" OR OLD."venue" IS NOT NEW."venue" OR OLD."town" IS NOT NEW."town" OR OLD."departement" IS NOT NEW."departement" OR OLD."speakers" IS NOT NEW."speakers" OR OLD."start" IS NOT NEW."start" OR OLD."end" IS NOT NEW."end" OR OLD."listed_at" IS NOT NEW."listed_at" OR OLD."previous_dates" IS NOT NEW."previous_dates") AND (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."event_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."event_id")) BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'programme_eventsession' AND "page" IN (OLD."event_id", NEW."event_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'programme_eventsession', OLD."event_id" UNION SELECT 1, 'programme_eventsession', NEW."event_id";
     END;

CREATE TRIGGER "core_public_programme_eventcarrier_insert" AFTER INSERT ON "programme_eventcarrier" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."event_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'programme_eventcarrier' AND "page" IN (NEW."event_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'programme_eventcarrier', NEW."event_id";
     END;

CREATE TRIGGER "core_public_programme_eventcarrier_delete" AFTER DELETE ON "programme_eventcarrier" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."event_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'programme_eventcarrier' AND "page" IN (OLD."event_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'programme_eventcarrier', OLD."event_id";
     END;

CREATE TRIGGER "core_public_programme_eventcarrier_update" AFTER UPDATE ON "programme_eventcarrier" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."sort_order" IS NOT NEW."sort_order" OR OLD."event_id" IS NOT NEW."event_id" OR OLD."network_id" IS NOT NEW."network_id") AND (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."event_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."event_id")) BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'programme_eventcarrier' AND "page" IN (OLD."event_id", NEW."event_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'programme_eventcarrier', OLD."event_id" UNION SELECT 1, 'programme_eventcarrier', NEW."event_id";
     END;

CREATE TRIGGER "core_public_programme_eventtheme_insert" AFTER INSERT ON "programme_eventtheme" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."content_object_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'programme_eventtheme' AND "page" IN (NEW."content_object_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'programme_eventtheme', NEW."content_object_id";
     END;

CREATE TRIGGER "core_public_programme_eventtheme_delete" AFTER DELETE ON "programme_eventtheme" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."content_object_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'programme_eventtheme' AND "page" IN (OLD."content_object_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'programme_eventtheme', OLD."content_object_id";
     END;

CREATE TRIGGER "core_public_programme_eventtheme_update" AFTER UPDATE ON "programme_eventtheme" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."tag_id" IS NOT NEW."tag_id" OR OLD."content_object_id" IS NOT NEW."content_object_id") AND (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."content_object_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."content_object_id")) BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'programme_eventtheme' AND "page" IN (OLD."content_object_id", NEW."content_object_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'programme_eventtheme', OLD."content_object_id" UNION SELECT 1, 'programme_eventtheme', NEW."content_object_id";
     END;

CREATE TRIGGER "core_public_programme_eventaudience_insert" AFTER INSERT ON "programme_eventaudience" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."content_object_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'programme_eventaudience' AND "page" IN (NEW."content_object_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'programme_eventaudience', NEW."content_object_id";
     END;

CREATE TRIGGER "core_public_programme_eventaudience_delete" AFTER DELETE ON "programme_eventaudience" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."content_object_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'programme_eventaudience' AND "page" IN (OLD."content_object_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'programme_eventaudience', OLD."content_object_id";
     END;

CREATE TRIGGER "core_public_programme_eventaudience_update" AFTER UPDATE ON "programme_eventaudience" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."tag_id" IS NOT NEW."tag_id" OR OLD."content_object_id" IS NOT NEW."content_object_id") AND (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."content_object_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."content_object_id")) BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'programme_eventaudience' AND "page" IN (OLD."content_object_id", NEW."content_object_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'programme_eventaudience', OLD."content_object_id" UNION SELECT 1, 'programme_eventaudience', NEW."content_object_id";
     END;

CREATE TRIGGER "core_public_programme_eventdispositif_insert" AFTER INSERT ON "programme_eventdispositif" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."content_object_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'programme_eventdispositif' AND "page" IN (NEW."content_object_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'programme_eventdispositif', NEW."content_object_id";
     END;

CREATE TRIGGER "core_public_programme_eventdispositif_delete" AFTER DELETE ON "programme_eventdispositif" FOR EACH ROW WHEN true AND EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."content_object_id") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'programme_eventdispositif' AND "page" IN (OLD."content_object_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'programme_eventdispositif', OLD."content_object_id";
     END;

CREATE TRIGGER "core_public_programme_eventdispositif_update" AFTER UPDATE ON "programme_eventdispositif" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."tag_id" IS NOT NEW."tag_id" OR OLD."content_object_id" IS NOT NEW."content_object_id") AND (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."content_object_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."content_object_id")) BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'programme_eventdispositif' AND "page" IN (OLD."content_object_id", NEW."content_object_id");
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'programme_eventdispositif', OLD."content_object_id" UNION SELECT 1, 'programme_eventdispositif', NEW."content_object_id";
     END;

CREATE TRIGGER "core_public_printing_edition_insert" AFTER INSERT ON "printing_edition" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'printing_edition' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'printing_edition', 0;
     END;

CREATE TRIGGER "core_public_printing_edition_delete" AFTER DELETE ON "printing_edition" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'printing_edition' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'printing_edition', 0;
     END;

CREATE TRIGGER "core_public_printing_edition_update" AFTER UPDATE ON "printing_edition" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."programme_id" IS NOT NEW."programme_id" OR OLD."language" IS NOT NEW."language" OR OLD."label" IS NOT NEW."label" OR OLD."made_at" IS NOT NEW."made_at" OR OLD."choices" IS NOT NEW."choices" OR OLD."facts" IS NOT NEW."facts" OR OLD."pdf" IS NOT NEW."pdf" OR OLD."size" IS NOT NEW."size" OR OLD."withdrawn_at" IS NOT NEW."withdrawn_at" OR OLD."withdrawal" IS NOT NEW."withdrawal") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'printing_edition' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'printing_edition', 0;
     END;

CREATE TRIGGER "core_public_printing_observation_insert" AFTER INSERT ON "printing_observation" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'printing_observation' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'printing_observation', 0;
     END;

CREATE TRIGGER "core_public_printing_observation_delete" AFTER DELETE ON "printing_observation" FOR EACH ROW WHEN true BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'printing_observation' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'printing_observation', 0;
     END;

CREATE TRIGGER "core_public_printing_observation_update" AFTER UPDATE ON "printing_observation" FOR EACH ROW WHEN (OLD."id" IS NOT NEW."id" OR OLD."programme_id" IS NOT NEW."programme_id" OR OLD."uid" IS NOT NEW."uid" OR OLD."since" IS NOT NEW."since" OR OLD."facts" IS NOT NEW."facts") BEGIN 
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    
        DELETE FROM "core_publicchange" WHERE "table" = 'printing_observation' AND "page" IN (0);
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT 1, 'printing_observation', 0;
     END
