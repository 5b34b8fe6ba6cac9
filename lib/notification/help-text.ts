import { createTranslator } from "next-intl";
import { changeText } from "@/lib/assessment/change-text";
import type { AgainFacts, HelpFacts } from "@/lib/notification/help.schema";
import { formatDate } from "@/lib/wording/format";
import { MESSAGES } from "@/lib/wording/messages";
import type { Locale } from "@/lib/wording/routing";

const lettersWords = (locale: Locale) =>
  createTranslator({ locale, messages: MESSAGES[locale], namespace: "ways.letter" });
type Say = ReturnType<typeof lettersWords>;

export type HelpText = {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly points: readonly string[];
};

/** What would have been enough, as a letter says it. Pure: the same facts always give the same text. */
export function helpText(help: HelpFacts, locale: Locale): HelpText {
  const t = lettersWords(locale);
  const { stops, ways, more, threshold } = help;
  const points = ways.map(({ changes, total }) => {
    const said = changes.map((change) => changeText(change, locale)).join(" + ");
    return t("way", { changes: said, total, threshold });
  });
  const isHopeless = stops.some(({ lifts }) => lifts === "never");
  return {
    heading: t("heading"),
    paragraphs: [
      ...stops.map((stop) => stopText(stop, locale, t)),
      ...(isHopeless ? [] : [introText(help, locale, t)]),
    ],
    points: more > 0 ? [...points, t("more", { count: more })] : points,
  };
}

function stopText(stop: HelpFacts["stops"][number], locale: Locale, t: Say): string {
  const title = stop.title[locale];
  return stop.lifts === "on-day"
    ? t("on-day", { stop: title, date: formatDate(stop.day, locale) })
    : t(stop.lifts, { stop: title });
}

function introText({ onDay, ways, threshold, mostChanges }: HelpFacts, locale: Locale, t: Say) {
  const date = onDay === null ? "" : formatDate(onDay.day, locale);
  if (onDay?.isEnough) return t("day", { date, total: onDay.total, threshold });
  if (ways.length === 0) return t("none", { most: mostChanges });
  return onDay === null ? t("intro") : t("introDay", { date });
}

/** When to apply again. */
export function againText({ from, until }: AgainFacts, locale: Locale): HelpText {
  const t = lettersWords(locale);
  const last = formatDate(until, locale);
  const line =
    from === null
      ? t("over", { until: last })
      : t("from", { from: formatDate(from, locale), until: last });
  return { heading: t("again"), paragraphs: [line], points: [] };
}
