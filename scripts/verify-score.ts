import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import {
  type ScoreDifference,
  type ScoreVerdict,
  verifyScore,
} from "@/lib/assessment/verify-score";
import { keyMark } from "@/lib/proof/signed-line";
import { ownKeys } from "@/scripts/own-keys";

// npm run --silent verify:score FILE [-- --key KEY]: computes an exported score again. It needs no server and no database.
// Exit code 0: match; 1: differs; 2: nothing that can be computed. Without --key the key is compared with this instance's own,
// where it is known; where it is not, 0 says only that the file is whole in itself.

const USAGE = `Usage: npm run --silent verify:score FILE
       npm run --silent verify:score FILE -- --key KEY   (the key from https://…/api/exam/receipt-key)`;

const line = ({ version, what, stated, computed }: ScoreDifference) =>
  `  ${version === null ? "file" : `version ${version}`}, ${what}: stated ${stated}, computed ${computed}`;

function say(verdict: ScoreVerdict): string {
  switch (verdict.kind) {
    case "unreadable":
      return `UNREADABLE: ${verdict.why}.`;
    case "differs":
      return ["DIFFERS:", ...verdict.differences.map(line)].join("\n");
    case "match": {
      const { caseNumber, versions } = verdict.file;
      const results = versions.map(
        ({ version, result: { outcome, total, threshold }, ruleSetHash }) =>
          `  version ${version}: ${outcome}, ${total} of ${threshold}, rules ${ruleSetHash}`,
      );
      return [`MATCH: case ${caseNumber}, every point computed again.`, ...results].join("\n");
    }
  }
}

async function sayKey(verdict: ScoreVerdict): Promise<string> {
  if (verdict.kind === "unreadable") return "";
  const { key } = verdict.file;
  const mark = `\nkey ${key}\n    ${await keyMark(key)}`;
  if (verdict.kind === "differs") return mark;
  return verdict.isKeyKnown
    ? `${mark}\n    the key that it was to be compared with`
    : `${mark}\n    NOT COMPARED: whose key it is says only the portal. Give --key with the one that it publishes.`;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { key: { type: "string", multiple: true } },
  });
  const [file] = positionals;
  const text = file === undefined ? null : await readFile(file, "utf8").catch(() => null);
  if (text === null) {
    console.error(file === undefined ? USAGE : `${file} cannot be read.`);
    return 2;
  }
  const verdict = await verifyScore(text, values.key ?? (await ownKeys()));
  console.log(say(verdict) + (await sayKey(verdict)));
  return { match: 0, differs: 1, unreadable: 2 }[verdict.kind];
}

process.exitCode = await main();
