import { useTranslations } from "next-intl";
import { buttonLook } from "@/components/ui/button-look";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";

/** Offers the candidate the receipts of an attempt that is over, as a file to keep. */
export function ReceiptFileOffer({ attemptId }: { readonly attemptId: string }) {
  const t = useTranslations("receipts.download");
  return (
    <Card title={t("title")}>
      <p>{t("body")}</p>
      <p className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3">
        <a href={`/api/exam/${attemptId}/receipts`} download className={buttonLook("secondary")}>
          {t("action")}
        </a>
        <TextLink href="/verify/attempt">{t("check")}</TextLink>
      </p>
    </Card>
  );
}
