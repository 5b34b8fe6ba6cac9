import { readFileSync } from "node:fs";
import { z } from "zod";

const Items = z.array(
  z.object({
    stem: z.string(),
    stimulus: z.object({ text: z.string().optional() }),
    options: z.array(z.string()),
    key: z.number(),
  }),
);

const ITEMS = ["listening", "reading"].flatMap((block) =>
  Items.parse(JSON.parse(readFileSync(`prisma/bank/${block}.json`, "utf8"))),
);

const sameOptions = (some: readonly string[], others: readonly string[]) =>
  some.toSorted().join("\n") === others.toSorted().join("\n");

const plain = (text: string) => text.replace(/\s+/g, " ").trim();

/** What the bank says about a question, found by what its page shows. */
export function rightAnswer(shown: {
  readonly stem: string;
  readonly options: readonly string[];
  readonly text: string;
}): string {
  const found = ITEMS.filter(
    ({ stem, options, stimulus }) =>
      plain(stem) === plain(shown.stem) &&
      sameOptions(options.map(plain), shown.options.map(plain)) &&
      (stimulus.text === undefined || plain(shown.text).includes(plain(stimulus.text))),
  );
  const answers = new Set(found.map(({ options, key }) => options[key] ?? ""));
  const [answer] = answers;
  if (answer === undefined || answers.size > 1) {
    throw new Error(`${answers.size} answers to «${shown.stem}»`);
  }
  return answer;
}
