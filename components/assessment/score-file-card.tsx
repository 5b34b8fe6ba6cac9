import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";

interface ScoreFileCardProps {
  readonly applicationId: string;
}

/** The score to take along: whoever has the file computes it again without this portal. */
export function ScoreFileCard({ applicationId }: ScoreFileCardProps) {
  const t = useTranslations("ways.file");
  return (
    <Card title={t("heading")}>
      <p className="mb-3">{t("lead")}</p>
      <a className="link" href={`/api/scores/${applicationId}`} download>
        {t("link")}
      </a>
    </Card>
  );
}
