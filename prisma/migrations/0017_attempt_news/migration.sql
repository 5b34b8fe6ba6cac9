-- What happens to an attempt from outside is told at once to whoever listens, so that no candidate waits for their next
-- heartbeat. It says only whose attempt it is: what happened is asked for by the candidate's own session.
--
-- Not told is what every device knows by its own clock: two thousand blocks that end at one instant need no two thousand calls.
CREATE FUNCTION tell_attempt_news() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('attempt_news', new.attempt_id::text);
  RETURN NULL;
END $$;
CREATE TRIGGER tell_news AFTER INSERT ON attempt_event FOR EACH ROW
  WHEN (new.type IN ('message-sent', 'paused', 'resumed', 'credited', 'device-changed'))
  EXECUTE FUNCTION tell_attempt_news();
