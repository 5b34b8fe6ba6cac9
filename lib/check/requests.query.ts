import { z } from "zod";
import { AGENCIES, type Agency } from "@/lib/application/stages";
import type { LocalDate } from "@/lib/calendar/local-date";
import { PERSON_NAME, type PersonName } from "@/lib/identity/names";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/client";

export const RequestFilter = z.object({
  view: z.enum(["waiting", "answered"]).catch("waiting"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type RequestFilter = z.infer<typeof RequestFilter>;

export type ListedRequest = {
  readonly id: string;
  readonly number: string;
  readonly name: PersonName;
  readonly dueOn: LocalDate;
  readonly status: string;
  readonly answeredAt: Date | null;
};

export type RequestPage = {
  readonly agency: Agency;
  readonly requests: readonly ListedRequest[];
  readonly waiting: number;
  readonly answered: number;
  readonly pages: number;
};

const PER_PAGE = 25;
const ofAgency = (actor: Actor): Agency | null =>
  may(actor, "view-agency-desk") ? (AGENCIES.find((code) => code === actor.agency) ?? null) : null;

// Only what is still asked: a case that has gone on, or is checked anew, needs no answer to an old request.
const WAITING = Prisma.sql`r.status = 'waiting' and a.stage = 'check'
  and (a.state #>> '{check,round}')::int = r.round`;
const ANSWERED = Prisma.sql`r.status <> 'waiting'`;

/** The requests to the actor's own agency: what is due first, or what was answered last. */
export async function requestsToAgency(
  actor: Actor,
  { view, page }: RequestFilter,
): Promise<RequestPage | null> {
  const agency = ofAgency(actor);
  if (agency === null) return null;
  const isWaiting = view === "waiting";
  const order = isWaiting ? Prisma.sql`r.due_on` : Prisma.sql`r.answered_at desc`;
  const [[counts], ids] = await Promise.all([
    db.$queryRaw<{ waiting: number; answered: number }[]>`
      select count(*) filter (where ${WAITING})::int as waiting,
             count(*) filter (where ${ANSWERED})::int as answered
        from agency_request r join application a on a.id = r.application_id
       where r.agency = ${agency}`,
    db.$queryRaw<{ id: string }[]>`
      select r.id::text from agency_request r join application a on a.id = r.application_id
       where r.agency = ${agency} and ${isWaiting ? WAITING : ANSWERED}
       order by ${order}, r.id limit ${PER_PAGE} offset ${(page - 1) * PER_PAGE}`,
  ]);
  const { waiting = 0, answered = 0 } = counts ?? {};
  const total = isWaiting ? waiting : answered;
  const pages = Math.max(1, Math.ceil(total / PER_PAGE));
  return { agency, requests: await listed(ids.map(({ id }) => id)), waiting, answered, pages };
}

/** The rows of these requests, in this order. */
async function listed(ids: readonly string[]): Promise<readonly ListedRequest[]> {
  const rows = await db.agencyRequest.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      dueOn: true,
      status: true,
      answeredAt: true,
      application: { select: { number: true, person: { select: PERSON_NAME } } },
    },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (row === undefined) return [];
    const { application, dueOn, ...rest } = row;
    const { number, person } = application;
    return [{ ...rest, number, name: person, dueOn: dueOn.toISOString().slice(0, 10) }];
  });
}
