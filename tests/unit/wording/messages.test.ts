import { TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { MESSAGES } from "@/lib/wording/messages";
import { LOCALES } from "@/lib/wording/routing";
import { demandsOf, elementsOf, type Leaf, leavesOf } from "./message-tree";

const leaves = { kk: leavesOf(MESSAGES.kk), ru: leavesOf(MESSAGES.ru), en: leavesOf(MESSAGES.en) };
const texts = { kk: new Map(leaves.kk), ru: new Map(leaves.ru), en: new Map(leaves.en) };
const others = ["kk", "ru"] as const;

/** Names and codes that are the same in every language. */
const SAME_EVERYWHERE = new Set(["shell.name"]);

const where = (found: readonly Leaf[]) => found.map(([key, text]) => `${key}: ${text}`);

describe.each(others)("%s beside English", (locale) => {
  it("has the same keys", () => {
    expect([...texts[locale].keys()].toSorted()).toEqual([...texts.en.keys()].toSorted());
  });

  it("asks the code for the same arguments, tags and choices", () => {
    const asked = (own: ReadonlyMap<string, string>) =>
      Object.fromEntries([...own].map(([key, text]) => [key, demandsOf(text)]));
    expect(asked(texts[locale])).toEqual(asked(texts.en));
  });

  it("is translated, not copied", () => {
    // English words count; a Kazakh example of the test stays Kazakh in every language.
    const copied = leaves[locale].filter(
      ([key, text]) =>
        text === texts.en.get(key) && text.length > 12 && /\p{Script=Latin}{2}/u.test(text),
    );
    expect(where(copied.filter(([key]) => !SAME_EVERYWHERE.has(key)))).toEqual([]);
  });
});

describe.each(LOCALES)("%s", (locale) => {
  it("has no empty or untrimmed text", () => {
    expect(where(leaves[locale].filter(([, text]) => text === "" || text !== text.trim()))).toEqual(
      [],
    );
  });

  it("mixes no Latin and Cyrillic letters in one word", () => {
    const mixed = leaves[locale].filter(([, text]) =>
      (text.match(/\p{L}+/gu) ?? []).some(
        (word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word),
      ),
    );
    expect(where(mixed)).toEqual([]);
  });

  it("has the plural forms that its grammar needs", () => {
    // Kazakh nouns keep one form after a number; a Russian genitive has the same for few and many.
    const needed = { kk: ["other"], ru: ["one", "other"], en: ["one", "other"] };
    const lacking = leaves[locale].filter(([, text]) =>
      elementsOf(text).some(
        (element) =>
          element.type === TYPE.plural &&
          needed[locale].some((category) => !(category in element.options)),
      ),
    );
    expect(where(lacking)).toEqual([]);
  });
});

it("has no Latin letter standing in for a Cyrillic word", () => {
  const posing = others.flatMap((locale) =>
    leaves[locale].filter(([, text]) =>
      (text.replaceAll(/[{<][^}>]*[}>]/g, " ").match(/[\p{L}\p{N}]+/gu) ?? []).some((word) =>
        /^[aceopxyi]{1,2}$/.test(word),
      ),
    ),
  );
  expect(where(posing)).toEqual([]);
});

it("is Kazakh in Kazakh: no Russian sentence was left in its place", () => {
  const copied = leaves.kk.filter(
    ([key, text]) =>
      text.length > 24 && /\p{Script=Cyrillic}/u.test(text) && text === texts.ru.get(key),
  );
  expect(where(copied)).toEqual([]);
});
