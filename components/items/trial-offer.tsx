import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";

interface TrialOfferProps {
  readonly attemptId: string;
  readonly count: number;
}

/** Asks for help with new questions, after the result is known and cannot change. */
export function TrialOffer({ attemptId, count }: TrialOfferProps) {
  const t = useTranslations("items.trial");
  if (count === 0) return null;
  return (
    <Card title={t("offer")}>
      <p className="mb-4">{t("offerBody", { count })}</p>
      <LinkButton kind="secondary" href={`/test/trial/${attemptId}`}>
        {t("open")}
      </LinkButton>
    </Card>
  );
}
