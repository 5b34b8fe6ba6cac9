import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type FileVerdict, verifyReceiptFile } from "@/lib/exam/verify-receipt-file";
import { keyMark } from "@/lib/proof/signed-line";
import { ownKeys } from "@/scripts/own-keys";

// npm run --silent verify:attempt FILE [-- --key KEY]: whether a receipt file is whole. It needs no server and no database.
// Exit code 0: whole and signed by the portal; 1: not whole, or signed by another; 2: nothing to check; 3: whole in itself, and
// whose key signed it is not known. Without --key the key is compared with this instance's own, where there is one here.

const USAGE = `Usage: npm run --silent verify:attempt FILE
       npm run --silent verify:attempt FILE -- --key KEY   (the key from https://…/api/exam/receipt-key)

Exit code 0: whole, and signed by the portal's key
          1: not whole, or signed by another key
          2: no file to check
          3: whole in itself; the key was compared with none, so that anybody may have made the file`;

const WORDS: Readonly<Record<Extract<FileVerdict, { ok: false }>["problem"], string>> = {
  "not-a-file": "this is no receipt file, or its form was changed",
  order: "an entry is out of its place: one was removed, added or moved",
  link: "an entry does not continue the one before it",
  content: "an entry was changed",
  receipt: "the receipt of an entry is not signed by the key of the file",
  count: "entries at the end are missing or were added",
  events: "what happened to the clock or the devices was changed",
  closing: "the closing statement was changed, or is not signed by the key of the file",
  "foreign-key":
    "the file holds together, but it was signed with a key that is not the one to compare with",
};

function say(verdict: FileVerdict): string {
  if (!verdict.ok) {
    const place = verdict.entry === null ? "" : ` (entry ${verdict.entry})`;
    return `NOT WHOLE: ${WORDS[verdict.problem]}${place}.`;
  }
  const { entries, events, closing, attemptId } = verdict.file;
  const count = (standing: string) => entries.filter((entry) => entry.standing === standing).length;
  return [
    verdict.isKeyKnown
      ? "WHOLE: nothing was changed, added, removed or moved."
      : // Whoever has a key of their own can make a file that fits together.
        "WHOLE IN ITSELF: its parts fit together. Whether the portal signed it was not checked.",
    `attempt ${attemptId}, ${closing.startedAt} to ${closing.endedAt}, ended by the ${closing.endedBy}`,
    `${entries.length} entries: ${count("counted")} counted, ${count("late")} late, ${count("superseded")} superseded; ${events.length} events`,
  ].join("\n");
}

async function sayKey(verdict: FileVerdict): Promise<string> {
  const key = verdict.ok ? verdict.file.key : verdict.key;
  if (key === null) return "";
  const mark = `key ${key}\n    ${await keyMark(key)}`;
  if (!verdict.ok) return `\n${mark}`;
  return verdict.isKeyKnown
    ? `\n${mark}\n    the key that it was to be compared with`
    : `\n${mark}\n    NOT COMPARED: whose key it is says only the portal. Give --key with the one that it publishes.`;
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
  const verdict = await verifyReceiptFile(text, values.key ?? (await ownKeys()));
  console.log(say(verdict) + (await sayKey(verdict)));
  if (!verdict.ok) return 1;
  return verdict.isKeyKnown ? 0 : 3;
}

process.exitCode = await main();
