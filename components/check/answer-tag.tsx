import { useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";

/** What an agency answered, for officers. */
export function AnswerTag({ status }: { status: string }) {
  const t = useTranslations("check.status");
  if (status === "clear") {
    return (
      <Tag tone="success" icon="check">
        {t("clear")}
      </Tag>
    );
  }
  if (status === "objects") {
    return (
      <Tag tone="danger" icon="cross">
        {t("objects")}
      </Tag>
    );
  }
  return <Tag icon="clock">{t("waiting")}</Tag>;
}
