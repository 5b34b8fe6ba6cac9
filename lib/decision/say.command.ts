import { type CaseTextKind, keepCaseText, newTextId } from "@/lib/application/case-text.command";
import type { CommandOf } from "@/lib/application/commands";
import { type Executed, executeIn } from "@/lib/application/execute.command";
import type { Reopenable } from "@/lib/application/stages";
import type { Reasons } from "@/lib/decision/reasons.schema";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction } from "@/lib/platform/db";

type Spoken = CommandOf<
  | "draft-decision"
  | "return-draft"
  | "object"
  | "uphold-objection"
  | "dismiss-objection"
  | "complain"
  | "uphold-complaint"
  | "dismiss-complaint"
  | "propose-annulment"
  | "reject-annulment"
>;

/** A command that is given with a text: both are kept in one transaction, or neither is. */
function say(
  actor: Actor,
  applicationId: string,
  kind: CaseTextKind,
  text: string,
  command: (textId: string) => Spoken,
  now: Date,
): Promise<Executed> {
  return inTransaction(async (tx) => {
    const id = newTextId();
    const done = await executeIn(tx, actor, applicationId, command(id), now);
    if (done.ok) await keepCaseText(tx, actor, { id, applicationId, kind, text }, now);
    return done;
  });
}

type Said = (actor: Actor, applicationId: string, text: string, now: Date) => Promise<Executed>;

const saying =
  (
    kind: CaseTextKind,
    type: Exclude<Spoken["type"], "uphold-objection" | "uphold-complaint">,
  ): Said =>
  (actor, applicationId, text, now) =>
    say(actor, applicationId, kind, text, (textId) => ({ type, textId }), now);

/** The specialist's reasons in three languages; a refusal then opens the hearing. */
export const draftDecision = (actor: Actor, applicationId: string, reasons: Reasons, now: Date) =>
  saying("decision-reasons", "draft-decision")(actor, applicationId, JSON.stringify(reasons), now);

export const returnDraft = saying("return-reason", "return-draft");
export const makeObjection = saying("objection", "object");
export const dismissObjection = saying("objection-answer", "dismiss-objection");
export const makeComplaint = saying("complaint", "complain");
export const dismissComplaint = saying("complaint-answer", "dismiss-complaint");
export const proposeAnnulment = saying("annulment-reason", "propose-annulment");
export const rejectAnnulment = saying("annulment-answer", "reject-annulment");

export const upholdObjection = (
  actor: Actor,
  applicationId: string,
  { text, reopen }: { readonly text: string; readonly reopen: Reopenable },
  now: Date,
) =>
  say(
    actor,
    applicationId,
    "objection-answer",
    text,
    (textId) => ({ type: "uphold-objection", textId, reopen }),
    now,
  );

export const upholdComplaint = (
  actor: Actor,
  applicationId: string,
  { text, reopen }: { readonly text: string; readonly reopen: Reopenable },
  now: Date,
) =>
  say(
    actor,
    applicationId,
    "complaint-answer",
    text,
    (textId) => ({ type: "uphold-complaint", textId, reopen }),
    now,
  );
