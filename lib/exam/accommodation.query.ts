import {
  ACCOMMODATION_KINDS,
  ACCOMMODATION_STATUSES,
  type AccommodationKind,
  type AccommodationStatus,
} from "@/lib/exam/accommodation";
import { PERSON_NAME, type PersonName } from "@/lib/identity/names";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { db, type Tx } from "@/lib/platform/db";
import type { Accommodation } from "@/lib/platform/generated/client";
import { ACCOMMODATION_EVIDENCE } from "@/lib/questionnaire/evidence-rules";

/** One need, as its applicant and the testing centre see it. */
export type AskedAccommodation = {
  readonly id: string;
  readonly kind: AccommodationKind;
  readonly status: AccommodationStatus;
  readonly askedAt: Date;
  readonly decidedAt: Date | null;
  /** Why it is needed, and why it was decided so; empty once erased. */
  readonly why: string;
  readonly reason: string;
};

/** A file that bears the needs out. */
export type AccommodationFile = { readonly id: string; readonly fileName: string };

/** The needs of an application that the caller may see, the latest last. */
export async function accommodationsOf(
  applicationId: string,
  reader: Pick<Tx, "accommodation" | "caseText"> = db,
): Promise<readonly AskedAccommodation[]> {
  const rows = await reader.accommodation.findMany({
    where: { applicationId },
    orderBy: [{ askedAt: "asc" }, { kind: "asc" }],
  });
  const ids = rows.flatMap(({ textId, reasonTextId }) => [textId, reasonTextId ?? textId]);
  const texts = await reader.caseText.findMany({ where: { id: { in: ids } } });
  const text = new Map(texts.map((one) => [one.id, one.text]));
  return rows.map((row) => shown(row, text));
}

function shown(row: Accommodation, text: ReadonlyMap<string, string>): AskedAccommodation {
  const kind = ACCOMMODATION_KINDS.find((one) => one === row.kind);
  const status = ACCOMMODATION_STATUSES.find((one) => one === row.status);
  if (kind === undefined || status === undefined) throw new Error("An unknown accommodation");
  const { id, askedAt, decidedAt, textId, reasonTextId } = row;
  const why = text.get(textId) ?? "";
  return { id, kind, status, askedAt, decidedAt, why, reason: text.get(reasonTextId ?? "") ?? "" };
}

/** The files that bear them out. The caller may see them. */
export const accommodationFiles = (
  applicationId: string,
  reader: Pick<Tx, "evidence"> = db,
): Promise<AccommodationFile[]> =>
  reader.evidence.findMany({
    where: { applicationId, supports: ACCOMMODATION_EVIDENCE, removedAt: null },
    orderBy: { uploadedAt: "asc" },
    select: { id: true, fileName: true },
  });

export type WaitingRequest = {
  readonly applicationId: string;
  readonly number: string;
  readonly name: PersonName;
  readonly kinds: readonly AccommodationKind[];
  readonly askedAt: Date;
};

/** Applications that wait for the testing centre, who has waited longest first. */
export async function waitingRequests(actor: Actor): Promise<readonly WaitingRequest[]> {
  if (!may(actor, "judge-accommodation")) return [];
  const rows = await db.application.findMany({
    where: { accommodations: { some: { status: "asked" } } },
    select: {
      id: true,
      number: true,
      person: { select: PERSON_NAME },
      accommodations: { where: { status: "asked" }, orderBy: { askedAt: "asc" } },
    },
  });
  return rows
    .map(({ id, number, person, accommodations }) => ({
      applicationId: id,
      number,
      name: person,
      kinds: ACCOMMODATION_KINDS.filter((kind) => accommodations.some((row) => row.kind === kind)),
      askedAt: accommodations[0]?.askedAt ?? new Date(0),
    }))
    .toSorted((one, other) => one.askedAt.getTime() - other.askedAt.getTime());
}
