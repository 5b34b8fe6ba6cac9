import { z } from "zod";
import { AGENCIES, type Agency } from "@/lib/application/stages";
import type { LocalDate } from "@/lib/calendar/local-date";
import type { PersonName } from "@/lib/identity/names";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";

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
const NAME = {
  latinSurname: true,
  latinGivenName: true,
  cyrillicSurname: true,
  cyrillicGivenName: true,
  patronymic: true,
} as const;

const ofAgency = (actor: Actor): Agency | null =>
  may(actor, "view-agency-desk") ? (AGENCIES.find((code) => code === actor.agency) ?? null) : null;

// Only what is still asked: a case that has gone on, or is checked anew, needs no answer to an old request.
const stillAsked = (agency: Agency) => ({
  agency,
  status: "waiting",
  application: { stage: "check" },
});

const answeredBy = (agency: Agency) => ({ agency, status: { not: "waiting" } });

/** The requests to the actor's own agency: what is due first, or what was answered last. */
export async function requestsToAgency(
  actor: Actor,
  { view, page }: RequestFilter,
): Promise<RequestPage | null> {
  const agency = ofAgency(actor);
  if (agency === null) return null;
  const isWaiting = view === "waiting";
  const [waiting, answered, rows] = await Promise.all([
    db.agencyRequest.count({ where: stillAsked(agency) }),
    db.agencyRequest.count({ where: answeredBy(agency) }),
    db.agencyRequest.findMany({
      where: isWaiting ? stillAsked(agency) : answeredBy(agency),
      orderBy: isWaiting ? [{ dueOn: "asc" }, { id: "asc" }] : { answeredAt: "desc" },
      skip: (page - 1) * PER_PAGE,
      take: PER_PAGE,
      select: {
        id: true,
        dueOn: true,
        status: true,
        answeredAt: true,
        application: { select: { number: true, person: { select: NAME } } },
      },
    }),
  ]);
  const requests = rows.map(({ application, dueOn, ...row }) => ({
    ...row,
    number: application.number,
    name: application.person,
    dueOn: dueOn.toISOString().slice(0, 10),
  }));
  const total = isWaiting ? waiting : answered;
  return { agency, requests, waiting, answered, pages: Math.max(1, Math.ceil(total / PER_PAGE)) };
}
