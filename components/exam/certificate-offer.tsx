import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";

interface CertificateOfferProps {
  readonly applicationId: string;
  readonly rejected: { readonly number: string; readonly reason: string } | null;
}

/** Another way through the stage: a KAZTEST certificate from outside. */
export function CertificateOffer({ applicationId, rejected }: CertificateOfferProps) {
  const t = useTranslations("exam.lobby.certificate");
  return (
    <Card title={t("title")}>
      {rejected === null ? null : (
        <Notice tone="warning" title={t("rejected", { number: rejected.number })} className="mb-4">
          <p>{rejected.reason}</p>
        </Notice>
      )}
      <p>{t("body")}</p>
      <LinkButton
        kind="secondary"
        href={`/test/certificate?case=${applicationId}`}
        className="mt-4"
      >
        {t("action")}
      </LinkButton>
    </Card>
  );
}
