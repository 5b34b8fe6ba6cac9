-- What Prisma cannot say: the clock, the constraints that referee races, the logs that nobody may rewrite, and grants.

-- ── Time: one clock for all processes and all SQL. Only the demo and tests have a row in "clock". ──
CREATE FUNCTION qonys_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$
  SELECT clock_timestamp() + coalesce((SELECT offset_ms FROM clock WHERE id = 1), 0) * interval '1 millisecond'
$$;

-- Moves the clock to an instant. Granted to the application's role in the demo and in tests only (start script).
CREATE FUNCTION qonys_set_clock(target timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  INSERT INTO clock (id, offset_ms)
  VALUES (1, (extract(epoch FROM target - clock_timestamp()) * 1000)::bigint)
  ON CONFLICT (id) DO UPDATE SET offset_ms = excluded.offset_ms
$$;
REVOKE ALL ON FUNCTION qonys_set_clock(timestamptz) FROM PUBLIC;

-- ── Numbers shown to people ──
CREATE SEQUENCE application_number;
CREATE SEQUENCE notification_number;
CREATE SEQUENCE certificate_number;

-- ── Values ──
ALTER TABLE account
  ADD CHECK (email = lower(email)),
  ADD CHECK (role IN ('applicant', 'akimat-specialist', 'akimat-head', 'police', 'testing-centre', 'agency',
                      'administrator', 'auditor')),
  ADD CHECK ((role IN ('akimat-specialist', 'akimat-head', 'police')) = (region IS NOT NULL)),
  ADD CHECK ((role = 'agency') = (agency IS NOT NULL)),
  ADD CHECK (person_id IS NULL OR role = 'applicant');
ALTER TABLE application
  ADD CHECK (service IN ('rpp', 'kandas')),
  -- Invariant: every open case has an owner and a due date.
  ADD CHECK ((stage = 'closed') = (due_on IS NULL)),
  ADD CHECK ((stage = 'closed') = (closed_at IS NOT NULL)),
  ADD CHECK (owner <> '');
ALTER TABLE attempt
  ADD CHECK (phase IN ('listening', 'between', 'reading', 'ended')),
  ADD CHECK ((phase = 'ended') = (ended_at IS NOT NULL)),
  ADD CHECK (phase <> 'reading' OR reading_ends_at IS NOT NULL);
ALTER TABLE attempt_answer ADD CHECK (option BETWEEN 0 AND 3);
ALTER TABLE booking ADD CHECK (status IN ('held', 'moved', 'cancelled', 'attended', 'missed'));
ALTER TABLE slot ADD CHECK (ends_at > starts_at);
ALTER TABLE payment ADD CHECK (status IN ('pending', 'paid', 'failed')), ADD CHECK (amount_tenge > 0);
ALTER TABLE agency_request ADD CHECK (status IN ('waiting', 'clear', 'objects'));
ALTER TABLE moved_day ADD CHECK (kind IN ('working', 'off'));
-- Invariant: nobody approves what they prepared.
ALTER TABLE notification ADD CHECK (approved_by_id <> drafted_by_id);
ALTER TABLE rule_set ADD CHECK (approved_by_id <> drafted_by_id);

-- ── Races ──
-- One open application of a person for a service; a complaint or an annulment of an old letter does not bar a new start.
CREATE UNIQUE INDEX application_one_open ON application (person_id, service)
  WHERE closed_at IS NULL AND stage NOT IN ('complaint', 'annulment');
-- One running attempt of an application.
CREATE UNIQUE INDEX attempt_one_running ON attempt (application_id) WHERE phase <> 'ended';
-- One slot, one holder; one person, one appointment.
CREATE UNIQUE INDEX booking_one_holder ON booking (slot_id) WHERE status IN ('held', 'attended', 'missed');
CREATE UNIQUE INDEX booking_one_a_person ON booking (person_id) WHERE status = 'held';
-- A room is not opened twice at one time.
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE slot ADD CONSTRAINT slot_room_free
  EXCLUDE USING gist (region WITH =, room WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (closed_at IS NULL);
-- One pending external certificate of an application.
CREATE UNIQUE INDEX external_certificate_one_pending ON external_certificate (application_id) WHERE status = 'pending';
-- One letter in force of an application.
CREATE UNIQUE INDEX notification_one_in_force ON notification (application_id) WHERE annulled_at IS NULL;

-- ── Logs: nobody rewrites them, whatever role asks ──
CREATE FUNCTION refuse_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', tg_table_name USING ERRCODE = 'restrict_violation';
END $$;
DO $$
DECLARE log text;
BEGIN
  FOREACH log IN ARRAY ARRAY['application_event', 'attempt_answer', 'submission', 'assessment', 'letter', 'audit_entry'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_rewrite()', log);
    EXECUTE format('CREATE TRIGGER append_only_table BEFORE TRUNCATE ON %I EXECUTE FUNCTION refuse_rewrite()', log);
  END LOOP;
END $$;

-- Each event follows the one before it: no gap, no fork, the hash of the last row in the next.
CREATE FUNCTION continue_event_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last application_event;
BEGIN
  SELECT * INTO last FROM application_event
   WHERE application_id = new.application_id ORDER BY sequence DESC LIMIT 1;
  IF new.sequence <> coalesce(last.sequence, 0) + 1 OR new.previous_hash <> coalesce(last.hash, '') THEN
    RAISE EXCEPTION 'event % does not continue the chain of its application', new.sequence
      USING ERRCODE = 'serialization_failure';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER continue_chain BEFORE INSERT ON application_event FOR EACH ROW EXECUTE FUNCTION continue_event_chain();

-- ── Grants: the application does not own its tables ──
GRANT USAGE ON SCHEMA public TO qonys_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO qonys_app;
GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public TO qonys_app;
GRANT UPDATE ON person, account, session, account_token, rate_limit, application, payment, item, attempt,
  external_certificate, questionnaire, evidence, agency_request, slot, booking, notification, message, rule_set TO qonys_app;
GRANT UPDATE, DELETE ON family_member, moved_day TO qonys_app;
GRANT DELETE ON rate_limit TO qonys_app;
REVOKE INSERT ON clock FROM qonys_app;
