import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { MESSAGES } from "@/lib/wording/messages";
import { LOCALES } from "@/lib/wording/routing";
import { DEAD_ENDS } from "../../factories/dead-ends";
import { leavesOf } from "./message-tree";

const table = readFileSync("docs/dead-ends.md", "utf8");

describe.each(DEAD_ENDS)("the dead end $key", ({ key, says, wayOn }) => {
  it.each(LOCALES)("says in %s what happened, and names the way on", (locale) => {
    const words = new Map(leavesOf(MESSAGES[locale]));
    expect(words.get(says)).toBeTruthy();
    expect(words.get(wayOn)).toBeTruthy();
  });

  it("stands in the table", () => {
    expect(table).toContain(`| \`${key}\` |`);
  });
});
