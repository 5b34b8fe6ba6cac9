-- Four eyes hold for what is inserted too: a draft begins as a draft of its author, an effect as one that was asked for. Else
-- the application's role could insert what nobody approved, or what nobody computed.

CREATE FUNCTION begin_rule_set_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF new.status <> 'drafting' OR new.version <> 1 OR new.drafted_by_id <> new.edited_by_id
     OR num_nonnulls(new.proposed_by_id, new.decided_by_id) > 0 THEN
    RAISE EXCEPTION 'a draft begins as its author''s first version' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER begin_rule_set_draft BEFORE INSERT ON rule_set_draft
  FOR EACH ROW EXECUTE FUNCTION begin_rule_set_draft();

CREATE FUNCTION begin_rule_set_effect() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF new.status <> 'queued' THEN
    RAISE EXCEPTION 'an effect begins as one that was asked for' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER begin_rule_set_effect BEFORE INSERT ON rule_set_effect
  FOR EACH ROW EXECUTE FUNCTION begin_rule_set_effect();
