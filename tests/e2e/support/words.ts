import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/wording/routing";

/** The portal's own words in one language: `say("exam.review.back")`. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

const FOLDER = "lib/wording";

// Parsed, so that keys are plain text: helpers put them together.
function messagesIn(locale: Locale) {
  const folder = path.join(FOLDER, locale);
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  const texts = files.map(
    (file) => `"${path.parse(file).name}": ${readFileSync(path.join(folder, file), "utf8")}`,
  );
  return JSON.parse(`{${texts.join(",")}}`);
}

/** Helpers that serve several languages find controls by the words that people read there. */
export function wordsOf(locale: Locale): Say {
  const translate = createTranslator({
    locale,
    messages: messagesIn(locale),
    timeZone: "Asia/Almaty",
    onError: (error) => {
      throw error;
    },
  });
  return (key, values) => translate(key, values);
}

/** A pattern for a label that may be followed by a hint or by «(optional)». */
export const beginsWith = (label: string) =>
  new RegExp(`^\\s*${label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?=\\s|$)`);
