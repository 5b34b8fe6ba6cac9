import { type FormValues, textOf } from "@/lib/rules/drafts/form-values";
import type { Status, Text } from "@/lib/rules/provenance.schema";

/** What every rule says beside its numbers. */
export type Described = {
  readonly title: Text;
  readonly explanation: Text;
  readonly status: Status;
  readonly source: Text;
};

export const TEXT_NAMES = ["title", "explanation", "source"] as const;
export const LANGUAGES = ["kk", "ru", "en"] as const;

export const textsValues = (rule: Described): FormValues => ({
  ...Object.fromEntries(
    TEXT_NAMES.flatMap((name) =>
      LANGUAGES.map((language) => [`${name}.${language}`, rule[name][language]]),
    ),
  ),
  status: rule.status,
});

const inAll = (values: FormValues, name: string) =>
  Object.fromEntries(
    LANGUAGES.map((language) => [language, textOf(values, `${name}.${language}`)]),
  );

/** The texts that a form says, unchecked. */
export const writtenTexts = (values: FormValues) => ({
  title: inAll(values, "title"),
  explanation: inAll(values, "explanation"),
  source: inAll(values, "source"),
  status: textOf(values, "status"),
});
