import { assess } from "@/lib/assessment/assess";
import { scoreFileLine } from "@/lib/assessment/score-file";
import { type ScoreFile, UnsignedScoreFile } from "@/lib/assessment/score-file.schema";
import { jcsHash } from "@/lib/platform/digest";
import type { Answers } from "@/lib/questionnaire/answers.schema";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import { ruleSetLine } from "@/lib/rules/rule-set-signature";
import type { Signer } from "./signer";

/** A file as the portal exports it: a version for each of the answers. */
export function aScoreFile(signer: Signer, ...versions: readonly Answers[]): ScoreFile {
  const ruleSetHash = jcsHash(RULE_SET_2026);
  const file = UnsignedScoreFile.parse({
    format: "qonys-score-1",
    caseNumber: "KZ-2026-000417",
    versions: versions.map((answers, before) => ({
      version: before + 1,
      at: new Date(Date.UTC(2026, 2, 2 + before)).toISOString(),
      answers,
      result: assess(answers, RULE_SET_2026),
      ruleSetHash,
    })),
    ruleSets: [
      {
        id: RULE_SET_2026.id,
        hash: ruleSetHash,
        data: RULE_SET_2026,
        signature: signer.sign(ruleSetLine(ruleSetHash)),
        keyId: signer.key,
      },
    ],
  });
  return { ...file, key: signer.key, signature: signer.sign(scoreFileLine(file)) };
}
