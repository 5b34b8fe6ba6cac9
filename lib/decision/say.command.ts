import { type CaseTextKind, keepCaseText, newTextId } from "@/lib/application/case-text.command";
import type { CommandOf } from "@/lib/application/commands";
import { type Executed, executeIn } from "@/lib/application/execute.command";
import type { Reopenable } from "@/lib/application/stages";
import { type DraftChanged, isDraftRead } from "@/lib/decision/read-draft.command";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction, type Tx } from "@/lib/platform/db";

type Spoken = CommandOf<
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

type Words = { readonly kind: CaseTextKind; readonly text: string };

/** A command that is given with a text: both are kept, or neither is. */
async function sayIn(
  tx: Tx,
  actor: Actor,
  applicationId: string,
  words: Words,
  command: (textId: string) => Spoken,
  now: Date,
): Promise<Executed> {
  const id = newTextId();
  const done = await executeIn(tx, actor, applicationId, command(id), now);
  if (done.ok) await keepCaseText(tx, actor, { id, applicationId, ...words }, now);
  return done;
}

const say = (
  actor: Actor,
  applicationId: string,
  words: Words,
  command: (textId: string) => Spoken,
  now: Date,
): Promise<Executed> => inTransaction((tx) => sayIn(tx, actor, applicationId, words, command, now));

type Said = (actor: Actor, applicationId: string, text: string, now: Date) => Promise<Executed>;

const saying =
  (
    kind: CaseTextKind,
    type: Exclude<Spoken["type"], "uphold-objection" | "uphold-complaint" | "return-draft">,
  ): Said =>
  (actor, applicationId, text, now) =>
    say(actor, applicationId, { kind, text }, (textId) => ({ type, textId }), now);

/** Sends the draft that was read back to the specialist. */
export const returnDraft = (
  actor: Actor,
  applicationId: string,
  { text, readId }: { readonly text: string; readonly readId: string },
  now: Date,
): Promise<Executed | DraftChanged> =>
  inTransaction(async (tx) => {
    if (!(await isDraftRead(tx, applicationId, readId)))
      return { ok: false, code: "draft-changed" };
    const words = { kind: "return-reason", text } as const;
    const command = (textId: string) => ({ type: "return-draft", textId }) as const;
    return sayIn(tx, actor, applicationId, words, command, now);
  });

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
    { kind: "objection-answer", text },
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
    { kind: "complaint-answer", text },
    (textId) => ({ type: "uphold-complaint", textId, reopen }),
    now,
  );
