import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { SIGNAL_KINDS } from "@/lib/exam/signals";

/** What is recorded during the test and what is not, said before it begins. */
export function RecordedKinds() {
  const t = useTranslations("conduct.before");
  const kinds = useTranslations("conduct.signal.kind");
  return (
    <Card title={t("title")}>
      <p>{t("lead")}</p>
      <ul className="my-3 list-disc space-y-1 ps-5">
        {SIGNAL_KINDS.map((kind) => (
          <li key={kind}>{kinds(kind)}</li>
        ))}
      </ul>
      <p>{t("not")}</p>
      <p className="mt-2">{t("meaning")}</p>
    </Card>
  );
}
