import { encode } from "next-auth/jwt";
import { SESSION_COOKIE } from "@/lib/identity/session";
import { sessionSecret } from "@/lib/identity/session.query";
import { withClient } from "@/lib/platform/postgres/connection";
import { anApplicant, begin, prepareExam } from "@/tests/factories/candidate";

/** A candidate in the middle of listening, signed in, with the lease of their attempt. */
export type Sitting = {
  readonly attemptId: string;
  readonly lease: string;
  readonly cookie: string;
  readonly items: readonly string[];
};

// One candidate is made as everybody is; the others are copies of their rows. Nothing of the process is measured here.
const COPY = `
  create temporary table copied as
    select gen_random_uuid() as person, gen_random_uuid() as account, gen_random_uuid() as application,
           gen_random_uuid() as attempt, gen_random_uuid() as session, gen_random_uuid() as lease, n
      from generate_series(1, $1::int) n`;

const copyOf = (table: string, own: string) => `
  insert into ${table} select (jsonb_populate_record(t, ${own})).* from ${table} t cross join copied c`;

// The case knows its own ids and that of the attempt that runs: without them the attempt could not be ended.
const APPLICATION = `jsonb_build_object('id', c.application, 'person_id', c.person, 'number', 'B-' || c.n, 'state',
  t.state || jsonb_build_object('id', c.application, 'personId', c.person,
    'testing', t.state->'testing' || jsonb_build_object('runningAttempt', c.attempt)))`;

const STEPS = (attemptId: string) => [
  `${copyOf("person", `jsonb_build_object('id', c.person, 'document_number', 'B' || c.n)`)}
    where t.id = (select person_id from attempt where id = '${attemptId}')`,
  `${copyOf("account", `jsonb_build_object('id', c.account, 'person_id', c.person, 'email', c.n || '@bench.example')`)}
    where t.person_id = (select person_id from attempt where id = '${attemptId}')`,
  `${copyOf("application", APPLICATION)}
    where t.id = (select application_id from attempt where id = '${attemptId}')`,
  `${copyOf("application_event", "jsonb_build_object('application_id', c.application)")}
    where t.application_id = (select application_id from attempt where id = '${attemptId}')`,
  `${copyOf("attempt", `jsonb_build_object('id', c.attempt, 'person_id', c.person, 'application_id', c.application, 'lease_id', c.lease)`)}
    where t.id = '${attemptId}'`,
  "insert into attempt_lease (attempt_id, lease_id, at) select attempt, lease, qonys_now() from copied",
  `insert into session (id, account_id, created_at, expires_at)
    select session, account, clock_timestamp(), clock_timestamp() + interval '1 day' from copied`,
];

/** Makes so many sittings. */
export async function makeSittings(ownerUrl: string, count: number): Promise<readonly Sitting[]> {
  await prepareExam();
  const attemptId = await begin(await anApplicant());
  return withClient(ownerUrl, async (owner) => {
    await owner.query("set session_replication_role = replica");
    await owner.query(COPY, [count]);
    for (const step of STEPS(attemptId)) await owner.query(step);
    await owner.query("analyze");
    const { rows } = await owner.query<{
      attempt: string;
      lease: string;
      session: string;
      items: string[];
    }>(
      "select c.attempt, c.lease, c.session, a.form->'listening' as items from copied c join attempt a on a.id = c.attempt",
    );
    const sittings: Sitting[] = [];
    for (const { attempt, lease, session, items } of rows) {
      const token = await encode({
        token: { sid: session },
        secret: sessionSecret(),
        maxAge: 86_400,
      });
      sittings.push({ attemptId: attempt, lease, cookie: `${SESSION_COOKIE}=${token}`, items });
    }
    return sittings;
  });
}
