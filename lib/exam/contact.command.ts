import { createHmac } from "node:crypto";
import { type Contact, makeContacts } from "@/lib/exam/contacts";
import { networkOf } from "@/lib/exam/network";
import { ABSENCE_SECONDS } from "@/lib/exam/signals";
import { pool } from "@/lib/platform/db";
import { deriveKey } from "@/lib/platform/derive";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";

const EVERY_MS = 2_000;

const contacts = makeContacts();
// What came before this process did is no absence of the candidate's: it may have been the server's own.
const upSince = performance.now();

/** Somebody asked about an attempt; whether it is theirs is found out when it is written. Costs no statement. */
export const noteContact = (attemptId: string, sessionId: string, address: string): void =>
  contacts.note(attemptId, sessionId, address, performance.now());

/**
 * One statement for all: writes when each was last heard of, and makes the signals that follow from it. A gap counts
 * from the latest of: last word, the block's start, the end of a pause, the start of this process. The network is
 * compared within one sign-in only; another device is a signal of its own.
 */
const FLUSH = `
  with heard as (
    select distinct on (h.attempt_id) h.attempt_id, h.network, a.phase, a.paused_at,
           case a.phase when 'listening' then a.started_at else a.reading_started_at end as since,
           qonys_now() - max(h.first_ago) over (partition by h.attempt_id) * interval '1 ms' as first_at,
           qonys_now() - h.last_ago * interval '1 ms' as last_at
      from unnest($1::uuid[], $2::uuid[], $3::text[], $4::float8[], $5::float8[])
             as h(attempt_id, session_id, network, first_ago, last_ago)
      join session s on s.id = h.session_id and s.revoked_at is null
      join account c on c.id = s.account_id and c.role = 'applicant'
      join attempt a on a.id = h.attempt_id and a.person_id = c.person_id and a.phase <> 'ended'
     order by h.attempt_id, h.last_ago
  ), compared as (
    select h.*, b.last_at as known_at, b.network as known_network,
           h.phase in ('listening', 'reading') and h.paused_at is null as is_asked
      from heard h join attempt_contact b on b.attempt_id = h.attempt_id
  ), gone as (
    select attempt_id, first_at, greatest(known_at, since, qonys_now() - $6::float8 * interval '1 ms',
             (select max(at) from attempt_event e where e.attempt_id = c.attempt_id and e.type = 'resumed')) as gone_at
      from compared c
     where is_asked and first_at - known_at > $7 * interval '1 second'
  ), absent as materialized (
    select note_attempt_signal(attempt_id, 'absence',
             jsonb_build_object('seconds', round(extract(epoch from first_at - gone_at))), first_at)
      from gone where first_at - gone_at > $7 * interval '1 second'
     order by attempt_id
  ), moved as materialized (
    select note_attempt_signal(attempt_id, 'network-changed', '{}', last_at)
      from compared
     where is_asked and network <> known_network
       and split_part(network, '.', 1) = split_part(known_network, '.', 1)
     order by attempt_id
  ), kept as (
    insert into attempt_contact as k (attempt_id, last_at, network)
    select attempt_id, last_at, network from heard order by attempt_id
    on conflict (attempt_id) do update
       set last_at = greatest(k.last_at, excluded.last_at), network = excluded.network
    returning 1
  )
  select (select count(*) from absent) + (select count(*) from moved) + (select count(*) from kept)`;

/** Keyed hashes, another for each attempt: they tell that the network has changed, and nothing else. */
function networkHash(key: Buffer, { attemptId, sessionId, address }: Contact): string {
  const hash = (text: string) =>
    createHmac("sha256", key).update(`${attemptId}|${text}`).digest("base64url").slice(0, 16);
  return `${hash(sessionId)}.${hash(networkOf(address))}`;
}

/**
 * Writes down who was heard of since the last time. Nothing is lost when the database is away: it is tried again.
 *
 * @param from the instant of the steady clock from which an absence can have been the candidate's
 * @internal
 */
export async function flushContacts(from = upSince): Promise<void> {
  const taken = contacts.take();
  if (taken.length === 0) return;
  const now = performance.now();
  const key = deriveKey(env().secret, "network of an attempt");
  try {
    await pool.query({
      name: "exam-contacts",
      text: FLUSH,
      values: [
        taken.map(({ attemptId }) => attemptId),
        taken.map(({ sessionId }) => sessionId),
        taken.map((contact) => networkHash(key, contact)),
        taken.map(({ first }) => now - first),
        taken.map(({ last }) => now - last),
        now - from,
        ABSENCE_SECONDS,
      ],
    });
  } catch (cause) {
    contacts.giveBack(taken);
    throw cause;
  }
}

/** Writes contacts every few seconds, one statement at a time. @returns how to stop, once the last is written */
export function keepContacts(): () => Promise<void> {
  let underWay: Promise<void> | null = null;
  const flush = () => {
    underWay ??= flushContacts()
      .catch((cause: unknown) => log.warn({ err: cause }, "contacts could not be written"))
      .finally(() => {
        underWay = null;
      });
    return underWay;
  };
  const timer = setInterval(() => void flush(), EVERY_MS);
  return async () => {
    clearInterval(timer);
    await flush();
  };
}
