import { lineScorer } from "@/lib/assessment/score-line";
import { jcsHash } from "@/lib/platform/digest";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import { lines } from "@/scripts/lines";

// npm run --silent score < answers.jsonl: one JSON object a line in, one a line out, in the same
// order. A bad line gives an error on its own line; blank lines are skipped; the exit code is 0.

const score = lineScorer([RULE_SET_2026], jcsHash);

// A reader that has seen enough (`| head`) closes the pipe; that is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

async function print(text: string): Promise<void> {
  if (text === "" || process.stdout.write(text)) return;
  await new Promise((resolve) => process.stdout.once("drain", resolve));
}

for await (const batch of lines(process.stdin)) {
  const scored = batch.filter((line) => line.trim() !== "").map((line) => `${score(line)}\n`);
  await print(scored.join(""));
}
