CREATE FUNCTION public.core_public_core_audience_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_audience', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_audience_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_audience', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_audience_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_audience', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_audiencetranslation_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_audiencetranslation', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_audiencetranslation_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_audiencetranslation', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_audiencetranslation_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_audiencetranslation', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_contact_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_contact', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_contact_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_contact', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_contact_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_contact', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_customdocument_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_customdocument', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_customdocument_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_customdocument', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_customdocument_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_customdocument', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_customimage_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_customimage', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_customimage_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_customimage', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_customimage_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_customimage', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_dispositif_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_dispositif', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_dispositif_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_dispositif', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_dispositif_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_dispositif', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_dispositiftranslation_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_dispositiftranslation', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_dispositiftranslation_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_dispositiftranslation', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_dispositiftranslation_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_dispositiftranslation', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_eventtype_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_eventtype', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_eventtype_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_eventtype', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_eventtype_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_eventtype', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_eventtypetranslation_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_eventtypetranslation', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_eventtypetranslation_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_eventtypetranslation', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_eventtypetranslation_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_eventtypetranslation', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_formerslug_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_formerslug', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_formerslug_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_formerslug', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_formerslug_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_formerslug', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_menu_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_menu', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_menu_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_menu', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_menu_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_menu', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_menuitem_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_menuitem', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_menuitem_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_menuitem', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_menuitem_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_menuitem', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_mergedterm_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_mergedterm', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_mergedterm_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_mergedterm', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_mergedterm_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_mergedterm', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_organisationsettings_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_organisationsettings', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_organisationsettings_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_organisationsettings', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_organisationsettings_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_organisationsettings', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_organisationsettingstranslation_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_organisationsettingstranslation', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_organisationsettingstranslation_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_organisationsettingstranslation', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_organisationsettingstranslation_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_organisationsettingstranslation', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_theme_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_theme', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_theme_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_theme', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_theme_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_theme', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_themetranslation_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_themetranslation', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_themetranslation_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_themetranslation', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_core_themetranslation_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'core_themetranslation', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_home_contactline_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'home_contactline', OLD."page_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_home_contactline_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'home_contactline', NEW."page_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_home_contactline_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_id")) THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'home_contactline', OLD."page_id" UNION SELECT pg_current_xact_id()::text::bigint, 'home_contactline', NEW."page_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_home_contactpage_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_ptr_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'home_contactpage', OLD."page_ptr_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_home_contactpage_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_ptr_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'home_contactpage', NEW."page_ptr_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_home_contactpage_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_ptr_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_ptr_id")) THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'home_contactpage', OLD."page_ptr_id" UNION SELECT pg_current_xact_id()::text::bigint, 'home_contactpage', NEW."page_ptr_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_home_homepage_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_ptr_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'home_homepage', OLD."page_ptr_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_home_homepage_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_ptr_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'home_homepage', NEW."page_ptr_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_home_homepage_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_ptr_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_ptr_id")) THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'home_homepage', OLD."page_ptr_id" UNION SELECT pg_current_xact_id()::text::bigint, 'home_homepage', NEW."page_ptr_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_home_standardpage_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_ptr_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'home_standardpage', OLD."page_ptr_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_home_standardpage_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_ptr_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'home_standardpage', NEW."page_ptr_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_home_standardpage_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_ptr_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_ptr_id")) THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'home_standardpage', OLD."page_ptr_id" UNION SELECT pg_current_xact_id()::text::bigint, 'home_standardpage', NEW."page_ptr_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_networks_networkaudience_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."content_object_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'networks_networkaudience', OLD."content_object_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_networks_networkaudience_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."content_object_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'networks_networkaudience', NEW."content_object_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_networks_networkaudience_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."content_object_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."content_object_id")) THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'networks_networkaudience', OLD."content_object_id" UNION SELECT pg_current_xact_id()::text::bigint, 'networks_networkaudience', NEW."content_object_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_networks_networkindexpage_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_ptr_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'networks_networkindexpage', OLD."page_ptr_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_networks_networkindexpage_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_ptr_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'networks_networkindexpage', NEW."page_ptr_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_networks_networkindexpage_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_ptr_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_ptr_id")) THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'networks_networkindexpage', OLD."page_ptr_id" UNION SELECT pg_current_xact_id()::text::bigint, 'networks_networkindexpage', NEW."page_ptr_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_networks_networkpage_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_ptr_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'networks_networkpage', OLD."page_ptr_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_networks_networkpage_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_ptr_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'networks_networkpage', NEW."page_ptr_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_networks_networkpage_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_ptr_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_ptr_id")) THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'networks_networkpage', OLD."page_ptr_id" UNION SELECT pg_current_xact_id()::text::bigint, 'networks_networkpage', NEW."page_ptr_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_networks_networktheme_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."content_object_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'networks_networktheme', OLD."content_object_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_networks_networktheme_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."content_object_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'networks_networktheme', NEW."content_object_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_networks_networktheme_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."content_object_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."content_object_id")) THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'networks_networktheme', OLD."content_object_id" UNION SELECT pg_current_xact_id()::text::bigint, 'networks_networktheme', NEW."content_object_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_printing_edition_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'printing_edition', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_printing_edition_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'printing_edition', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_printing_edition_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'printing_edition', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_printing_observation_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'printing_observation', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_printing_observation_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'printing_observation', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_printing_observation_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'printing_observation', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_programme_eventaudience_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."content_object_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'programme_eventaudience', OLD."content_object_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_programme_eventaudience_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."content_object_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'programme_eventaudience', NEW."content_object_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_programme_eventaudience_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."content_object_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."content_object_id")) THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'programme_eventaudience', OLD."content_object_id" UNION SELECT pg_current_xact_id()::text::bigint, 'programme_eventaudience', NEW."content_object_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_programme_eventcarrier_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."event_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'programme_eventcarrier', OLD."event_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_programme_eventcarrier_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."event_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'programme_eventcarrier', NEW."event_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_programme_eventcarrier_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."event_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."event_id")) THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'programme_eventcarrier', OLD."event_id" UNION SELECT pg_current_xact_id()::text::bigint, 'programme_eventcarrier', NEW."event_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_programme_eventdispositif_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."content_object_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'programme_eventdispositif', OLD."content_object_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_programme_eventdispositif_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."content_object_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'programme_eventdispositif', NEW."content_object_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_programme_eventdispositif_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."content_object_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."content_object_id")) THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'programme_eventdispositif', OLD."content_object_id" UNION SELECT pg_current_xact_id()::text::bigint, 'programme_eventdispositif', NEW."content_object_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_programme_eventpage_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_ptr_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'programme_eventpage', OLD."page_ptr_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_programme_eventpage_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_ptr_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'programme_eventpage', NEW."page_ptr_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_programme_eventpage_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_ptr_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_ptr_id")) THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'programme_eventpage', OLD."page_ptr_id" UNION SELECT pg_current_xact_id()::text::bigint, 'programme_eventpage', NEW."page_ptr_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_programme_eventsession_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."event_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'programme_eventsession', OLD."event_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_programme_eventsession_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."event_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'programme_eventsession', NEW."event_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_programme_eventsession_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."event_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."event_id")) THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'programme_eventsession', OLD."event_id" UNION SELECT pg_current_xact_id()::text::bigint, 'programme_eventsession', NEW."event_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_programme_eventtheme_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."content_object_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'programme_eventtheme', OLD."content_object_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_programme_eventtheme_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."content_object_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'programme_eventtheme', NEW."content_object_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_programme_eventtheme_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."content_object_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."content_object_id")) THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'programme_eventtheme', OLD."content_object_id" UNION SELECT pg_current_xact_id()::text::bigint, 'programme_eventtheme', NEW."content_object_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_programme_prioritynetwork_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."priority_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'programme_prioritynetwork', OLD."priority_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_programme_prioritynetwork_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."priority_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'programme_prioritynetwork', NEW."priority_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_programme_prioritynetwork_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."priority_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."priority_id")) THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'programme_prioritynetwork', OLD."priority_id" UNION SELECT pg_current_xact_id()::text::bigint, 'programme_prioritynetwork', NEW."priority_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_programme_prioritypage_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_ptr_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'programme_prioritypage', OLD."page_ptr_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_programme_prioritypage_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_ptr_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'programme_prioritypage', NEW."page_ptr_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_programme_prioritypage_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_ptr_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_ptr_id")) THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'programme_prioritypage', OLD."page_ptr_id" UNION SELECT pg_current_xact_id()::text::bigint, 'programme_prioritypage', NEW."page_ptr_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_programme_programmeindexpage_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_ptr_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'programme_programmeindexpage', OLD."page_ptr_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_programme_programmeindexpage_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_ptr_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'programme_programmeindexpage', NEW."page_ptr_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_programme_programmeindexpage_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_ptr_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_ptr_id")) THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'programme_programmeindexpage', OLD."page_ptr_id" UNION SELECT pg_current_xact_id()::text::bigint, 'programme_programmeindexpage', NEW."page_ptr_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_programme_programmepage_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_ptr_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'programme_programmepage', OLD."page_ptr_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_programme_programmepage_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_ptr_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'programme_programmepage', NEW."page_ptr_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_programme_programmepage_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = OLD."page_ptr_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = NEW."page_ptr_id")) THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'programme_programmepage', OLD."page_ptr_id" UNION SELECT pg_current_xact_id()::text::bigint, 'programme_programmepage', NEW."page_ptr_id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_programme_series_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'programme_series', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_programme_series_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'programme_series', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_programme_series_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'programme_series', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_wagtail_localize_stringtranslation_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtail_localize_translationcontext" WHERE "id" = OLD."context_id" AND "path" LIKE '%status_reason') THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'wagtail_localize_stringtranslation', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_wagtail_localize_stringtranslation_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF EXISTS (SELECT 1 FROM "wagtail_localize_translationcontext" WHERE "id" = NEW."context_id" AND "path" LIKE '%status_reason') THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'wagtail_localize_stringtranslation', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_wagtail_localize_stringtranslation_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF (EXISTS (SELECT 1 FROM "wagtail_localize_translationcontext" WHERE "id" = OLD."context_id" AND "path" LIKE '%status_reason') OR EXISTS (SELECT 1 FROM "wagtail_localize_translationcontext" WHERE "id" = NEW."context_id" AND "path" LIKE '%status_reason')) THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'wagtail_localize_stringtranslation', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_wagtailcore_collection_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'wagtailcore_collection', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_wagtailcore_collection_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'wagtailcore_collection', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_wagtailcore_collection_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'wagtailcore_collection', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_wagtailcore_collectionviewrestriction_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'wagtailcore_collectionviewrestriction', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_wagtailcore_collectionviewrestriction_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'wagtailcore_collectionviewrestriction', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_wagtailcore_collectionviewrestriction_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'wagtailcore_collectionviewrestriction', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_wagtailcore_locale_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'wagtailcore_locale', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_wagtailcore_locale_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'wagtailcore_locale', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_wagtailcore_locale_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'wagtailcore_locale', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_wagtailcore_page_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF OLD."live" THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'wagtailcore_page', OLD."id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_wagtailcore_page_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF NEW."live" THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'wagtailcore_page', NEW."id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_wagtailcore_page_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF (OLD."live" OR NEW."live") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'wagtailcore_page', OLD."id" UNION SELECT pg_current_xact_id()::text::bigint, 'wagtailcore_page', NEW."id"
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_wagtailcore_pageviewrestriction_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'wagtailcore_pageviewrestriction', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_wagtailcore_pageviewrestriction_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'wagtailcore_pageviewrestriction', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_wagtailcore_pageviewrestriction_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'wagtailcore_pageviewrestriction', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_wagtailcore_site_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'wagtailcore_site', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_wagtailcore_site_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'wagtailcore_site', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_wagtailcore_site_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'wagtailcore_site', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_wagtailsearch_indexentry_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $_$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = 
        CASE WHEN OLD."object_id" ~ '^[0-9]{1,18}$' THEN OLD."object_id"::bigint END
     AND "content_type_id" = OLD."content_type_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'wagtailsearch_indexentry', coalesce(
        CASE WHEN OLD."object_id" ~ '^[0-9]{1,18}$' THEN OLD."object_id"::bigint END
    , 0)
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $_$;
CREATE FUNCTION public.core_public_wagtailsearch_indexentry_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $_$ BEGIN IF EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = 
        CASE WHEN NEW."object_id" ~ '^[0-9]{1,18}$' THEN NEW."object_id"::bigint END
     AND "content_type_id" = NEW."content_type_id") THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'wagtailsearch_indexentry', coalesce(
        CASE WHEN NEW."object_id" ~ '^[0-9]{1,18}$' THEN NEW."object_id"::bigint END
    , 0)
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $_$;
CREATE FUNCTION public.core_public_wagtailsearch_indexentry_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $_$ BEGIN IF (EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = 
        CASE WHEN OLD."object_id" ~ '^[0-9]{1,18}$' THEN OLD."object_id"::bigint END
     AND "content_type_id" = OLD."content_type_id") OR EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = 
        CASE WHEN NEW."object_id" ~ '^[0-9]{1,18}$' THEN NEW."object_id"::bigint END
     AND "content_type_id" = NEW."content_type_id")) THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'wagtailsearch_indexentry', coalesce(
        CASE WHEN OLD."object_id" ~ '^[0-9]{1,18}$' THEN OLD."object_id"::bigint END
    , 0) UNION SELECT pg_current_xact_id()::text::bigint, 'wagtailsearch_indexentry', coalesce(
        CASE WHEN NEW."object_id" ~ '^[0-9]{1,18}$' THEN NEW."object_id"::bigint END
    , 0)
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $_$;
CREATE FUNCTION public.core_public_wagtailsearchpromotions_query_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'wagtailsearchpromotions_query', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_wagtailsearchpromotions_query_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'wagtailsearchpromotions_query', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_wagtailsearchpromotions_query_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'wagtailsearchpromotions_query', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_wagtailsearchpromotions_searchpromotion_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'wagtailsearchpromotions_searchpromotion', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_wagtailsearchpromotions_searchpromotion_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'wagtailsearchpromotions_searchpromotion', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE FUNCTION public.core_public_wagtailsearchpromotions_searchpromotion_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF true THEN 
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - 100000
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    
        INSERT INTO "core_publicchange" ("transaction", "table", "page") SELECT pg_current_xact_id()::text::bigint, 'wagtailsearchpromotions_searchpromotion', 0
        ON CONFLICT DO NOTHING;
     END IF; RETURN NULL; END $$;
