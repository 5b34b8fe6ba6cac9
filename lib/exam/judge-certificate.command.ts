import { randomUUID } from "node:crypto";
import type { CommandOf } from "@/lib/application/commands";
import { type Executed, executeIn } from "@/lib/application/execute.command";
import { localDateOf } from "@/lib/calendar/local-date";
import { keepReason } from "@/lib/exam/keep-reason.command";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction } from "@/lib/platform/db";

export type Judged = { readonly ok: true } | Extract<Executed, { ok: false }>;

export type Verdict =
  | { readonly kind: "verified" }
  | { readonly kind: "rejected"; readonly reason: string };

/** The testing centre's verdict on a certificate from outside: verified, or rejected with a reason. */
export function judgeCertificate(
  actor: Actor,
  certificateId: string,
  verdict: Verdict,
  now: Date,
): Promise<Judged> {
  return inTransaction(async (tx) => {
    const row = await tx.externalCertificate.findUnique({ where: { id: certificateId } });
    if (row === null) return { ok: false, code: "not-allowed" };
    const { applicationId, listeningCorrect, readingCorrect } = row;
    const textId = randomUUID();
    const command: CommandOf<"verify-external-certificate" | "reject-external-certificate"> =
      verdict.kind === "verified"
        ? {
            type: "verify-external-certificate",
            certificateId,
            issuedOn: localDateOf(row.issuedOn),
            listeningCorrect,
            readingCorrect,
          }
        : { type: "reject-external-certificate", certificateId, textId };
    const done = await executeIn(tx, actor, applicationId, command, now);
    if (!done.ok) return done;
    await tx.externalCertificate.update({
      where: { id: certificateId },
      data: { status: verdict.kind, decidedById: actor.accountId, decidedAt: now },
    });
    if (verdict.kind === "rejected") {
      const kind = "certificate-rejection";
      const reason = { id: textId, applicationId, kind, text: verdict.reason } as const;
      await keepReason(tx, actor, reason, now);
    }
    return { ok: true };
  });
}
