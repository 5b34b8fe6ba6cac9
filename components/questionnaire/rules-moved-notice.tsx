import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/lib/wording/format";

interface RulesMovedNoticeProps {
  readonly from: string;
  readonly href: string;
}

/** Says on the task list that the rules changed since the questionnaire was last shown. */
export function RulesMovedNotice({ from, href }: RulesMovedNoticeProps) {
  const t = useTranslations("rules.moved");
  const title = t("title", { date: formatDate(from, useLocale()) });
  return (
    <Notice tone="warning" title={title} className="mb-6">
      <p>{t("notice")}</p>
      <p>
        <TextLink href={href} className="inline-flex min-h-11 items-center">
          {t("see")}
        </TextLink>
      </p>
    </Notice>
  );
}
