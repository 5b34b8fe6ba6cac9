import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Icon, type IconName } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/text-link";
import type { TestRules } from "@/lib/exam/test-rules";

const POINTS = [
  ["time", "clock"],
  ["sound", "device"],
  ["device", "person"],
  ["power", "success"],
  ["late", "warning"],
] as const satisfies readonly (readonly [string, IconName])[];

/** What to have ready, and how a broken line is dealt with, said before anything is paid. */
export function BeforeStart({ rules }: { readonly rules: TestRules }) {
  const t = useTranslations("exam.lobby.before");
  const needs = useTranslations("accommodations");
  const practice = useTranslations("practice.invite");
  const total = rules.listening.value.minutes + rules.reading.value.minutes + rules.rest.value;
  return (
    <Card title={t("title")}>
      <ul className="grid gap-3">
        {POINTS.map(([point, icon]) => (
          <li key={point} className="flex gap-3">
            <Icon name={icon} className="mt-[0.15em] text-sky" />
            <span>{t(point, { total })}</span>
          </li>
        ))}
      </ul>
      <p className="mt-4 flex flex-wrap gap-x-6">
        <TextLink href="/practice" className="inline-flex min-h-11 items-center">
          {practice("action")}
        </TextLink>
        <TextLink href="/application/accommodations" className="inline-flex min-h-11 items-center">
          {needs("link")}
        </TextLink>
      </p>
    </Card>
  );
}
