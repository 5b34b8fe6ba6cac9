import { caseFor } from "@/lib/application/application.query";
import { type LocalDate, localDateOf } from "@/lib/calendar/local-date";
import type { Actor } from "@/lib/identity/roles";
import { LetterFacts } from "@/lib/notification/facts.schema";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/wording/routing";

export type IssuedLetter = {
  readonly notificationId: string;
  readonly facts: LetterFacts;
  readonly annulledOn: LocalDate | null;
  /** Languages in which the file is ready. */
  readonly ready: readonly string[];
};

/** The latest letter of a case; null when there is none or it is not this actor's to see. */
export async function letterOfCase(
  actor: Actor,
  applicationId: string,
): Promise<IssuedLetter | null> {
  if ((await caseFor(actor, applicationId, "view-letter")) === null) return null;
  const row = await db.notification.findFirst({
    where: { applicationId },
    orderBy: { issuedAt: "desc" },
    include: { letters: { select: { locale: true } } },
  });
  if (row === null) return null;
  return {
    notificationId: row.id,
    facts: LetterFacts.parse(row.facts),
    annulledOn: row.annulledAt && localDateOf(row.annulledAt),
    ready: row.letters.map(({ locale }) => locale),
  };
}

export type LetterFile = {
  readonly applicationId: string;
  readonly number: string;
  readonly storageKey: string;
  /** Whether the person has opened it: the one in force only by its page, earlier ones have been. */
  readonly isOpened: boolean;
};

/** Where a letter's file lies; null when it is not there or not this actor's to read. */
export async function letterFile(
  actor: Actor,
  notificationId: string,
  locale: Locale,
): Promise<LetterFile | null> {
  const row = await db.letter.findUnique({
    where: { notificationId_locale: { notificationId, locale } },
    select: {
      storageKey: true,
      notification: { select: { applicationId: true, number: true } },
    },
  });
  if (row === null) return null;
  const { applicationId, number } = row.notification;
  const found = await caseFor(actor, applicationId, "view-letter");
  if (found === null) return null;
  const latest = found.state.notification;
  const isOpened = latest?.id !== notificationId || latest.receivedOn !== null;
  return { applicationId, number, storageKey: row.storageKey, isOpened };
}
