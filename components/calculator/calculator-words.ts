import { createTranslator } from "next-intl";
import type { AgeBand } from "@/lib/calculator/age-bands";
import { textAt, type Words, wordsIn } from "@/lib/questionnaire/words";
import { MESSAGES } from "@/lib/wording/messages";
import type { Locale } from "@/lib/wording/routing";

const AGE = /^fields\.age\.options\.([0-9]+)$/;

/** The questionnaire's words, and those of the questions that only the calculator asks. */
export function calculatorWords(locale: Locale, bands: readonly AgeBand[]): Words {
  const messages = MESSAGES[locale];
  const t = createTranslator({ locale, messages, namespace: "calculator.fields.age" });
  const words = wordsIn(locale);
  const age = ({ from, under }: AgeBand) => {
    if (under === null) return t("over", { from });
    return from === 0 ? t("under", { under }) : t("between", { from, to: under - 1 });
  };
  const at = (path: string) => {
    const band = bands.find(({ from }) => String(from) === AGE.exec(path)?.[1]);
    if (band !== undefined) return age(band);
    return textAt(messages.calculator, path) ?? words.at(path);
  };
  return { locale, at, the: (path) => at(path) ?? words.the(path) };
}
