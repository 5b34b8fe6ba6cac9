import { caseFor } from "@/lib/application/application.query";
import { openCase } from "@/lib/application/open-case.command";
import { scoreFileLine } from "@/lib/assessment/score-file";
import { type ScoreFile, UnsignedScoreFile } from "@/lib/assessment/score-file.schema";
import { recordAudit } from "@/lib/identity/audit.command";
import type { Actor } from "@/lib/identity/roles";
import { db, inTransaction } from "@/lib/platform/db";
import { receiptKeys, signReceipt } from "@/lib/platform/receipt-signer";

/**
 * A case's score as a file that anybody can compute again: all versions, to the applicant and to those who may open the case;
 * which officer took it is noted. Null when there is no score or it is not this actor's to see. It holds the answers that the
 * score reads and the case's number, and nothing else about the person.
 */
export async function exportScoreFile(
  actor: Actor,
  applicationId: string,
): Promise<ScoreFile | null> {
  const isOwn = actor.role === "applicant";
  const found = isOwn
    ? await caseFor(actor, applicationId, "view-own-application")
    : await openCase(actor, applicationId);
  if (found === null) return null;
  const where = { applicationId };
  const rows = await db.assessment.findMany({ where, orderBy: { version: "asc" } });
  const last = rows.at(-1);
  if (last === undefined) return null;
  const ids = [...new Set(rows.map(({ ruleSetId }) => ruleSetId))];
  const ruleSets = await db.ruleSet.findMany({
    where: { id: { in: ids } },
    orderBy: { id: "asc" },
    select: { id: true, hash: true, data: true, signature: true, keyId: true },
  });
  const versions = rows.map(({ version, at, answers, result, ruleSetHash }) => {
    return { version, at: at.toISOString(), answers, result, ruleSetHash };
  });
  const file = UnsignedScoreFile.parse({
    format: "qonys-score-1",
    caseNumber: found.number,
    versions,
    ruleSets,
  });
  if (!isOwn) {
    const detail = { versions: rows.length };
    await inTransaction((tx) => recordAudit(tx, actor, "score-exported", applicationId, detail));
  }
  const [key = ""] = receiptKeys();
  return { ...file, key, signature: signReceipt(scoreFileLine(file)) };
}
