import type { Asked } from "@/lib/rules/asked.schema";
import { type FormValues, textOf, type Written } from "@/lib/rules/drafts/form-values";

const lines = (text: string) =>
  text
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

export const askedValues = ({ section, kind, name, when }: Asked): FormValues => ({
  section,
  kind,
  name,
  question: when.question,
  is: when.is.join("\n"),
});

/** What the form says of a question's condition, unchecked; one answer a line. */
export const writtenAsked = (values: FormValues): Written => ({
  value: {
    section: textOf(values, "section"),
    kind: textOf(values, "kind"),
    name: textOf(values, "name"),
    when: { question: textOf(values, "question"), is: lines(textOf(values, "is")) },
  },
});

export const occupationValues = (isco08: readonly string[]): FormValues => ({
  isco08: isco08.join("\n"),
});

export const writtenOccupations = (values: FormValues): readonly string[] =>
  textOf(values, "isco08")
    .split(/[\s,;]+/)
    .filter((code) => code !== "");
