import { stateOf } from "@/lib/application/execute.command";
import { AGENCIES, type Agency } from "@/lib/application/stages";
import type { LocalDate } from "@/lib/calendar/local-date";
import { recordAudit } from "@/lib/identity/audit.command";
import { PERSON_NAME, type PersonName } from "@/lib/identity/names";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction } from "@/lib/platform/db";

/** A request as the agency's officer answers it: the same facts as the machine interface gives. */
export type OpenedRequest = {
  readonly id: string;
  readonly agency: Agency;
  readonly number: string;
  readonly round: number;
  readonly dueOn: LocalDate;
  readonly status: string;
  readonly answeredAt: Date | null;
  /** Whether an answer still counts. */
  readonly isOpen: boolean;
  readonly person: PersonName & {
    readonly otherNames: string | null;
    readonly dateOfBirth: LocalDate;
    readonly citizenship: string;
    readonly documentCountry: string;
    readonly documentNumber: string;
    readonly iin: string | null;
  };
};

const PERSON = {
  ...PERSON_NAME,
  otherNames: true,
  dateOfBirth: true,
  citizenship: true,
  documentCountry: true,
  documentNumber: true,
  iin: true,
} as const;

const day = (column: Date): LocalDate => column.toISOString().slice(0, 10);

/** Opens a request of the actor's own agency, and writes down that it was opened; null for any other. */
export function openRequest(actor: Actor, id: string): Promise<OpenedRequest | null> {
  return inTransaction(async (tx) => {
    const agency = AGENCIES.find((code) => code === actor.agency);
    if (!may(actor, "view-agency-desk") || agency === undefined) return null;
    const row = await tx.agencyRequest.findUnique({
      where: { id, agency },
      include: {
        application: { select: { number: true, state: true, person: { select: PERSON } } },
      },
    });
    if (row === null) return null;
    await recordAudit(tx, actor, "agency-request-opened", row.applicationId, { agency });
    const { application, round, status, answeredAt } = row;
    const { stage, check } = stateOf(application);
    const { person } = application;
    return {
      id,
      agency,
      number: application.number,
      round,
      dueOn: day(row.dueOn),
      status,
      answeredAt,
      isOpen: status === "waiting" && stage === "check" && check?.round === round,
      person: { ...person, dateOfBirth: day(person.dateOfBirth) },
    };
  });
}
