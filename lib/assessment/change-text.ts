import { createTranslator } from "next-intl";
import type { Change } from "@/lib/assessment/change.schema";
import { REGIONS } from "@/lib/identity/regions";
import { occupationName } from "@/lib/questionnaire/occupations";
import { regionName, type Words, wordsIn } from "@/lib/questionnaire/words";
import { formatTenge } from "@/lib/wording/format";
import { MESSAGES } from "@/lib/wording/messages";
import type { Locale } from "@/lib/wording/routing";

const waysWords = (locale: Locale) =>
  createTranslator({ locale, messages: MESSAGES[locale], namespace: "ways" });
type Say = ReturnType<typeof waysWords>;

/** What would have to be so, as a line of its own without a full stop. Pure: letters and pages say it in the same words. */
export function changeText(change: Change, locale: Locale): string {
  const t = waysWords(locale);
  const words = wordsIn(locale);
  switch (change.key) {
    case "jobDocuments":
      return jobText(change.job, t, words);
    case "educationDocuments":
      return t(`change.${change.key}`, { level: levelName(change.education, words) });
    case "stayDocuments":
      return t(`change.${change.key}`, { months: change.months });
    case "settlementRegion":
      return regionsText(change.regions, t, words);
    case "housing":
      return t("change.housing", {
        kinds: change.kinds
          .map((kind): string => t(`housing.${kind}`))
          .reduce((one, other) => t("or", { one, other })),
      });
    case "funds":
      return t("change.funds", { sum: formatTenge(change.tenge, locale) });
    case "russian":
      return t("change.russian", { level: change.level });
    case "english":
      return englishText(change, t);
    case "kazakh": {
      const { key: _, ...numbers } = change;
      return t("change.kazakh", numbers);
    }
    case "relativeDocuments":
    case "jobOffer":
    case "licence":
      return t(`change.${change.key}`);
  }
}

type ChangeOf<K extends Change["key"]> = Extract<Change, { key: K }>;

const month = (text: string) => text.replace(/^(\d{4})-(\d{2})$/, "$2.$1");

function jobText({ occupation, from, to }: ChangeOf<"jobDocuments">["job"], t: Say, words: Words) {
  const named = { occupation: occupationName(occupation, words.locale), from: month(from) };
  return to === null
    ? t("change.jobDocumentsHeld", named)
    : t("change.jobDocuments", { ...named, to: month(to) });
}

const levelName = (education: string, words: Words) =>
  words.the(`fields.education.options.${education}`);

/** The regions that are enough, or where they are most of all, those that are not. */
function regionsText(codes: readonly string[], t: Say, words: Words): string {
  const name = (code: string) => regionName(code, words);
  if (codes.length <= REGIONS.length / 2) {
    return t("change.settlementRegion", { regions: codes.map(name).join(", ") });
  }
  const others = REGIONS.map(({ code }) => code).filter((code) => !codes.includes(code));
  return t("change.settlementRegionBut", { regions: others.map(name).join(", ") });
}

function englishText({ ielts, toefl }: ChangeOf<"english">, t: Say): string {
  const figures = { ielts: (ielts ?? 0).toFixed(1), toefl: String(toefl) };
  if (ielts === null) return t("change.englishToefl", figures);
  return toefl === null ? t("change.englishIelts", figures) : t("change.englishBoth", figures);
}