CREATE TABLE public.accounts_accountrecord (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    action character varying(30) NOT NULL,
    account_name character varying(150) NOT NULL,
    account_key character varying(64) NOT NULL,
    by_name character varying(150) NOT NULL,
    address inet,
    detail character varying(300) NOT NULL,
    account_id integer,
    by_id integer
);
ALTER TABLE public.accounts_accountrecord ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_accountrecord_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_provideridentity (
    id bigint NOT NULL,
    issuer character varying(200) NOT NULL,
    subject character varying(255) NOT NULL,
    account_id integer NOT NULL
);
ALTER TABLE public.accounts_provideridentity ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_provideridentity_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL,
    account_id integer
);
CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);
ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);
ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_user (
    id integer NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    is_superuser boolean NOT NULL,
    username character varying(150) NOT NULL,
    first_name character varying(150) NOT NULL,
    last_name character varying(150) NOT NULL,
    email character varying(254) NOT NULL,
    is_staff boolean NOT NULL,
    is_active boolean NOT NULL,
    date_joined timestamp with time zone NOT NULL
);
CREATE TABLE public.auth_user_groups (
    id bigint NOT NULL,
    user_id integer NOT NULL,
    group_id integer NOT NULL
);
ALTER TABLE public.auth_user_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_user_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.auth_user ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_user_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_user_user_permissions (
    id bigint NOT NULL,
    user_id integer NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.auth_user_user_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_user_user_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.background_chore (
    name character varying(200) NOT NULL,
    due_at timestamp with time zone NOT NULL,
    begun_at timestamp with time zone,
    done_at timestamp with time zone,
    failure character varying(200) NOT NULL
);
CREATE TABLE public.core_audience (
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    slug character varying(100) NOT NULL,
    synonyms text NOT NULL
);
ALTER TABLE public.core_audience ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_audience_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.core_audiencetranslation (
    id bigint NOT NULL,
    sort_order integer,
    language_code character varying(10) NOT NULL,
    label character varying(100) NOT NULL,
    synonyms text NOT NULL,
    term_id bigint NOT NULL
);
ALTER TABLE public.core_audiencetranslation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_audiencewords_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.core_cacheversion (
    transaction bigint NOT NULL,
    token uuid NOT NULL
);
CREATE TABLE public.core_contact (
    id bigint NOT NULL,
    translation_key uuid NOT NULL,
    name character varying(200) NOT NULL,
    role character varying(200) NOT NULL,
    email character varying(254) NOT NULL,
    phone character varying(25) NOT NULL,
    locale_id integer NOT NULL
);
ALTER TABLE public.core_contact ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_contact_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.core_customdocument (
    id bigint NOT NULL,
    title character varying(255) NOT NULL,
    file character varying(100) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    file_size bigint,
    file_hash character varying(40) NOT NULL,
    collection_id integer NOT NULL,
    uploaded_by_user_id integer,
    CONSTRAINT core_customdocument_file_size_check CHECK ((file_size >= 0))
);
ALTER TABLE public.core_customdocument ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_customdocument_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.core_customimage (
    id bigint NOT NULL,
    title character varying(255) NOT NULL,
    file character varying(100) NOT NULL,
    description character varying(255) NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    focal_point_x integer,
    focal_point_y integer,
    focal_point_width integer,
    focal_point_height integer,
    file_size integer,
    file_hash character varying(40) NOT NULL,
    credit character varying(200) NOT NULL,
    collection_id integer NOT NULL,
    uploaded_by_user_id integer,
    descriptions jsonb NOT NULL,
    CONSTRAINT core_customimage_file_size_check CHECK ((file_size >= 0)),
    CONSTRAINT core_customimage_focal_point_height_check CHECK ((focal_point_height >= 0)),
    CONSTRAINT core_customimage_focal_point_width_check CHECK ((focal_point_width >= 0)),
    CONSTRAINT core_customimage_focal_point_x_check CHECK ((focal_point_x >= 0)),
    CONSTRAINT core_customimage_focal_point_y_check CHECK ((focal_point_y >= 0))
);
ALTER TABLE public.core_customimage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_customimage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.core_customrendition (
    id bigint NOT NULL,
    filter_spec character varying(255) NOT NULL,
    file character varying(100) NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    focal_point_key character varying(16) NOT NULL,
    image_id bigint NOT NULL
);
ALTER TABLE public.core_customrendition ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_customrendition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.core_dispositif (
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    slug character varying(100) NOT NULL,
    synonyms text NOT NULL
);
ALTER TABLE public.core_dispositif ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_dispositif_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.core_dispositiftranslation (
    id bigint NOT NULL,
    sort_order integer,
    language_code character varying(10) NOT NULL,
    label character varying(100) NOT NULL,
    synonyms text NOT NULL,
    term_id bigint NOT NULL
);
ALTER TABLE public.core_dispositiftranslation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_dispositifwords_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.core_eventtype (
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    slug character varying(100) NOT NULL,
    synonyms text NOT NULL
);
ALTER TABLE public.core_eventtype ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_eventtype_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.core_eventtypetranslation (
    id bigint NOT NULL,
    sort_order integer,
    language_code character varying(10) NOT NULL,
    label character varying(100) NOT NULL,
    synonyms text NOT NULL,
    term_id bigint NOT NULL
);
ALTER TABLE public.core_eventtypetranslation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_eventtypewords_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.core_formerslug (
    id bigint NOT NULL,
    vocabulary character varying(20) NOT NULL,
    slug character varying(100) NOT NULL,
    current_slug character varying(100) NOT NULL
);
ALTER TABLE public.core_formerslug ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_formerslug_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.core_menu (
    id bigint NOT NULL,
    translation_key uuid NOT NULL,
    place character varying(10) NOT NULL,
    locale_id integer NOT NULL
);
ALTER TABLE public.core_menu ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_menu_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.core_menuitem (
    id bigint NOT NULL,
    translation_key uuid NOT NULL,
    sort_order integer,
    label character varying(60) NOT NULL,
    address character varying(500) NOT NULL,
    locale_id integer NOT NULL,
    menu_id bigint NOT NULL,
    page_id integer,
    CONSTRAINT menu_item_one_target CHECK (((((address)::text > ''::text) AND (page_id IS NULL)) OR (((address)::text = ''::text) AND (page_id IS NOT NULL))))
);
ALTER TABLE public.core_menuitem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_menuitem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.core_mergedterm (
    id bigint NOT NULL,
    vocabulary character varying(20) NOT NULL,
    key bigint NOT NULL,
    current_key bigint NOT NULL
);
ALTER TABLE public.core_mergedterm ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_mergedterm_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.core_organisationsettings (
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    tagline text NOT NULL,
    social_links jsonb NOT NULL,
    supporters jsonb NOT NULL,
    departements jsonb NOT NULL,
    contact_id bigint,
    logo_id bigint,
    site_id integer NOT NULL
);
ALTER TABLE public.core_organisationsettings ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_networksettings_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.core_organisationsettingstranslation (
    id bigint NOT NULL,
    language_code character varying(10) NOT NULL,
    tagline text NOT NULL,
    organisation_id bigint NOT NULL
);
ALTER TABLE public.core_organisationsettingstranslation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_networksettingswords_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.core_publicchange (
    id bigint NOT NULL,
    transaction bigint NOT NULL,
    "table" character varying(63) NOT NULL,
    page bigint NOT NULL
);
ALTER TABLE public.core_publicchange ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_publicchange_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE SEQUENCE public.core_readings
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
CREATE TABLE public.core_theme (
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    slug character varying(100) NOT NULL,
    synonyms text NOT NULL
);
ALTER TABLE public.core_theme ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_theme_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.core_themeproposal (
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    reason text NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    state character varying(10) NOT NULL,
    answer character varying(300) NOT NULL,
    proposed_by_id integer,
    theme_id bigint
);
ALTER TABLE public.core_themeproposal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_themeproposal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.core_themetranslation (
    id bigint NOT NULL,
    sort_order integer,
    language_code character varying(10) NOT NULL,
    label character varying(100) NOT NULL,
    synonyms text NOT NULL,
    term_id bigint NOT NULL
);
ALTER TABLE public.core_themetranslation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_themewords_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.core_versionreferences (
    revision_id integer NOT NULL,
    keys text NOT NULL
);
CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);
ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);
ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_otp_webauthn_webauthnattestation (
    id bigint NOT NULL,
    fmt character varying(255) NOT NULL,
    data bytea NOT NULL,
    client_data_json bytea NOT NULL,
    credential_id bigint NOT NULL
);
ALTER TABLE public.django_otp_webauthn_webauthnattestation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_otp_webauthn_webauthnattestation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_otp_webauthn_webauthncredential (
    id bigint NOT NULL,
    name character varying(64) NOT NULL,
    confirmed boolean NOT NULL,
    credential_type character varying(32) NOT NULL,
    credential_id bytea NOT NULL,
    public_key bytea NOT NULL,
    transports jsonb NOT NULL,
    sign_count integer NOT NULL,
    backup_eligible boolean NOT NULL,
    backup_state boolean NOT NULL,
    created_at timestamp with time zone,
    last_used_at timestamp with time zone,
    aaguid character varying(36) NOT NULL,
    credential_id_sha256 character varying(64) NOT NULL,
    discoverable boolean,
    user_id integer NOT NULL,
    CONSTRAINT django_otp_webauthn_webauthncredential_sign_count_check CHECK ((sign_count >= 0))
);
ALTER TABLE public.django_otp_webauthn_webauthncredential ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_otp_webauthn_webauthncredential_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_otp_webauthn_webauthnuserhandle (
    handle_hex character varying(128) NOT NULL,
    user_id integer NOT NULL
);
CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);
CREATE TABLE public.django_tasks_database_dbtaskresult (
    id uuid NOT NULL,
    status character varying(10) NOT NULL,
    args_kwargs jsonb NOT NULL,
    priority integer NOT NULL,
    task_path text NOT NULL,
    queue_name character varying(32) NOT NULL,
    backend_name character varying(32) NOT NULL,
    run_after timestamp with time zone NOT NULL,
    enqueued_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    started_at timestamp with time zone,
    return_value jsonb,
    exception_class_path text NOT NULL,
    traceback text NOT NULL,
    worker_ids jsonb NOT NULL,
    CONSTRAINT priority_range CHECK (((priority >= '-100'::integer) AND (priority <= 100)))
);
CREATE TABLE public.home_contactline (
    id bigint NOT NULL,
    sort_order integer,
    contact_id bigint NOT NULL,
    page_id integer NOT NULL
);
ALTER TABLE public.home_contactline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.home_contactline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.home_contactpage (
    page_ptr_id integer NOT NULL,
    editor_notes text NOT NULL,
    summary text NOT NULL,
    body jsonb NOT NULL
);
CREATE TABLE public.home_homepage (
    page_ptr_id integer NOT NULL,
    editor_notes text NOT NULL,
    headline character varying(200) NOT NULL,
    introduction text NOT NULL,
    body jsonb NOT NULL,
    programme_id integer
);
CREATE TABLE public.home_standardpage (
    page_ptr_id integer NOT NULL,
    editor_notes text NOT NULL,
    summary text NOT NULL,
    body jsonb NOT NULL
);
CREATE TABLE public.networks_invitation (
    id bigint NOT NULL,
    email character varying(150) NOT NULL,
    language_code character varying(10) NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    replaces_id integer,
    section_id bigint NOT NULL
);
ALTER TABLE public.networks_invitation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.networks_invitation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.networks_networkaudience (
    id bigint NOT NULL,
    tag_id bigint NOT NULL,
    content_object_id integer NOT NULL
);
ALTER TABLE public.networks_networkaudience ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.networks_networkaudience_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.networks_networkindexpage (
    page_ptr_id integer NOT NULL,
    editor_notes text NOT NULL,
    summary text NOT NULL
);
CREATE TABLE public.networks_networkpage (
    page_ptr_id integer NOT NULL,
    editor_notes text NOT NULL,
    other_names text NOT NULL,
    stage character varying(20) NOT NULL,
    summary text NOT NULL,
    audience text NOT NULL,
    body jsonb NOT NULL,
    partners jsonb NOT NULL,
    tools jsonb NOT NULL,
    contact_id bigint,
    archived boolean NOT NULL,
    publication character varying(10) NOT NULL,
    easy_french text DEFAULT ''::text NOT NULL,
    photograph_id bigint
);
CREATE TABLE public.networks_networktheme (
    id bigint NOT NULL,
    content_object_id integer NOT NULL,
    tag_id bigint NOT NULL
);
ALTER TABLE public.networks_networktheme ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.networks_networktheme_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.networks_section (
    id bigint NOT NULL,
    network_key uuid NOT NULL,
    collection_id integer,
    group_id integer
);
ALTER TABLE public.networks_section ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.networks_section_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.operations_lastbackup (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    archive text NOT NULL,
    size bigint NOT NULL,
    is_encrypted boolean NOT NULL,
    CONSTRAINT operations_lastbackup_size_check CHECK ((size >= 0))
);
ALTER TABLE public.operations_lastbackup ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.operations_lastbackup_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.otp_static_staticdevice (
    id integer NOT NULL,
    name character varying(64) NOT NULL,
    confirmed boolean NOT NULL,
    user_id integer NOT NULL,
    throttling_failure_count integer NOT NULL,
    throttling_failure_timestamp timestamp with time zone,
    created_at timestamp with time zone,
    last_used_at timestamp with time zone,
    CONSTRAINT otp_static_staticdevice_throttling_failure_count_check CHECK ((throttling_failure_count >= 0))
);
ALTER TABLE public.otp_static_staticdevice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.otp_static_staticdevice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.otp_static_statictoken (
    id integer NOT NULL,
    token character varying(16) NOT NULL,
    device_id integer NOT NULL
);
ALTER TABLE public.otp_static_statictoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.otp_static_statictoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.otp_totp_totpdevice (
    id integer NOT NULL,
    name character varying(64) NOT NULL,
    confirmed boolean NOT NULL,
    key character varying(80) NOT NULL,
    step smallint NOT NULL,
    t0 bigint NOT NULL,
    digits smallint NOT NULL,
    tolerance smallint NOT NULL,
    drift smallint NOT NULL,
    last_t bigint NOT NULL,
    user_id integer NOT NULL,
    throttling_failure_count integer NOT NULL,
    throttling_failure_timestamp timestamp with time zone,
    created_at timestamp with time zone,
    last_used_at timestamp with time zone,
    CONSTRAINT otp_totp_totpdevice_digits_check CHECK ((digits >= 0)),
    CONSTRAINT otp_totp_totpdevice_step_check CHECK ((step >= 0)),
    CONSTRAINT otp_totp_totpdevice_throttling_failure_count_check CHECK ((throttling_failure_count >= 0)),
    CONSTRAINT otp_totp_totpdevice_tolerance_check CHECK ((tolerance >= 0))
);
ALTER TABLE public.otp_totp_totpdevice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.otp_totp_totpdevice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.printing_edition (
    id bigint NOT NULL,
    language character varying(10) NOT NULL,
    label character varying(100) NOT NULL,
    reason character varying(300) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    choices jsonb NOT NULL,
    facts jsonb NOT NULL,
    pdf bytea NOT NULL,
    size integer NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawal character varying(300) NOT NULL,
    made_by_id integer,
    programme_id integer NOT NULL,
    withdrawn_by_id integer,
    CONSTRAINT edition_withdrawn_with_a_word CHECK (((((withdrawal)::text = ''::text) AND (withdrawn_at IS NULL)) OR ((withdrawn_at IS NOT NULL) AND (NOT ((withdrawal)::text = ''::text))))),
    CONSTRAINT printing_edition_size_check CHECK ((size >= 0))
);
ALTER TABLE public.printing_edition ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.printing_edition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.printing_keptdocument (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    choices jsonb NOT NULL,
    is_proof boolean NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    key character varying(30) NOT NULL,
    claim uuid,
    claimed_at timestamp with time zone,
    failed_for character varying(30) NOT NULL,
    failure character varying(200) NOT NULL,
    state character varying(30) NOT NULL,
    content bytea,
    digest character varying(30) NOT NULL,
    pages integer NOT NULL,
    made_at timestamp with time zone,
    asked_by_id integer,
    page_id integer NOT NULL,
    CONSTRAINT printing_keptdocument_pages_check CHECK ((pages >= 0))
);
ALTER TABLE public.printing_keptdocument ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.printing_keptdocument_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.printing_observation (
    id bigint NOT NULL,
    uid uuid NOT NULL,
    since timestamp with time zone NOT NULL,
    facts jsonb,
    programme_id integer NOT NULL
);
ALTER TABLE public.printing_observation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.printing_observation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.privacy_personrequest (
    id bigint NOT NULL,
    words jsonb NOT NULL,
    replacement character varying(60) NOT NULL,
    state character varying(10) NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    places jsonb NOT NULL,
    remains jsonb NOT NULL,
    account_id integer,
    requested_by_id integer
);
ALTER TABLE public.privacy_personrequest ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.privacy_personrequest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.programme_calendarsequence (
    uid uuid NOT NULL,
    sequence integer NOT NULL,
    state character varying(200) NOT NULL,
    changed_at timestamp with time zone,
    former_state character varying(200) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT programme_calendarsequence_sequence_check CHECK ((sequence >= 0))
);
CREATE TABLE public.programme_eventaudience (
    id bigint NOT NULL,
    tag_id bigint NOT NULL,
    content_object_id integer NOT NULL
);
ALTER TABLE public.programme_eventaudience ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programme_eventaudience_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.programme_eventcarrier (
    id bigint NOT NULL,
    sort_order integer,
    network_id integer NOT NULL,
    event_id integer NOT NULL
);
ALTER TABLE public.programme_eventcarrier ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programme_eventcarrier_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.programme_eventdispositif (
    id bigint NOT NULL,
    tag_id bigint NOT NULL,
    content_object_id integer NOT NULL
);
ALTER TABLE public.programme_eventdispositif ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programme_eventdispositif_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.programme_eventpage (
    page_ptr_id integer NOT NULL,
    editor_notes text NOT NULL,
    mode character varying(20) NOT NULL,
    status character varying(20) NOT NULL,
    status_reason character varying(300) NOT NULL,
    is_full boolean NOT NULL,
    summary text NOT NULL,
    announced_sessions smallint,
    edition_number smallint,
    role character varying(20) NOT NULL,
    replaces character varying(300) NOT NULL,
    audience text NOT NULL,
    partners jsonb NOT NULL,
    body jsonb NOT NULL,
    replay_url character varying(200) NOT NULL,
    registration_url character varying(200) NOT NULL,
    registration_email character varying(254) NOT NULL,
    contact_id bigint,
    event_type_id bigint,
    network_id integer,
    priority_id integer,
    programme_id integer NOT NULL,
    series_id bigint,
    access text DEFAULT ''::text NOT NULL,
    easy_french text DEFAULT ''::text NOT NULL,
    photograph_id bigint,
    CONSTRAINT programme_eventpage_announced_sessions_check CHECK ((announced_sessions >= 0)),
    CONSTRAINT programme_eventpage_edition_number_check CHECK ((edition_number >= 0))
);
CREATE TABLE public.programme_eventsession (
    id bigint NOT NULL,
    translation_key uuid NOT NULL,
    sort_order integer,
    title character varying(300) NOT NULL,
    "precision" character varying(10) NOT NULL,
    first_day date,
    last_day date,
    start_time time without time zone,
    end_time time without time zone,
    confirmed boolean NOT NULL,
    mode character varying(20) NOT NULL,
    status character varying(20) NOT NULL,
    status_reason character varying(300) NOT NULL,
    is_full boolean NOT NULL,
    venue character varying(200) NOT NULL,
    town character varying(100) NOT NULL,
    departement character varying(3) NOT NULL,
    speakers jsonb NOT NULL,
    start timestamp with time zone NOT NULL,
    "end" timestamp with time zone NOT NULL,
    listed_at timestamp with time zone,
    previous_dates jsonb NOT NULL,
    event_id integer NOT NULL,
    locale_id integer NOT NULL,
    date_as_typed character varying(220) NOT NULL,
    CONSTRAINT session_day_if_known CHECK ((((first_day IS NULL) AND (last_day IS NULL) AND (("precision")::text = 'unknown'::text)) OR ((NOT (("precision")::text = 'unknown'::text)) AND (first_day IS NOT NULL)))),
    CONSTRAINT session_days_in_bounds CHECK ((((first_day IS NULL) OR ((first_day >= '1900-01-01'::date) AND (first_day <= '2199-12-31'::date))) AND ((last_day IS NULL) OR ((last_day >= '1900-01-01'::date) AND (last_day <= '2199-12-31'::date))))),
    CONSTRAINT session_days_in_order CHECK (((last_day IS NULL) OR (last_day >= first_day))),
    CONSTRAINT session_ends_after_start CHECK (("end" >= start)),
    CONSTRAINT session_time_if_precise CHECK ((((("precision")::text = 'time'::text) AND (start_time IS NOT NULL)) OR ((("precision")::text = ANY ((ARRAY['days'::character varying, 'range'::character varying])::text[])) AND (start_time IS NOT NULL) AND ((end_time IS NULL) OR (end_time > start_time))) OR ((NOT (("precision")::text = 'time'::text)) AND (end_time IS NULL) AND (start_time IS NULL))))
);
ALTER TABLE public.programme_eventsession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programme_eventsession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.programme_eventtheme (
    id bigint NOT NULL,
    content_object_id integer NOT NULL,
    tag_id bigint NOT NULL
);
ALTER TABLE public.programme_eventtheme ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programme_eventtheme_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.programme_prioritynetwork (
    id bigint NOT NULL,
    sort_order integer,
    network_id integer NOT NULL,
    priority_id integer NOT NULL
);
ALTER TABLE public.programme_prioritynetwork ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programme_prioritynetwork_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.programme_prioritypage (
    page_ptr_id integer NOT NULL,
    editor_notes text NOT NULL,
    short_title character varying(60) NOT NULL,
    colour character varying(20) NOT NULL,
    sign character varying(20) NOT NULL,
    summary text NOT NULL,
    body jsonb NOT NULL,
    sdgs character varying(60) NOT NULL,
    programme_id integer
);
CREATE TABLE public.programme_programmeindexpage (
    page_ptr_id integer NOT NULL,
    editor_notes text NOT NULL,
    summary text NOT NULL
);
CREATE TABLE public.programme_programmepage (
    page_ptr_id integer NOT NULL,
    editor_notes text NOT NULL,
    year smallint NOT NULL,
    summary text NOT NULL,
    foreword jsonb NOT NULL,
    highlights jsonb NOT NULL,
    dates_introduction text NOT NULL,
    dates_conclusion text NOT NULL,
    notes jsonb NOT NULL,
    supporters jsonb NOT NULL,
    year_locale_id integer,
    CONSTRAINT programme_programmepage_year_check CHECK ((year >= 0))
);
CREATE TABLE public.programme_series (
    id bigint NOT NULL,
    translation_key uuid NOT NULL,
    name character varying(200) NOT NULL,
    recurrence character varying(100) NOT NULL,
    locale_id integer NOT NULL
);
ALTER TABLE public.programme_series ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programme_series_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.search_indexstate (
    id bigint NOT NULL,
    analysis character varying(64) NOT NULL
);
ALTER TABLE public.search_indexstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.search_indexstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.search_missedquery (
    id bigint NOT NULL,
    text character varying(80) NOT NULL,
    language_code character varying(10) NOT NULL,
    count integer NOT NULL,
    last_day date NOT NULL,
    CONSTRAINT search_missedquery_count_check CHECK ((count >= 0))
);
ALTER TABLE public.search_missedquery ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.search_missedquery_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.taggit_tag (
    id integer NOT NULL,
    name character varying(100) NOT NULL,
    slug character varying(100) NOT NULL
);
ALTER TABLE public.taggit_tag ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.taggit_tag_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.taggit_taggeditem (
    id integer NOT NULL,
    object_id integer NOT NULL,
    content_type_id integer NOT NULL,
    tag_id integer NOT NULL
);
ALTER TABLE public.taggit_taggeditem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.taggit_taggeditem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtail_localize_localesynchronization (
    id integer NOT NULL,
    locale_id integer NOT NULL,
    sync_from_id integer NOT NULL
);
ALTER TABLE public.wagtail_localize_localesynchronization ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtail_localize_localesynchronization_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtail_localize_overridablesegment (
    id integer NOT NULL,
    "order" integer NOT NULL,
    data_json text NOT NULL,
    context_id integer NOT NULL,
    source_id integer NOT NULL,
    CONSTRAINT wagtail_localize_overridablesegment_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.wagtail_localize_overridablesegment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtail_localize_overridablesegment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtail_localize_relatedobjectsegment (
    id integer NOT NULL,
    "order" integer NOT NULL,
    context_id integer NOT NULL,
    object_id uuid NOT NULL,
    source_id integer NOT NULL,
    CONSTRAINT wagtail_localize_relatedobjectsegment_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.wagtail_localize_relatedobjectsegment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtail_localize_relatedobjectsegment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtail_localize_segmentoverride (
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    data_json text NOT NULL,
    has_error boolean NOT NULL,
    field_error text NOT NULL,
    context_id integer,
    last_translated_by_id integer,
    locale_id integer NOT NULL
);
ALTER TABLE public.wagtail_localize_segmentoverride ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtail_localize_segmentoverride_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtail_localize_string (
    id integer NOT NULL,
    data_hash uuid NOT NULL,
    data text NOT NULL,
    locale_id integer NOT NULL
);
ALTER TABLE public.wagtail_localize_string ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtail_localize_string_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtail_localize_stringsegment (
    id integer NOT NULL,
    "order" integer NOT NULL,
    attrs text NOT NULL,
    context_id integer NOT NULL,
    source_id integer NOT NULL,
    string_id integer NOT NULL,
    CONSTRAINT wagtail_localize_stringsegment_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.wagtail_localize_stringsegment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtail_localize_stringsegment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtail_localize_stringtranslation (
    id integer NOT NULL,
    data text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    context_id integer,
    locale_id integer NOT NULL,
    translation_of_id integer NOT NULL,
    tool_name character varying(255) NOT NULL,
    translation_type character varying(20) NOT NULL,
    last_translated_by_id integer,
    field_error text NOT NULL,
    has_error boolean NOT NULL
);
ALTER TABLE public.wagtail_localize_stringtranslation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtail_localize_stringtranslation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtail_localize_template (
    id integer NOT NULL,
    uuid uuid NOT NULL,
    template text NOT NULL,
    template_format character varying(100) NOT NULL,
    string_count integer NOT NULL,
    CONSTRAINT wagtail_localize_template_string_count_check CHECK ((string_count >= 0))
);
ALTER TABLE public.wagtail_localize_template ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtail_localize_template_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtail_localize_templatesegment (
    id integer NOT NULL,
    "order" integer NOT NULL,
    context_id integer NOT NULL,
    source_id integer NOT NULL,
    template_id integer NOT NULL,
    CONSTRAINT wagtail_localize_templatesegment_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.wagtail_localize_templatesegment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtail_localize_templatesegment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtail_localize_translatableobject (
    translation_key uuid NOT NULL,
    content_type_id integer NOT NULL
);
CREATE TABLE public.wagtail_localize_translation (
    id integer NOT NULL,
    uuid uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    translations_last_updated_at timestamp with time zone,
    destination_last_updated_at timestamp with time zone,
    enabled boolean NOT NULL,
    source_id integer NOT NULL,
    target_locale_id integer NOT NULL
);
ALTER TABLE public.wagtail_localize_translation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtail_localize_translation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtail_localize_translationcontext (
    id integer NOT NULL,
    path_id uuid NOT NULL,
    path text NOT NULL,
    object_id uuid NOT NULL,
    field_path text NOT NULL
);
ALTER TABLE public.wagtail_localize_translationcontext ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtail_localize_translationcontext_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtail_localize_translationlog (
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    locale_id integer NOT NULL,
    revision_id integer,
    source_id integer NOT NULL
);
ALTER TABLE public.wagtail_localize_translationlog ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtail_localize_translationlog_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtail_localize_translationsource (
    id integer NOT NULL,
    object_repr text NOT NULL,
    content_json text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    locale_id integer NOT NULL,
    object_id uuid NOT NULL,
    specific_content_type_id integer NOT NULL,
    last_updated_at timestamp with time zone NOT NULL,
    schema_version character varying(255) NOT NULL
);
ALTER TABLE public.wagtail_localize_translationsource ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtail_localize_translationsource_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailadmin_admin (
    id integer NOT NULL
);
ALTER TABLE public.wagtailadmin_admin ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailadmin_admin_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailadmin_editingsession (
    id integer NOT NULL,
    object_id character varying(255) NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    content_type_id integer NOT NULL,
    user_id integer NOT NULL,
    is_editing boolean NOT NULL
);
ALTER TABLE public.wagtailadmin_editingsession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailadmin_editingsession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailadmin_formstate (
    id integer NOT NULL,
    data text NOT NULL,
    object_id character varying(255) NOT NULL,
    parent_object_id character varying(255) NOT NULL,
    last_updated_at timestamp with time zone NOT NULL,
    content_type_id integer NOT NULL,
    user_id integer NOT NULL
);
ALTER TABLE public.wagtailadmin_formstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailadmin_formstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_apitoken (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    key_hash character varying(64) NOT NULL,
    prefix character varying(16) NOT NULL,
    created timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    last_used_at timestamp with time zone,
    user_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_apitoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_apitoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_collection (
    id integer NOT NULL,
    path character varying(255) NOT NULL COLLATE pg_catalog."C",
    depth integer NOT NULL,
    numchild integer NOT NULL,
    name character varying(255) NOT NULL,
    CONSTRAINT wagtailcore_collection_depth_check CHECK ((depth >= 0)),
    CONSTRAINT wagtailcore_collection_numchild_check CHECK ((numchild >= 0))
);
ALTER TABLE public.wagtailcore_collection ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_collection_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_collectionviewrestriction (
    id integer NOT NULL,
    restriction_type character varying(20) NOT NULL,
    password character varying(255) NOT NULL,
    collection_id integer NOT NULL
);
CREATE TABLE public.wagtailcore_collectionviewrestriction_groups (
    id bigint NOT NULL,
    collectionviewrestriction_id integer NOT NULL,
    group_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_collectionviewrestriction_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_collectionviewrestriction_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.wagtailcore_collectionviewrestriction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_collectionviewrestriction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_comment (
    id integer NOT NULL,
    text text NOT NULL,
    contentpath text NOT NULL,
    "position" text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    resolved_at timestamp with time zone,
    page_id integer NOT NULL,
    resolved_by_id integer,
    revision_created_id integer,
    user_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_comment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_comment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_commentreply (
    id integer NOT NULL,
    text text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    comment_id integer NOT NULL,
    user_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_commentreply ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_commentreply_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_groupapprovaltask (
    task_ptr_id integer NOT NULL
);
CREATE TABLE public.wagtailcore_groupapprovaltask_groups (
    id bigint NOT NULL,
    groupapprovaltask_id integer NOT NULL,
    group_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_groupapprovaltask_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_groupapprovaltask_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_groupcollectionpermission (
    id integer NOT NULL,
    collection_id integer NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_groupcollectionpermission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_groupcollectionpermission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_grouppagepermission (
    id integer NOT NULL,
    group_id integer NOT NULL,
    page_id integer NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_grouppagepermission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_grouppagepermission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_groupsitepermission (
    id integer NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL,
    site_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_groupsitepermission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_groupsitepermission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_locale (
    id integer NOT NULL,
    language_code character varying(100) NOT NULL
);
ALTER TABLE public.wagtailcore_locale ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_locale_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_modellogentry (
    id integer NOT NULL,
    label text NOT NULL,
    action character varying(255) NOT NULL,
    data jsonb NOT NULL,
    "timestamp" timestamp with time zone NOT NULL,
    content_changed boolean NOT NULL,
    deleted boolean NOT NULL,
    object_id character varying(255) NOT NULL,
    content_type_id integer,
    user_id integer,
    uuid uuid,
    revision_id integer
);
ALTER TABLE public.wagtailcore_modellogentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_modellogentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_page (
    id integer NOT NULL,
    path character varying(255) NOT NULL COLLATE pg_catalog."C",
    depth integer NOT NULL,
    numchild integer NOT NULL,
    title character varying(255) NOT NULL,
    slug character varying(255) NOT NULL,
    live boolean NOT NULL,
    has_unpublished_changes boolean NOT NULL,
    url_path text NOT NULL,
    seo_title character varying(255) NOT NULL,
    show_in_menus boolean NOT NULL,
    search_description text NOT NULL,
    go_live_at timestamp with time zone,
    expire_at timestamp with time zone,
    expired boolean NOT NULL,
    content_type_id integer NOT NULL,
    owner_id integer,
    locked boolean NOT NULL,
    latest_revision_created_at timestamp with time zone,
    first_published_at timestamp with time zone,
    live_revision_id integer,
    last_published_at timestamp with time zone,
    draft_title character varying(255) NOT NULL,
    locked_at timestamp with time zone,
    locked_by_id integer,
    translation_key uuid NOT NULL,
    locale_id integer NOT NULL,
    alias_of_id integer,
    latest_revision_id integer,
    CONSTRAINT wagtailcore_page_depth_check CHECK ((depth >= 0)),
    CONSTRAINT wagtailcore_page_numchild_check CHECK ((numchild >= 0))
);
ALTER TABLE public.wagtailcore_page ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_page_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_pagelogentry (
    id integer NOT NULL,
    label text NOT NULL,
    action character varying(255) NOT NULL,
    data jsonb NOT NULL,
    "timestamp" timestamp with time zone NOT NULL,
    content_changed boolean NOT NULL,
    deleted boolean NOT NULL,
    content_type_id integer,
    page_id integer NOT NULL,
    revision_id integer,
    user_id integer,
    uuid uuid
);
ALTER TABLE public.wagtailcore_pagelogentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pagelogentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_revision (
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    content jsonb NOT NULL,
    approved_go_live_at timestamp with time zone,
    object_id character varying(255) NOT NULL,
    user_id integer,
    content_type_id integer NOT NULL,
    base_content_type_id integer NOT NULL,
    object_str text NOT NULL
);
ALTER TABLE public.wagtailcore_revision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pagerevision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_pagesubscription (
    id integer NOT NULL,
    comment_notifications boolean NOT NULL,
    page_id integer NOT NULL,
    user_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_pagesubscription ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pagesubscription_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_pageviewrestriction (
    id integer NOT NULL,
    password character varying(255) NOT NULL,
    page_id integer NOT NULL,
    restriction_type character varying(20) NOT NULL
);
CREATE TABLE public.wagtailcore_pageviewrestriction_groups (
    id bigint NOT NULL,
    pageviewrestriction_id integer NOT NULL,
    group_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_pageviewrestriction_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pageviewrestriction_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.wagtailcore_pageviewrestriction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pageviewrestriction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_referenceindex (
    id integer NOT NULL,
    object_id character varying(255) NOT NULL,
    to_object_id character varying(255) NOT NULL,
    model_path text NOT NULL,
    content_path text NOT NULL,
    content_path_hash uuid NOT NULL,
    base_content_type_id integer NOT NULL,
    content_type_id integer NOT NULL,
    to_content_type_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_referenceindex ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_referenceindex_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_site (
    id integer NOT NULL,
    hostname character varying(255) NOT NULL,
    port integer NOT NULL,
    is_default_site boolean NOT NULL,
    root_page_id integer NOT NULL,
    site_name character varying(255) NOT NULL
);
ALTER TABLE public.wagtailcore_site ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_site_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_task (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    active boolean NOT NULL,
    content_type_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_task ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_task_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_taskstate (
    id integer NOT NULL,
    status character varying(50) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    content_type_id integer NOT NULL,
    revision_id integer NOT NULL,
    task_id integer NOT NULL,
    workflow_state_id integer NOT NULL,
    finished_by_id integer,
    comment text NOT NULL
);
ALTER TABLE public.wagtailcore_taskstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_taskstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_uploadedfile (
    id integer NOT NULL,
    file character varying(200) NOT NULL,
    for_content_type_id integer,
    uploaded_by_user_id integer
);
ALTER TABLE public.wagtailcore_uploadedfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_uploadedfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_workflow (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    active boolean NOT NULL
);
ALTER TABLE public.wagtailcore_workflow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_workflow_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_workflowcontenttype (
    content_type_id integer NOT NULL,
    workflow_id integer NOT NULL
);
CREATE TABLE public.wagtailcore_workflowpage (
    page_id integer NOT NULL,
    workflow_id integer NOT NULL
);
CREATE TABLE public.wagtailcore_workflowstate (
    id integer NOT NULL,
    status character varying(50) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    current_task_state_id integer,
    object_id character varying(255) NOT NULL,
    requested_by_id integer,
    workflow_id integer NOT NULL,
    content_type_id integer NOT NULL,
    base_content_type_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_workflowstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_workflowstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_workflowtask (
    id integer NOT NULL,
    sort_order integer,
    task_id integer NOT NULL,
    workflow_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_workflowtask ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_workflowtask_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtaildocs_document (
    id integer NOT NULL,
    title character varying(255) NOT NULL,
    file character varying(100) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    uploaded_by_user_id integer,
    collection_id integer NOT NULL,
    file_size bigint,
    file_hash character varying(40) NOT NULL,
    CONSTRAINT wagtaildocs_document_file_size_check CHECK ((file_size >= 0))
);
ALTER TABLE public.wagtaildocs_document ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtaildocs_document_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailembeds_embed (
    id integer NOT NULL,
    url text NOT NULL,
    max_width smallint,
    type character varying(10) NOT NULL,
    html text NOT NULL,
    title text NOT NULL,
    author_name text NOT NULL,
    provider_name text NOT NULL,
    thumbnail_url text NOT NULL,
    width integer,
    height integer,
    last_updated timestamp with time zone NOT NULL,
    hash character varying(32) NOT NULL,
    cache_until timestamp with time zone
);
ALTER TABLE public.wagtailembeds_embed ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailembeds_embed_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailimages_image (
    id integer NOT NULL,
    title character varying(255) NOT NULL,
    file character varying(100) NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    focal_point_x integer,
    focal_point_y integer,
    focal_point_width integer,
    focal_point_height integer,
    uploaded_by_user_id integer,
    file_size integer,
    collection_id integer NOT NULL,
    file_hash character varying(40) NOT NULL,
    description character varying(255) NOT NULL,
    CONSTRAINT wagtailimages_image_file_size_check CHECK ((file_size >= 0)),
    CONSTRAINT wagtailimages_image_focal_point_height_check CHECK ((focal_point_height >= 0)),
    CONSTRAINT wagtailimages_image_focal_point_width_check CHECK ((focal_point_width >= 0)),
    CONSTRAINT wagtailimages_image_focal_point_x_check CHECK ((focal_point_x >= 0)),
    CONSTRAINT wagtailimages_image_focal_point_y_check CHECK ((focal_point_y >= 0))
);
ALTER TABLE public.wagtailimages_image ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailimages_image_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailimages_rendition (
    id integer NOT NULL,
    file character varying(100) NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    focal_point_key character varying(16) NOT NULL,
    filter_spec character varying(255) NOT NULL,
    image_id integer NOT NULL
);
ALTER TABLE public.wagtailimages_rendition ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailimages_rendition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailredirects_redirect (
    id integer NOT NULL,
    old_path character varying(255) NOT NULL,
    is_permanent boolean NOT NULL,
    redirect_link character varying(255) NOT NULL,
    redirect_page_id integer,
    site_id integer,
    automatically_created boolean NOT NULL,
    created_at timestamp with time zone,
    redirect_page_route_path character varying(255) NOT NULL
);
ALTER TABLE public.wagtailredirects_redirect ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailredirects_redirect_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailsearch_indexentry (
    id integer NOT NULL,
    object_id character varying(50) NOT NULL,
    title_norm double precision NOT NULL,
    content_type_id integer NOT NULL,
    autocomplete tsvector NOT NULL,
    title tsvector NOT NULL,
    body tsvector NOT NULL,
    title_text text NOT NULL,
    body_text text NOT NULL
);
ALTER TABLE public.wagtailsearch_indexentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailsearch_indexentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailsearchpromotions_query (
    id integer NOT NULL,
    query_string character varying(255) NOT NULL
);
ALTER TABLE public.wagtailsearchpromotions_query ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailsearchpromotions_query_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailsearchpromotions_querydailyhits (
    id integer NOT NULL,
    date date NOT NULL,
    hits integer NOT NULL,
    query_id integer NOT NULL
);
ALTER TABLE public.wagtailsearchpromotions_querydailyhits ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailsearchpromotions_querydailyhits_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailsearchpromotions_searchpromotion (
    id integer NOT NULL,
    sort_order integer,
    description text NOT NULL,
    page_id integer,
    query_id integer NOT NULL,
    external_link_text character varying(200),
    external_link_url character varying(200) NOT NULL
);
ALTER TABLE public.wagtailsearchpromotions_searchpromotion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailsearchpromotions_searchpromotion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailusers_userprofile (
    id integer NOT NULL,
    submitted_notifications boolean NOT NULL,
    approved_notifications boolean NOT NULL,
    rejected_notifications boolean NOT NULL,
    user_id integer NOT NULL,
    preferred_language character varying(10) NOT NULL,
    current_time_zone character varying(40) NOT NULL,
    avatar character varying(100) NOT NULL,
    updated_comments_notifications boolean NOT NULL,
    dismissibles jsonb NOT NULL,
    theme character varying(40) NOT NULL,
    density character varying(40) NOT NULL,
    contrast character varying(40) NOT NULL,
    keyboard_shortcuts boolean NOT NULL
);
ALTER TABLE public.wagtailusers_userprofile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailusers_userprofile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
INSERT INTO public.auth_group VALUES
	(1, 'Modération'),
	(2, 'Contribution'),
	(3, 'Rédaction');
INSERT INTO public.auth_group_permissions VALUES
	(1, 1, 109),
	(2, 1, 110),
	(3, 1, 111),
	(4, 2, 109),
	(5, 2, 110),
	(6, 2, 111),
	(7, 1, 112),
	(8, 2, 112),
	(9, 1, 113),
	(10, 2, 113),
	(11, 1, 114),
	(12, 1, 115),
	(13, 1, 116),
	(14, 2, 114),
	(15, 2, 115),
	(16, 2, 116),
	(17, 1, 117),
	(18, 2, 117),
	(19, 1, 118),
	(20, 2, 118);
INSERT INTO public.auth_permission VALUES
	(1, 'Can add locale', 11, 'add_locale'),
	(2, 'Can change locale', 11, 'change_locale'),
	(3, 'Can delete locale', 11, 'delete_locale'),
	(4, 'Can view locale', 11, 'view_locale'),
	(5, 'Can add site', 18, 'add_site'),
	(6, 'Can change site', 18, 'change_site'),
	(7, 'Can delete site', 18, 'delete_site'),
	(8, 'Can view site', 18, 'view_site'),
	(9, 'Can add group site permission', 10, 'add_groupsitepermission'),
	(10, 'Can change group site permission', 10, 'change_groupsitepermission'),
	(11, 'Can delete group site permission', 10, 'delete_groupsitepermission'),
	(12, 'Can view group site permission', 10, 'view_groupsitepermission'),
	(13, 'Can add API token', 3, 'add_apitoken'),
	(14, 'Can change API token', 3, 'change_apitoken'),
	(15, 'Can delete API token', 3, 'delete_apitoken'),
	(16, 'Can view API token', 3, 'view_apitoken'),
	(17, 'Can add model log entry', 12, 'add_modellogentry'),
	(18, 'Can change model log entry', 12, 'change_modellogentry'),
	(19, 'Can delete model log entry', 12, 'delete_modellogentry'),
	(20, 'Can view model log entry', 12, 'view_modellogentry'),
	(21, 'Can add revision', 17, 'add_revision'),
	(22, 'Can change revision', 17, 'change_revision'),
	(23, 'Can delete revision', 17, 'delete_revision'),
	(24, 'Can view revision', 17, 'view_revision'),
	(25, 'Can add collection view restriction', 5, 'add_collectionviewrestriction'),
	(26, 'Can change collection view restriction', 5, 'change_collectionviewrestriction'),
	(27, 'Can delete collection view restriction', 5, 'delete_collectionviewrestriction'),
	(28, 'Can view collection view restriction', 5, 'view_collectionviewrestriction'),
	(29, 'Can add collection', 4, 'add_collection'),
	(30, 'Can change collection', 4, 'change_collection'),
	(31, 'Can delete collection', 4, 'delete_collection'),
	(32, 'Can view collection', 4, 'view_collection'),
	(33, 'Can add group collection permission', 8, 'add_groupcollectionpermission'),
	(34, 'Can change group collection permission', 8, 'change_groupcollectionpermission'),
	(35, 'Can delete group collection permission', 8, 'delete_groupcollectionpermission'),
	(36, 'Can view group collection permission', 8, 'view_groupcollectionpermission'),
	(37, 'Can add uploaded file', 21, 'add_uploadedfile'),
	(38, 'Can change uploaded file', 21, 'change_uploadedfile'),
	(39, 'Can delete uploaded file', 21, 'delete_uploadedfile'),
	(40, 'Can view uploaded file', 21, 'view_uploadedfile'),
	(41, 'Can add workflow content type', 23, 'add_workflowcontenttype'),
	(42, 'Can change workflow content type', 23, 'change_workflowcontenttype'),
	(43, 'Can delete workflow content type', 23, 'delete_workflowcontenttype'),
	(44, 'Can view workflow content type', 23, 'view_workflowcontenttype'),
	(45, 'Can add Workflow state', 25, 'add_workflowstate'),
	(46, 'Can change Workflow state', 25, 'change_workflowstate'),
	(47, 'Can delete Workflow state', 25, 'delete_workflowstate'),
	(48, 'Can view Workflow state', 25, 'view_workflowstate'),
	(49, 'Can add workflow', 22, 'add_workflow'),
	(50, 'Can change workflow', 22, 'change_workflow'),
	(51, 'Can delete workflow', 22, 'delete_workflow'),
	(52, 'Can view workflow', 22, 'view_workflow'),
	(53, 'Can add workflow task order', 26, 'add_workflowtask'),
	(54, 'Can change workflow task order', 26, 'change_workflowtask'),
	(55, 'Can delete workflow task order', 26, 'delete_workflowtask'),
	(56, 'Can view workflow task order', 26, 'view_workflowtask'),
	(57, 'Can add task', 19, 'add_task'),
	(58, 'Can change task', 19, 'change_task'),
	(59, 'Can delete task', 19, 'delete_task'),
	(60, 'Can view task', 19, 'view_task'),
	(61, 'Can add Group approval task', 2, 'add_groupapprovaltask'),
	(62, 'Can change Group approval task', 2, 'change_groupapprovaltask'),
	(63, 'Can delete Group approval task', 2, 'delete_groupapprovaltask'),
	(64, 'Can view Group approval task', 2, 'view_groupapprovaltask'),
	(65, 'Can add Task state', 20, 'add_taskstate'),
	(66, 'Can change Task state', 20, 'change_taskstate'),
	(67, 'Can delete Task state', 20, 'delete_taskstate'),
	(68, 'Can view Task state', 20, 'view_taskstate'),
	(69, 'Can add page', 1, 'add_page'),
	(70, 'Can change page', 1, 'change_page'),
	(71, 'Can delete page', 1, 'delete_page'),
	(72, 'Can view page', 1, 'view_page'),
	(73, 'Delete pages with children', 1, 'bulk_delete_page'),
	(74, 'Lock/unlock pages you''ve locked', 1, 'lock_page'),
	(75, 'Publish any page', 1, 'publish_page'),
	(76, 'Unlock any page', 1, 'unlock_page'),
	(77, 'Can add group page permission', 9, 'add_grouppagepermission'),
	(78, 'Can change group page permission', 9, 'change_grouppagepermission'),
	(79, 'Can delete group page permission', 9, 'delete_grouppagepermission'),
	(80, 'Can view group page permission', 9, 'view_grouppagepermission'),
	(81, 'Can add page view restriction', 15, 'add_pageviewrestriction'),
	(82, 'Can change page view restriction', 15, 'change_pageviewrestriction'),
	(83, 'Can delete page view restriction', 15, 'delete_pageviewrestriction'),
	(84, 'Can view page view restriction', 15, 'view_pageviewrestriction'),
	(85, 'Can add workflow page', 24, 'add_workflowpage'),
	(86, 'Can change workflow page', 24, 'change_workflowpage'),
	(87, 'Can delete workflow page', 24, 'delete_workflowpage'),
	(88, 'Can view workflow page', 24, 'view_workflowpage'),
	(89, 'Can add page log entry', 13, 'add_pagelogentry'),
	(90, 'Can change page log entry', 13, 'change_pagelogentry'),
	(91, 'Can delete page log entry', 13, 'delete_pagelogentry'),
	(92, 'Can view page log entry', 13, 'view_pagelogentry'),
	(93, 'Can add comment', 6, 'add_comment'),
	(94, 'Can change comment', 6, 'change_comment'),
	(95, 'Can delete comment', 6, 'delete_comment'),
	(96, 'Can view comment', 6, 'view_comment'),
	(97, 'Can add comment reply', 7, 'add_commentreply'),
	(98, 'Can change comment reply', 7, 'change_commentreply'),
	(99, 'Can delete comment reply', 7, 'delete_commentreply'),
	(100, 'Can view comment reply', 7, 'view_commentreply'),
	(101, 'Can add page subscription', 14, 'add_pagesubscription'),
	(102, 'Can change page subscription', 14, 'change_pagesubscription'),
	(103, 'Can delete page subscription', 14, 'delete_pagesubscription'),
	(104, 'Can view page subscription', 14, 'view_pagesubscription'),
	(105, 'Can add reference index', 16, 'add_referenceindex'),
	(106, 'Can change reference index', 16, 'change_referenceindex'),
	(107, 'Can delete reference index', 16, 'delete_referenceindex'),
	(108, 'Can view reference index', 16, 'view_referenceindex'),
	(109, 'Can add image', 27, 'add_image'),
	(110, 'Can change image', 27, 'change_image'),
	(111, 'Can delete image', 27, 'delete_image'),
	(112, 'Can access Wagtail admin', 28, 'access_admin'),
	(113, 'Can choose image', 27, 'choose_image'),
	(114, 'Can add document', 29, 'add_document'),
	(115, 'Can change document', 29, 'change_document'),
	(116, 'Can delete document', 29, 'delete_document'),
	(117, 'Can choose document', 29, 'choose_document'),
	(118, 'Can submit translations', 30, 'submit_translation'),
	(119, 'Can add document gardé', 34, 'add_keptdocument'),
	(120, 'Can change document gardé', 34, 'change_keptdocument'),
	(121, 'Can delete document gardé', 34, 'delete_keptdocument'),
	(122, 'Can view document gardé', 34, 'view_keptdocument'),
	(123, 'Can add page de contact', 37, 'add_contactpage'),
	(124, 'Can change page de contact', 37, 'change_contactpage'),
	(125, 'Can delete page de contact', 37, 'delete_contactpage'),
	(126, 'Can view page de contact', 37, 'view_contactpage'),
	(127, 'Can add page d''accueil', 31, 'add_homepage'),
	(128, 'Can change page d''accueil', 31, 'change_homepage'),
	(129, 'Can delete page d''accueil', 31, 'delete_homepage'),
	(130, 'Can view page d''accueil', 31, 'view_homepage'),
	(131, 'Can add page', 38, 'add_standardpage'),
	(132, 'Can change page', 38, 'change_standardpage'),
	(133, 'Can delete page', 38, 'delete_standardpage'),
	(134, 'Can view page', 38, 'view_standardpage'),
	(135, 'Can add contact de la page', 36, 'add_contactline'),
	(136, 'Can change contact de la page', 36, 'change_contactline'),
	(137, 'Can delete contact de la page', 36, 'delete_contactline'),
	(138, 'Can view contact de la page', 36, 'view_contactline'),
	(139, 'Can add recherche sans résultat', 40, 'add_missedquery'),
	(140, 'Can change recherche sans résultat', 40, 'change_missedquery'),
	(141, 'Can delete recherche sans résultat', 40, 'delete_missedquery'),
	(142, 'Can view recherche sans résultat', 40, 'view_missedquery'),
	(143, 'Can add état de l''index', 39, 'add_indexstate'),
	(144, 'Can change état de l''index', 39, 'change_indexstate'),
	(145, 'Can delete état de l''index', 39, 'delete_indexstate'),
	(146, 'Can view état de l''index', 39, 'view_indexstate'),
	(147, 'Can add série', 52, 'add_series'),
	(148, 'Can change série', 52, 'change_series'),
	(149, 'Can delete série', 52, 'delete_series'),
	(150, 'Can view série', 52, 'view_series'),
	(151, 'Can add liste des programmes', 50, 'add_programmeindexpage'),
	(152, 'Can change liste des programmes', 50, 'change_programmeindexpage'),
	(153, 'Can delete liste des programmes', 50, 'delete_programmeindexpage'),
	(154, 'Can view liste des programmes', 50, 'view_programmeindexpage'),
	(155, 'Can add programme', 51, 'add_programmepage'),
	(156, 'Can change programme', 51, 'change_programmepage'),
	(157, 'Can delete programme', 51, 'delete_programmepage'),
	(158, 'Can view programme', 51, 'view_programmepage'),
	(159, 'Can add priorité', 49, 'add_prioritypage'),
	(160, 'Can change priorité', 49, 'change_prioritypage'),
	(161, 'Can delete priorité', 49, 'delete_prioritypage'),
	(162, 'Can view priorité', 49, 'view_prioritypage'),
	(163, 'Can add réseau d''une priorité', 48, 'add_prioritynetwork'),
	(164, 'Can change réseau d''une priorité', 48, 'change_prioritynetwork'),
	(165, 'Can delete réseau d''une priorité', 48, 'delete_prioritynetwork'),
	(166, 'Can view réseau d''une priorité', 48, 'view_prioritynetwork'),
	(167, 'Can add événement', 45, 'add_eventpage'),
	(168, 'Can change événement', 45, 'change_eventpage'),
	(169, 'Can delete événement', 45, 'delete_eventpage'),
	(170, 'Can view événement', 45, 'view_eventpage'),
	(171, 'Can add porté aussi par', 43, 'add_eventcarrier'),
	(172, 'Can change porté aussi par', 43, 'change_eventcarrier'),
	(173, 'Can delete porté aussi par', 43, 'delete_eventcarrier'),
	(174, 'Can view porté aussi par', 43, 'view_eventcarrier'),
	(175, 'Can add séance', 46, 'add_eventsession'),
	(176, 'Can change séance', 46, 'change_eventsession'),
	(177, 'Can delete séance', 46, 'delete_eventsession'),
	(178, 'Can view séance', 46, 'view_eventsession'),
	(179, 'Can add thème de l''événement', 47, 'add_eventtheme'),
	(180, 'Can change thème de l''événement', 47, 'change_eventtheme'),
	(181, 'Can delete thème de l''événement', 47, 'delete_eventtheme'),
	(182, 'Can view thème de l''événement', 47, 'view_eventtheme'),
	(183, 'Can add public de l''événement', 42, 'add_eventaudience'),
	(184, 'Can change public de l''événement', 42, 'change_eventaudience'),
	(185, 'Can delete public de l''événement', 42, 'delete_eventaudience'),
	(186, 'Can view public de l''événement', 42, 'view_eventaudience'),
	(187, 'Can add dispositif de l''événement', 44, 'add_eventdispositif'),
	(188, 'Can change dispositif de l''événement', 44, 'change_eventdispositif'),
	(189, 'Can delete dispositif de l''événement', 44, 'delete_eventdispositif'),
	(190, 'Can view dispositif de l''événement', 44, 'view_eventdispositif'),
	(191, 'Can add numéro de séquence', 41, 'add_calendarsequence'),
	(192, 'Can change numéro de séquence', 41, 'change_calendarsequence'),
	(193, 'Can delete numéro de séquence', 41, 'delete_calendarsequence'),
	(194, 'Can view numéro de séquence', 41, 'view_calendarsequence'),
	(195, 'Can add liste des réseaux', 55, 'add_networkindexpage'),
	(196, 'Can change liste des réseaux', 55, 'change_networkindexpage'),
	(197, 'Can delete liste des réseaux', 55, 'delete_networkindexpage'),
	(198, 'Can view liste des réseaux', 55, 'view_networkindexpage'),
	(199, 'Can add réseau', 56, 'add_networkpage'),
	(200, 'Can change réseau', 56, 'change_networkpage'),
	(201, 'Can delete réseau', 56, 'delete_networkpage'),
	(202, 'Can view réseau', 56, 'view_networkpage'),
	(203, 'Can add thème du réseau', 57, 'add_networktheme'),
	(204, 'Can change thème du réseau', 57, 'change_networktheme'),
	(205, 'Can delete thème du réseau', 57, 'delete_networktheme'),
	(206, 'Can view thème du réseau', 57, 'view_networktheme'),
	(207, 'Can add public du réseau', 54, 'add_networkaudience'),
	(208, 'Can change public du réseau', 54, 'change_networkaudience'),
	(209, 'Can delete public du réseau', 54, 'delete_networkaudience'),
	(210, 'Can view public du réseau', 54, 'view_networkaudience'),
	(211, 'Can add section', 58, 'add_section'),
	(212, 'Can change section', 58, 'change_section'),
	(213, 'Can delete section', 58, 'delete_section'),
	(214, 'Can view section', 58, 'view_section'),
	(215, 'Can view trace d''un compte', 59, 'view_accountrecord'),
	(216, 'Can add public', 63, 'add_audience'),
	(217, 'Can change public', 63, 'change_audience'),
	(218, 'Can delete public', 63, 'delete_audience'),
	(219, 'Can view public', 63, 'view_audience'),
	(220, 'Can add dispositif', 70, 'add_dispositif'),
	(221, 'Can change dispositif', 70, 'change_dispositif'),
	(222, 'Can delete dispositif', 70, 'delete_dispositif'),
	(223, 'Can view dispositif', 70, 'view_dispositif'),
	(224, 'Can add type d''événement', 72, 'add_eventtype'),
	(225, 'Can change type d''événement', 72, 'change_eventtype'),
	(226, 'Can delete type d''événement', 72, 'delete_eventtype'),
	(227, 'Can view type d''événement', 72, 'view_eventtype'),
	(228, 'Can add thème', 81, 'add_theme'),
	(229, 'Can change thème', 81, 'change_theme'),
	(230, 'Can delete thème', 81, 'delete_theme'),
	(231, 'Can view thème', 81, 'view_theme'),
	(232, 'Can add contact', 66, 'add_contact'),
	(233, 'Can change contact', 66, 'change_contact'),
	(234, 'Can delete contact', 66, 'delete_contact'),
	(235, 'Can view contact', 66, 'view_contact'),
	(236, 'Can add document', 67, 'add_customdocument'),
	(237, 'Can change document', 67, 'change_customdocument'),
	(238, 'Can delete document', 67, 'delete_customdocument'),
	(239, 'Can view document', 67, 'view_customdocument'),
	(240, 'Can add image', 68, 'add_customimage'),
	(241, 'Can change image', 68, 'change_customimage'),
	(242, 'Can delete image', 68, 'delete_customimage'),
	(243, 'Can view image', 68, 'view_customimage'),
	(244, 'Can add ancien identifiant', 74, 'add_formerslug'),
	(245, 'Can change ancien identifiant', 74, 'change_formerslug'),
	(246, 'Can delete ancien identifiant', 74, 'delete_formerslug'),
	(247, 'Can view ancien identifiant', 74, 'view_formerslug'),
	(248, 'Can add menu', 75, 'add_menu'),
	(249, 'Can change menu', 75, 'change_menu'),
	(250, 'Can delete menu', 75, 'delete_menu'),
	(251, 'Can view menu', 75, 'view_menu'),
	(252, 'Can add entrée de menu', 76, 'add_menuitem'),
	(253, 'Can change entrée de menu', 76, 'change_menuitem'),
	(254, 'Can delete entrée de menu', 76, 'delete_menuitem'),
	(255, 'Can view entrée de menu', 76, 'view_menuitem'),
	(256, 'Can add déclinaison d''image', 69, 'add_customrendition'),
	(257, 'Can change déclinaison d''image', 69, 'change_customrendition'),
	(258, 'Can delete déclinaison d''image', 69, 'delete_customrendition'),
	(259, 'Can view déclinaison d''image', 69, 'view_customrendition'),
	(260, 'Can add theme translation', 83, 'add_themetranslation'),
	(261, 'Can change theme translation', 83, 'change_themetranslation'),
	(262, 'Can delete theme translation', 83, 'delete_themetranslation'),
	(263, 'Can view theme translation', 83, 'view_themetranslation'),
	(264, 'Can add audience translation', 64, 'add_audiencetranslation'),
	(265, 'Can change audience translation', 64, 'change_audiencetranslation'),
	(266, 'Can delete audience translation', 64, 'delete_audiencetranslation'),
	(267, 'Can view audience translation', 64, 'view_audiencetranslation'),
	(268, 'Can add dispositif translation', 71, 'add_dispositiftranslation'),
	(269, 'Can change dispositif translation', 71, 'change_dispositiftranslation'),
	(270, 'Can delete dispositif translation', 71, 'delete_dispositiftranslation'),
	(271, 'Can view dispositif translation', 71, 'view_dispositiftranslation'),
	(272, 'Can add event type translation', 73, 'add_eventtypetranslation'),
	(273, 'Can change event type translation', 73, 'change_eventtypetranslation'),
	(274, 'Can delete event type translation', 73, 'delete_eventtypetranslation'),
	(275, 'Can view event type translation', 73, 'view_eventtypetranslation'),
	(276, 'Can add identité du réseau', 78, 'add_organisationsettings'),
	(277, 'Can change identité du réseau', 78, 'change_organisationsettings'),
	(278, 'Can delete identité du réseau', 78, 'delete_organisationsettings'),
	(279, 'Can view identité du réseau', 78, 'view_organisationsettings'),
	(280, 'Can add texte dans une autre langue', 79, 'add_organisationsettingstranslation'),
	(281, 'Can change texte dans une autre langue', 79, 'change_organisationsettingstranslation'),
	(282, 'Can delete texte dans une autre langue', 79, 'delete_organisationsettingstranslation'),
	(283, 'Can view texte dans une autre langue', 79, 'view_organisationsettingstranslation'),
	(284, 'Can add état du site', 65, 'add_cacheversion'),
	(285, 'Can change état du site', 65, 'change_cacheversion'),
	(286, 'Can delete état du site', 65, 'delete_cacheversion'),
	(287, 'Can view état du site', 65, 'view_cacheversion'),
	(288, 'Can add références d''une version', 84, 'add_versionreferences'),
	(289, 'Can change références d''une version', 84, 'change_versionreferences'),
	(290, 'Can delete références d''une version', 84, 'delete_versionreferences'),
	(291, 'Can view références d''une version', 84, 'view_versionreferences'),
	(292, 'Can add terme fusionné', 77, 'add_mergedterm'),
	(293, 'Can change terme fusionné', 77, 'change_mergedterm'),
	(294, 'Can delete terme fusionné', 77, 'delete_mergedterm'),
	(295, 'Can view terme fusionné', 77, 'view_mergedterm'),
	(296, 'Can add changement public', 80, 'add_publicchange'),
	(297, 'Can change changement public', 80, 'change_publicchange'),
	(298, 'Can delete changement public', 80, 'delete_publicchange'),
	(299, 'Can view changement public', 80, 'view_publicchange'),
	(300, 'Can add tâche régulière', 85, 'add_chore'),
	(301, 'Can change tâche régulière', 85, 'change_chore'),
	(302, 'Can delete tâche régulière', 85, 'delete_chore'),
	(303, 'Can view tâche régulière', 85, 'view_chore'),
	(304, 'Can add string', 90, 'add_string'),
	(305, 'Can change string', 90, 'change_string'),
	(306, 'Can delete string', 90, 'delete_string'),
	(307, 'Can view string', 90, 'view_string'),
	(308, 'Can add template', 93, 'add_template'),
	(309, 'Can change template', 93, 'change_template'),
	(310, 'Can delete template', 93, 'delete_template'),
	(311, 'Can view template', 93, 'view_template'),
	(312, 'Can add translatable object', 95, 'add_translatableobject'),
	(313, 'Can change translatable object', 95, 'change_translatableobject'),
	(314, 'Can delete translatable object', 95, 'delete_translatableobject'),
	(315, 'Can view translatable object', 95, 'view_translatableobject'),
	(316, 'Can add translation source', 98, 'add_translationsource'),
	(317, 'Can change translation source', 98, 'change_translationsource'),
	(318, 'Can delete translation source', 98, 'delete_translationsource'),
	(319, 'Can view translation source', 98, 'view_translationsource'),
	(320, 'Can add translation log', 97, 'add_translationlog'),
	(321, 'Can change translation log', 97, 'change_translationlog'),
	(322, 'Can delete translation log', 97, 'delete_translationlog'),
	(323, 'Can view translation log', 97, 'view_translationlog'),
	(324, 'Can add translation context', 96, 'add_translationcontext'),
	(325, 'Can change translation context', 96, 'change_translationcontext'),
	(326, 'Can delete translation context', 96, 'delete_translationcontext'),
	(327, 'Can view translation context', 96, 'view_translationcontext'),
	(328, 'Can add template segment', 94, 'add_templatesegment'),
	(329, 'Can change template segment', 94, 'change_templatesegment'),
	(330, 'Can delete template segment', 94, 'delete_templatesegment'),
	(331, 'Can view template segment', 94, 'view_templatesegment'),
	(332, 'Can add string segment', 91, 'add_stringsegment'),
	(333, 'Can change string segment', 91, 'change_stringsegment'),
	(334, 'Can delete string segment', 91, 'delete_stringsegment'),
	(335, 'Can view string segment', 91, 'view_stringsegment'),
	(336, 'Can add related object segment', 88, 'add_relatedobjectsegment'),
	(337, 'Can change related object segment', 88, 'change_relatedobjectsegment'),
	(338, 'Can delete related object segment', 88, 'delete_relatedobjectsegment'),
	(339, 'Can view related object segment', 88, 'view_relatedobjectsegment'),
	(340, 'Can add string translation', 92, 'add_stringtranslation'),
	(341, 'Can change string translation', 92, 'change_stringtranslation'),
	(342, 'Can delete string translation', 92, 'delete_stringtranslation'),
	(343, 'Can view string translation', 92, 'view_stringtranslation'),
	(344, 'Can add translation', 30, 'add_translation'),
	(345, 'Can change translation', 30, 'change_translation'),
	(346, 'Can delete translation', 30, 'delete_translation'),
	(347, 'Can view translation', 30, 'view_translation'),
	(348, 'Can add overridable segment', 87, 'add_overridablesegment'),
	(349, 'Can change overridable segment', 87, 'change_overridablesegment'),
	(350, 'Can delete overridable segment', 87, 'delete_overridablesegment'),
	(351, 'Can view overridable segment', 87, 'view_overridablesegment'),
	(352, 'Can add segment override', 89, 'add_segmentoverride'),
	(353, 'Can change segment override', 89, 'change_segmentoverride'),
	(354, 'Can delete segment override', 89, 'delete_segmentoverride'),
	(355, 'Can view segment override', 89, 'view_segmentoverride'),
	(356, 'Can add locale synchronization', 86, 'add_localesynchronization'),
	(357, 'Can change locale synchronization', 86, 'change_localesynchronization'),
	(358, 'Can delete locale synchronization', 86, 'delete_localesynchronization'),
	(359, 'Can view locale synchronization', 86, 'view_localesynchronization'),
	(360, 'Can add redirect', 99, 'add_redirect'),
	(361, 'Can change redirect', 99, 'change_redirect'),
	(362, 'Can delete redirect', 99, 'delete_redirect'),
	(363, 'Can view redirect', 99, 'view_redirect'),
	(364, 'Can add search promotion', 102, 'add_searchpromotion'),
	(365, 'Can change search promotion', 102, 'change_searchpromotion'),
	(366, 'Can delete search promotion', 102, 'delete_searchpromotion'),
	(367, 'Can view search promotion', 102, 'view_searchpromotion'),
	(368, 'Can add query', 100, 'add_query'),
	(369, 'Can change query', 100, 'change_query'),
	(370, 'Can delete query', 100, 'delete_query'),
	(371, 'Can view query', 100, 'view_query'),
	(372, 'Can add Query Daily Hits', 101, 'add_querydailyhits'),
	(373, 'Can change Query Daily Hits', 101, 'change_querydailyhits'),
	(374, 'Can delete Query Daily Hits', 101, 'delete_querydailyhits'),
	(375, 'Can view Query Daily Hits', 101, 'view_querydailyhits'),
	(376, 'Can add embed', 103, 'add_embed'),
	(377, 'Can change embed', 103, 'change_embed'),
	(378, 'Can delete embed', 103, 'delete_embed'),
	(379, 'Can view embed', 103, 'view_embed'),
	(380, 'Can add user profile', 104, 'add_userprofile'),
	(381, 'Can change user profile', 104, 'change_userprofile'),
	(382, 'Can delete user profile', 104, 'delete_userprofile'),
	(383, 'Can view user profile', 104, 'view_userprofile'),
	(384, 'Can view document', 29, 'view_document'),
	(385, 'Can view image', 27, 'view_image'),
	(386, 'Can add rendition', 105, 'add_rendition'),
	(387, 'Can change rendition', 105, 'change_rendition'),
	(388, 'Can delete rendition', 105, 'delete_rendition'),
	(389, 'Can view rendition', 105, 'view_rendition'),
	(390, 'Can add index entry', 106, 'add_indexentry'),
	(391, 'Can change index entry', 106, 'change_indexentry'),
	(392, 'Can delete index entry', 106, 'delete_indexentry'),
	(393, 'Can view index entry', 106, 'view_indexentry'),
	(394, 'Can add editing session', 107, 'add_editingsession'),
	(395, 'Can change editing session', 107, 'change_editingsession'),
	(396, 'Can delete editing session', 107, 'delete_editingsession'),
	(397, 'Can view editing session', 107, 'view_editingsession'),
	(398, 'Can add form state', 108, 'add_formstate'),
	(399, 'Can change form state', 108, 'change_formstate'),
	(400, 'Can delete form state', 108, 'delete_formstate'),
	(401, 'Can view form state', 108, 'view_formstate'),
	(402, 'Can add tag', 109, 'add_tag'),
	(403, 'Can change tag', 109, 'change_tag'),
	(404, 'Can delete tag', 109, 'delete_tag'),
	(405, 'Can view tag', 109, 'view_tag'),
	(406, 'Can add tagged item', 110, 'add_taggeditem'),
	(407, 'Can change tagged item', 110, 'change_taggeditem'),
	(408, 'Can delete tagged item', 110, 'delete_taggeditem'),
	(409, 'Can view tagged item', 110, 'view_taggeditem'),
	(410, 'Can add Task Result', 111, 'add_dbtaskresult'),
	(411, 'Can change Task Result', 111, 'change_dbtaskresult'),
	(412, 'Can delete Task Result', 111, 'delete_dbtaskresult'),
	(413, 'Can view Task Result', 111, 'view_dbtaskresult'),
	(414, 'Can add static device', 112, 'add_staticdevice'),
	(415, 'Can change static device', 112, 'change_staticdevice'),
	(416, 'Can delete static device', 112, 'delete_staticdevice'),
	(417, 'Can view static device', 112, 'view_staticdevice'),
	(418, 'Can add static token', 113, 'add_statictoken'),
	(419, 'Can change static token', 113, 'change_statictoken'),
	(420, 'Can delete static token', 113, 'delete_statictoken'),
	(421, 'Can view static token', 113, 'view_statictoken'),
	(422, 'Can add TOTP device', 114, 'add_totpdevice'),
	(423, 'Can change TOTP device', 114, 'change_totpdevice'),
	(424, 'Can delete TOTP device', 114, 'delete_totpdevice'),
	(425, 'Can view TOTP device', 114, 'view_totpdevice'),
	(426, 'Can add WebAuthn credential', 116, 'add_webauthncredential'),
	(427, 'Can change WebAuthn credential', 116, 'change_webauthncredential'),
	(428, 'Can delete WebAuthn credential', 116, 'delete_webauthncredential'),
	(429, 'Can view WebAuthn credential', 116, 'view_webauthncredential'),
	(430, 'Can add WebAuthn attestation', 115, 'add_webauthnattestation'),
	(431, 'Can change WebAuthn attestation', 115, 'change_webauthnattestation'),
	(432, 'Can delete WebAuthn attestation', 115, 'delete_webauthnattestation'),
	(433, 'Can view WebAuthn attestation', 115, 'view_webauthnattestation'),
	(434, 'Can add WebAuthn user handle', 117, 'add_webauthnuserhandle'),
	(435, 'Can change WebAuthn user handle', 117, 'change_webauthnuserhandle'),
	(436, 'Can delete WebAuthn user handle', 117, 'delete_webauthnuserhandle'),
	(437, 'Can view WebAuthn user handle', 117, 'view_webauthnuserhandle'),
	(438, 'Can add permission', 119, 'add_permission'),
	(439, 'Can change permission', 119, 'change_permission'),
	(440, 'Can delete permission', 119, 'delete_permission'),
	(441, 'Can view permission', 119, 'view_permission'),
	(442, 'Can add group', 118, 'add_group'),
	(443, 'Can change group', 118, 'change_group'),
	(444, 'Can delete group', 118, 'delete_group'),
	(445, 'Can view group', 118, 'view_group'),
	(446, 'Can add user', 120, 'add_user'),
	(447, 'Can change user', 120, 'change_user'),
	(448, 'Can delete user', 120, 'delete_user'),
	(449, 'Can view user', 120, 'view_user'),
	(450, 'Can add content type', 121, 'add_contenttype'),
	(451, 'Can change content type', 121, 'change_contenttype'),
	(452, 'Can delete content type', 121, 'delete_contenttype'),
	(453, 'Can view content type', 121, 'view_contenttype'),
	(454, 'Can add session', 122, 'add_session'),
	(455, 'Can change session', 122, 'change_session'),
	(456, 'Can delete session', 122, 'delete_session'),
	(457, 'Can view session', 122, 'view_session');
INSERT INTO public.django_content_type VALUES
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
	(107, 'wagtailadmin', 'editingsession'),
	(108, 'wagtailadmin', 'formstate'),
	(109, 'taggit', 'tag'),
	(110, 'taggit', 'taggeditem'),
	(111, 'django_tasks_database', 'dbtaskresult'),
	(112, 'otp_static', 'staticdevice'),
	(113, 'otp_static', 'statictoken'),
	(114, 'otp_totp', 'totpdevice'),
	(115, 'django_otp_webauthn', 'webauthnattestation'),
	(116, 'django_otp_webauthn', 'webauthncredential'),
	(117, 'django_otp_webauthn', 'webauthnuserhandle'),
	(118, 'auth', 'group'),
	(119, 'auth', 'permission'),
	(120, 'auth', 'user'),
	(121, 'contenttypes', 'contenttype'),
	(122, 'sessions', 'session');
INSERT INTO public.django_migrations VALUES
	(1, 'contenttypes', '0001_initial', '2026-11-28 12:32:42.284134+00'),
	(2, 'auth', '0001_initial', '2026-11-28 12:32:42.306977+00'),
	(3, 'accounts', '0001_log_of_accounts', '2026-11-28 12:32:42.317067+00'),
	(4, 'accounts', '0002_sessions_with_their_owner', '2026-11-28 12:32:42.32561+00'),
	(5, 'accounts', '0003_identities_elsewhere', '2026-11-28 12:32:42.333795+00'),
	(6, 'accounts', '0004_sign_ins_without_an_invitation', '2026-11-28 12:32:42.339398+00'),
	(7, 'contenttypes', '0002_remove_content_type_name', '2026-11-28 12:32:42.349558+00'),
	(8, 'auth', '0002_alter_permission_name_max_length', '2026-11-28 12:32:42.356176+00'),
	(9, 'auth', '0003_alter_user_email_max_length', '2026-11-28 12:32:42.362466+00'),
	(10, 'auth', '0004_alter_user_username_opts', '2026-11-28 12:32:42.368192+00'),
	(11, 'auth', '0005_alter_user_last_login_null', '2026-11-28 12:32:42.374194+00'),
	(12, 'auth', '0006_require_contenttypes_0002', '2026-11-28 12:32:42.374791+00'),
	(13, 'auth', '0007_alter_validators_add_error_messages', '2026-11-28 12:32:42.380387+00'),
	(14, 'auth', '0008_alter_user_username_max_length', '2026-11-28 12:32:42.388029+00'),
	(15, 'auth', '0009_alter_user_last_name_max_length', '2026-11-28 12:32:42.394154+00'),
	(16, 'auth', '0010_alter_group_name_max_length', '2026-11-28 12:32:42.40124+00'),
	(17, 'auth', '0011_update_proxy_permissions', '2026-11-28 12:32:42.406637+00'),
	(18, 'auth', '0012_alter_user_first_name_max_length', '2026-11-28 12:32:42.412644+00'),
	(19, 'background', '0001_what_was_done_last', '2026-11-28 12:32:42.415368+00'),
	(20, 'wagtailcore', '0001_initial', '2026-11-28 12:32:42.526744+00'),
	(21, 'wagtailcore', '0002_initial_data', '2026-11-28 12:32:42.527377+00'),
	(22, 'wagtailcore', '0003_add_uniqueness_constraint_on_group_page_permission', '2026-11-28 12:32:42.527694+00'),
	(23, 'wagtailcore', '0004_page_locked', '2026-11-28 12:32:42.52801+00'),
	(24, 'wagtailcore', '0005_add_page_lock_permission_to_moderators', '2026-11-28 12:32:42.528292+00'),
	(25, 'wagtailcore', '0006_add_lock_page_permission', '2026-11-28 12:32:42.528568+00'),
	(26, 'wagtailcore', '0007_page_latest_revision_created_at', '2026-11-28 12:32:42.528863+00'),
	(27, 'wagtailcore', '0008_populate_latest_revision_created_at', '2026-11-28 12:32:42.52915+00'),
	(28, 'wagtailcore', '0009_remove_auto_now_add_from_pagerevision_created_at', '2026-11-28 12:32:42.529432+00'),
	(29, 'wagtailcore', '0010_change_page_owner_to_null_on_delete', '2026-11-28 12:32:42.529703+00'),
	(30, 'wagtailcore', '0011_page_first_published_at', '2026-11-28 12:32:42.529975+00'),
	(31, 'wagtailcore', '0012_extend_page_slug_field', '2026-11-28 12:32:42.530274+00'),
	(32, 'wagtailcore', '0013_update_golive_expire_help_text', '2026-11-28 12:32:42.530525+00'),
	(33, 'wagtailcore', '0014_add_verbose_name', '2026-11-28 12:32:42.530789+00'),
	(34, 'wagtailcore', '0015_add_more_verbose_names', '2026-11-28 12:32:42.531055+00'),
	(35, 'wagtailcore', '0016_change_page_url_path_to_text_field', '2026-11-28 12:32:42.531313+00'),
	(36, 'wagtailcore', '0001_squashed_0016_change_page_url_path_to_text_field', '2026-11-28 12:32:42.53157+00'),
	(37, 'wagtailcore', '0017_change_edit_page_permission_description', '2026-11-28 12:32:42.539842+00'),
	(38, 'wagtailcore', '0018_pagerevision_submitted_for_moderation_index', '2026-11-28 12:32:42.550533+00'),
	(39, 'wagtailcore', '0019_verbose_names_cleanup', '2026-11-28 12:32:42.585242+00'),
	(40, 'wagtailcore', '0020_add_index_on_page_first_published_at', '2026-11-28 12:32:42.597831+00'),
	(41, 'wagtailcore', '0021_capitalizeverbose', '2026-11-28 12:32:42.852666+00'),
	(42, 'wagtailcore', '0022_add_site_name', '2026-11-28 12:32:42.860988+00'),
	(43, 'wagtailcore', '0023_alter_page_revision_on_delete_behaviour', '2026-11-28 12:32:42.869898+00'),
	(44, 'wagtailcore', '0024_collection', '2026-11-28 12:32:42.873987+00'),
	(45, 'wagtailcore', '0025_collection_initial_data', '2026-11-28 12:32:42.883638+00'),
	(46, 'wagtailcore', '0026_group_collection_permission', '2026-11-28 12:32:42.902437+00'),
	(47, 'wagtailcore', '0027_fix_collection_path_collation', '2026-11-28 12:32:42.912333+00'),
	(48, 'wagtailcore', '0024_alter_page_content_type_on_delete_behaviour', '2026-11-28 12:32:42.922498+00'),
	(49, 'wagtailcore', '0028_merge', '2026-11-28 12:32:42.923374+00'),
	(50, 'wagtailcore', '0029_unicode_slugfield_dj19', '2026-11-28 12:32:42.93189+00'),
	(51, 'wagtailcore', '0030_index_on_pagerevision_created_at', '2026-11-28 12:32:42.941626+00'),
	(52, 'wagtailcore', '0031_add_page_view_restriction_types', '2026-11-28 12:32:42.971929+00'),
	(53, 'wagtailcore', '0032_add_bulk_delete_page_permission', '2026-11-28 12:32:42.980074+00'),
	(54, 'wagtailcore', '0033_remove_golive_expiry_help_text', '2026-11-28 12:32:42.998198+00'),
	(55, 'wagtailcore', '0034_page_live_revision', '2026-11-28 12:32:43.010325+00'),
	(56, 'wagtailcore', '0035_page_last_published_at', '2026-11-28 12:32:43.020228+00'),
	(57, 'wagtailcore', '0036_populate_page_last_published_at', '2026-11-28 12:32:43.032185+00'),
	(58, 'wagtailcore', '0037_set_page_owner_editable', '2026-11-28 12:32:43.042142+00'),
	(59, 'wagtailcore', '0038_make_first_published_at_editable', '2026-11-28 12:32:43.051623+00'),
	(60, 'wagtailcore', '0039_collectionviewrestriction', '2026-11-28 12:32:43.079395+00'),
	(61, 'wagtailcore', '0040_page_draft_title', '2026-11-28 12:32:43.100348+00'),
	(62, 'wagtailcore', '0041_group_collection_permissions_verbose_name_plural', '2026-11-28 12:32:43.107778+00'),
	(63, 'wagtailcore', '0042_index_on_pagerevision_approved_go_live_at', '2026-11-28 12:32:43.117899+00'),
	(64, 'wagtailcore', '0043_lock_fields', '2026-11-28 12:32:43.139951+00'),
	(65, 'wagtailcore', '0044_add_unlock_grouppagepermission', '2026-11-28 12:32:43.149089+00'),
	(66, 'wagtailcore', '0045_assign_unlock_grouppagepermission', '2026-11-28 12:32:43.16835+00'),
	(67, 'wagtailcore', '0046_site_name_remove_null', '2026-11-28 12:32:43.178178+00'),
	(68, 'wagtailcore', '0047_add_workflow_models', '2026-11-28 12:32:43.367639+00'),
	(69, 'wagtailcore', '0048_add_default_workflows', '2026-11-28 12:32:43.401002+00'),
	(70, 'wagtailcore', '0049_taskstate_finished_by', '2026-11-28 12:32:43.41898+00'),
	(71, 'wagtailcore', '0050_workflow_rejected_to_needs_changes', '2026-11-28 12:32:43.456447+00'),
	(72, 'wagtailcore', '0051_taskstate_comment', '2026-11-28 12:32:43.469283+00'),
	(73, 'wagtailcore', '0052_pagelogentry', '2026-11-28 12:32:43.490579+00'),
	(74, 'wagtailcore', '0053_locale_model', '2026-11-28 12:32:43.494266+00'),
	(75, 'wagtailcore', '0054_initial_locale', '2026-11-28 12:32:43.511127+00'),
	(76, 'wagtailcore', '0055_page_locale_fields', '2026-11-28 12:32:43.555339+00'),
	(77, 'wagtailcore', '0056_page_locale_fields_populate', '2026-11-28 12:32:43.57571+00'),
	(78, 'wagtailcore', '0057_page_locale_fields_notnull', '2026-11-28 12:32:43.61163+00'),
	(79, 'wagtailcore', '0058_page_alias_of', '2026-11-28 12:32:43.630223+00'),
	(80, 'wagtailcore', '0059_apply_collection_ordering', '2026-11-28 12:32:43.649819+00'),
	(81, 'wagtailcore', '0060_fix_workflow_unique_constraint', '2026-11-28 12:32:43.67805+00'),
	(82, 'wagtailcore', '0061_change_promote_tab_helpt_text_and_verbose_names', '2026-11-28 12:32:43.704155+00'),
	(83, 'wagtailcore', '0062_comment_models_and_pagesubscription', '2026-11-28 12:32:43.826492+00'),
	(84, 'wagtailcore', '0063_modellogentry', '2026-11-28 12:32:43.850685+00'),
	(85, 'wagtailcore', '0064_log_timestamp_indexes', '2026-11-28 12:32:43.877875+00'),
	(86, 'wagtailcore', '0065_log_entry_uuid', '2026-11-28 12:32:43.904307+00'),
	(87, 'wagtailcore', '0066_collection_management_permissions', '2026-11-28 12:32:43.92497+00'),
	(88, 'wagtailcore', '0067_alter_pagerevision_content_json', '2026-11-28 12:32:43.956838+00'),
	(89, 'wagtailcore', '0068_log_entry_empty_object', '2026-11-28 12:32:43.97692+00'),
	(90, 'wagtailcore', '0069_log_entry_jsonfield', '2026-11-28 12:32:44.036133+00'),
	(91, 'wagtail_localize', '0001_initial', '2026-11-28 12:32:44.318023+00'),
	(92, 'wagtailcore', '0070_rename_pagerevision_revision', '2026-11-28 12:32:44.535639+00'),
	(93, 'wagtailcore', '0071_populate_revision_content_type', '2026-11-28 12:32:44.560835+00'),
	(94, 'wagtailcore', '0072_alter_revision_content_type_notnull', '2026-11-28 12:32:44.615424+00'),
	(95, 'wagtailcore', '0073_page_latest_revision', '2026-11-28 12:32:44.642876+00'),
	(96, 'wagtailcore', '0074_revision_object_str', '2026-11-28 12:32:44.660169+00'),
	(97, 'wagtailcore', '0075_populate_latest_revision_and_revision_object_str', '2026-11-28 12:32:44.772897+00'),
	(98, 'wagtailcore', '0076_modellogentry_revision', '2026-11-28 12:32:44.800302+00'),
	(99, 'wagtailcore', '0077_alter_revision_user', '2026-11-28 12:32:44.825272+00'),
	(100, 'wagtailcore', '0078_referenceindex', '2026-11-28 12:32:44.857283+00'),
	(101, 'wagtailcore', '0079_rename_taskstate_page_revision', '2026-11-28 12:32:44.879426+00'),
	(102, 'wagtailcore', '0080_generic_workflowstate', '2026-11-28 12:32:45.029964+00'),
	(103, 'wagtailcore', '0081_populate_workflowstate_content_type', '2026-11-28 12:32:45.055352+00'),
	(104, 'wagtailcore', '0082_alter_workflowstate_content_type_notnull', '2026-11-28 12:32:45.109383+00'),
	(105, 'wagtailcore', '0083_workflowcontenttype', '2026-11-28 12:32:45.137205+00'),
	(106, 'wagtailcore', '0084_add_default_page_permissions', '2026-11-28 12:32:45.156651+00'),
	(107, 'wagtailcore', '0085_add_grouppagepermission_permission', '2026-11-28 12:32:45.258816+00'),
	(108, 'wagtailcore', '0086_populate_grouppagepermission_permission', '2026-11-28 12:32:45.322309+00'),
	(109, 'wagtailcore', '0087_alter_grouppagepermission_unique_together_and_more', '2026-11-28 12:32:45.382446+00'),
	(110, 'wagtailcore', '0088_fix_log_entry_json_timestamps', '2026-11-28 12:32:45.447431+00'),
	(111, 'wagtailcore', '0089_log_entry_data_json_null_to_object', '2026-11-28 12:32:45.473611+00'),
	(112, 'wagtailcore', '0090_remove_grouppagepermission_permission_type', '2026-11-28 12:32:45.544298+00'),
	(113, 'wagtailcore', '0091_remove_revision_submitted_for_moderation', '2026-11-28 12:32:45.561085+00'),
	(114, 'wagtailcore', '0092_alter_collectionviewrestriction_password_and_more', '2026-11-28 12:32:45.605973+00'),
	(115, 'wagtailcore', '0093_uploadedfile', '2026-11-28 12:32:45.638028+00'),
	(116, 'wagtailcore', '0094_alter_page_locale', '2026-11-28 12:32:45.667744+00'),
	(117, 'wagtailcore', '0095_groupsitepermission', '2026-11-28 12:32:45.76948+00'),
	(118, 'wagtailcore', '0096_referenceindex_referenceindex_source_object_and_more', '2026-11-28 12:32:45.793817+00'),
	(119, 'wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes', '2026-11-28 12:32:45.834118+00'),
	(120, 'wagtailcore', '0098_apitoken', '2026-11-28 12:32:45.868227+00'),
	(121, 'wagtailusers', '0001_initial', '2026-11-28 12:32:45.900869+00'),
	(122, 'wagtailusers', '0002_add_verbose_name_on_userprofile', '2026-11-28 12:32:45.947163+00'),
	(123, 'wagtailusers', '0003_add_verbose_names', '2026-11-28 12:32:45.96292+00'),
	(124, 'wagtailusers', '0004_capitalizeverbose', '2026-11-28 12:32:46.022576+00'),
	(125, 'wagtailusers', '0005_make_related_name_wagtail_specific', '2026-11-28 12:32:46.052393+00'),
	(126, 'wagtailusers', '0006_userprofile_prefered_language', '2026-11-28 12:32:46.069181+00'),
	(127, 'wagtailusers', '0007_userprofile_current_time_zone', '2026-11-28 12:32:46.08568+00'),
	(128, 'wagtailusers', '0008_userprofile_avatar', '2026-11-28 12:32:46.10145+00'),
	(129, 'wagtailusers', '0009_userprofile_verbose_name_plural', '2026-11-28 12:32:46.11563+00'),
	(130, 'wagtailusers', '0010_userprofile_updated_comments_notifications', '2026-11-28 12:32:46.130353+00'),
	(131, 'wagtailusers', '0011_userprofile_dismissibles', '2026-11-28 12:32:46.146591+00'),
	(132, 'wagtailusers', '0012_userprofile_theme', '2026-11-28 12:32:46.161922+00'),
	(133, 'wagtailusers', '0013_userprofile_density', '2026-11-28 12:32:46.176812+00'),
	(134, 'wagtailusers', '0014_userprofile_contrast', '2026-11-28 12:32:46.256866+00'),
	(135, 'wagtailusers', '0015_userprofile_keyboard_shortcuts', '2026-11-28 12:32:46.27257+00'),
	(136, 'wagtailsearch', '0001_initial', '2026-11-28 12:32:46.341088+00'),
	(137, 'wagtailsearch', '0002_add_verbose_names', '2026-11-28 12:32:46.392015+00'),
	(138, 'wagtailsearch', '0003_remove_editors_pick', '2026-11-28 12:32:46.393428+00'),
	(139, 'wagtailsearch', '0004_querydailyhits_verbose_name_plural', '2026-11-28 12:32:46.396675+00'),
	(140, 'wagtailsearch', '0005_create_indexentry', '2026-11-28 12:32:46.439097+00'),
	(141, 'wagtailsearch', '0006_customise_indexentry', '2026-11-28 12:32:46.502987+00'),
	(142, 'wagtailsearch', '0007_delete_editorspick', '2026-11-28 12:32:46.5073+00'),
	(143, 'wagtailsearch', '0008_remove_query_and_querydailyhits_models', '2026-11-28 12:32:46.519454+00'),
	(144, 'wagtailsearch', '0009_remove_ngram_autocomplete', '2026-11-28 12:32:46.520532+00'),
	(145, 'wagtailsearch', '0010_add_text_fields', '2026-11-28 12:32:46.544843+00'),
	(146, 'wagtailredirects', '0001_initial', '2026-11-28 12:32:46.57904+00'),
	(147, 'wagtailredirects', '0002_add_verbose_names', '2026-11-28 12:32:46.619653+00'),
	(148, 'wagtailredirects', '0003_make_site_field_editable', '2026-11-28 12:32:46.649009+00'),
	(149, 'wagtailredirects', '0004_set_unique_on_path_and_site', '2026-11-28 12:32:46.678218+00'),
	(150, 'wagtailredirects', '0005_capitalizeverbose', '2026-11-28 12:32:46.842837+00'),
	(151, 'wagtailredirects', '0006_redirect_increase_max_length', '2026-11-28 12:32:46.85678+00'),
	(152, 'wagtailredirects', '0007_add_autocreate_fields', '2026-11-28 12:32:46.891866+00'),
	(153, 'wagtailredirects', '0008_add_verbose_name_plural', '2026-11-28 12:32:46.903128+00'),
	(154, 'taggit', '0001_initial', '2026-11-28 12:32:46.940788+00'),
	(155, 'wagtailimages', '0001_initial', '2026-11-28 12:32:47.08989+00'),
	(156, 'wagtailimages', '0002_initial_data', '2026-11-28 12:32:47.090452+00'),
	(157, 'wagtailimages', '0003_fix_focal_point_fields', '2026-11-28 12:32:47.090804+00'),
	(158, 'wagtailimages', '0004_make_focal_point_key_not_nullable', '2026-11-28 12:32:47.091121+00'),
	(159, 'wagtailimages', '0005_make_filter_spec_unique', '2026-11-28 12:32:47.091429+00'),
	(160, 'wagtailimages', '0006_add_verbose_names', '2026-11-28 12:32:47.091735+00'),
	(161, 'wagtailimages', '0007_image_file_size', '2026-11-28 12:32:47.092039+00'),
	(162, 'wagtailimages', '0008_image_created_at_index', '2026-11-28 12:32:47.09234+00'),
	(163, 'wagtailimages', '0009_capitalizeverbose', '2026-11-28 12:32:47.092643+00'),
	(164, 'wagtailimages', '0010_change_on_delete_behaviour', '2026-11-28 12:32:47.092939+00'),
	(165, 'wagtailimages', '0011_image_collection', '2026-11-28 12:32:47.093242+00'),
	(166, 'wagtailimages', '0012_copy_image_permissions_to_collections', '2026-11-28 12:32:47.093528+00'),
	(167, 'wagtailimages', '0013_make_rendition_upload_callable', '2026-11-28 12:32:47.09381+00'),
	(168, 'wagtailimages', '0014_add_filter_spec_field', '2026-11-28 12:32:47.094055+00'),
	(169, 'wagtailimages', '0015_fill_filter_spec_field', '2026-11-28 12:32:47.094407+00'),
	(170, 'wagtailimages', '0016_deprecate_rendition_filter_relation', '2026-11-28 12:32:47.09468+00'),
	(171, 'wagtailimages', '0017_reduce_focal_point_key_max_length', '2026-11-28 12:32:47.095143+00'),
	(172, 'wagtailimages', '0018_remove_rendition_filter', '2026-11-28 12:32:47.095434+00'),
	(173, 'wagtailimages', '0019_delete_filter', '2026-11-28 12:32:47.095691+00'),
	(174, 'wagtailimages', '0020_add-verbose-name', '2026-11-28 12:32:47.096078+00'),
	(175, 'wagtailimages', '0021_image_file_hash', '2026-11-28 12:32:47.096381+00'),
	(176, 'wagtailimages', '0001_squashed_0021', '2026-11-28 12:32:47.096666+00'),
	(177, 'wagtailimages', '0022_uploadedimage', '2026-11-28 12:32:47.129442+00'),
	(178, 'wagtailadmin', '0001_create_admin_access_permissions', '2026-11-28 12:32:47.164142+00'),
	(179, 'wagtailimages', '0023_add_choose_permissions', '2026-11-28 12:32:47.309651+00'),
	(180, 'wagtailimages', '0024_index_image_file_hash', '2026-11-28 12:32:47.330963+00'),
	(181, 'wagtailimages', '0025_alter_image_file_alter_rendition_file', '2026-11-28 12:32:47.354989+00'),
	(182, 'wagtailimages', '0026_delete_uploadedimage', '2026-11-28 12:32:47.357826+00'),
	(183, 'wagtailimages', '0027_image_description', '2026-11-28 12:32:47.378247+00'),
	(184, 'wagtailembeds', '0001_initial', '2026-11-28 12:32:47.384891+00'),
	(185, 'wagtailembeds', '0002_add_verbose_names', '2026-11-28 12:32:47.387489+00'),
	(186, 'wagtailembeds', '0003_capitalizeverbose', '2026-11-28 12:32:47.389809+00'),
	(187, 'wagtailembeds', '0004_embed_verbose_name_plural', '2026-11-28 12:32:47.392065+00'),
	(188, 'wagtailembeds', '0005_specify_thumbnail_url_max_length', '2026-11-28 12:32:47.395229+00'),
	(189, 'wagtailembeds', '0006_add_embed_hash', '2026-11-28 12:32:47.398213+00'),
	(190, 'wagtailembeds', '0007_populate_hash', '2026-11-28 12:32:47.429404+00'),
	(191, 'wagtailembeds', '0008_allow_long_urls', '2026-11-28 12:32:47.445568+00'),
	(192, 'wagtailembeds', '0009_embed_cache_until', '2026-11-28 12:32:47.449299+00'),
	(193, 'wagtaildocs', '0001_initial', '2026-11-28 12:32:47.482776+00'),
	(194, 'wagtaildocs', '0002_initial_data', '2026-11-28 12:32:47.519408+00'),
	(195, 'wagtaildocs', '0003_add_verbose_names', '2026-11-28 12:32:47.580304+00'),
	(196, 'wagtaildocs', '0004_capitalizeverbose', '2026-11-28 12:32:47.769664+00'),
	(197, 'wagtaildocs', '0005_document_collection', '2026-11-28 12:32:47.806643+00'),
	(198, 'wagtaildocs', '0006_copy_document_permissions_to_collections', '2026-11-28 12:32:47.841539+00'),
	(199, 'wagtaildocs', '0005_alter_uploaded_by_user_on_delete_action', '2026-11-28 12:32:47.872395+00'),
	(200, 'wagtaildocs', '0007_merge', '2026-11-28 12:32:47.873484+00'),
	(201, 'wagtaildocs', '0008_document_file_size', '2026-11-28 12:32:47.891607+00'),
	(202, 'wagtaildocs', '0009_document_verbose_name_plural', '2026-11-28 12:32:47.908943+00'),
	(203, 'wagtaildocs', '0010_document_file_hash', '2026-11-28 12:32:47.928211+00'),
	(204, 'wagtaildocs', '0011_add_choose_permissions', '2026-11-28 12:32:48.011967+00'),
	(205, 'wagtaildocs', '0012_uploadeddocument', '2026-11-28 12:32:48.046927+00'),
	(206, 'wagtaildocs', '0013_delete_uploadeddocument', '2026-11-28 12:32:48.049037+00'),
	(207, 'wagtaildocs', '0014_alter_document_file_size', '2026-11-28 12:32:48.069152+00'),
	(208, 'wagtailadmin', '0002_admin', '2026-11-28 12:32:48.071876+00'),
	(209, 'wagtailadmin', '0003_admin_managed', '2026-11-28 12:32:48.075939+00'),
	(210, 'wagtailadmin', '0004_editingsession', '2026-11-28 12:32:48.114136+00'),
	(211, 'wagtailadmin', '0005_editingsession_is_editing', '2026-11-28 12:32:48.13679+00'),
	(212, 'wagtailadmin', '0006_formstate', '2026-11-28 12:32:48.174527+00'),
	(213, 'wagtail_localize', '0002_translation', '2026-11-28 12:32:48.293794+00'),
	(214, 'wagtail_localize', '0003_delete_translation_sources', '2026-11-28 12:32:48.329354+00'),
	(215, 'wagtail_localize', '0004_one_source_per_objectlocale', '2026-11-28 12:32:48.382037+00'),
	(216, 'wagtail_localize', '0005_remove_translationsource_object', '2026-11-28 12:32:48.428748+00'),
	(217, 'wagtail_localize', '0006_create_submit_translation_permission', '2026-11-28 12:32:48.46714+00'),
	(218, 'wagtail_localize', '0007_stringtranslation_type_and_tool_name', '2026-11-28 12:32:48.487092+00'),
	(219, 'wagtail_localize', '0008_stringtranslation_last_translated_by', '2026-11-28 12:32:48.521847+00'),
	(220, 'wagtail_localize', '0009_stringtranslation_errors', '2026-11-28 12:32:48.564689+00'),
	(221, 'wagtail_localize', '0010_overridablesegment', '2026-11-28 12:32:48.602146+00'),
	(222, 'wagtail_localize', '0011_segmentoverride', '2026-11-28 12:32:48.642364+00'),
	(223, 'wagtail_localize', '0012_localesynchronization', '2026-11-28 12:32:48.682171+00'),
	(224, 'wagtail_localize', '0013_translationsource_schema_version', '2026-11-28 12:32:48.771961+00'),
	(225, 'wagtail_localize', '0014_remove_translation_source_last_updated_at', '2026-11-28 12:32:48.783362+00'),
	(226, 'wagtail_localize', '0015_translationcontext_field_path', '2026-11-28 12:32:48.791214+00'),
	(227, 'wagtail_localize', '0016_rename_page_revision_translationlog_revision', '2026-11-28 12:32:48.810854+00'),
	(228, 'taggit', '0002_auto_20150616_2121', '2026-11-28 12:32:48.827952+00'),
	(229, 'taggit', '0003_taggeditem_add_unique_index', '2026-11-28 12:32:48.84296+00'),
	(230, 'taggit', '0004_alter_taggeditem_content_type_alter_taggeditem_tag', '2026-11-28 12:32:48.910442+00'),
	(231, 'taggit', '0005_auto_20220424_2025', '2026-11-28 12:32:48.946588+00'),
	(232, 'taggit', '0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx', '2026-11-28 12:32:48.977929+00'),
	(233, 'core', '0001_initial', '2026-11-28 12:32:49.441526+00'),
	(234, 'core', '0002_words_in_other_languages', '2026-11-28 12:32:49.485928+00'),
	(235, 'core', '0003_theme_proposals', '2026-11-28 12:32:49.531078+00'),
	(236, 'core', '0004_plain_names', '2026-11-28 12:32:50.066572+00'),
	(237, 'core', '0005_names_in_one_order', '2026-11-28 12:32:50.088216+00'),
	(238, 'core', '0006_tokens_of_public_changes', '2026-11-28 12:32:50.093719+00'),
	(239, 'core', '0007_what_versions_name', '2026-11-28 12:32:50.140232+00'),
	(240, 'core', '0008_merged_terms', '2026-11-28 12:32:50.14436+00'),
	(241, 'core', '0009_log_of_public_changes', '2026-11-28 12:32:50.148584+00'),
	(242, 'core', '0010_index_page_titles_by_name', '2026-11-28 12:32:50.196634+00'),
	(243, 'core', '0011_default_network_name', '2026-11-28 12:32:50.254973+00'),
	(244, 'core', '0012_documents_in_a_storage_of_their_own', '2026-11-28 12:32:50.351257+00'),
	(245, 'django_otp_webauthn', '0001_initial', '2026-11-28 12:32:50.466154+00'),
	(246, 'django_otp_webauthn', '0002_timestamps', '2026-11-28 12:32:50.466909+00'),
	(247, 'django_otp_webauthn', '0003_webauthncredential_hash_binary_to_hex', '2026-11-28 12:32:50.470175+00'),
	(248, 'django_otp_webauthn', '0001_squashed_0003_webauthncredential_hash_binary_to_hex', '2026-11-28 12:32:50.470592+00'),
	(249, 'django_otp_webauthn', '0004_webauthnuserhandle', '2026-11-28 12:32:50.516283+00'),
	(250, 'django_tasks_database', '0001_initial', '2026-11-28 12:32:50.52074+00'),
	(251, 'django_tasks_database', '0002_alter_dbtaskresult_options', '2026-11-28 12:32:50.524347+00'),
	(252, 'django_tasks_database', '0003_dbtaskresult_enqueued_at_dbtaskresult_finished_at', '2026-11-28 12:32:50.531085+00'),
	(253, 'django_tasks_database', '0004_dbtaskresult_started_at', '2026-11-28 12:32:50.534219+00'),
	(254, 'django_tasks_database', '0005_alter_dbtaskresult_priority_and_more', '2026-11-28 12:32:50.544411+00'),
	(255, 'django_tasks_database', '0006_alter_dbtaskresult_args_kwargs_and_more', '2026-11-28 12:32:50.571294+00'),
	(256, 'django_tasks_database', '0007_add_separate_results_fields', '2026-11-28 12:32:50.577852+00'),
	(257, 'django_tasks_database', '0008_separate_results_field', '2026-11-28 12:32:50.624739+00'),
	(258, 'django_tasks_database', '0009_remove_results_field', '2026-11-28 12:32:50.629563+00'),
	(259, 'django_tasks_database', '0010_alter_dbtaskresult_status', '2026-11-28 12:32:50.634014+00'),
	(260, 'django_tasks_database', '0011_rename_complete_status', '2026-11-28 12:32:50.680135+00'),
	(261, 'django_tasks_database', '0012_add_separate_exception_fields', '2026-11-28 12:32:50.689525+00'),
	(262, 'django_tasks_database', '0013_separate_exception_fields', '2026-11-28 12:32:50.738924+00'),
	(263, 'django_tasks_database', '0014_remove_dbtaskresult_exception_data', '2026-11-28 12:32:50.744243+00'),
	(264, 'django_tasks_database', '0015_correctly_order_run_after', '2026-11-28 12:32:50.748252+00'),
	(265, 'django_tasks_database', '0016_remove_dbtaskresult_django_task_new_ordering_idx_and_more', '2026-11-28 12:32:50.838059+00'),
	(266, 'django_tasks_database', '0017_dbtaskresult_metadata', '2026-11-28 12:32:50.842996+00'),
	(267, 'django_tasks_database', '0018_rename_succeeded_status', '2026-11-28 12:32:50.970638+00'),
	(268, 'django_tasks_database', '0019_rename_django_task_new_ordering_idx_tasks_db_new_ordering_idx_and_more', '2026-11-28 12:32:50.982758+00'),
	(269, 'django_tasks_database', '0020_update_db_task_result_ordering', '2026-11-28 12:32:50.9935+00'),
	(270, 'django_tasks_database', '0021_conditional_partial_index_ordering', '2026-11-28 12:32:51.00139+00'),
	(271, 'networks', '0001_initial', '2026-11-28 12:32:51.309373+00'),
	(272, 'programme', '0001_initial', '2026-11-28 12:32:52.334299+00'),
	(273, 'home', '0001_initial', '2026-11-28 12:32:52.703064+00'),
	(274, 'home', '0002_initial', '2026-11-28 12:32:52.774261+00'),
	(275, 'home', '0003_create_home_page', '2026-11-28 12:32:52.870012+00'),
	(276, 'networks', '0002_sections_of_coordinators', '2026-11-28 12:32:53.021333+00'),
	(277, 'networks', '0003_invitations', '2026-11-28 12:32:53.105453+00'),
	(278, 'networks', '0004_review_by_the_editors', '2026-11-28 12:32:53.280699+00'),
	(279, 'networks', '0005_easy_french_and_photograph', '2026-11-28 12:32:53.38337+00'),
	(280, 'operations', '0001_last_backup', '2026-11-28 12:32:53.389503+00'),
	(281, 'otp_static', '0001_initial', '2026-11-28 12:32:53.535458+00'),
	(282, 'otp_static', '0002_throttling', '2026-11-28 12:32:53.594444+00'),
	(283, 'otp_static', '0003_add_timestamps', '2026-11-28 12:32:53.657521+00'),
	(284, 'otp_totp', '0001_initial', '2026-11-28 12:32:53.736205+00'),
	(285, 'otp_totp', '0002_auto_20190420_0723', '2026-11-28 12:32:53.884013+00'),
	(286, 'otp_totp', '0003_add_timestamps', '2026-11-28 12:32:53.94355+00'),
	(287, 'programme', '0002_search_indexes', '2026-11-28 12:32:54.011453+00'),
	(288, 'programme', '0003_dates_of_sessions', '2026-11-28 12:32:54.167983+00'),
	(289, 'programme', '0004_session_times_of_several_days', '2026-11-28 12:32:54.238004+00'),
	(290, 'programme', '0005_one_programme_a_year', '2026-11-28 12:32:54.51967+00'),
	(291, 'programme', '0006_calendar_sequences', '2026-11-28 12:32:54.634578+00'),
	(292, 'programme', '0007_names_in_one_order', '2026-11-28 12:32:54.653806+00'),
	(293, 'programme', '0008_ends_on_a_day', '2026-11-28 12:32:54.727066+00'),
	(294, 'programme', '0009_index_sessions_of_events', '2026-11-28 12:32:54.764367+00'),
	(295, 'printing', '0001_documents_and_editions', '2026-11-28 12:32:55.094345+00'),
	(296, 'privacy', '0001_requests_of_people', '2026-11-28 12:32:55.180651+00'),
	(297, 'programme', '0010_changes_seen_by_the_public', '2026-11-28 12:32:55.346391+00'),
	(298, 'search', '0001_missed_queries', '2026-11-28 12:32:55.351654+00'),
	(299, 'search', '0002_index_state', '2026-11-28 12:32:55.355701+00'),
	(300, 'sessions', '0001_initial', '2026-11-28 12:32:55.360728+00'),
	(301, 'wagtailsearchpromotions', '0001_initial', '2026-11-28 12:32:55.4446+00'),
	(302, 'wagtailsearchpromotions', '0002_capitalizeverbose', '2026-11-28 12:32:55.565423+00'),
	(303, 'wagtailsearchpromotions', '0003_query_querydailyhits', '2026-11-28 12:32:55.580603+00'),
	(304, 'wagtailsearchpromotions', '0004_copy_queries', '2026-11-28 12:32:55.581239+00'),
	(305, 'wagtailsearchpromotions', '0005_switch_query_model', '2026-11-28 12:32:55.751971+00'),
	(306, 'wagtailsearchpromotions', '0006_reset_query_sequence', '2026-11-28 12:32:55.825973+00'),
	(307, 'wagtailsearchpromotions', '0007_searchpromotion_external_link_text_and_more', '2026-11-28 12:32:55.987364+00'),
	(308, 'wagtailsearchpromotions', '0008_query_verbose_name', '2026-11-28 12:32:55.994585+00');
INSERT INTO public.home_homepage VALUES
	(3, '', '', '', '[]', NULL);
INSERT INTO public.wagtailcore_collection VALUES
	(1, '0001', 1, 0, 'Racine');
INSERT INTO public.wagtailcore_groupapprovaltask VALUES
	(1);
INSERT INTO public.wagtailcore_groupapprovaltask_groups VALUES
	(2, 1, 3);
INSERT INTO public.wagtailcore_groupcollectionpermission VALUES
	(1, 1, 1, 109),
	(2, 1, 2, 109),
	(3, 1, 1, 110),
	(4, 1, 2, 110),
	(5, 1, 1, 113),
	(6, 1, 2, 113),
	(7, 1, 1, 114),
	(8, 1, 2, 114),
	(9, 1, 1, 115),
	(10, 1, 2, 115),
	(11, 1, 1, 117),
	(12, 1, 2, 117);
INSERT INTO public.wagtailcore_grouppagepermission VALUES
	(1, 1, 1, 69),
	(2, 1, 1, 70),
	(3, 1, 1, 75),
	(4, 2, 1, 69),
	(5, 2, 1, 70),
	(6, 1, 1, 74),
	(7, 1, 1, 76);
INSERT INTO public.wagtailcore_locale VALUES
	(1, 'fr');
INSERT INTO public.wagtailcore_page VALUES
	(3, '00010001', 2, 0, 'Accueil', 'accueil', true, false, '/accueil/', '', false, '', NULL, NULL, false, 31, NULL, false, NULL, NULL, NULL, NULL, 'Accueil', NULL, NULL, '045328f0-daf9-41ae-b196-0ff82cd6946d', 1, NULL, NULL),
	(1, '0001', 1, 1, 'Racine', 'root', true, false, '/', '', false, '', NULL, NULL, false, 1, NULL, false, NULL, NULL, NULL, NULL, 'Racine', NULL, NULL, 'e84b37bf-25d8-425a-ba4d-20b0fafc232b', 1, NULL, NULL);
INSERT INTO public.wagtailcore_site VALUES
	(2, 'localhost', 8000, true, 3, '');
INSERT INTO public.wagtailcore_task VALUES
	(1, 'Relecture par la rédaction', true, 2);
INSERT INTO public.wagtailcore_workflow VALUES
	(1, 'Relecture par la rédaction', true);
INSERT INTO public.wagtailcore_workflowpage VALUES
	(1, 1);
INSERT INTO public.wagtailcore_workflowtask VALUES
	(1, 0, 1, 1);
SELECT pg_catalog.setval('public.accounts_accountrecord_id_seq', 1, false);
SELECT pg_catalog.setval('public.accounts_provideridentity_id_seq', 1, false);
SELECT pg_catalog.setval('public.auth_group_id_seq', 3, true);
SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 20, true);
SELECT pg_catalog.setval('public.auth_permission_id_seq', 457, true);
SELECT pg_catalog.setval('public.auth_user_groups_id_seq', 1, false);
SELECT pg_catalog.setval('public.auth_user_id_seq', 1, false);
SELECT pg_catalog.setval('public.auth_user_user_permissions_id_seq', 1, false);
SELECT pg_catalog.setval('public.core_audience_id_seq', 1, false);
SELECT pg_catalog.setval('public.core_audiencewords_id_seq', 1, false);
SELECT pg_catalog.setval('public.core_contact_id_seq', 1, false);
SELECT pg_catalog.setval('public.core_customdocument_id_seq', 1, false);
SELECT pg_catalog.setval('public.core_customimage_id_seq', 1, false);
SELECT pg_catalog.setval('public.core_customrendition_id_seq', 1, false);
SELECT pg_catalog.setval('public.core_dispositif_id_seq', 1, false);
SELECT pg_catalog.setval('public.core_dispositifwords_id_seq', 1, false);
SELECT pg_catalog.setval('public.core_eventtype_id_seq', 1, false);
SELECT pg_catalog.setval('public.core_eventtypewords_id_seq', 1, false);
SELECT pg_catalog.setval('public.core_formerslug_id_seq', 1, false);
SELECT pg_catalog.setval('public.core_menu_id_seq', 1, false);
SELECT pg_catalog.setval('public.core_menuitem_id_seq', 1, false);
SELECT pg_catalog.setval('public.core_mergedterm_id_seq', 1, false);
SELECT pg_catalog.setval('public.core_networksettings_id_seq', 1, false);
SELECT pg_catalog.setval('public.core_networksettingswords_id_seq', 1, false);
SELECT pg_catalog.setval('public.core_publicchange_id_seq', 1, true);
SELECT pg_catalog.setval('public.core_readings', 1, false);
SELECT pg_catalog.setval('public.core_theme_id_seq', 1, false);
SELECT pg_catalog.setval('public.core_themeproposal_id_seq', 1, false);
SELECT pg_catalog.setval('public.core_themewords_id_seq', 1, false);
SELECT pg_catalog.setval('public.django_content_type_id_seq', 122, true);
SELECT pg_catalog.setval('public.django_migrations_id_seq', 308, true);
SELECT pg_catalog.setval('public.django_otp_webauthn_webauthnattestation_id_seq', 1, false);
SELECT pg_catalog.setval('public.django_otp_webauthn_webauthncredential_id_seq', 1, false);
SELECT pg_catalog.setval('public.home_contactline_id_seq', 1, false);
SELECT pg_catalog.setval('public.networks_invitation_id_seq', 1, false);
SELECT pg_catalog.setval('public.networks_networkaudience_id_seq', 1, false);
SELECT pg_catalog.setval('public.networks_networktheme_id_seq', 1, false);
SELECT pg_catalog.setval('public.networks_section_id_seq', 1, false);
SELECT pg_catalog.setval('public.operations_lastbackup_id_seq', 1, false);
SELECT pg_catalog.setval('public.otp_static_staticdevice_id_seq', 1, false);
SELECT pg_catalog.setval('public.otp_static_statictoken_id_seq', 1, false);
SELECT pg_catalog.setval('public.otp_totp_totpdevice_id_seq', 1, false);
SELECT pg_catalog.setval('public.printing_edition_id_seq', 1, false);
SELECT pg_catalog.setval('public.printing_keptdocument_id_seq', 1, false);
SELECT pg_catalog.setval('public.printing_observation_id_seq', 1, false);
SELECT pg_catalog.setval('public.privacy_personrequest_id_seq', 1, false);
SELECT pg_catalog.setval('public.programme_eventaudience_id_seq', 1, false);
SELECT pg_catalog.setval('public.programme_eventcarrier_id_seq', 1, false);
SELECT pg_catalog.setval('public.programme_eventdispositif_id_seq', 1, false);
SELECT pg_catalog.setval('public.programme_eventsession_id_seq', 1, false);
SELECT pg_catalog.setval('public.programme_eventtheme_id_seq', 1, false);
SELECT pg_catalog.setval('public.programme_prioritynetwork_id_seq', 1, false);
SELECT pg_catalog.setval('public.programme_series_id_seq', 1, false);
SELECT pg_catalog.setval('public.search_indexstate_id_seq', 1, false);
SELECT pg_catalog.setval('public.search_missedquery_id_seq', 1, false);
SELECT pg_catalog.setval('public.taggit_tag_id_seq', 1, false);
SELECT pg_catalog.setval('public.taggit_taggeditem_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtail_localize_localesynchronization_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtail_localize_overridablesegment_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtail_localize_relatedobjectsegment_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtail_localize_segmentoverride_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtail_localize_string_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtail_localize_stringsegment_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtail_localize_stringtranslation_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtail_localize_template_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtail_localize_templatesegment_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtail_localize_translation_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtail_localize_translationcontext_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtail_localize_translationlog_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtail_localize_translationsource_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailadmin_admin_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailadmin_editingsession_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailadmin_formstate_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_apitoken_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_collection_id_seq', 1, true);
SELECT pg_catalog.setval('public.wagtailcore_collectionviewrestriction_groups_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_collectionviewrestriction_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_comment_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_commentreply_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_groupapprovaltask_groups_id_seq', 2, true);
SELECT pg_catalog.setval('public.wagtailcore_groupcollectionpermission_id_seq', 12, true);
SELECT pg_catalog.setval('public.wagtailcore_grouppagepermission_id_seq', 7, true);
SELECT pg_catalog.setval('public.wagtailcore_groupsitepermission_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_locale_id_seq', 1, true);
SELECT pg_catalog.setval('public.wagtailcore_modellogentry_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_page_id_seq', 3, true);
SELECT pg_catalog.setval('public.wagtailcore_pagelogentry_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_pagerevision_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_pagesubscription_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_pageviewrestriction_groups_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_pageviewrestriction_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_referenceindex_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_site_id_seq', 2, true);
SELECT pg_catalog.setval('public.wagtailcore_task_id_seq', 1, true);
SELECT pg_catalog.setval('public.wagtailcore_taskstate_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_uploadedfile_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_workflow_id_seq', 1, true);
SELECT pg_catalog.setval('public.wagtailcore_workflowstate_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_workflowtask_id_seq', 1, true);
SELECT pg_catalog.setval('public.wagtaildocs_document_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailembeds_embed_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailimages_image_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailimages_rendition_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailredirects_redirect_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailsearch_indexentry_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailsearchpromotions_query_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailsearchpromotions_querydailyhits_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailsearchpromotions_searchpromotion_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailusers_userprofile_id_seq', 1, false);
ALTER TABLE ONLY public.accounts_accountrecord
    ADD CONSTRAINT accounts_accountrecord_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_provideridentity
    ADD CONSTRAINT accounts_provideridentity_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_session
    ADD CONSTRAINT accounts_session_pkey PRIMARY KEY (session_key);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_user_groups
    ADD CONSTRAINT auth_user_groups_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_user_groups
    ADD CONSTRAINT auth_user_groups_user_id_group_id_94350c0c_uniq UNIQUE (user_id, group_id);
ALTER TABLE ONLY public.auth_user
    ADD CONSTRAINT auth_user_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_user_user_permissions
    ADD CONSTRAINT auth_user_user_permissions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_user_user_permissions
    ADD CONSTRAINT auth_user_user_permissions_user_id_permission_id_14a6b632_uniq UNIQUE (user_id, permission_id);
ALTER TABLE ONLY public.auth_user
    ADD CONSTRAINT auth_user_username_key UNIQUE (username);
ALTER TABLE ONLY public.background_chore
    ADD CONSTRAINT background_chore_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.core_publicchange
    ADD CONSTRAINT change_once_in_a_transaction UNIQUE (transaction, "table", page);
ALTER TABLE ONLY public.core_audience
    ADD CONSTRAINT core_audience_name_key UNIQUE (name);
ALTER TABLE ONLY public.core_audience
    ADD CONSTRAINT core_audience_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.core_audience
    ADD CONSTRAINT core_audience_slug_key UNIQUE (slug);
ALTER TABLE ONLY public.core_audiencetranslation
    ADD CONSTRAINT core_audiencewords_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.core_cacheversion
    ADD CONSTRAINT core_cacheversion_pkey PRIMARY KEY (transaction);
ALTER TABLE ONLY public.core_contact
    ADD CONSTRAINT core_contact_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.core_contact
    ADD CONSTRAINT core_contact_translation_key_locale_id_a9c4e87d_uniq UNIQUE (translation_key, locale_id);
ALTER TABLE ONLY public.core_customdocument
    ADD CONSTRAINT core_customdocument_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.core_customimage
    ADD CONSTRAINT core_customimage_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.core_customrendition
    ADD CONSTRAINT core_customrendition_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.core_dispositif
    ADD CONSTRAINT core_dispositif_name_key UNIQUE (name);
ALTER TABLE ONLY public.core_dispositif
    ADD CONSTRAINT core_dispositif_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.core_dispositif
    ADD CONSTRAINT core_dispositif_slug_key UNIQUE (slug);
ALTER TABLE ONLY public.core_dispositiftranslation
    ADD CONSTRAINT core_dispositifwords_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.core_eventtype
    ADD CONSTRAINT core_eventtype_name_key UNIQUE (name);
ALTER TABLE ONLY public.core_eventtype
    ADD CONSTRAINT core_eventtype_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.core_eventtype
    ADD CONSTRAINT core_eventtype_slug_key UNIQUE (slug);
ALTER TABLE ONLY public.core_eventtypetranslation
    ADD CONSTRAINT core_eventtypewords_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.core_formerslug
    ADD CONSTRAINT core_formerslug_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.core_menu
    ADD CONSTRAINT core_menu_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.core_menu
    ADD CONSTRAINT core_menu_translation_key_locale_id_24d94c51_uniq UNIQUE (translation_key, locale_id);
ALTER TABLE ONLY public.core_menuitem
    ADD CONSTRAINT core_menuitem_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.core_menuitem
    ADD CONSTRAINT core_menuitem_translation_key_locale_id_d125751d_uniq UNIQUE (translation_key, locale_id);
ALTER TABLE ONLY public.core_mergedterm
    ADD CONSTRAINT core_mergedterm_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.core_organisationsettings
    ADD CONSTRAINT core_networksettings_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.core_organisationsettings
    ADD CONSTRAINT core_networksettings_site_id_key UNIQUE (site_id);
ALTER TABLE ONLY public.core_organisationsettingstranslation
    ADD CONSTRAINT core_networksettingswords_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.core_publicchange
    ADD CONSTRAINT core_publicchange_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.core_theme
    ADD CONSTRAINT core_theme_name_key UNIQUE (name);
ALTER TABLE ONLY public.core_theme
    ADD CONSTRAINT core_theme_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.core_theme
    ADD CONSTRAINT core_theme_slug_key UNIQUE (slug);
ALTER TABLE ONLY public.core_themeproposal
    ADD CONSTRAINT core_themeproposal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.core_themetranslation
    ADD CONSTRAINT core_themewords_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.core_versionreferences
    ADD CONSTRAINT core_versionreferences_pkey PRIMARY KEY (revision_id);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_otp_webauthn_webauthnattestation
    ADD CONSTRAINT django_otp_webauthn_webauthnattestation_credential_id_key UNIQUE (credential_id);
ALTER TABLE ONLY public.django_otp_webauthn_webauthnattestation
    ADD CONSTRAINT django_otp_webauthn_webauthnattestation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_otp_webauthn_webauthncredential
    ADD CONSTRAINT django_otp_webauthn_webauthncredential_credential_id_sha256_key UNIQUE (credential_id_sha256);
ALTER TABLE ONLY public.django_otp_webauthn_webauthncredential
    ADD CONSTRAINT django_otp_webauthn_webauthncredential_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_otp_webauthn_webauthnuserhandle
    ADD CONSTRAINT django_otp_webauthn_webauthnuserhandle_handle_hex_key UNIQUE (handle_hex);
ALTER TABLE ONLY public.django_otp_webauthn_webauthnuserhandle
    ADD CONSTRAINT django_otp_webauthn_webauthnuserhandle_pkey PRIMARY KEY (user_id);
ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);
ALTER TABLE ONLY public.django_tasks_database_dbtaskresult
    ADD CONSTRAINT django_tasks_database_dbtaskresult_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.home_contactline
    ADD CONSTRAINT home_contactline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.home_contactpage
    ADD CONSTRAINT home_contactpage_pkey PRIMARY KEY (page_ptr_id);
ALTER TABLE ONLY public.home_homepage
    ADD CONSTRAINT home_homepage_pkey PRIMARY KEY (page_ptr_id);
ALTER TABLE ONLY public.home_standardpage
    ADD CONSTRAINT home_standardpage_pkey PRIMARY KEY (page_ptr_id);
ALTER TABLE ONLY public.programme_eventcarrier
    ADD CONSTRAINT network_carries_once UNIQUE (event_id, network_id);
ALTER TABLE ONLY public.programme_prioritynetwork
    ADD CONSTRAINT network_once_in_a_priority UNIQUE (priority_id, network_id);
ALTER TABLE ONLY public.networks_invitation
    ADD CONSTRAINT networks_invitation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.networks_networkaudience
    ADD CONSTRAINT networks_networkaudience_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.networks_networkindexpage
    ADD CONSTRAINT networks_networkindexpage_pkey PRIMARY KEY (page_ptr_id);
ALTER TABLE ONLY public.networks_networkpage
    ADD CONSTRAINT networks_networkpage_pkey PRIMARY KEY (page_ptr_id);
ALTER TABLE ONLY public.networks_networktheme
    ADD CONSTRAINT networks_networktheme_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.networks_section
    ADD CONSTRAINT networks_section_collection_id_key UNIQUE (collection_id);
ALTER TABLE ONLY public.networks_section
    ADD CONSTRAINT networks_section_group_id_key UNIQUE (group_id);
ALTER TABLE ONLY public.networks_section
    ADD CONSTRAINT networks_section_network_key_key UNIQUE (network_key);
ALTER TABLE ONLY public.networks_section
    ADD CONSTRAINT networks_section_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_provideridentity
    ADD CONSTRAINT one_account_per_subject UNIQUE (issuer, subject);
ALTER TABLE ONLY public.core_audiencetranslation
    ADD CONSTRAINT one_audience_per_language UNIQUE (term_id, language_code);
ALTER TABLE ONLY public.core_dispositiftranslation
    ADD CONSTRAINT one_dispositif_per_language UNIQUE (term_id, language_code);
ALTER TABLE ONLY public.core_eventtypetranslation
    ADD CONSTRAINT one_event_type_per_language UNIQUE (term_id, language_code);
ALTER TABLE ONLY public.core_menu
    ADD CONSTRAINT one_menu_per_place UNIQUE (place, locale_id);
ALTER TABLE ONLY public.programme_programmepage
    ADD CONSTRAINT one_programme_per_year_and_language UNIQUE (year, year_locale_id);
ALTER TABLE ONLY public.search_missedquery
    ADD CONSTRAINT one_row_per_question UNIQUE (text, language_code);
ALTER TABLE ONLY public.core_organisationsettingstranslation
    ADD CONSTRAINT one_settings_per_language UNIQUE (organisation_id, language_code);
ALTER TABLE ONLY public.core_formerslug
    ADD CONSTRAINT one_term_per_former_slug UNIQUE (vocabulary, slug);
ALTER TABLE ONLY public.core_mergedterm
    ADD CONSTRAINT one_term_per_merged_key UNIQUE (vocabulary, key);
ALTER TABLE ONLY public.core_themetranslation
    ADD CONSTRAINT one_theme_per_language UNIQUE (term_id, language_code);
ALTER TABLE ONLY public.operations_lastbackup
    ADD CONSTRAINT operations_lastbackup_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.otp_static_staticdevice
    ADD CONSTRAINT otp_static_staticdevice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.otp_static_statictoken
    ADD CONSTRAINT otp_static_statictoken_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.otp_totp_totpdevice
    ADD CONSTRAINT otp_totp_totpdevice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.printing_edition
    ADD CONSTRAINT printing_edition_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.printing_keptdocument
    ADD CONSTRAINT printing_keptdocument_key_key UNIQUE (key);
ALTER TABLE ONLY public.printing_keptdocument
    ADD CONSTRAINT printing_keptdocument_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.printing_observation
    ADD CONSTRAINT printing_observation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.privacy_personrequest
    ADD CONSTRAINT privacy_personrequest_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.programme_calendarsequence
    ADD CONSTRAINT programme_calendarsequence_pkey PRIMARY KEY (uid);
ALTER TABLE ONLY public.programme_eventaudience
    ADD CONSTRAINT programme_eventaudience_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.programme_eventcarrier
    ADD CONSTRAINT programme_eventcarrier_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.programme_eventdispositif
    ADD CONSTRAINT programme_eventdispositif_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.programme_eventpage
    ADD CONSTRAINT programme_eventpage_pkey PRIMARY KEY (page_ptr_id);
ALTER TABLE ONLY public.programme_eventsession
    ADD CONSTRAINT programme_eventsession_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.programme_eventsession
    ADD CONSTRAINT programme_eventsession_translation_key_locale_id_889c1d70_uniq UNIQUE (translation_key, locale_id);
ALTER TABLE ONLY public.programme_eventtheme
    ADD CONSTRAINT programme_eventtheme_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.programme_prioritynetwork
    ADD CONSTRAINT programme_prioritynetwork_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.programme_prioritypage
    ADD CONSTRAINT programme_prioritypage_pkey PRIMARY KEY (page_ptr_id);
ALTER TABLE ONLY public.programme_programmeindexpage
    ADD CONSTRAINT programme_programmeindexpage_pkey PRIMARY KEY (page_ptr_id);
ALTER TABLE ONLY public.programme_programmepage
    ADD CONSTRAINT programme_programmepage_pkey PRIMARY KEY (page_ptr_id);
ALTER TABLE ONLY public.programme_series
    ADD CONSTRAINT programme_series_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.programme_series
    ADD CONSTRAINT programme_series_translation_key_locale_id_755e0221_uniq UNIQUE (translation_key, locale_id);
ALTER TABLE ONLY public.search_indexstate
    ADD CONSTRAINT search_indexstate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.search_missedquery
    ADD CONSTRAINT search_missedquery_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.taggit_tag
    ADD CONSTRAINT taggit_tag_name_key UNIQUE (name);
ALTER TABLE ONLY public.taggit_tag
    ADD CONSTRAINT taggit_tag_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.taggit_tag
    ADD CONSTRAINT taggit_tag_slug_key UNIQUE (slug);
ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_content_type_id_object_id_tag_id_4bb97a8e_uni UNIQUE (content_type_id, object_id, tag_id);
ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT unique_permission UNIQUE (group_id, page_id, permission_id);
ALTER TABLE ONLY public.core_customrendition
    ADD CONSTRAINT unique_rendition UNIQUE (image_id, filter_spec, focal_point_key);
ALTER TABLE ONLY public.wagtail_localize_localesynchronization
    ADD CONSTRAINT wagtail_localize_localesynchronization_locale_id_key UNIQUE (locale_id);
ALTER TABLE ONLY public.wagtail_localize_localesynchronization
    ADD CONSTRAINT wagtail_localize_localesynchronization_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtail_localize_overridablesegment
    ADD CONSTRAINT wagtail_localize_overridablesegment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtail_localize_relatedobjectsegment
    ADD CONSTRAINT wagtail_localize_relatedobjectsegment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtail_localize_segmentoverride
    ADD CONSTRAINT wagtail_localize_segmentoverride_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtail_localize_string
    ADD CONSTRAINT wagtail_localize_string_locale_id_data_hash_bae71852_uniq UNIQUE (locale_id, data_hash);
ALTER TABLE ONLY public.wagtail_localize_string
    ADD CONSTRAINT wagtail_localize_string_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtail_localize_stringsegment
    ADD CONSTRAINT wagtail_localize_stringsegment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtail_localize_stringtranslation
    ADD CONSTRAINT wagtail_localize_stringt_locale_id_translation_of_d2d59359_uniq UNIQUE (locale_id, translation_of_id, context_id);
ALTER TABLE ONLY public.wagtail_localize_stringtranslation
    ADD CONSTRAINT wagtail_localize_stringtranslation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtail_localize_template
    ADD CONSTRAINT wagtail_localize_template_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtail_localize_template
    ADD CONSTRAINT wagtail_localize_template_uuid_key UNIQUE (uuid);
ALTER TABLE ONLY public.wagtail_localize_templatesegment
    ADD CONSTRAINT wagtail_localize_templatesegment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtail_localize_translatableobject
    ADD CONSTRAINT wagtail_localize_transla_content_type_id_translat_de875339_uniq UNIQUE (content_type_id, translation_key);
ALTER TABLE ONLY public.wagtail_localize_translationsource
    ADD CONSTRAINT wagtail_localize_transla_object_id_locale_id_fb6a8d8e_uniq UNIQUE (object_id, locale_id);
ALTER TABLE ONLY public.wagtail_localize_translationcontext
    ADD CONSTRAINT wagtail_localize_transla_object_id_path_id_c7f5d707_uniq UNIQUE (object_id, path_id);
ALTER TABLE ONLY public.wagtail_localize_translation
    ADD CONSTRAINT wagtail_localize_transla_source_id_target_locale__7e943cf8_uniq UNIQUE (source_id, target_locale_id);
ALTER TABLE ONLY public.wagtail_localize_translatableobject
    ADD CONSTRAINT wagtail_localize_translatableobject_pkey PRIMARY KEY (translation_key);
ALTER TABLE ONLY public.wagtail_localize_translation
    ADD CONSTRAINT wagtail_localize_translation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtail_localize_translation
    ADD CONSTRAINT wagtail_localize_translation_uuid_key UNIQUE (uuid);
ALTER TABLE ONLY public.wagtail_localize_translationcontext
    ADD CONSTRAINT wagtail_localize_translationcontext_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtail_localize_translationlog
    ADD CONSTRAINT wagtail_localize_translationlog_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtail_localize_translationsource
    ADD CONSTRAINT wagtail_localize_translationsource_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailadmin_admin
    ADD CONSTRAINT wagtailadmin_admin_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailadmin_editingsession
    ADD CONSTRAINT wagtailadmin_editingsession_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailadmin_formstate
    ADD CONSTRAINT wagtailadmin_formstate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_apitoken
    ADD CONSTRAINT wagtailcore_apitoken_key_hash_key UNIQUE (key_hash);
ALTER TABLE ONLY public.wagtailcore_apitoken
    ADD CONSTRAINT wagtailcore_apitoken_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_collection
    ADD CONSTRAINT wagtailcore_collection_path_key UNIQUE (path);
ALTER TABLE ONLY public.wagtailcore_collection
    ADD CONSTRAINT wagtailcore_collection_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction_groups
    ADD CONSTRAINT wagtailcore_collectionvi_collectionviewrestrictio_988995ae_uniq UNIQUE (collectionviewrestriction_id, group_id);
ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction_groups
    ADD CONSTRAINT wagtailcore_collectionviewrestriction_groups_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction
    ADD CONSTRAINT wagtailcore_collectionviewrestriction_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_commentreply
    ADD CONSTRAINT wagtailcore_commentreply_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_groupapprovaltask_groups
    ADD CONSTRAINT wagtailcore_groupapprova_groupapprovaltask_id_gro_bb5ee7eb_uniq UNIQUE (groupapprovaltask_id, group_id);
ALTER TABLE ONLY public.wagtailcore_groupapprovaltask_groups
    ADD CONSTRAINT wagtailcore_groupapprovaltask_groups_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_groupapprovaltask
    ADD CONSTRAINT wagtailcore_groupapprovaltask_pkey PRIMARY KEY (task_ptr_id);
ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcollect_group_id_collection_id_p_a21cefe9_uniq UNIQUE (group_id, collection_id, permission_id);
ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcollectionpermission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT wagtailcore_grouppagepermission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsiteper_group_id_site_id_permiss_a58ee30d_uniq UNIQUE (group_id, site_id, permission_id);
ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsitepermission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_locale
    ADD CONSTRAINT wagtailcore_locale_language_code_key UNIQUE (language_code);
ALTER TABLE ONLY public.wagtailcore_locale
    ADD CONSTRAINT wagtailcore_locale_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_modellogentry
    ADD CONSTRAINT wagtailcore_modellogentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_path_key UNIQUE (path);
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_translation_key_locale_id_9b041bad_uniq UNIQUE (translation_key, locale_id);
ALTER TABLE ONLY public.wagtailcore_pagelogentry
    ADD CONSTRAINT wagtailcore_pagelogentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_revision
    ADD CONSTRAINT wagtailcore_pagerevision_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_pagesubscription
    ADD CONSTRAINT wagtailcore_pagesubscription_page_id_user_id_0cef73ed_uniq UNIQUE (page_id, user_id);
ALTER TABLE ONLY public.wagtailcore_pagesubscription
    ADD CONSTRAINT wagtailcore_pagesubscription_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_pageviewrestriction_groups
    ADD CONSTRAINT wagtailcore_pageviewrest_pageviewrestriction_id_g_d23f80bb_uniq UNIQUE (pageviewrestriction_id, group_id);
ALTER TABLE ONLY public.wagtailcore_pageviewrestriction_groups
    ADD CONSTRAINT wagtailcore_pageviewrestriction_groups_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_pageviewrestriction
    ADD CONSTRAINT wagtailcore_pageviewrestriction_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenceind_base_content_type_id_obj_9e6ccd6a_uniq UNIQUE (base_content_type_id, object_id, to_content_type_id, to_object_id, content_path_hash);
ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenceindex_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_site
    ADD CONSTRAINT wagtailcore_site_hostname_port_2c626d70_uniq UNIQUE (hostname, port);
ALTER TABLE ONLY public.wagtailcore_site
    ADD CONSTRAINT wagtailcore_site_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_task
    ADD CONSTRAINT wagtailcore_task_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_uploadedfile
    ADD CONSTRAINT wagtailcore_uploadedfile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_workflow
    ADD CONSTRAINT wagtailcore_workflow_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_workflowcontenttype
    ADD CONSTRAINT wagtailcore_workflowcontenttype_pkey PRIMARY KEY (content_type_id);
ALTER TABLE ONLY public.wagtailcore_workflowpage
    ADD CONSTRAINT wagtailcore_workflowpage_pkey PRIMARY KEY (page_id);
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflowstate_current_task_state_id_key UNIQUE (current_task_state_id);
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflowstate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_workflowtask
    ADD CONSTRAINT wagtailcore_workflowtask_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_workflowtask
    ADD CONSTRAINT wagtailcore_workflowtask_workflow_id_task_id_4ec7a62b_uniq UNIQUE (workflow_id, task_id);
ALTER TABLE ONLY public.wagtaildocs_document
    ADD CONSTRAINT wagtaildocs_document_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailembeds_embed
    ADD CONSTRAINT wagtailembeds_embed_hash_c9bd8c9a_uniq UNIQUE (hash);
ALTER TABLE ONLY public.wagtailembeds_embed
    ADD CONSTRAINT wagtailembeds_embed_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailimages_image
    ADD CONSTRAINT wagtailimages_image_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailimages_rendition
    ADD CONSTRAINT wagtailimages_rendition_image_id_filter_spec_foc_323c8fe0_uniq UNIQUE (image_id, filter_spec, focal_point_key);
ALTER TABLE ONLY public.wagtailimages_rendition
    ADD CONSTRAINT wagtailimages_rendition_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailredirects_redirect
    ADD CONSTRAINT wagtailredirects_redirect_old_path_site_id_783622d7_uniq UNIQUE (old_path, site_id);
ALTER TABLE ONLY public.wagtailredirects_redirect
    ADD CONSTRAINT wagtailredirects_redirect_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailsearch_indexentry
    ADD CONSTRAINT wagtailsearch_indexentry_content_type_id_object_i_bcd7ba73_uniq UNIQUE (content_type_id, object_id);
ALTER TABLE ONLY public.wagtailsearch_indexentry
    ADD CONSTRAINT wagtailsearch_indexentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailsearchpromotions_querydailyhits
    ADD CONSTRAINT wagtailsearchpromotions__query_id_date_b9f15515_uniq UNIQUE (query_id, date);
ALTER TABLE ONLY public.wagtailsearchpromotions_query
    ADD CONSTRAINT wagtailsearchpromotions_query_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailsearchpromotions_query
    ADD CONSTRAINT wagtailsearchpromotions_query_query_string_key UNIQUE (query_string);
ALTER TABLE ONLY public.wagtailsearchpromotions_querydailyhits
    ADD CONSTRAINT wagtailsearchpromotions_querydailyhits_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailsearchpromotions_searchpromotion
    ADD CONSTRAINT wagtailsearchpromotions_searchpromotion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailusers_userprofile
    ADD CONSTRAINT wagtailusers_userprofile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailusers_userprofile
    ADD CONSTRAINT wagtailusers_userprofile_user_id_key UNIQUE (user_id);
CREATE INDEX accounts_accountrecord_account_id_b5d19c17 ON public.accounts_accountrecord USING btree (account_id);
CREATE INDEX accounts_accountrecord_at_50f81dca ON public.accounts_accountrecord USING btree (at);
CREATE INDEX accounts_accountrecord_by_id_61179bba ON public.accounts_accountrecord USING btree (by_id);
CREATE INDEX accounts_provideridentity_account_id_64fef807 ON public.accounts_provideridentity USING btree (account_id);
CREATE INDEX accounts_session_account_id_13077c3e ON public.accounts_session USING btree (account_id);
CREATE INDEX accounts_session_expire_date_5bbfba7c ON public.accounts_session USING btree (expire_date);
CREATE INDEX accounts_session_session_key_b186966f_like ON public.accounts_session USING btree (session_key varchar_pattern_ops);
CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);
CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);
CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);
CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);
CREATE INDEX auth_user_groups_group_id_97559544 ON public.auth_user_groups USING btree (group_id);
CREATE INDEX auth_user_groups_user_id_6a12ed8b ON public.auth_user_groups USING btree (user_id);
CREATE INDEX auth_user_user_permissions_permission_id_1fbb5f2c ON public.auth_user_user_permissions USING btree (permission_id);
CREATE INDEX auth_user_user_permissions_user_id_a95ead1b ON public.auth_user_user_permissions USING btree (user_id);
CREATE INDEX auth_user_username_6821ab7c_like ON public.auth_user USING btree (username varchar_pattern_ops);
CREATE INDEX background_chore_name_77c64ae3_like ON public.background_chore USING btree (name varchar_pattern_ops);
CREATE INDEX base_content_object_idx ON public.wagtailcore_revision USING btree (base_content_type_id, object_id);
CREATE INDEX content_object_idx ON public.wagtailcore_revision USING btree (content_type_id, object_id);
CREATE INDEX core_audience_name_5e3e86ab_like ON public.core_audience USING btree (name varchar_pattern_ops);
CREATE INDEX core_audience_slug_c670d7c1_like ON public.core_audience USING btree (slug varchar_pattern_ops);
CREATE INDEX core_audiencewords_term_id_c1b7d454 ON public.core_audiencetranslation USING btree (term_id);
CREATE INDEX core_contact_locale_id_9f195acd ON public.core_contact USING btree (locale_id);
CREATE INDEX core_customdocument_collection_id_5f446fee ON public.core_customdocument USING btree (collection_id);
CREATE INDEX core_customdocument_uploaded_by_user_id_94e50f54 ON public.core_customdocument USING btree (uploaded_by_user_id);
CREATE INDEX core_customimage_collection_id_5eb987c8 ON public.core_customimage USING btree (collection_id);
CREATE INDEX core_customimage_created_at_7f9ae717 ON public.core_customimage USING btree (created_at);
CREATE INDEX core_customimage_file_hash_f8e6b45a ON public.core_customimage USING btree (file_hash);
CREATE INDEX core_customimage_file_hash_f8e6b45a_like ON public.core_customimage USING btree (file_hash varchar_pattern_ops);
CREATE INDEX core_customimage_uploaded_by_user_id_b57201f4 ON public.core_customimage USING btree (uploaded_by_user_id);
CREATE INDEX core_customrendition_filter_spec_bb261f39 ON public.core_customrendition USING btree (filter_spec);
CREATE INDEX core_customrendition_filter_spec_bb261f39_like ON public.core_customrendition USING btree (filter_spec varchar_pattern_ops);
CREATE INDEX core_customrendition_image_id_98ddb0b5 ON public.core_customrendition USING btree (image_id);
CREATE INDEX core_dispositif_name_ef96eff0_like ON public.core_dispositif USING btree (name varchar_pattern_ops);
CREATE INDEX core_dispositif_slug_3f5b13f6_like ON public.core_dispositif USING btree (slug varchar_pattern_ops);
CREATE INDEX core_dispositifwords_term_id_80944b3d ON public.core_dispositiftranslation USING btree (term_id);
CREATE INDEX core_eventtype_name_938abd24_like ON public.core_eventtype USING btree (name varchar_pattern_ops);
CREATE INDEX core_eventtype_slug_d46c2828_like ON public.core_eventtype USING btree (slug varchar_pattern_ops);
CREATE INDEX core_eventtypewords_term_id_068dd909 ON public.core_eventtypetranslation USING btree (term_id);
CREATE INDEX core_formerslug_current_slug_88749d6d ON public.core_formerslug USING btree (current_slug);
CREATE INDEX core_formerslug_current_slug_88749d6d_like ON public.core_formerslug USING btree (current_slug varchar_pattern_ops);
CREATE INDEX core_formerslug_slug_059c668c ON public.core_formerslug USING btree (slug);
CREATE INDEX core_formerslug_slug_059c668c_like ON public.core_formerslug USING btree (slug varchar_pattern_ops);
CREATE INDEX core_menu_locale_id_e613481d ON public.core_menu USING btree (locale_id);
CREATE INDEX core_menuitem_locale_id_e4a76fe7 ON public.core_menuitem USING btree (locale_id);
CREATE INDEX core_menuitem_menu_id_3871ac03 ON public.core_menuitem USING btree (menu_id);
CREATE INDEX core_menuitem_page_id_37fa8fad ON public.core_menuitem USING btree (page_id);
CREATE INDEX core_networksettings_contact_id_8bba5562 ON public.core_organisationsettings USING btree (contact_id);
CREATE INDEX core_networksettings_logo_id_09b1891f ON public.core_organisationsettings USING btree (logo_id);
CREATE INDEX core_networksettingswords_network_id_6470f41f ON public.core_organisationsettingstranslation USING btree (organisation_id);
CREATE INDEX core_page_title_name_key ON public.wagtailcore_page USING btree (TRIM(BOTH FROM regexp_replace(lower(replace(replace(replace(replace(replace(replace(replace(replace(replace(regexp_replace(NORMALIZE(title, NFKD), '[\u0300-\u036F]'::text, ''::text, 'g'::text), 'Œ'::text, 'oe'::text), 'œ'::text, 'oe'::text), 'Æ'::text, 'ae'::text), 'æ'::text, 'ae'::text), 'ß'::text, 'ss'::text), 'Ø'::text, 'o'::text), 'ø'::text, 'o'::text), 'Ł'::text, 'l'::text), 'ł'::text, 'l'::text)), '[^a-z0-9]+'::text, ' '::text, 'g'::text)) COLLATE "C");
CREATE INDEX core_theme_name_b5b8d00f_like ON public.core_theme USING btree (name varchar_pattern_ops);
CREATE INDEX core_theme_slug_3405c556_like ON public.core_theme USING btree (slug varchar_pattern_ops);
CREATE INDEX core_themeproposal_proposed_by_id_92eb3a87 ON public.core_themeproposal USING btree (proposed_by_id);
CREATE INDEX core_themeproposal_theme_id_89444f6a ON public.core_themeproposal USING btree (theme_id);
CREATE INDEX core_themewords_term_id_274bfbee ON public.core_themetranslation USING btree (term_id);
CREATE INDEX django_otp_webauthn_weba_credential_id_sha256_1a385252_like ON public.django_otp_webauthn_webauthncredential USING btree (credential_id_sha256 varchar_pattern_ops);
CREATE INDEX django_otp_webauthn_webauthncredential_user_id_023391d8 ON public.django_otp_webauthn_webauthncredential USING btree (user_id);
CREATE INDEX django_otp_webauthn_webauthnuserhandle_handle_hex_ebcf77a1_like ON public.django_otp_webauthn_webauthnuserhandle USING btree (handle_hex varchar_pattern_ops);
CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);
CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);
CREATE INDEX django_task_backend_071754_idx ON public.django_tasks_database_dbtaskresult USING btree (backend_name);
CREATE INDEX django_task_queue_n_99c321_idx ON public.django_tasks_database_dbtaskresult USING btree (queue_name);
CREATE INDEX formstate_user_object ON public.wagtailadmin_formstate USING btree (user_id, content_type_id, object_id, parent_object_id);
CREATE INDEX home_contactline_contact_id_1de42e64 ON public.home_contactline USING btree (contact_id);
CREATE INDEX home_contactline_page_id_3ac8956e ON public.home_contactline USING btree (page_id);
CREATE INDEX home_homepage_programme_id_043e37db ON public.home_homepage USING btree (programme_id);
CREATE INDEX networks_invitation_replaces_id_f5a554a6 ON public.networks_invitation USING btree (replaces_id);
CREATE INDEX networks_invitation_section_id_7226aa61 ON public.networks_invitation USING btree (section_id);
CREATE INDEX networks_networkaudience_content_object_id_9b281b4e ON public.networks_networkaudience USING btree (content_object_id);
CREATE INDEX networks_networkaudience_tag_id_ebb718ab ON public.networks_networkaudience USING btree (tag_id);
CREATE INDEX networks_networkpage_contact_id_000402ae ON public.networks_networkpage USING btree (contact_id);
CREATE INDEX networks_networkpage_photograph_id_c9f48dc4 ON public.networks_networkpage USING btree (photograph_id);
CREATE INDEX networks_networktheme_content_object_id_f4c5b9c2 ON public.networks_networktheme USING btree (content_object_id);
CREATE INDEX networks_networktheme_tag_id_35b91fa9 ON public.networks_networktheme USING btree (tag_id);
CREATE UNIQUE INDEX one_waiting_invitation_per_address ON public.networks_invitation USING btree (section_id, lower((email)::text)) WHERE ((accepted_at IS NULL) AND (withdrawn_at IS NULL));
CREATE INDEX otp_static_staticdevice_user_id_7f9cff2b ON public.otp_static_staticdevice USING btree (user_id);
CREATE INDEX otp_static_statictoken_device_id_74b7c7d1 ON public.otp_static_statictoken USING btree (device_id);
CREATE INDEX otp_static_statictoken_token_d0a51866 ON public.otp_static_statictoken USING btree (token);
CREATE INDEX otp_static_statictoken_token_d0a51866_like ON public.otp_static_statictoken USING btree (token varchar_pattern_ops);
CREATE INDEX otp_totp_totpdevice_user_id_0fb18292 ON public.otp_totp_totpdevice USING btree (user_id);
CREATE INDEX printing_edition_made_by_id_1f1bbcb5 ON public.printing_edition USING btree (made_by_id);
CREATE INDEX printing_edition_programme_id_6bf985fb ON public.printing_edition USING btree (programme_id);
CREATE INDEX printing_edition_withdrawn_by_id_32c364b6 ON public.printing_edition USING btree (withdrawn_by_id);
CREATE INDEX printing_keptdocument_asked_by_id_6cd7601e ON public.printing_keptdocument USING btree (asked_by_id);
CREATE INDEX printing_keptdocument_key_ffc9ede2_like ON public.printing_keptdocument USING btree (key varchar_pattern_ops);
CREATE INDEX printing_keptdocument_page_id_961acaeb ON public.printing_keptdocument USING btree (page_id);
CREATE INDEX printing_ob_program_0eb582_idx ON public.printing_observation USING btree (programme_id, since);
CREATE INDEX printing_observation_programme_id_f3e13411 ON public.printing_observation USING btree (programme_id);
CREATE INDEX privacy_personrequest_account_id_c4854ef9 ON public.privacy_personrequest USING btree (account_id);
CREATE INDEX privacy_personrequest_requested_by_id_05b88208 ON public.privacy_personrequest USING btree (requested_by_id);
CREATE INDEX programme_calendarsequence_changed_at_ccc11b68 ON public.programme_calendarsequence USING btree (changed_at);
CREATE INDEX programme_e_end_17e100_idx ON public.programme_eventsession USING btree ("end", event_id);
CREATE INDEX programme_e_event_i_105e8c_idx ON public.programme_eventsession USING btree (event_id, "end", start, listed_at);
CREATE INDEX programme_e_listed__c95e3b_idx ON public.programme_eventsession USING btree (listed_at, event_id);
CREATE INDEX programme_e_start_ac6b5d_idx ON public.programme_eventsession USING btree (start, event_id);
CREATE INDEX programme_eventaudience_content_object_id_8b5ffd1b ON public.programme_eventaudience USING btree (content_object_id);
CREATE INDEX programme_eventaudience_tag_id_744498b9 ON public.programme_eventaudience USING btree (tag_id);
CREATE INDEX programme_eventcarrier_event_id_1257e64a ON public.programme_eventcarrier USING btree (event_id);
CREATE INDEX programme_eventcarrier_network_id_74e43372 ON public.programme_eventcarrier USING btree (network_id);
CREATE INDEX programme_eventdispositif_content_object_id_8cf9237c ON public.programme_eventdispositif USING btree (content_object_id);
CREATE INDEX programme_eventdispositif_tag_id_24fe30dc ON public.programme_eventdispositif USING btree (tag_id);
CREATE INDEX programme_eventpage_contact_id_c8db95fb ON public.programme_eventpage USING btree (contact_id);
CREATE INDEX programme_eventpage_event_type_id_42e5ea83 ON public.programme_eventpage USING btree (event_type_id);
CREATE INDEX programme_eventpage_network_id_e602fca8 ON public.programme_eventpage USING btree (network_id);
CREATE INDEX programme_eventpage_photograph_id_a70fba02 ON public.programme_eventpage USING btree (photograph_id);
CREATE INDEX programme_eventpage_priority_id_dfeefe38 ON public.programme_eventpage USING btree (priority_id);
CREATE INDEX programme_eventpage_programme_id_d33a09fb ON public.programme_eventpage USING btree (programme_id);
CREATE INDEX programme_eventpage_series_id_2ad14400 ON public.programme_eventpage USING btree (series_id);
CREATE INDEX programme_eventsession_event_id_6325ed9f ON public.programme_eventsession USING btree (event_id);
CREATE INDEX programme_eventsession_locale_id_461e35fc ON public.programme_eventsession USING btree (locale_id);
CREATE INDEX programme_eventtheme_content_object_id_f554bede ON public.programme_eventtheme USING btree (content_object_id);
CREATE INDEX programme_eventtheme_tag_id_a5e9469c ON public.programme_eventtheme USING btree (tag_id);
CREATE INDEX programme_prioritynetwork_network_id_04ac32d4 ON public.programme_prioritynetwork USING btree (network_id);
CREATE INDEX programme_prioritynetwork_priority_id_efcb13b6 ON public.programme_prioritynetwork USING btree (priority_id);
CREATE INDEX programme_prioritypage_programme_id_0fa4ac83 ON public.programme_prioritypage USING btree (programme_id);
CREATE INDEX programme_programmepage_year_locale_id_62152451 ON public.programme_programmepage USING btree (year_locale_id);
CREATE INDEX programme_series_locale_id_69afa707 ON public.programme_series USING btree (locale_id);
CREATE INDEX records_of_an_account ON public.accounts_accountrecord USING btree (account_key, at);
CREATE INDEX records_of_an_address ON public.accounts_accountrecord USING btree (address, at);
CREATE INDEX referenceindex_source_object ON public.wagtailcore_referenceindex USING btree (base_content_type_id, object_id);
CREATE INDEX referenceindex_target_object ON public.wagtailcore_referenceindex USING btree (to_content_type_id, to_object_id);
CREATE INDEX search_title_and_body ON public.wagtailsearch_indexentry USING gin (((title || body)));
CREATE INDEX taggit_tag_name_58eb2ed9_like ON public.taggit_tag USING btree (name varchar_pattern_ops);
CREATE INDEX taggit_tag_slug_6be58b2c_like ON public.taggit_tag USING btree (slug varchar_pattern_ops);
CREATE INDEX taggit_tagg_content_8fc721_idx ON public.taggit_taggeditem USING btree (content_type_id, object_id);
CREATE INDEX taggit_taggeditem_content_type_id_9957a03c ON public.taggit_taggeditem USING btree (content_type_id);
CREATE INDEX taggit_taggeditem_object_id_e2d7d1df ON public.taggit_taggeditem USING btree (object_id);
CREATE INDEX taggit_taggeditem_tag_id_f4f5b767 ON public.taggit_taggeditem USING btree (tag_id);
CREATE INDEX tasks_db_new_ordering_idx ON public.django_tasks_database_dbtaskresult USING btree (status, priority DESC, run_after, enqueued_at) WHERE ((status)::text = 'READY'::text);
CREATE UNIQUE INDEX unique_in_progress_workflow ON public.wagtailcore_workflowstate USING btree (base_content_type_id, object_id) WHERE ((status)::text = ANY ((ARRAY['in_progress'::character varying, 'needs_changes'::character varying])::text[]));
CREATE INDEX wagtail_localize_localesynchronization_sync_from_id_1bc4c2eb ON public.wagtail_localize_localesynchronization USING btree (sync_from_id);
CREATE INDEX wagtail_localize_overridablesegment_context_id_eed8c388 ON public.wagtail_localize_overridablesegment USING btree (context_id);
CREATE INDEX wagtail_localize_overridablesegment_source_id_5720ac20 ON public.wagtail_localize_overridablesegment USING btree (source_id);
CREATE INDEX wagtail_localize_relatedobjectsegment_context_id_c0a725be ON public.wagtail_localize_relatedobjectsegment USING btree (context_id);
CREATE INDEX wagtail_localize_relatedobjectsegment_object_id_6c7b58df ON public.wagtail_localize_relatedobjectsegment USING btree (object_id);
CREATE INDEX wagtail_localize_relatedobjectsegment_source_id_9a3b1373 ON public.wagtail_localize_relatedobjectsegment USING btree (source_id);
CREATE INDEX wagtail_localize_segmentoverride_context_id_f827efe0 ON public.wagtail_localize_segmentoverride USING btree (context_id);
CREATE INDEX wagtail_localize_segmentoverride_last_translated_by_id_a86448fc ON public.wagtail_localize_segmentoverride USING btree (last_translated_by_id);
CREATE INDEX wagtail_localize_segmentoverride_locale_id_b1673d41 ON public.wagtail_localize_segmentoverride USING btree (locale_id);
CREATE INDEX wagtail_localize_string_locale_id_2cded126 ON public.wagtail_localize_string USING btree (locale_id);
CREATE INDEX wagtail_localize_stringsegment_context_id_63235539 ON public.wagtail_localize_stringsegment USING btree (context_id);
CREATE INDEX wagtail_localize_stringsegment_source_id_5804129f ON public.wagtail_localize_stringsegment USING btree (source_id);
CREATE INDEX wagtail_localize_stringsegment_string_id_6356d5ec ON public.wagtail_localize_stringsegment USING btree (string_id);
CREATE INDEX wagtail_localize_stringtra_last_translated_by_id_764c7a3f ON public.wagtail_localize_stringtranslation USING btree (last_translated_by_id);
CREATE INDEX wagtail_localize_stringtranslation_context_id_3cc13049 ON public.wagtail_localize_stringtranslation USING btree (context_id);
CREATE INDEX wagtail_localize_stringtranslation_locale_id_b9e3730d ON public.wagtail_localize_stringtranslation USING btree (locale_id);
CREATE INDEX wagtail_localize_stringtranslation_translation_of_id_8eef01d0 ON public.wagtail_localize_stringtranslation USING btree (translation_of_id);
CREATE INDEX wagtail_localize_templatesegment_context_id_81456b25 ON public.wagtail_localize_templatesegment USING btree (context_id);
CREATE INDEX wagtail_localize_templatesegment_source_id_26b89dc6 ON public.wagtail_localize_templatesegment USING btree (source_id);
CREATE INDEX wagtail_localize_templatesegment_template_id_c370b3c8 ON public.wagtail_localize_templatesegment USING btree (template_id);
CREATE INDEX wagtail_localize_translatableobject_content_type_id_0d6c5139 ON public.wagtail_localize_translatableobject USING btree (content_type_id);
CREATE INDEX wagtail_localize_translati_specific_content_type_id_3095eb76 ON public.wagtail_localize_translationsource USING btree (specific_content_type_id);
CREATE INDEX wagtail_localize_translation_source_id_e326e1e3 ON public.wagtail_localize_translation USING btree (source_id);
CREATE INDEX wagtail_localize_translation_target_locale_id_8c524f73 ON public.wagtail_localize_translation USING btree (target_locale_id);
CREATE INDEX wagtail_localize_translationcontext_object_id_86263ce7 ON public.wagtail_localize_translationcontext USING btree (object_id);
CREATE INDEX wagtail_localize_translationlog_locale_id_37619cb4 ON public.wagtail_localize_translationlog USING btree (locale_id);
CREATE INDEX wagtail_localize_translationlog_page_revision_id_b036eea6 ON public.wagtail_localize_translationlog USING btree (revision_id);
CREATE INDEX wagtail_localize_translationlog_source_id_7228923e ON public.wagtail_localize_translationlog USING btree (source_id);
CREATE INDEX wagtail_localize_translationsource_locale_id_0ac264c0 ON public.wagtail_localize_translationsource USING btree (locale_id);
CREATE INDEX wagtail_localize_translationsource_object_id_6a078fd2 ON public.wagtail_localize_translationsource USING btree (object_id);
CREATE INDEX wagtailadmi_content_717955_idx ON public.wagtailadmin_editingsession USING btree (content_type_id, object_id);
CREATE INDEX wagtailadmin_editingsession_content_type_id_4df7730e ON public.wagtailadmin_editingsession USING btree (content_type_id);
CREATE INDEX wagtailadmin_editingsession_user_id_6e1a9b70 ON public.wagtailadmin_editingsession USING btree (user_id);
CREATE INDEX wagtailadmin_formstate_content_type_id_e32438b3 ON public.wagtailadmin_formstate USING btree (content_type_id);
CREATE INDEX wagtailadmin_formstate_user_id_b910adc2 ON public.wagtailadmin_formstate USING btree (user_id);
CREATE INDEX wagtailcore_apitoken_key_hash_65979b78_like ON public.wagtailcore_apitoken USING btree (key_hash varchar_pattern_ops);
CREATE INDEX wagtailcore_apitoken_user_id_49b1141b ON public.wagtailcore_apitoken USING btree (user_id);
CREATE INDEX wagtailcore_collection_path_d848dc19_like ON public.wagtailcore_collection USING btree (path varchar_pattern_ops);
CREATE INDEX wagtailcore_collectionview_collectionviewrestriction__47320efd ON public.wagtailcore_collectionviewrestriction_groups USING btree (collectionviewrestriction_id);
CREATE INDEX wagtailcore_collectionviewrestriction_collection_id_761908ec ON public.wagtailcore_collectionviewrestriction USING btree (collection_id);
CREATE INDEX wagtailcore_collectionviewrestriction_groups_group_id_1823f2a3 ON public.wagtailcore_collectionviewrestriction_groups USING btree (group_id);
CREATE INDEX wagtailcore_comment_page_id_108444b5 ON public.wagtailcore_comment USING btree (page_id);
CREATE INDEX wagtailcore_comment_resolved_by_id_a282aa0e ON public.wagtailcore_comment USING btree (resolved_by_id);
CREATE INDEX wagtailcore_comment_revision_created_id_1d058279 ON public.wagtailcore_comment USING btree (revision_created_id);
CREATE INDEX wagtailcore_comment_user_id_0c577ca6 ON public.wagtailcore_comment USING btree (user_id);
CREATE INDEX wagtailcore_commentreply_comment_id_afc7e027 ON public.wagtailcore_commentreply USING btree (comment_id);
CREATE INDEX wagtailcore_commentreply_user_id_d0b3b9c3 ON public.wagtailcore_commentreply USING btree (user_id);
CREATE INDEX wagtailcore_groupapprovalt_groupapprovaltask_id_9a9255ea ON public.wagtailcore_groupapprovaltask_groups USING btree (groupapprovaltask_id);
CREATE INDEX wagtailcore_groupapprovaltask_groups_group_id_2e64b61f ON public.wagtailcore_groupapprovaltask_groups USING btree (group_id);
CREATE INDEX wagtailcore_groupcollectionpermission_collection_id_5423575a ON public.wagtailcore_groupcollectionpermission USING btree (collection_id);
CREATE INDEX wagtailcore_groupcollectionpermission_group_id_05d61460 ON public.wagtailcore_groupcollectionpermission USING btree (group_id);
CREATE INDEX wagtailcore_groupcollectionpermission_permission_id_1b626275 ON public.wagtailcore_groupcollectionpermission USING btree (permission_id);
CREATE INDEX wagtailcore_grouppagepermission_group_id_fc07e671 ON public.wagtailcore_grouppagepermission USING btree (group_id);
CREATE INDEX wagtailcore_grouppagepermission_page_id_710b114a ON public.wagtailcore_grouppagepermission USING btree (page_id);
CREATE INDEX wagtailcore_grouppagepermission_permission_id_05acb22e ON public.wagtailcore_grouppagepermission USING btree (permission_id);
CREATE INDEX wagtailcore_groupsitepermission_group_id_e5cdbee4 ON public.wagtailcore_groupsitepermission USING btree (group_id);
CREATE INDEX wagtailcore_groupsitepermission_permission_id_459b1f38 ON public.wagtailcore_groupsitepermission USING btree (permission_id);
CREATE INDEX wagtailcore_groupsitepermission_site_id_245de488 ON public.wagtailcore_groupsitepermission USING btree (site_id);
CREATE INDEX wagtailcore_locale_language_code_03149338_like ON public.wagtailcore_locale USING btree (language_code varchar_pattern_ops);
CREATE INDEX wagtailcore_modellogentry_action_d2d856ee ON public.wagtailcore_modellogentry USING btree (action);
CREATE INDEX wagtailcore_modellogentry_action_d2d856ee_like ON public.wagtailcore_modellogentry USING btree (action varchar_pattern_ops);
CREATE INDEX wagtailcore_modellogentry_content_changed_8bc39742 ON public.wagtailcore_modellogentry USING btree (content_changed);
CREATE INDEX wagtailcore_modellogentry_content_type_id_68849e77 ON public.wagtailcore_modellogentry USING btree (content_type_id);
CREATE INDEX wagtailcore_modellogentry_object_id_e0e7d4ef ON public.wagtailcore_modellogentry USING btree (object_id);
CREATE INDEX wagtailcore_modellogentry_object_id_e0e7d4ef_like ON public.wagtailcore_modellogentry USING btree (object_id varchar_pattern_ops);
CREATE INDEX wagtailcore_modellogentry_revision_id_df6ca33a ON public.wagtailcore_modellogentry USING btree (revision_id);
CREATE INDEX wagtailcore_modellogentry_timestamp_9694521b ON public.wagtailcore_modellogentry USING btree ("timestamp");
CREATE INDEX wagtailcore_modellogentry_user_id_0278d1bf ON public.wagtailcore_modellogentry USING btree (user_id);
CREATE INDEX wagtailcore_page_alias_of_id_12945502 ON public.wagtailcore_page USING btree (alias_of_id);
CREATE INDEX wagtailcore_page_content_type_id_c28424df ON public.wagtailcore_page USING btree (content_type_id);
CREATE INDEX wagtailcore_page_first_published_at_2b5dd637 ON public.wagtailcore_page USING btree (first_published_at);
CREATE INDEX wagtailcore_page_latest_revision_id_e60fef51 ON public.wagtailcore_page USING btree (latest_revision_id);
CREATE INDEX wagtailcore_page_live_revision_id_930bd822 ON public.wagtailcore_page USING btree (live_revision_id);
CREATE INDEX wagtailcore_page_locale_id_3c7e30a6 ON public.wagtailcore_page USING btree (locale_id);
CREATE INDEX wagtailcore_page_locked_by_id_bcb86245 ON public.wagtailcore_page USING btree (locked_by_id);
CREATE INDEX wagtailcore_page_owner_id_fbf7c332 ON public.wagtailcore_page USING btree (owner_id);
CREATE INDEX wagtailcore_page_path_98eba2c8_like ON public.wagtailcore_page USING btree (path varchar_pattern_ops);
CREATE INDEX wagtailcore_page_slug_e7c11b8f ON public.wagtailcore_page USING btree (slug);
CREATE INDEX wagtailcore_page_slug_e7c11b8f_like ON public.wagtailcore_page USING btree (slug varchar_pattern_ops);
CREATE INDEX wagtailcore_pagelogentry_action_c2408198 ON public.wagtailcore_pagelogentry USING btree (action);
CREATE INDEX wagtailcore_pagelogentry_action_c2408198_like ON public.wagtailcore_pagelogentry USING btree (action varchar_pattern_ops);
CREATE INDEX wagtailcore_pagelogentry_content_changed_99f27ade ON public.wagtailcore_pagelogentry USING btree (content_changed);
CREATE INDEX wagtailcore_pagelogentry_content_type_id_74e7708a ON public.wagtailcore_pagelogentry USING btree (content_type_id);
CREATE INDEX wagtailcore_pagelogentry_page_id_8464e327 ON public.wagtailcore_pagelogentry USING btree (page_id);
CREATE INDEX wagtailcore_pagelogentry_revision_id_8043d103 ON public.wagtailcore_pagelogentry USING btree (revision_id);
CREATE INDEX wagtailcore_pagelogentry_timestamp_deb774c4 ON public.wagtailcore_pagelogentry USING btree ("timestamp");
CREATE INDEX wagtailcore_pagelogentry_user_id_604ccfd8 ON public.wagtailcore_pagelogentry USING btree (user_id);
CREATE INDEX wagtailcore_pagerevision_approved_go_live_at_e56afc67 ON public.wagtailcore_revision USING btree (approved_go_live_at);
CREATE INDEX wagtailcore_pagerevision_created_at_66954e3b ON public.wagtailcore_revision USING btree (created_at);
CREATE INDEX wagtailcore_pagerevision_user_id_2409d2f4 ON public.wagtailcore_revision USING btree (user_id);
CREATE INDEX wagtailcore_pagesubscription_page_id_a085e7a6 ON public.wagtailcore_pagesubscription USING btree (page_id);
CREATE INDEX wagtailcore_pagesubscription_user_id_89d7def9 ON public.wagtailcore_pagesubscription USING btree (user_id);
CREATE INDEX wagtailcore_pageviewrestri_pageviewrestriction_id_f147a99a ON public.wagtailcore_pageviewrestriction_groups USING btree (pageviewrestriction_id);
CREATE INDEX wagtailcore_pageviewrestriction_groups_group_id_6460f223 ON public.wagtailcore_pageviewrestriction_groups USING btree (group_id);
CREATE INDEX wagtailcore_pageviewrestriction_page_id_15a8bea6 ON public.wagtailcore_pageviewrestriction USING btree (page_id);
CREATE INDEX wagtailcore_referenceindex_base_content_type_id_313cf40f ON public.wagtailcore_referenceindex USING btree (base_content_type_id);
CREATE INDEX wagtailcore_referenceindex_content_type_id_766e0336 ON public.wagtailcore_referenceindex USING btree (content_type_id);
CREATE INDEX wagtailcore_referenceindex_to_content_type_id_93690bbd ON public.wagtailcore_referenceindex USING btree (to_content_type_id);
CREATE INDEX wagtailcore_revision_base_content_type_id_5b4ef7bd ON public.wagtailcore_revision USING btree (base_content_type_id);
CREATE INDEX wagtailcore_revision_content_type_id_c8cb69c0 ON public.wagtailcore_revision USING btree (content_type_id);
CREATE INDEX wagtailcore_site_hostname_96b20b46 ON public.wagtailcore_site USING btree (hostname);
CREATE INDEX wagtailcore_site_hostname_96b20b46_like ON public.wagtailcore_site USING btree (hostname varchar_pattern_ops);
CREATE INDEX wagtailcore_site_root_page_id_e02fb95c ON public.wagtailcore_site USING btree (root_page_id);
CREATE INDEX wagtailcore_task_content_type_id_249ab8ba ON public.wagtailcore_task USING btree (content_type_id);
CREATE INDEX wagtailcore_taskstate_content_type_id_0a758fdc ON public.wagtailcore_taskstate USING btree (content_type_id);
CREATE INDEX wagtailcore_taskstate_finished_by_id_13f98229 ON public.wagtailcore_taskstate USING btree (finished_by_id);
CREATE INDEX wagtailcore_taskstate_page_revision_id_9f52c88e ON public.wagtailcore_taskstate USING btree (revision_id);
CREATE INDEX wagtailcore_taskstate_task_id_c3677c34 ON public.wagtailcore_taskstate USING btree (task_id);
CREATE INDEX wagtailcore_taskstate_workflow_state_id_9239a775 ON public.wagtailcore_taskstate USING btree (workflow_state_id);
CREATE INDEX wagtailcore_uploadedfile_for_content_type_id_b0fc87b2 ON public.wagtailcore_uploadedfile USING btree (for_content_type_id);
CREATE INDEX wagtailcore_uploadedfile_uploaded_by_user_id_c7580fe8 ON public.wagtailcore_uploadedfile USING btree (uploaded_by_user_id);
CREATE INDEX wagtailcore_uuid_06a44d_idx ON public.wagtailcore_pagelogentry USING btree (uuid, action, "timestamp" DESC);
CREATE INDEX wagtailcore_uuid_d6363b_idx ON public.wagtailcore_modellogentry USING btree (uuid, action, "timestamp" DESC);
CREATE INDEX wagtailcore_workflowcontenttype_workflow_id_9aad7cd2 ON public.wagtailcore_workflowcontenttype USING btree (workflow_id);
CREATE INDEX wagtailcore_workflowpage_workflow_id_56f56ff6 ON public.wagtailcore_workflowpage USING btree (workflow_id);
CREATE INDEX wagtailcore_workflowstate_base_content_type_id_a30dc576 ON public.wagtailcore_workflowstate USING btree (base_content_type_id);
CREATE INDEX wagtailcore_workflowstate_content_type_id_2bb78ce1 ON public.wagtailcore_workflowstate USING btree (content_type_id);
CREATE INDEX wagtailcore_workflowstate_requested_by_id_4090bca3 ON public.wagtailcore_workflowstate USING btree (requested_by_id);
CREATE INDEX wagtailcore_workflowstate_workflow_id_1f18378f ON public.wagtailcore_workflowstate USING btree (workflow_id);
CREATE INDEX wagtailcore_workflowtask_task_id_ce7716fe ON public.wagtailcore_workflowtask USING btree (task_id);
CREATE INDEX wagtailcore_workflowtask_workflow_id_b9717175 ON public.wagtailcore_workflowtask USING btree (workflow_id);
CREATE INDEX wagtaildocs_document_collection_id_23881625 ON public.wagtaildocs_document USING btree (collection_id);
CREATE INDEX wagtaildocs_document_uploaded_by_user_id_17258b41 ON public.wagtaildocs_document USING btree (uploaded_by_user_id);
CREATE INDEX wagtailembeds_embed_cache_until_26c94bb0 ON public.wagtailembeds_embed USING btree (cache_until);
CREATE INDEX wagtailembeds_embed_hash_c9bd8c9a_like ON public.wagtailembeds_embed USING btree (hash varchar_pattern_ops);
CREATE INDEX wagtailimages_image_collection_id_c2f8af7e ON public.wagtailimages_image USING btree (collection_id);
CREATE INDEX wagtailimages_image_created_at_86fa6cd4 ON public.wagtailimages_image USING btree (created_at);
CREATE INDEX wagtailimages_image_file_hash_fb5bbb23 ON public.wagtailimages_image USING btree (file_hash);
CREATE INDEX wagtailimages_image_file_hash_fb5bbb23_like ON public.wagtailimages_image USING btree (file_hash varchar_pattern_ops);
CREATE INDEX wagtailimages_image_uploaded_by_user_id_5d73dc75 ON public.wagtailimages_image USING btree (uploaded_by_user_id);
CREATE INDEX wagtailimages_rendition_filter_spec_1cba3201 ON public.wagtailimages_rendition USING btree (filter_spec);
CREATE INDEX wagtailimages_rendition_filter_spec_1cba3201_like ON public.wagtailimages_rendition USING btree (filter_spec varchar_pattern_ops);
CREATE INDEX wagtailimages_rendition_image_id_3e1fd774 ON public.wagtailimages_rendition USING btree (image_id);
CREATE INDEX wagtailredirects_redirect_old_path_bb35247b ON public.wagtailredirects_redirect USING btree (old_path);
CREATE INDEX wagtailredirects_redirect_old_path_bb35247b_like ON public.wagtailredirects_redirect USING btree (old_path varchar_pattern_ops);
CREATE INDEX wagtailredirects_redirect_redirect_page_id_b5728a8f ON public.wagtailredirects_redirect USING btree (redirect_page_id);
CREATE INDEX wagtailredirects_redirect_site_id_780a0e1e ON public.wagtailredirects_redirect USING btree (site_id);
CREATE INDEX wagtailsear_autocom_476c89_gin ON public.wagtailsearch_indexentry USING gin (autocomplete);
CREATE INDEX wagtailsear_body_90c85d_gin ON public.wagtailsearch_indexentry USING gin (body);
CREATE INDEX wagtailsear_title_9caae0_gin ON public.wagtailsearch_indexentry USING gin (title);
CREATE INDEX wagtailsearch_indexentry_content_type_id_62ed694f ON public.wagtailsearch_indexentry USING btree (content_type_id);
CREATE INDEX wagtailsearchpromotions_query_query_string_0e19aecc_like ON public.wagtailsearchpromotions_query USING btree (query_string varchar_pattern_ops);
CREATE INDEX wagtailsearchpromotions_querydailyhits_query_id_3a591f4d ON public.wagtailsearchpromotions_querydailyhits USING btree (query_id);
CREATE INDEX wagtailsearchpromotions_searchpromotion_page_id_71920f17 ON public.wagtailsearchpromotions_searchpromotion USING btree (page_id);
CREATE INDEX wagtailsearchpromotions_searchpromotion_query_id_fbce4eaa ON public.wagtailsearchpromotions_searchpromotion USING btree (query_id);
CREATE INDEX webauthncredential_sha256_idx ON public.django_otp_webauthn_webauthncredential USING btree (credential_id_sha256);
CREATE INDEX workflowstate_base_ct_id_idx ON public.wagtailcore_workflowstate USING btree (base_content_type_id, object_id);
CREATE INDEX workflowstate_ct_id_idx ON public.wagtailcore_workflowstate USING btree (content_type_id, object_id);
CREATE TRIGGER core_public_core_audience_delete AFTER DELETE ON public.core_audience FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_core_audience_delete();
CREATE TRIGGER core_public_core_audience_insert AFTER INSERT ON public.core_audience FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_core_audience_insert();
CREATE TRIGGER core_public_core_audience_update AFTER UPDATE ON public.core_audience FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR ((old.slug)::text IS DISTINCT FROM (new.slug)::text) OR (old.synonyms IS DISTINCT FROM new.synonyms))) EXECUTE FUNCTION public.core_public_core_audience_update();
CREATE TRIGGER core_public_core_audiencetranslation_delete AFTER DELETE ON public.core_audiencetranslation FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_core_audiencetranslation_delete();
CREATE TRIGGER core_public_core_audiencetranslation_insert AFTER INSERT ON public.core_audiencetranslation FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_core_audiencetranslation_insert();
CREATE TRIGGER core_public_core_audiencetranslation_update AFTER UPDATE ON public.core_audiencetranslation FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.sort_order IS DISTINCT FROM new.sort_order) OR ((old.language_code)::text IS DISTINCT FROM (new.language_code)::text) OR ((old.label)::text IS DISTINCT FROM (new.label)::text) OR (old.synonyms IS DISTINCT FROM new.synonyms) OR (old.term_id IS DISTINCT FROM new.term_id))) EXECUTE FUNCTION public.core_public_core_audiencetranslation_update();
CREATE TRIGGER core_public_core_contact_delete AFTER DELETE ON public.core_contact FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_core_contact_delete();
CREATE TRIGGER core_public_core_contact_insert AFTER INSERT ON public.core_contact FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_core_contact_insert();
CREATE TRIGGER core_public_core_contact_update AFTER UPDATE ON public.core_contact FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.translation_key IS DISTINCT FROM new.translation_key) OR (old.locale_id IS DISTINCT FROM new.locale_id) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR ((old.role)::text IS DISTINCT FROM (new.role)::text) OR ((old.email)::text IS DISTINCT FROM (new.email)::text) OR ((old.phone)::text IS DISTINCT FROM (new.phone)::text))) EXECUTE FUNCTION public.core_public_core_contact_update();
CREATE TRIGGER core_public_core_customdocument_delete AFTER DELETE ON public.core_customdocument FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_core_customdocument_delete();
CREATE TRIGGER core_public_core_customdocument_insert AFTER INSERT ON public.core_customdocument FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_core_customdocument_insert();
CREATE TRIGGER core_public_core_customdocument_update AFTER UPDATE ON public.core_customdocument FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.collection_id IS DISTINCT FROM new.collection_id) OR ((old.title)::text IS DISTINCT FROM (new.title)::text) OR (old.file_size IS DISTINCT FROM new.file_size) OR ((old.file_hash)::text IS DISTINCT FROM (new.file_hash)::text) OR ((old.file)::text IS DISTINCT FROM (new.file)::text))) EXECUTE FUNCTION public.core_public_core_customdocument_update();
CREATE TRIGGER core_public_core_customimage_delete AFTER DELETE ON public.core_customimage FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_core_customimage_delete();
CREATE TRIGGER core_public_core_customimage_insert AFTER INSERT ON public.core_customimage FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_core_customimage_insert();
CREATE TRIGGER core_public_core_customimage_update AFTER UPDATE ON public.core_customimage FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.collection_id IS DISTINCT FROM new.collection_id) OR ((old.title)::text IS DISTINCT FROM (new.title)::text) OR ((old.file)::text IS DISTINCT FROM (new.file)::text) OR ((old.description)::text IS DISTINCT FROM (new.description)::text) OR (old.width IS DISTINCT FROM new.width) OR (old.height IS DISTINCT FROM new.height) OR (old.focal_point_x IS DISTINCT FROM new.focal_point_x) OR (old.focal_point_y IS DISTINCT FROM new.focal_point_y) OR (old.focal_point_width IS DISTINCT FROM new.focal_point_width) OR (old.focal_point_height IS DISTINCT FROM new.focal_point_height) OR (old.file_size IS DISTINCT FROM new.file_size) OR ((old.file_hash)::text IS DISTINCT FROM (new.file_hash)::text) OR ((old.credit)::text IS DISTINCT FROM (new.credit)::text) OR (old.descriptions IS DISTINCT FROM new.descriptions))) EXECUTE FUNCTION public.core_public_core_customimage_update();
CREATE TRIGGER core_public_core_dispositif_delete AFTER DELETE ON public.core_dispositif FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_core_dispositif_delete();
CREATE TRIGGER core_public_core_dispositif_insert AFTER INSERT ON public.core_dispositif FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_core_dispositif_insert();
CREATE TRIGGER core_public_core_dispositif_update AFTER UPDATE ON public.core_dispositif FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR ((old.slug)::text IS DISTINCT FROM (new.slug)::text) OR (old.synonyms IS DISTINCT FROM new.synonyms))) EXECUTE FUNCTION public.core_public_core_dispositif_update();
CREATE TRIGGER core_public_core_dispositiftranslation_delete AFTER DELETE ON public.core_dispositiftranslation FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_core_dispositiftranslation_delete();
CREATE TRIGGER core_public_core_dispositiftranslation_insert AFTER INSERT ON public.core_dispositiftranslation FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_core_dispositiftranslation_insert();
CREATE TRIGGER core_public_core_dispositiftranslation_update AFTER UPDATE ON public.core_dispositiftranslation FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.sort_order IS DISTINCT FROM new.sort_order) OR ((old.language_code)::text IS DISTINCT FROM (new.language_code)::text) OR ((old.label)::text IS DISTINCT FROM (new.label)::text) OR (old.synonyms IS DISTINCT FROM new.synonyms) OR (old.term_id IS DISTINCT FROM new.term_id))) EXECUTE FUNCTION public.core_public_core_dispositiftranslation_update();
CREATE TRIGGER core_public_core_eventtype_delete AFTER DELETE ON public.core_eventtype FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_core_eventtype_delete();
CREATE TRIGGER core_public_core_eventtype_insert AFTER INSERT ON public.core_eventtype FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_core_eventtype_insert();
CREATE TRIGGER core_public_core_eventtype_update AFTER UPDATE ON public.core_eventtype FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR ((old.slug)::text IS DISTINCT FROM (new.slug)::text) OR (old.synonyms IS DISTINCT FROM new.synonyms))) EXECUTE FUNCTION public.core_public_core_eventtype_update();
CREATE TRIGGER core_public_core_eventtypetranslation_delete AFTER DELETE ON public.core_eventtypetranslation FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_core_eventtypetranslation_delete();
CREATE TRIGGER core_public_core_eventtypetranslation_insert AFTER INSERT ON public.core_eventtypetranslation FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_core_eventtypetranslation_insert();
CREATE TRIGGER core_public_core_eventtypetranslation_update AFTER UPDATE ON public.core_eventtypetranslation FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.sort_order IS DISTINCT FROM new.sort_order) OR ((old.language_code)::text IS DISTINCT FROM (new.language_code)::text) OR ((old.label)::text IS DISTINCT FROM (new.label)::text) OR (old.synonyms IS DISTINCT FROM new.synonyms) OR (old.term_id IS DISTINCT FROM new.term_id))) EXECUTE FUNCTION public.core_public_core_eventtypetranslation_update();
CREATE TRIGGER core_public_core_formerslug_delete AFTER DELETE ON public.core_formerslug FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_core_formerslug_delete();
CREATE TRIGGER core_public_core_formerslug_insert AFTER INSERT ON public.core_formerslug FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_core_formerslug_insert();
CREATE TRIGGER core_public_core_formerslug_update AFTER UPDATE ON public.core_formerslug FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR ((old.vocabulary)::text IS DISTINCT FROM (new.vocabulary)::text) OR ((old.slug)::text IS DISTINCT FROM (new.slug)::text) OR ((old.current_slug)::text IS DISTINCT FROM (new.current_slug)::text))) EXECUTE FUNCTION public.core_public_core_formerslug_update();
CREATE TRIGGER core_public_core_menu_delete AFTER DELETE ON public.core_menu FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_core_menu_delete();
CREATE TRIGGER core_public_core_menu_insert AFTER INSERT ON public.core_menu FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_core_menu_insert();
CREATE TRIGGER core_public_core_menu_update AFTER UPDATE ON public.core_menu FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.translation_key IS DISTINCT FROM new.translation_key) OR (old.locale_id IS DISTINCT FROM new.locale_id) OR ((old.place)::text IS DISTINCT FROM (new.place)::text))) EXECUTE FUNCTION public.core_public_core_menu_update();
CREATE TRIGGER core_public_core_menuitem_delete AFTER DELETE ON public.core_menuitem FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_core_menuitem_delete();
CREATE TRIGGER core_public_core_menuitem_insert AFTER INSERT ON public.core_menuitem FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_core_menuitem_insert();
CREATE TRIGGER core_public_core_menuitem_update AFTER UPDATE ON public.core_menuitem FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.translation_key IS DISTINCT FROM new.translation_key) OR (old.locale_id IS DISTINCT FROM new.locale_id) OR (old.sort_order IS DISTINCT FROM new.sort_order) OR (old.menu_id IS DISTINCT FROM new.menu_id) OR ((old.label)::text IS DISTINCT FROM (new.label)::text) OR (old.page_id IS DISTINCT FROM new.page_id) OR ((old.address)::text IS DISTINCT FROM (new.address)::text))) EXECUTE FUNCTION public.core_public_core_menuitem_update();
CREATE TRIGGER core_public_core_mergedterm_delete AFTER DELETE ON public.core_mergedterm FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_core_mergedterm_delete();
CREATE TRIGGER core_public_core_mergedterm_insert AFTER INSERT ON public.core_mergedterm FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_core_mergedterm_insert();
CREATE TRIGGER core_public_core_mergedterm_update AFTER UPDATE ON public.core_mergedterm FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR ((old.vocabulary)::text IS DISTINCT FROM (new.vocabulary)::text) OR (old.key IS DISTINCT FROM new.key) OR (old.current_key IS DISTINCT FROM new.current_key))) EXECUTE FUNCTION public.core_public_core_mergedterm_update();
CREATE TRIGGER core_public_core_organisationsettings_delete AFTER DELETE ON public.core_organisationsettings FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_core_organisationsettings_delete();
CREATE TRIGGER core_public_core_organisationsettings_insert AFTER INSERT ON public.core_organisationsettings FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_core_organisationsettings_insert();
CREATE TRIGGER core_public_core_organisationsettings_update AFTER UPDATE ON public.core_organisationsettings FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.site_id IS DISTINCT FROM new.site_id) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR (old.tagline IS DISTINCT FROM new.tagline) OR (old.logo_id IS DISTINCT FROM new.logo_id) OR (old.contact_id IS DISTINCT FROM new.contact_id) OR (old.social_links IS DISTINCT FROM new.social_links) OR (old.supporters IS DISTINCT FROM new.supporters) OR (old.departements IS DISTINCT FROM new.departements))) EXECUTE FUNCTION public.core_public_core_organisationsettings_update();
CREATE TRIGGER core_public_core_organisationsettingstranslation_delete AFTER DELETE ON public.core_organisationsettingstranslation FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_core_organisationsettingstranslation_delete();
CREATE TRIGGER core_public_core_organisationsettingstranslation_insert AFTER INSERT ON public.core_organisationsettingstranslation FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_core_organisationsettingstranslation_insert();
CREATE TRIGGER core_public_core_organisationsettingstranslation_update AFTER UPDATE ON public.core_organisationsettingstranslation FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.organisation_id IS DISTINCT FROM new.organisation_id) OR ((old.language_code)::text IS DISTINCT FROM (new.language_code)::text) OR (old.tagline IS DISTINCT FROM new.tagline))) EXECUTE FUNCTION public.core_public_core_organisationsettingstranslation_update();
CREATE TRIGGER core_public_core_theme_delete AFTER DELETE ON public.core_theme FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_core_theme_delete();
CREATE TRIGGER core_public_core_theme_insert AFTER INSERT ON public.core_theme FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_core_theme_insert();
CREATE TRIGGER core_public_core_theme_update AFTER UPDATE ON public.core_theme FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR ((old.slug)::text IS DISTINCT FROM (new.slug)::text) OR (old.synonyms IS DISTINCT FROM new.synonyms))) EXECUTE FUNCTION public.core_public_core_theme_update();
CREATE TRIGGER core_public_core_themetranslation_delete AFTER DELETE ON public.core_themetranslation FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_core_themetranslation_delete();
CREATE TRIGGER core_public_core_themetranslation_insert AFTER INSERT ON public.core_themetranslation FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_core_themetranslation_insert();
CREATE TRIGGER core_public_core_themetranslation_update AFTER UPDATE ON public.core_themetranslation FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.sort_order IS DISTINCT FROM new.sort_order) OR ((old.language_code)::text IS DISTINCT FROM (new.language_code)::text) OR ((old.label)::text IS DISTINCT FROM (new.label)::text) OR (old.synonyms IS DISTINCT FROM new.synonyms) OR (old.term_id IS DISTINCT FROM new.term_id))) EXECUTE FUNCTION public.core_public_core_themetranslation_update();
CREATE TRIGGER core_public_home_contactline_delete AFTER DELETE ON public.home_contactline FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_home_contactline_delete();
CREATE TRIGGER core_public_home_contactline_insert AFTER INSERT ON public.home_contactline FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_home_contactline_insert();
CREATE TRIGGER core_public_home_contactline_update AFTER UPDATE ON public.home_contactline FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.sort_order IS DISTINCT FROM new.sort_order) OR (old.page_id IS DISTINCT FROM new.page_id) OR (old.contact_id IS DISTINCT FROM new.contact_id))) EXECUTE FUNCTION public.core_public_home_contactline_update();
CREATE TRIGGER core_public_home_contactpage_delete AFTER DELETE ON public.home_contactpage FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_home_contactpage_delete();
CREATE TRIGGER core_public_home_contactpage_insert AFTER INSERT ON public.home_contactpage FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_home_contactpage_insert();
CREATE TRIGGER core_public_home_contactpage_update AFTER UPDATE ON public.home_contactpage FOR EACH ROW WHEN (((old.page_ptr_id IS DISTINCT FROM new.page_ptr_id) OR (old.summary IS DISTINCT FROM new.summary) OR (old.body IS DISTINCT FROM new.body))) EXECUTE FUNCTION public.core_public_home_contactpage_update();
CREATE TRIGGER core_public_home_homepage_delete AFTER DELETE ON public.home_homepage FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_home_homepage_delete();
CREATE TRIGGER core_public_home_homepage_insert AFTER INSERT ON public.home_homepage FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_home_homepage_insert();
CREATE TRIGGER core_public_home_homepage_update AFTER UPDATE ON public.home_homepage FOR EACH ROW WHEN (((old.page_ptr_id IS DISTINCT FROM new.page_ptr_id) OR ((old.headline)::text IS DISTINCT FROM (new.headline)::text) OR (old.introduction IS DISTINCT FROM new.introduction) OR (old.programme_id IS DISTINCT FROM new.programme_id) OR (old.body IS DISTINCT FROM new.body))) EXECUTE FUNCTION public.core_public_home_homepage_update();
CREATE TRIGGER core_public_home_standardpage_delete AFTER DELETE ON public.home_standardpage FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_home_standardpage_delete();
CREATE TRIGGER core_public_home_standardpage_insert AFTER INSERT ON public.home_standardpage FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_home_standardpage_insert();
CREATE TRIGGER core_public_home_standardpage_update AFTER UPDATE ON public.home_standardpage FOR EACH ROW WHEN (((old.page_ptr_id IS DISTINCT FROM new.page_ptr_id) OR (old.summary IS DISTINCT FROM new.summary) OR (old.body IS DISTINCT FROM new.body))) EXECUTE FUNCTION public.core_public_home_standardpage_update();
CREATE TRIGGER core_public_networks_networkaudience_delete AFTER DELETE ON public.networks_networkaudience FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_networks_networkaudience_delete();
CREATE TRIGGER core_public_networks_networkaudience_insert AFTER INSERT ON public.networks_networkaudience FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_networks_networkaudience_insert();
CREATE TRIGGER core_public_networks_networkaudience_update AFTER UPDATE ON public.networks_networkaudience FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.tag_id IS DISTINCT FROM new.tag_id) OR (old.content_object_id IS DISTINCT FROM new.content_object_id))) EXECUTE FUNCTION public.core_public_networks_networkaudience_update();
CREATE TRIGGER core_public_networks_networkindexpage_delete AFTER DELETE ON public.networks_networkindexpage FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_networks_networkindexpage_delete();
CREATE TRIGGER core_public_networks_networkindexpage_insert AFTER INSERT ON public.networks_networkindexpage FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_networks_networkindexpage_insert();
CREATE TRIGGER core_public_networks_networkindexpage_update AFTER UPDATE ON public.networks_networkindexpage FOR EACH ROW WHEN (((old.page_ptr_id IS DISTINCT FROM new.page_ptr_id) OR (old.summary IS DISTINCT FROM new.summary))) EXECUTE FUNCTION public.core_public_networks_networkindexpage_update();
CREATE TRIGGER core_public_networks_networkpage_delete AFTER DELETE ON public.networks_networkpage FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_networks_networkpage_delete();
CREATE TRIGGER core_public_networks_networkpage_insert AFTER INSERT ON public.networks_networkpage FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_networks_networkpage_insert();
CREATE TRIGGER core_public_networks_networkpage_update AFTER UPDATE ON public.networks_networkpage FOR EACH ROW WHEN (((old.page_ptr_id IS DISTINCT FROM new.page_ptr_id) OR (old.other_names IS DISTINCT FROM new.other_names) OR ((old.stage)::text IS DISTINCT FROM (new.stage)::text) OR (old.summary IS DISTINCT FROM new.summary) OR (old.audience IS DISTINCT FROM new.audience) OR (old.body IS DISTINCT FROM new.body) OR (old.partners IS DISTINCT FROM new.partners) OR (old.tools IS DISTINCT FROM new.tools) OR (old.contact_id IS DISTINCT FROM new.contact_id) OR (old.easy_french IS DISTINCT FROM new.easy_french) OR (old.photograph_id IS DISTINCT FROM new.photograph_id) OR (old.archived IS DISTINCT FROM new.archived))) EXECUTE FUNCTION public.core_public_networks_networkpage_update();
CREATE TRIGGER core_public_networks_networktheme_delete AFTER DELETE ON public.networks_networktheme FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_networks_networktheme_delete();
CREATE TRIGGER core_public_networks_networktheme_insert AFTER INSERT ON public.networks_networktheme FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_networks_networktheme_insert();
CREATE TRIGGER core_public_networks_networktheme_update AFTER UPDATE ON public.networks_networktheme FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.tag_id IS DISTINCT FROM new.tag_id) OR (old.content_object_id IS DISTINCT FROM new.content_object_id))) EXECUTE FUNCTION public.core_public_networks_networktheme_update();
CREATE TRIGGER core_public_printing_edition_delete AFTER DELETE ON public.printing_edition FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_printing_edition_delete();
CREATE TRIGGER core_public_printing_edition_insert AFTER INSERT ON public.printing_edition FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_printing_edition_insert();
CREATE TRIGGER core_public_printing_edition_update AFTER UPDATE ON public.printing_edition FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.programme_id IS DISTINCT FROM new.programme_id) OR ((old.language)::text IS DISTINCT FROM (new.language)::text) OR ((old.label)::text IS DISTINCT FROM (new.label)::text) OR (old.made_at IS DISTINCT FROM new.made_at) OR (old.choices IS DISTINCT FROM new.choices) OR (old.facts IS DISTINCT FROM new.facts) OR (old.pdf IS DISTINCT FROM new.pdf) OR (old.size IS DISTINCT FROM new.size) OR (old.withdrawn_at IS DISTINCT FROM new.withdrawn_at) OR ((old.withdrawal)::text IS DISTINCT FROM (new.withdrawal)::text))) EXECUTE FUNCTION public.core_public_printing_edition_update();
CREATE TRIGGER core_public_printing_observation_delete AFTER DELETE ON public.printing_observation FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_printing_observation_delete();
CREATE TRIGGER core_public_printing_observation_insert AFTER INSERT ON public.printing_observation FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_printing_observation_insert();
CREATE TRIGGER core_public_printing_observation_update AFTER UPDATE ON public.printing_observation FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.programme_id IS DISTINCT FROM new.programme_id) OR (old.uid IS DISTINCT FROM new.uid) OR (old.since IS DISTINCT FROM new.since) OR (old.facts IS DISTINCT FROM new.facts))) EXECUTE FUNCTION public.core_public_printing_observation_update();
CREATE TRIGGER core_public_programme_eventaudience_delete AFTER DELETE ON public.programme_eventaudience FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_programme_eventaudience_delete();
CREATE TRIGGER core_public_programme_eventaudience_insert AFTER INSERT ON public.programme_eventaudience FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_programme_eventaudience_insert();
CREATE TRIGGER core_public_programme_eventaudience_update AFTER UPDATE ON public.programme_eventaudience FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.tag_id IS DISTINCT FROM new.tag_id) OR (old.content_object_id IS DISTINCT FROM new.content_object_id))) EXECUTE FUNCTION public.core_public_programme_eventaudience_update();
CREATE TRIGGER core_public_programme_eventcarrier_delete AFTER DELETE ON public.programme_eventcarrier FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_programme_eventcarrier_delete();
CREATE TRIGGER core_public_programme_eventcarrier_insert AFTER INSERT ON public.programme_eventcarrier FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_programme_eventcarrier_insert();
CREATE TRIGGER core_public_programme_eventcarrier_update AFTER UPDATE ON public.programme_eventcarrier FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.sort_order IS DISTINCT FROM new.sort_order) OR (old.event_id IS DISTINCT FROM new.event_id) OR (old.network_id IS DISTINCT FROM new.network_id))) EXECUTE FUNCTION public.core_public_programme_eventcarrier_update();
CREATE TRIGGER core_public_programme_eventdispositif_delete AFTER DELETE ON public.programme_eventdispositif FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_programme_eventdispositif_delete();
CREATE TRIGGER core_public_programme_eventdispositif_insert AFTER INSERT ON public.programme_eventdispositif FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_programme_eventdispositif_insert();
CREATE TRIGGER core_public_programme_eventdispositif_update AFTER UPDATE ON public.programme_eventdispositif FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.tag_id IS DISTINCT FROM new.tag_id) OR (old.content_object_id IS DISTINCT FROM new.content_object_id))) EXECUTE FUNCTION public.core_public_programme_eventdispositif_update();
CREATE TRIGGER core_public_programme_eventpage_delete AFTER DELETE ON public.programme_eventpage FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_programme_eventpage_delete();
CREATE TRIGGER core_public_programme_eventpage_insert AFTER INSERT ON public.programme_eventpage FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_programme_eventpage_insert();
CREATE TRIGGER core_public_programme_eventpage_update AFTER UPDATE ON public.programme_eventpage FOR EACH ROW WHEN (((old.page_ptr_id IS DISTINCT FROM new.page_ptr_id) OR (old.programme_id IS DISTINCT FROM new.programme_id) OR (old.priority_id IS DISTINCT FROM new.priority_id) OR (old.network_id IS DISTINCT FROM new.network_id) OR (old.event_type_id IS DISTINCT FROM new.event_type_id) OR ((old.mode)::text IS DISTINCT FROM (new.mode)::text) OR ((old.status)::text IS DISTINCT FROM (new.status)::text) OR ((old.status_reason)::text IS DISTINCT FROM (new.status_reason)::text) OR (old.is_full IS DISTINCT FROM new.is_full) OR (old.summary IS DISTINCT FROM new.summary) OR (old.announced_sessions IS DISTINCT FROM new.announced_sessions) OR (old.edition_number IS DISTINCT FROM new.edition_number) OR (old.series_id IS DISTINCT FROM new.series_id) OR ((old.role)::text IS DISTINCT FROM (new.role)::text) OR ((old.replaces)::text IS DISTINCT FROM (new.replaces)::text) OR (old.audience IS DISTINCT FROM new.audience) OR (old.partners IS DISTINCT FROM new.partners) OR (old.body IS DISTINCT FROM new.body) OR ((old.replay_url)::text IS DISTINCT FROM (new.replay_url)::text) OR ((old.registration_url)::text IS DISTINCT FROM (new.registration_url)::text) OR ((old.registration_email)::text IS DISTINCT FROM (new.registration_email)::text) OR (old.access IS DISTINCT FROM new.access) OR (old.easy_french IS DISTINCT FROM new.easy_french) OR (old.photograph_id IS DISTINCT FROM new.photograph_id) OR (old.contact_id IS DISTINCT FROM new.contact_id))) EXECUTE FUNCTION public.core_public_programme_eventpage_update();
CREATE TRIGGER core_public_programme_eventsession_delete AFTER DELETE ON public.programme_eventsession FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_programme_eventsession_delete();
CREATE TRIGGER core_public_programme_eventsession_insert AFTER INSERT ON public.programme_eventsession FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_programme_eventsession_insert();
CREATE TRIGGER core_public_programme_eventsession_update AFTER UPDATE ON public.programme_eventsession FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.translation_key IS DISTINCT FROM new.translation_key) OR (old.locale_id IS DISTINCT FROM new.locale_id) OR (old.sort_order IS DISTINCT FROM new.sort_order) OR (old.event_id IS DISTINCT FROM new.event_id) OR ((old.title)::text IS DISTINCT FROM (new.title)::text) OR ((old."precision")::text IS DISTINCT FROM (new."precision")::text) OR (old.first_day IS DISTINCT FROM new.first_day) OR (old.last_day IS DISTINCT FROM new.last_day) OR (old.start_time IS DISTINCT FROM new.start_time) OR (old.end_time IS DISTINCT FROM new.end_time) OR (old.confirmed IS DISTINCT FROM new.confirmed) OR ((old.date_as_typed)::text IS DISTINCT FROM (new.date_as_typed)::text) OR ((old.mode)::text IS DISTINCT FROM (new.mode)::text) OR ((old.status)::text IS DISTINCT FROM (new.status)::text) OR ((old.status_reason)::text IS DISTINCT FROM (new.status_reason)::text) OR (old.is_full IS DISTINCT FROM new.is_full) OR ((old.venue)::text IS DISTINCT FROM (new.venue)::text) OR ((old.town)::text IS DISTINCT FROM (new.town)::text) OR ((old.departement)::text IS DISTINCT FROM (new.departement)::text) OR (old.speakers IS DISTINCT FROM new.speakers) OR (old.start IS DISTINCT FROM new.start) OR (old."end" IS DISTINCT FROM new."end") OR (old.listed_at IS DISTINCT FROM new.listed_at) OR (old.previous_dates IS DISTINCT FROM new.previous_dates))) EXECUTE FUNCTION public.core_public_programme_eventsession_update();
CREATE TRIGGER core_public_programme_eventtheme_delete AFTER DELETE ON public.programme_eventtheme FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_programme_eventtheme_delete();
CREATE TRIGGER core_public_programme_eventtheme_insert AFTER INSERT ON public.programme_eventtheme FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_programme_eventtheme_insert();
CREATE TRIGGER core_public_programme_eventtheme_update AFTER UPDATE ON public.programme_eventtheme FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.tag_id IS DISTINCT FROM new.tag_id) OR (old.content_object_id IS DISTINCT FROM new.content_object_id))) EXECUTE FUNCTION public.core_public_programme_eventtheme_update();
CREATE TRIGGER core_public_programme_prioritynetwork_delete AFTER DELETE ON public.programme_prioritynetwork FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_programme_prioritynetwork_delete();
CREATE TRIGGER core_public_programme_prioritynetwork_insert AFTER INSERT ON public.programme_prioritynetwork FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_programme_prioritynetwork_insert();
CREATE TRIGGER core_public_programme_prioritynetwork_update AFTER UPDATE ON public.programme_prioritynetwork FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.sort_order IS DISTINCT FROM new.sort_order) OR (old.priority_id IS DISTINCT FROM new.priority_id) OR (old.network_id IS DISTINCT FROM new.network_id))) EXECUTE FUNCTION public.core_public_programme_prioritynetwork_update();
CREATE TRIGGER core_public_programme_prioritypage_delete AFTER DELETE ON public.programme_prioritypage FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_programme_prioritypage_delete();
CREATE TRIGGER core_public_programme_prioritypage_insert AFTER INSERT ON public.programme_prioritypage FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_programme_prioritypage_insert();
CREATE TRIGGER core_public_programme_prioritypage_update AFTER UPDATE ON public.programme_prioritypage FOR EACH ROW WHEN (((old.page_ptr_id IS DISTINCT FROM new.page_ptr_id) OR (old.programme_id IS DISTINCT FROM new.programme_id) OR ((old.short_title)::text IS DISTINCT FROM (new.short_title)::text) OR ((old.colour)::text IS DISTINCT FROM (new.colour)::text) OR ((old.sign)::text IS DISTINCT FROM (new.sign)::text) OR (old.summary IS DISTINCT FROM new.summary) OR (old.body IS DISTINCT FROM new.body) OR ((old.sdgs)::text IS DISTINCT FROM (new.sdgs)::text))) EXECUTE FUNCTION public.core_public_programme_prioritypage_update();
CREATE TRIGGER core_public_programme_programmeindexpage_delete AFTER DELETE ON public.programme_programmeindexpage FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_programme_programmeindexpage_delete();
CREATE TRIGGER core_public_programme_programmeindexpage_insert AFTER INSERT ON public.programme_programmeindexpage FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_programme_programmeindexpage_insert();
CREATE TRIGGER core_public_programme_programmeindexpage_update AFTER UPDATE ON public.programme_programmeindexpage FOR EACH ROW WHEN (((old.page_ptr_id IS DISTINCT FROM new.page_ptr_id) OR (old.summary IS DISTINCT FROM new.summary))) EXECUTE FUNCTION public.core_public_programme_programmeindexpage_update();
CREATE TRIGGER core_public_programme_programmepage_delete AFTER DELETE ON public.programme_programmepage FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_programme_programmepage_delete();
CREATE TRIGGER core_public_programme_programmepage_insert AFTER INSERT ON public.programme_programmepage FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_programme_programmepage_insert();
CREATE TRIGGER core_public_programme_programmepage_update AFTER UPDATE ON public.programme_programmepage FOR EACH ROW WHEN (((old.page_ptr_id IS DISTINCT FROM new.page_ptr_id) OR (old.year IS DISTINCT FROM new.year) OR (old.year_locale_id IS DISTINCT FROM new.year_locale_id) OR (old.summary IS DISTINCT FROM new.summary) OR (old.foreword IS DISTINCT FROM new.foreword) OR (old.highlights IS DISTINCT FROM new.highlights) OR (old.dates_introduction IS DISTINCT FROM new.dates_introduction) OR (old.dates_conclusion IS DISTINCT FROM new.dates_conclusion) OR (old.notes IS DISTINCT FROM new.notes) OR (old.supporters IS DISTINCT FROM new.supporters))) EXECUTE FUNCTION public.core_public_programme_programmepage_update();
CREATE TRIGGER core_public_programme_series_delete AFTER DELETE ON public.programme_series FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_programme_series_delete();
CREATE TRIGGER core_public_programme_series_insert AFTER INSERT ON public.programme_series FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_programme_series_insert();
CREATE TRIGGER core_public_programme_series_update AFTER UPDATE ON public.programme_series FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.translation_key IS DISTINCT FROM new.translation_key) OR (old.locale_id IS DISTINCT FROM new.locale_id) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR ((old.recurrence)::text IS DISTINCT FROM (new.recurrence)::text))) EXECUTE FUNCTION public.core_public_programme_series_update();
CREATE TRIGGER core_public_wagtail_localize_stringtranslation_delete AFTER DELETE ON public.wagtail_localize_stringtranslation FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_wagtail_localize_stringtranslation_delete();
CREATE TRIGGER core_public_wagtail_localize_stringtranslation_insert AFTER INSERT ON public.wagtail_localize_stringtranslation FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_wagtail_localize_stringtranslation_insert();
CREATE TRIGGER core_public_wagtail_localize_stringtranslation_update AFTER UPDATE ON public.wagtail_localize_stringtranslation FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.translation_of_id IS DISTINCT FROM new.translation_of_id) OR (old.locale_id IS DISTINCT FROM new.locale_id) OR (old.context_id IS DISTINCT FROM new.context_id) OR (old.data IS DISTINCT FROM new.data) OR (old.has_error IS DISTINCT FROM new.has_error))) EXECUTE FUNCTION public.core_public_wagtail_localize_stringtranslation_update();
CREATE TRIGGER core_public_wagtailcore_collection_delete AFTER DELETE ON public.wagtailcore_collection FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_wagtailcore_collection_delete();
CREATE TRIGGER core_public_wagtailcore_collection_insert AFTER INSERT ON public.wagtailcore_collection FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_wagtailcore_collection_insert();
CREATE TRIGGER core_public_wagtailcore_collection_update AFTER UPDATE ON public.wagtailcore_collection FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR ((old.path)::text IS DISTINCT FROM (new.path)::text) OR (old.depth IS DISTINCT FROM new.depth))) EXECUTE FUNCTION public.core_public_wagtailcore_collection_update();
CREATE TRIGGER core_public_wagtailcore_collectionviewrestriction_delete AFTER DELETE ON public.wagtailcore_collectionviewrestriction FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_wagtailcore_collectionviewrestriction_delete();
CREATE TRIGGER core_public_wagtailcore_collectionviewrestriction_insert AFTER INSERT ON public.wagtailcore_collectionviewrestriction FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_wagtailcore_collectionviewrestriction_insert();
CREATE TRIGGER core_public_wagtailcore_collectionviewrestriction_update AFTER UPDATE ON public.wagtailcore_collectionviewrestriction FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR ((old.restriction_type)::text IS DISTINCT FROM (new.restriction_type)::text) OR ((old.password)::text IS DISTINCT FROM (new.password)::text) OR (old.collection_id IS DISTINCT FROM new.collection_id))) EXECUTE FUNCTION public.core_public_wagtailcore_collectionviewrestriction_update();
CREATE TRIGGER core_public_wagtailcore_locale_delete AFTER DELETE ON public.wagtailcore_locale FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_wagtailcore_locale_delete();
CREATE TRIGGER core_public_wagtailcore_locale_insert AFTER INSERT ON public.wagtailcore_locale FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_wagtailcore_locale_insert();
CREATE TRIGGER core_public_wagtailcore_locale_update AFTER UPDATE ON public.wagtailcore_locale FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR ((old.language_code)::text IS DISTINCT FROM (new.language_code)::text))) EXECUTE FUNCTION public.core_public_wagtailcore_locale_update();
CREATE TRIGGER core_public_wagtailcore_page_delete AFTER DELETE ON public.wagtailcore_page FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_wagtailcore_page_delete();
CREATE TRIGGER core_public_wagtailcore_page_insert AFTER INSERT ON public.wagtailcore_page FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_wagtailcore_page_insert();
CREATE TRIGGER core_public_wagtailcore_page_update AFTER UPDATE ON public.wagtailcore_page FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR ((old.path)::text IS DISTINCT FROM (new.path)::text) OR (old.depth IS DISTINCT FROM new.depth) OR (old.translation_key IS DISTINCT FROM new.translation_key) OR (old.locale_id IS DISTINCT FROM new.locale_id) OR (old.live IS DISTINCT FROM new.live) OR (old.first_published_at IS DISTINCT FROM new.first_published_at) OR (old.last_published_at IS DISTINCT FROM new.last_published_at) OR (old.expire_at IS DISTINCT FROM new.expire_at) OR ((old.title)::text IS DISTINCT FROM (new.title)::text) OR ((old.slug)::text IS DISTINCT FROM (new.slug)::text) OR (old.content_type_id IS DISTINCT FROM new.content_type_id) OR (old.url_path IS DISTINCT FROM new.url_path) OR (old.alias_of_id IS DISTINCT FROM new.alias_of_id) OR (old.show_in_menus IS DISTINCT FROM new.show_in_menus) OR ((old.seo_title)::text IS DISTINCT FROM (new.seo_title)::text) OR (old.search_description IS DISTINCT FROM new.search_description))) EXECUTE FUNCTION public.core_public_wagtailcore_page_update();
CREATE TRIGGER core_public_wagtailcore_pageviewrestriction_delete AFTER DELETE ON public.wagtailcore_pageviewrestriction FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_wagtailcore_pageviewrestriction_delete();
CREATE TRIGGER core_public_wagtailcore_pageviewrestriction_insert AFTER INSERT ON public.wagtailcore_pageviewrestriction FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_wagtailcore_pageviewrestriction_insert();
CREATE TRIGGER core_public_wagtailcore_pageviewrestriction_update AFTER UPDATE ON public.wagtailcore_pageviewrestriction FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR ((old.restriction_type)::text IS DISTINCT FROM (new.restriction_type)::text) OR ((old.password)::text IS DISTINCT FROM (new.password)::text) OR (old.page_id IS DISTINCT FROM new.page_id))) EXECUTE FUNCTION public.core_public_wagtailcore_pageviewrestriction_update();
CREATE TRIGGER core_public_wagtailcore_site_delete AFTER DELETE ON public.wagtailcore_site FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_wagtailcore_site_delete();
CREATE TRIGGER core_public_wagtailcore_site_insert AFTER INSERT ON public.wagtailcore_site FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_wagtailcore_site_insert();
CREATE TRIGGER core_public_wagtailcore_site_update AFTER UPDATE ON public.wagtailcore_site FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR ((old.hostname)::text IS DISTINCT FROM (new.hostname)::text) OR (old.port IS DISTINCT FROM new.port) OR ((old.site_name)::text IS DISTINCT FROM (new.site_name)::text) OR (old.root_page_id IS DISTINCT FROM new.root_page_id) OR (old.is_default_site IS DISTINCT FROM new.is_default_site))) EXECUTE FUNCTION public.core_public_wagtailcore_site_update();
CREATE TRIGGER core_public_wagtailsearch_indexentry_delete AFTER DELETE ON public.wagtailsearch_indexentry FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_wagtailsearch_indexentry_delete();
CREATE TRIGGER core_public_wagtailsearch_indexentry_insert AFTER INSERT ON public.wagtailsearch_indexentry FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_wagtailsearch_indexentry_insert();
CREATE TRIGGER core_public_wagtailsearch_indexentry_update AFTER UPDATE ON public.wagtailsearch_indexentry FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.content_type_id IS DISTINCT FROM new.content_type_id) OR ((old.object_id)::text IS DISTINCT FROM (new.object_id)::text) OR (old.autocomplete IS DISTINCT FROM new.autocomplete) OR (old.title IS DISTINCT FROM new.title) OR (old.body IS DISTINCT FROM new.body) OR (old.title_text IS DISTINCT FROM new.title_text) OR (old.body_text IS DISTINCT FROM new.body_text))) EXECUTE FUNCTION public.core_public_wagtailsearch_indexentry_update();
CREATE TRIGGER core_public_wagtailsearchpromotions_query_delete AFTER DELETE ON public.wagtailsearchpromotions_query FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_wagtailsearchpromotions_query_delete();
CREATE TRIGGER core_public_wagtailsearchpromotions_query_insert AFTER INSERT ON public.wagtailsearchpromotions_query FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_wagtailsearchpromotions_query_insert();
CREATE TRIGGER core_public_wagtailsearchpromotions_query_update AFTER UPDATE ON public.wagtailsearchpromotions_query FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR ((old.query_string)::text IS DISTINCT FROM (new.query_string)::text))) EXECUTE FUNCTION public.core_public_wagtailsearchpromotions_query_update();
CREATE TRIGGER core_public_wagtailsearchpromotions_searchpromotion_delete AFTER DELETE ON public.wagtailsearchpromotions_searchpromotion FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_wagtailsearchpromotions_searchpromotion_delete();
CREATE TRIGGER core_public_wagtailsearchpromotions_searchpromotion_insert AFTER INSERT ON public.wagtailsearchpromotions_searchpromotion FOR EACH ROW WHEN (true) EXECUTE FUNCTION public.core_public_wagtailsearchpromotions_searchpromotion_insert();
CREATE TRIGGER core_public_wagtailsearchpromotions_searchpromotion_update AFTER UPDATE ON public.wagtailsearchpromotions_searchpromotion FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.query_id IS DISTINCT FROM new.query_id) OR (old.page_id IS DISTINCT FROM new.page_id) OR ((old.external_link_url)::text IS DISTINCT FROM (new.external_link_url)::text) OR ((old.external_link_text)::text IS DISTINCT FROM (new.external_link_text)::text) OR (old.description IS DISTINCT FROM new.description) OR (old.sort_order IS DISTINCT FROM new.sort_order))) EXECUTE FUNCTION public.core_public_wagtailsearchpromotions_searchpromotion_update();
ALTER TABLE ONLY public.accounts_accountrecord
    ADD CONSTRAINT accounts_accountrecord_account_id_b5d19c17_fk_auth_user_id FOREIGN KEY (account_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_accountrecord
    ADD CONSTRAINT accounts_accountrecord_by_id_61179bba_fk_auth_user_id FOREIGN KEY (by_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_provideridentity
    ADD CONSTRAINT accounts_provideridentity_account_id_64fef807_fk_auth_user_id FOREIGN KEY (account_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_session
    ADD CONSTRAINT accounts_session_account_id_13077c3e_fk_auth_user_id FOREIGN KEY (account_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_user_groups
    ADD CONSTRAINT auth_user_groups_group_id_97559544_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_user_groups
    ADD CONSTRAINT auth_user_groups_user_id_6a12ed8b_fk_auth_user_id FOREIGN KEY (user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_user_user_permissions
    ADD CONSTRAINT auth_user_user_permi_permission_id_1fbb5f2c_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_user_user_permissions
    ADD CONSTRAINT auth_user_user_permissions_user_id_a95ead1b_fk_auth_user_id FOREIGN KEY (user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.core_audiencetranslation
    ADD CONSTRAINT core_audiencewords_term_id_c1b7d454_fk_core_audience_id FOREIGN KEY (term_id) REFERENCES public.core_audience(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.core_contact
    ADD CONSTRAINT core_contact_locale_id_9f195acd_fk_wagtailcore_locale_id FOREIGN KEY (locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.core_customdocument
    ADD CONSTRAINT core_customdocument_collection_id_5f446fee_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.core_customdocument
    ADD CONSTRAINT core_customdocument_uploaded_by_user_id_94e50f54_fk_auth_user FOREIGN KEY (uploaded_by_user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.core_customimage
    ADD CONSTRAINT core_customimage_collection_id_5eb987c8_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.core_customimage
    ADD CONSTRAINT core_customimage_uploaded_by_user_id_b57201f4_fk_auth_user_id FOREIGN KEY (uploaded_by_user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.core_customrendition
    ADD CONSTRAINT core_customrendition_image_id_98ddb0b5_fk_core_customimage_id FOREIGN KEY (image_id) REFERENCES public.core_customimage(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.core_dispositiftranslation
    ADD CONSTRAINT core_dispositifwords_term_id_80944b3d_fk_core_dispositif_id FOREIGN KEY (term_id) REFERENCES public.core_dispositif(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.core_eventtypetranslation
    ADD CONSTRAINT core_eventtypewords_term_id_068dd909_fk_core_eventtype_id FOREIGN KEY (term_id) REFERENCES public.core_eventtype(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.core_menu
    ADD CONSTRAINT core_menu_locale_id_e613481d_fk_wagtailcore_locale_id FOREIGN KEY (locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.core_menuitem
    ADD CONSTRAINT core_menuitem_locale_id_e4a76fe7_fk_wagtailcore_locale_id FOREIGN KEY (locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.core_menuitem
    ADD CONSTRAINT core_menuitem_menu_id_3871ac03_fk_core_menu_id FOREIGN KEY (menu_id) REFERENCES public.core_menu(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.core_menuitem
    ADD CONSTRAINT core_menuitem_page_id_37fa8fad_fk_wagtailcore_page_id FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.core_organisationsettings
    ADD CONSTRAINT core_networksettings_contact_id_8bba5562_fk_core_contact_id FOREIGN KEY (contact_id) REFERENCES public.core_contact(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.core_organisationsettings
    ADD CONSTRAINT core_networksettings_logo_id_09b1891f_fk_core_customimage_id FOREIGN KEY (logo_id) REFERENCES public.core_customimage(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.core_organisationsettings
    ADD CONSTRAINT core_networksettings_site_id_2803ebfb_fk_wagtailcore_site_id FOREIGN KEY (site_id) REFERENCES public.wagtailcore_site(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.core_organisationsettingstranslation
    ADD CONSTRAINT core_organisationset_organisation_id_5f70a63b_fk_core_orga FOREIGN KEY (organisation_id) REFERENCES public.core_organisationsettings(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.core_themeproposal
    ADD CONSTRAINT core_themeproposal_proposed_by_id_92eb3a87_fk_auth_user_id FOREIGN KEY (proposed_by_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.core_themeproposal
    ADD CONSTRAINT core_themeproposal_theme_id_89444f6a_fk_core_theme_id FOREIGN KEY (theme_id) REFERENCES public.core_theme(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.core_themetranslation
    ADD CONSTRAINT core_themewords_term_id_274bfbee_fk_core_theme_id FOREIGN KEY (term_id) REFERENCES public.core_theme(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.core_versionreferences
    ADD CONSTRAINT core_versionreferenc_revision_id_e565f4d6_fk_wagtailco FOREIGN KEY (revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.django_otp_webauthn_webauthnattestation
    ADD CONSTRAINT django_otp_webauthn__credential_id_b2e6f7e8_fk_django_ot FOREIGN KEY (credential_id) REFERENCES public.django_otp_webauthn_webauthncredential(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.django_otp_webauthn_webauthncredential
    ADD CONSTRAINT django_otp_webauthn__user_id_023391d8_fk_auth_user FOREIGN KEY (user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.django_otp_webauthn_webauthnuserhandle
    ADD CONSTRAINT django_otp_webauthn__user_id_47f479ce_fk_auth_user FOREIGN KEY (user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.home_contactline
    ADD CONSTRAINT home_contactline_contact_id_1de42e64_fk_core_contact_id FOREIGN KEY (contact_id) REFERENCES public.core_contact(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.home_contactline
    ADD CONSTRAINT home_contactline_page_id_3ac8956e_fk_home_cont FOREIGN KEY (page_id) REFERENCES public.home_contactpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.home_contactpage
    ADD CONSTRAINT home_contactpage_page_ptr_id_73be1938_fk_wagtailcore_page_id FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.home_homepage
    ADD CONSTRAINT home_homepage_page_ptr_id_e5b77cf7_fk_wagtailcore_page_id FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.home_homepage
    ADD CONSTRAINT home_homepage_programme_id_043e37db_fk_programme FOREIGN KEY (programme_id) REFERENCES public.programme_programmepage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.home_standardpage
    ADD CONSTRAINT home_standardpage_page_ptr_id_9284d8b1_fk_wagtailcore_page_id FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.networks_invitation
    ADD CONSTRAINT networks_invitation_replaces_id_f5a554a6_fk_auth_user_id FOREIGN KEY (replaces_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.networks_invitation
    ADD CONSTRAINT networks_invitation_section_id_7226aa61_fk_networks_section_id FOREIGN KEY (section_id) REFERENCES public.networks_section(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.networks_networkaudience
    ADD CONSTRAINT networks_networkaudi_content_object_id_9b281b4e_fk_networks_ FOREIGN KEY (content_object_id) REFERENCES public.networks_networkpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.networks_networkaudience
    ADD CONSTRAINT networks_networkaudience_tag_id_ebb718ab_fk_core_audience_id FOREIGN KEY (tag_id) REFERENCES public.core_audience(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.networks_networkindexpage
    ADD CONSTRAINT networks_networkinde_page_ptr_id_ecfbce4c_fk_wagtailco FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.networks_networkpage
    ADD CONSTRAINT networks_networkpage_contact_id_000402ae_fk_core_contact_id FOREIGN KEY (contact_id) REFERENCES public.core_contact(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.networks_networkpage
    ADD CONSTRAINT networks_networkpage_page_ptr_id_65ac8612_fk_wagtailco FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.networks_networkpage
    ADD CONSTRAINT networks_networkpage_photograph_id_c9f48dc4_fk_core_cust FOREIGN KEY (photograph_id) REFERENCES public.core_customimage(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.networks_networktheme
    ADD CONSTRAINT networks_networkthem_content_object_id_f4c5b9c2_fk_networks_ FOREIGN KEY (content_object_id) REFERENCES public.networks_networkpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.networks_networktheme
    ADD CONSTRAINT networks_networktheme_tag_id_35b91fa9_fk_core_theme_id FOREIGN KEY (tag_id) REFERENCES public.core_theme(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.networks_section
    ADD CONSTRAINT networks_section_collection_id_b30a96b3_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.networks_section
    ADD CONSTRAINT networks_section_group_id_38ab4f82_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.otp_static_staticdevice
    ADD CONSTRAINT otp_static_staticdevice_user_id_7f9cff2b_fk_auth_user_id FOREIGN KEY (user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.otp_static_statictoken
    ADD CONSTRAINT otp_static_statictok_device_id_74b7c7d1_fk_otp_stati FOREIGN KEY (device_id) REFERENCES public.otp_static_staticdevice(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.otp_totp_totpdevice
    ADD CONSTRAINT otp_totp_totpdevice_user_id_0fb18292_fk_auth_user_id FOREIGN KEY (user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.printing_edition
    ADD CONSTRAINT printing_edition_made_by_id_1f1bbcb5_fk_auth_user_id FOREIGN KEY (made_by_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.printing_edition
    ADD CONSTRAINT printing_edition_programme_id_6bf985fb_fk_programme FOREIGN KEY (programme_id) REFERENCES public.programme_programmepage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.printing_edition
    ADD CONSTRAINT printing_edition_withdrawn_by_id_32c364b6_fk_auth_user_id FOREIGN KEY (withdrawn_by_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.printing_keptdocument
    ADD CONSTRAINT printing_keptdocument_asked_by_id_6cd7601e_fk_auth_user_id FOREIGN KEY (asked_by_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.printing_keptdocument
    ADD CONSTRAINT printing_keptdocument_page_id_961acaeb_fk_wagtailcore_page_id FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.printing_observation
    ADD CONSTRAINT printing_observation_programme_id_f3e13411_fk_programme FOREIGN KEY (programme_id) REFERENCES public.programme_programmepage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.privacy_personrequest
    ADD CONSTRAINT privacy_personrequest_account_id_c4854ef9_fk_auth_user_id FOREIGN KEY (account_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.privacy_personrequest
    ADD CONSTRAINT privacy_personrequest_requested_by_id_05b88208_fk_auth_user_id FOREIGN KEY (requested_by_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_eventaudience
    ADD CONSTRAINT programme_eventaudie_content_object_id_8b5ffd1b_fk_programme FOREIGN KEY (content_object_id) REFERENCES public.programme_eventpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_eventaudience
    ADD CONSTRAINT programme_eventaudience_tag_id_744498b9_fk_core_audience_id FOREIGN KEY (tag_id) REFERENCES public.core_audience(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_eventcarrier
    ADD CONSTRAINT programme_eventcarri_event_id_1257e64a_fk_programme FOREIGN KEY (event_id) REFERENCES public.programme_eventpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_eventcarrier
    ADD CONSTRAINT programme_eventcarri_network_id_74e43372_fk_networks_ FOREIGN KEY (network_id) REFERENCES public.networks_networkpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_eventdispositif
    ADD CONSTRAINT programme_eventdispo_content_object_id_8cf9237c_fk_programme FOREIGN KEY (content_object_id) REFERENCES public.programme_eventpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_eventdispositif
    ADD CONSTRAINT programme_eventdispositif_tag_id_24fe30dc_fk_core_dispositif_id FOREIGN KEY (tag_id) REFERENCES public.core_dispositif(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_eventpage
    ADD CONSTRAINT programme_eventpage_contact_id_c8db95fb_fk_core_contact_id FOREIGN KEY (contact_id) REFERENCES public.core_contact(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_eventpage
    ADD CONSTRAINT programme_eventpage_event_type_id_42e5ea83_fk_core_eventtype_id FOREIGN KEY (event_type_id) REFERENCES public.core_eventtype(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_eventpage
    ADD CONSTRAINT programme_eventpage_network_id_e602fca8_fk_networks_ FOREIGN KEY (network_id) REFERENCES public.networks_networkpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_eventpage
    ADD CONSTRAINT programme_eventpage_page_ptr_id_a621cd6e_fk_wagtailcore_page_id FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_eventpage
    ADD CONSTRAINT programme_eventpage_photograph_id_a70fba02_fk_core_cust FOREIGN KEY (photograph_id) REFERENCES public.core_customimage(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_eventpage
    ADD CONSTRAINT programme_eventpage_priority_id_dfeefe38_fk_programme FOREIGN KEY (priority_id) REFERENCES public.programme_prioritypage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_eventpage
    ADD CONSTRAINT programme_eventpage_programme_id_d33a09fb_fk_programme FOREIGN KEY (programme_id) REFERENCES public.programme_programmepage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_eventpage
    ADD CONSTRAINT programme_eventpage_series_id_2ad14400_fk_programme_series_id FOREIGN KEY (series_id) REFERENCES public.programme_series(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_eventsession
    ADD CONSTRAINT programme_eventsessi_event_id_6325ed9f_fk_programme FOREIGN KEY (event_id) REFERENCES public.programme_eventpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_eventsession
    ADD CONSTRAINT programme_eventsessi_locale_id_461e35fc_fk_wagtailco FOREIGN KEY (locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_eventtheme
    ADD CONSTRAINT programme_eventtheme_content_object_id_f554bede_fk_programme FOREIGN KEY (content_object_id) REFERENCES public.programme_eventpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_eventtheme
    ADD CONSTRAINT programme_eventtheme_tag_id_a5e9469c_fk_core_theme_id FOREIGN KEY (tag_id) REFERENCES public.core_theme(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_prioritynetwork
    ADD CONSTRAINT programme_priorityne_network_id_04ac32d4_fk_networks_ FOREIGN KEY (network_id) REFERENCES public.networks_networkpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_prioritynetwork
    ADD CONSTRAINT programme_priorityne_priority_id_efcb13b6_fk_programme FOREIGN KEY (priority_id) REFERENCES public.programme_prioritypage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_prioritypage
    ADD CONSTRAINT programme_prioritypa_page_ptr_id_eb2a0936_fk_wagtailco FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_prioritypage
    ADD CONSTRAINT programme_prioritypa_programme_id_0fa4ac83_fk_programme FOREIGN KEY (programme_id) REFERENCES public.programme_programmepage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_programmeindexpage
    ADD CONSTRAINT programme_programmei_page_ptr_id_b5b83328_fk_wagtailco FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_programmepage
    ADD CONSTRAINT programme_programmep_page_ptr_id_b5518e54_fk_wagtailco FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_programmepage
    ADD CONSTRAINT programme_programmep_year_locale_id_62152451_fk_wagtailco FOREIGN KEY (year_locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_series
    ADD CONSTRAINT programme_series_locale_id_69afa707_fk_wagtailcore_locale_id FOREIGN KEY (locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_content_type_id_9957a03c_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_tag_id_f4f5b767_fk_taggit_tag_id FOREIGN KEY (tag_id) REFERENCES public.taggit_tag(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_localesynchronization
    ADD CONSTRAINT wagtail_localize_loc_locale_id_036a3a20_fk_wagtailco FOREIGN KEY (locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_localesynchronization
    ADD CONSTRAINT wagtail_localize_loc_sync_from_id_1bc4c2eb_fk_wagtailco FOREIGN KEY (sync_from_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_overridablesegment
    ADD CONSTRAINT wagtail_localize_ove_context_id_eed8c388_fk_wagtail_l FOREIGN KEY (context_id) REFERENCES public.wagtail_localize_translationcontext(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_overridablesegment
    ADD CONSTRAINT wagtail_localize_ove_source_id_5720ac20_fk_wagtail_l FOREIGN KEY (source_id) REFERENCES public.wagtail_localize_translationsource(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_relatedobjectsegment
    ADD CONSTRAINT wagtail_localize_rel_context_id_c0a725be_fk_wagtail_l FOREIGN KEY (context_id) REFERENCES public.wagtail_localize_translationcontext(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_relatedobjectsegment
    ADD CONSTRAINT wagtail_localize_rel_object_id_6c7b58df_fk_wagtail_l FOREIGN KEY (object_id) REFERENCES public.wagtail_localize_translatableobject(translation_key) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_relatedobjectsegment
    ADD CONSTRAINT wagtail_localize_rel_source_id_9a3b1373_fk_wagtail_l FOREIGN KEY (source_id) REFERENCES public.wagtail_localize_translationsource(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_segmentoverride
    ADD CONSTRAINT wagtail_localize_seg_context_id_f827efe0_fk_wagtail_l FOREIGN KEY (context_id) REFERENCES public.wagtail_localize_translationcontext(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_segmentoverride
    ADD CONSTRAINT wagtail_localize_seg_last_translated_by_i_a86448fc_fk_auth_user FOREIGN KEY (last_translated_by_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_segmentoverride
    ADD CONSTRAINT wagtail_localize_seg_locale_id_b1673d41_fk_wagtailco FOREIGN KEY (locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_stringtranslation
    ADD CONSTRAINT wagtail_localize_str_context_id_3cc13049_fk_wagtail_l FOREIGN KEY (context_id) REFERENCES public.wagtail_localize_translationcontext(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_stringsegment
    ADD CONSTRAINT wagtail_localize_str_context_id_63235539_fk_wagtail_l FOREIGN KEY (context_id) REFERENCES public.wagtail_localize_translationcontext(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_stringtranslation
    ADD CONSTRAINT wagtail_localize_str_last_translated_by_i_764c7a3f_fk_auth_user FOREIGN KEY (last_translated_by_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_string
    ADD CONSTRAINT wagtail_localize_str_locale_id_2cded126_fk_wagtailco FOREIGN KEY (locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_stringtranslation
    ADD CONSTRAINT wagtail_localize_str_locale_id_b9e3730d_fk_wagtailco FOREIGN KEY (locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_stringsegment
    ADD CONSTRAINT wagtail_localize_str_source_id_5804129f_fk_wagtail_l FOREIGN KEY (source_id) REFERENCES public.wagtail_localize_translationsource(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_stringsegment
    ADD CONSTRAINT wagtail_localize_str_string_id_6356d5ec_fk_wagtail_l FOREIGN KEY (string_id) REFERENCES public.wagtail_localize_string(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_stringtranslation
    ADD CONSTRAINT wagtail_localize_str_translation_of_id_8eef01d0_fk_wagtail_l FOREIGN KEY (translation_of_id) REFERENCES public.wagtail_localize_string(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_templatesegment
    ADD CONSTRAINT wagtail_localize_tem_context_id_81456b25_fk_wagtail_l FOREIGN KEY (context_id) REFERENCES public.wagtail_localize_translationcontext(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_templatesegment
    ADD CONSTRAINT wagtail_localize_tem_source_id_26b89dc6_fk_wagtail_l FOREIGN KEY (source_id) REFERENCES public.wagtail_localize_translationsource(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_templatesegment
    ADD CONSTRAINT wagtail_localize_tem_template_id_c370b3c8_fk_wagtail_l FOREIGN KEY (template_id) REFERENCES public.wagtail_localize_template(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_translatableobject
    ADD CONSTRAINT wagtail_localize_tra_content_type_id_0d6c5139_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_translationsource
    ADD CONSTRAINT wagtail_localize_tra_locale_id_0ac264c0_fk_wagtailco FOREIGN KEY (locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_translationlog
    ADD CONSTRAINT wagtail_localize_tra_locale_id_37619cb4_fk_wagtailco FOREIGN KEY (locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_translationsource
    ADD CONSTRAINT wagtail_localize_tra_object_id_6a078fd2_fk_wagtail_l FOREIGN KEY (object_id) REFERENCES public.wagtail_localize_translatableobject(translation_key) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_translationcontext
    ADD CONSTRAINT wagtail_localize_tra_object_id_86263ce7_fk_wagtail_l FOREIGN KEY (object_id) REFERENCES public.wagtail_localize_translatableobject(translation_key) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_translationlog
    ADD CONSTRAINT wagtail_localize_tra_revision_id_e3b62278_fk_wagtailco FOREIGN KEY (revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_translationlog
    ADD CONSTRAINT wagtail_localize_tra_source_id_7228923e_fk_wagtail_l FOREIGN KEY (source_id) REFERENCES public.wagtail_localize_translationsource(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_translation
    ADD CONSTRAINT wagtail_localize_tra_source_id_e326e1e3_fk_wagtail_l FOREIGN KEY (source_id) REFERENCES public.wagtail_localize_translationsource(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_translationsource
    ADD CONSTRAINT wagtail_localize_tra_specific_content_typ_3095eb76_fk_django_co FOREIGN KEY (specific_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_translation
    ADD CONSTRAINT wagtail_localize_tra_target_locale_id_8c524f73_fk_wagtailco FOREIGN KEY (target_locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailadmin_editingsession
    ADD CONSTRAINT wagtailadmin_editing_content_type_id_4df7730e_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailadmin_editingsession
    ADD CONSTRAINT wagtailadmin_editingsession_user_id_6e1a9b70_fk_auth_user_id FOREIGN KEY (user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailadmin_formstate
    ADD CONSTRAINT wagtailadmin_formsta_content_type_id_e32438b3_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailadmin_formstate
    ADD CONSTRAINT wagtailadmin_formstate_user_id_b910adc2_fk_auth_user_id FOREIGN KEY (user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_apitoken
    ADD CONSTRAINT wagtailcore_apitoken_user_id_49b1141b_fk_auth_user_id FOREIGN KEY (user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction
    ADD CONSTRAINT wagtailcore_collecti_collection_id_761908ec_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction_groups
    ADD CONSTRAINT wagtailcore_collecti_collectionviewrestri_47320efd_fk_wagtailco FOREIGN KEY (collectionviewrestriction_id) REFERENCES public.wagtailcore_collectionviewrestriction(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction_groups
    ADD CONSTRAINT wagtailcore_collecti_group_id_1823f2a3_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_page_id_108444b5_fk_wagtailcore_page_id FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_resolved_by_id_a282aa0e_fk_auth_user_id FOREIGN KEY (resolved_by_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_revision_created_id_1d058279_fk_wagtailco FOREIGN KEY (revision_created_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_user_id_0c577ca6_fk_auth_user_id FOREIGN KEY (user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_commentreply
    ADD CONSTRAINT wagtailcore_commentr_comment_id_afc7e027_fk_wagtailco FOREIGN KEY (comment_id) REFERENCES public.wagtailcore_comment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_commentreply
    ADD CONSTRAINT wagtailcore_commentreply_user_id_d0b3b9c3_fk_auth_user_id FOREIGN KEY (user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupapprovaltask_groups
    ADD CONSTRAINT wagtailcore_groupapp_group_id_2e64b61f_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupapprovaltask_groups
    ADD CONSTRAINT wagtailcore_groupapp_groupapprovaltask_id_9a9255ea_fk_wagtailco FOREIGN KEY (groupapprovaltask_id) REFERENCES public.wagtailcore_groupapprovaltask(task_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupapprovaltask
    ADD CONSTRAINT wagtailcore_groupapp_task_ptr_id_cfe58781_fk_wagtailco FOREIGN KEY (task_ptr_id) REFERENCES public.wagtailcore_task(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcol_collection_id_5423575a_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcol_group_id_05d61460_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcol_permission_id_1b626275_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT wagtailcore_grouppag_group_id_fc07e671_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT wagtailcore_grouppag_page_id_710b114a_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT wagtailcore_grouppag_permission_id_05acb22e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsit_group_id_e5cdbee4_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsit_permission_id_459b1f38_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsit_site_id_245de488_fk_wagtailco FOREIGN KEY (site_id) REFERENCES public.wagtailcore_site(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_modellogentry
    ADD CONSTRAINT wagtailcore_modellog_content_type_id_68849e77_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_alias_of_id_12945502_fk_wagtailcore_page_id FOREIGN KEY (alias_of_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_content_type_id_c28424df_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_latest_revision_id_e60fef51_fk_wagtailco FOREIGN KEY (latest_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_live_revision_id_930bd822_fk_wagtailco FOREIGN KEY (live_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_locale_id_3c7e30a6_fk_wagtailcore_locale_id FOREIGN KEY (locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_locked_by_id_bcb86245_fk_auth_user_id FOREIGN KEY (locked_by_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_owner_id_fbf7c332_fk_auth_user_id FOREIGN KEY (owner_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_pagelogentry
    ADD CONSTRAINT wagtailcore_pageloge_content_type_id_74e7708a_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_revision
    ADD CONSTRAINT wagtailcore_pagerevision_user_id_2409d2f4_fk_auth_user_id FOREIGN KEY (user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_pagesubscription
    ADD CONSTRAINT wagtailcore_pagesubs_page_id_a085e7a6_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_pagesubscription
    ADD CONSTRAINT wagtailcore_pagesubscription_user_id_89d7def9_fk_auth_user_id FOREIGN KEY (user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_pageviewrestriction_groups
    ADD CONSTRAINT wagtailcore_pageview_group_id_6460f223_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_pageviewrestriction
    ADD CONSTRAINT wagtailcore_pageview_page_id_15a8bea6_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_pageviewrestriction_groups
    ADD CONSTRAINT wagtailcore_pageview_pageviewrestriction__f147a99a_fk_wagtailco FOREIGN KEY (pageviewrestriction_id) REFERENCES public.wagtailcore_pageviewrestriction(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenc_base_content_type_id_313cf40f_fk_django_co FOREIGN KEY (base_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenc_content_type_id_766e0336_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenc_to_content_type_id_93690bbd_fk_django_co FOREIGN KEY (to_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_revision
    ADD CONSTRAINT wagtailcore_revision_base_content_type_id_5b4ef7bd_fk_django_co FOREIGN KEY (base_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_revision
    ADD CONSTRAINT wagtailcore_revision_content_type_id_c8cb69c0_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_site
    ADD CONSTRAINT wagtailcore_site_root_page_id_e02fb95c_fk_wagtailcore_page_id FOREIGN KEY (root_page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_task
    ADD CONSTRAINT wagtailcore_task_content_type_id_249ab8ba_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstat_content_type_id_0a758fdc_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstat_revision_id_df25a499_fk_wagtailco FOREIGN KEY (revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstat_workflow_state_id_9239a775_fk_wagtailco FOREIGN KEY (workflow_state_id) REFERENCES public.wagtailcore_workflowstate(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstate_finished_by_id_13f98229_fk_auth_user_id FOREIGN KEY (finished_by_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstate_task_id_c3677c34_fk_wagtailcore_task_id FOREIGN KEY (task_id) REFERENCES public.wagtailcore_task(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_uploadedfile
    ADD CONSTRAINT wagtailcore_uploaded_for_content_type_id_b0fc87b2_fk_django_co FOREIGN KEY (for_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_uploadedfile
    ADD CONSTRAINT wagtailcore_uploaded_uploaded_by_user_id_c7580fe8_fk_auth_user FOREIGN KEY (uploaded_by_user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_base_content_type_id_a30dc576_fk_django_co FOREIGN KEY (base_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_content_type_id_2bb78ce1_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowcontenttype
    ADD CONSTRAINT wagtailcore_workflow_content_type_id_b261bb37_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_current_task_state_i_3a1a0632_fk_wagtailco FOREIGN KEY (current_task_state_id) REFERENCES public.wagtailcore_taskstate(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowpage
    ADD CONSTRAINT wagtailcore_workflow_page_id_81e7bab6_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_requested_by_id_4090bca3_fk_auth_user FOREIGN KEY (requested_by_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowtask
    ADD CONSTRAINT wagtailcore_workflow_task_id_ce7716fe_fk_wagtailco FOREIGN KEY (task_id) REFERENCES public.wagtailcore_task(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_workflow_id_1f18378f_fk_wagtailco FOREIGN KEY (workflow_id) REFERENCES public.wagtailcore_workflow(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowpage
    ADD CONSTRAINT wagtailcore_workflow_workflow_id_56f56ff6_fk_wagtailco FOREIGN KEY (workflow_id) REFERENCES public.wagtailcore_workflow(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowcontenttype
    ADD CONSTRAINT wagtailcore_workflow_workflow_id_9aad7cd2_fk_wagtailco FOREIGN KEY (workflow_id) REFERENCES public.wagtailcore_workflow(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowtask
    ADD CONSTRAINT wagtailcore_workflow_workflow_id_b9717175_fk_wagtailco FOREIGN KEY (workflow_id) REFERENCES public.wagtailcore_workflow(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtaildocs_document
    ADD CONSTRAINT wagtaildocs_document_collection_id_23881625_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtaildocs_document
    ADD CONSTRAINT wagtaildocs_document_uploaded_by_user_id_17258b41_fk_auth_user FOREIGN KEY (uploaded_by_user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailimages_image
    ADD CONSTRAINT wagtailimages_image_collection_id_c2f8af7e_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailimages_image
    ADD CONSTRAINT wagtailimages_image_uploaded_by_user_id_5d73dc75_fk_auth_user FOREIGN KEY (uploaded_by_user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailimages_rendition
    ADD CONSTRAINT wagtailimages_rendit_image_id_3e1fd774_fk_wagtailim FOREIGN KEY (image_id) REFERENCES public.wagtailimages_image(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailredirects_redirect
    ADD CONSTRAINT wagtailredirects_red_redirect_page_id_b5728a8f_fk_wagtailco FOREIGN KEY (redirect_page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailredirects_redirect
    ADD CONSTRAINT wagtailredirects_red_site_id_780a0e1e_fk_wagtailco FOREIGN KEY (site_id) REFERENCES public.wagtailcore_site(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailsearch_indexentry
    ADD CONSTRAINT wagtailsearch_indexe_content_type_id_62ed694f_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailsearchpromotions_searchpromotion
    ADD CONSTRAINT wagtailsearchpromoti_page_id_71920f17_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailsearchpromotions_querydailyhits
    ADD CONSTRAINT wagtailsearchpromoti_query_id_3a591f4d_fk_wagtailse FOREIGN KEY (query_id) REFERENCES public.wagtailsearchpromotions_query(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailsearchpromotions_searchpromotion
    ADD CONSTRAINT wagtailsearchpromoti_query_id_fbce4eaa_fk_wagtailse FOREIGN KEY (query_id) REFERENCES public.wagtailsearchpromotions_query(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailusers_userprofile
    ADD CONSTRAINT wagtailusers_userprofile_user_id_59c92331_fk_auth_user_id FOREIGN KEY (user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;
