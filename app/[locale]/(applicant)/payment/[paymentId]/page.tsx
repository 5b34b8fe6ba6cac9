import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { Receipt } from "@/components/exam/receipt";
import { ActionForm } from "@/components/form/action-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/identity/current-actor.query";
import { ownPayment, type PaymentView } from "@/lib/payment/payment.query";
import { formatTenge } from "@/lib/wording/format";
import { settleDemo } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("payment");
  return { title: t("title") };
}

interface PaymentProps {
  readonly params: Promise<{ readonly paymentId: string }>;
}

export default async function PaymentPage({ params }: PaymentProps) {
  const actor = await requireActor("applicant");
  const id = z.uuid().safeParse((await params).paymentId);
  const payment = id.success ? await ownPayment(actor, id.data) : null;
  if (payment === null) notFound();
  const t = await getTranslations("payment");
  const { status } = payment;
  return (
    <Page width="text">
      <PageHeader title={t("title")} over={payment.applicationNumber} />
      <div className="grid gap-6">
        {status === "pending" ? (
          <Open payment={payment} />
        ) : (
          <Settled payment={payment} words={status} />
        )}
      </div>
    </Page>
  );
}

async function Open({ payment }: { readonly payment: PaymentView }) {
  const [t, locale] = await Promise.all([getTranslations("payment"), getLocale()]);
  return (
    <>
      <Notice tone="warning" title={t("demoTitle")}>
        <p>{t("demoBody")}</p>
      </Notice>
      <Card stitched>
        <Receipt payment={payment} />
        <ActionForm
          id="payment"
          action={settleDemo}
          className="mt-5"
          submitLabel={t("pay", { amount: formatTenge(payment.amountTenge, locale) })}
          secondary={
            <Button kind="quiet" type="submit" name="outcome" value="declined">
              {t("decline")}
            </Button>
          }
        >
          <input type="hidden" name="paymentId" value={payment.id} />
          {/* The button that declines comes after it and its value counts. */}
          <input type="hidden" name="outcome" value="paid" />
        </ActionForm>
      </Card>
    </>
  );
}

interface SettledProps {
  readonly payment: PaymentView;
  readonly words: "paid" | "failed";
}

async function Settled({ payment, words }: SettledProps) {
  const t = await getTranslations("payment");
  const isPaid = words === "paid";
  return (
    <>
      <Notice tone={isPaid ? "success" : "warning"} title={t(`${words}Title`)}>
        <p>{t(`${words}Body`)}</p>
      </Notice>
      <Card stitched title={isPaid ? t("receipt") : undefined}>
        <Receipt payment={payment} />
        <LinkButton href={`/test?case=${payment.applicationId}`} arrow className="mt-5">
          {t(isPaid ? "toTest" : "again")}
        </LinkButton>
      </Card>
    </>
  );
}
