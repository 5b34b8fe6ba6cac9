/**
 * SQL: when a clock that the server's own outage stopped runs again by itself, for `attempt a`. As long after the server was
 * back, for the last time, as the rule set lets an outage last before it stops clocks.
 */
export const OUTAGE_PAUSE_ENDS = `
  (select max(o.to_at) from service_outage o where o.to_at > a.paused_at)
    + (select (r.data->'parameters'->'test.outagePauseMinutes'->>'value')::int from rule_set r where r.id = a.rule_set_id)
    * interval '1 minute'`;
