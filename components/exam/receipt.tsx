import { useLocale, useTranslations } from "next-intl";
import { SummaryList } from "@/components/ui/summary-list";
import { Tag } from "@/components/ui/tag";
import { formatDateTime, formatTenge } from "@/lib/wording/format";

interface ReceiptProps {
  readonly payment: {
    readonly applicationNumber: string;
    readonly amountTenge: number;
    readonly reference: string | null;
    readonly paidAt: Date | null;
    readonly provider: string;
  };
}

/** What is paid for and how much; once paid, also when and under which number. */
export function Receipt({ payment }: ReceiptProps) {
  const t = useTranslations("payment");
  const locale = useLocale();
  const { reference, paidAt } = payment;
  return (
    <SummaryList
      rows={[
        { label: t("purpose"), value: t("purposeTest") },
        { label: t("application"), value: payment.applicationNumber },
        {
          label: t("amount"),
          value: <strong className="text-xl">{formatTenge(payment.amountTenge, locale)}</strong>,
        },
        ...(paidAt === null ? [] : [{ label: t("paidAt"), value: formatDateTime(paidAt, locale) }]),
        ...(reference === null
          ? []
          : [
              {
                label: t("reference"),
                value: (
                  <>
                    <code className="break-all text-sm">{reference}</code>{" "}
                    {payment.provider === "demo" ? <Tag tone="warning">{t("demoMark")}</Tag> : null}
                  </>
                ),
              },
            ]),
      ]}
    />
  );
}
