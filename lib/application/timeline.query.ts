import { caseFor, ownCase } from "@/lib/application/application.query";
import type { ApplicationEvent, EventType } from "@/lib/application/events";
import {
  type Audience,
  type EventDetail,
  eventDetail,
  roleShown,
  textOf,
} from "@/lib/application/timeline";
import type { Actor, Role } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";

/** A line of a case's history: the event's own row, with its words looked up. */
export type HistoryLine = {
  readonly sequence: number;
  readonly at: Date;
  readonly type: EventType;
  readonly role: Role;
  readonly detail: EventDetail | null;
  /** The reasons in words, where there are any that this reader may see. */
  readonly text: string | null;
};

/** What happened in a case, the latest first; empty when it is not this actor's to see. */
export async function historyOf(actor: Actor, applicationId: string): Promise<HistoryLine[]> {
  const audience: Audience = actor.role === "applicant" ? "applicant" : "officer";
  const found =
    audience === "applicant"
      ? await ownCase(actor, applicationId)
      : await caseFor(actor, applicationId);
  if (found === null) return [];
  const [rows, texts] = await Promise.all([
    db.applicationEvent.findMany({ where: { applicationId }, orderBy: { sequence: "asc" } }),
    db.caseText.findMany({ where: { applicationId }, select: { id: true, text: true } }),
  ]);
  const words = new Map(texts.map(({ id, text }) => [id, text]));
  let annulmentReason: string | null = null;
  const lines = rows.map((row): HistoryLine => {
    // Written by this program from the very type: type and payload together are the event.
    const event = { type: row.type, ...Object(row.payload) } as ApplicationEvent;
    // The reason of an annulment stands in its proposal, and counts once a second person agreed.
    if (event.type === "annulment-proposed") annulmentReason = event.textId;
    const textId =
      event.type === "notification-annulled" ? annulmentReason : textOf(event, audience);
    return {
      sequence: row.sequence,
      at: row.at,
      type: event.type,
      role: roleShown(event.type, row.actorRole as Role),
      detail: eventDetail(event, audience),
      text: textId === null ? null : (words.get(textId) ?? null),
    };
  });
  return lines.toReversed();
}
