import { useTranslations } from "next-intl";
import { Icon, type IconName } from "@/components/ui/icon";
import type { TestRules } from "@/lib/exam/test-rules";
import { formatTenge } from "@/lib/wording/format";
import type { Locale } from "@/lib/wording/routing";

const POINTS = [
  ["format", "document"],
  ["times", "clock"],
  ["sound", "device"],
  ["fee", "success"],
  ["line", "warning"],
  ["recorded", "search"],
  ["help", "person"],
  ["result", "check"],
] as const satisfies readonly (readonly [string, IconName])[];

interface RealTestProps {
  readonly rules: TestRules;
  readonly locale: Locale;
}

/** What the real test will be like, in the numbers of the rules in force. */
export function RealTest({ rules, locale }: RealTestProps) {
  const t = useTranslations("practice.like");
  const { listening, reading, rest, plays, fee, attempts, threshold } = rules;
  const numbers = {
    listeningQuestions: listening.value.questions,
    readingQuestions: reading.value.questions,
    listening: listening.value.minutes,
    reading: reading.value.minutes,
    rest: rest.value,
    plays: plays.value,
    fee: formatTenge(fee.value, locale),
    attempts: attempts.value,
    percent: threshold.value,
  };
  return (
    <section aria-labelledby="like">
      <h2 id="like" className="mb-3 scroll-mt-4 text-xl">
        {t("title")}
      </h2>
      <ul className="grid gap-x-8 gap-y-5 md:grid-cols-2">
        {POINTS.map(([point, icon]) => (
          <li key={point} className="flex gap-3">
            <Icon name={icon} className="mt-[0.2em] flex-none text-sky" />
            <div className="min-w-0">
              <h3 className="font-semibold">{t(`${point}.title`)}</h3>
              <p className="mt-0.5">{t(`${point}.body`, numbers)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
