import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { ReceiptFileCheck } from "@/components/exam/receipt-file-check";
import { ClientWording } from "@/components/shell/client-wording";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { receiptKeys } from "@/lib/platform/receipt-signer";
import { keyMark } from "@/lib/proof/signed-line";

export async function generateMetadata() {
  const t = await getTranslations("receipts");
  return { title: t("title") };
}

export default async function VerifyAttemptPage() {
  await connection();
  const t = await getTranslations("receipts");
  const keys = receiptKeys();
  const [inUse = ""] = keys;
  return (
    <Page width="text">
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="grid gap-6">
        <noscript>
          <Notice tone="warning">
            <p>{t("scripts")}</p>
          </Notice>
        </noscript>
        <ClientWording namespaces={["receipts"]}>
          <ReceiptFileCheck publishedKeys={keys} />
        </ClientWording>
        <Card title={t("proves.title")}>
          <ul className="list-disc space-y-2 ps-5">
            <li>{t("proves.chain")}</li>
            <li>{t("proves.closing")}</li>
            <li>{t("proves.not")}</li>
          </ul>
        </Card>
        <Card title={t("key.title")}>
          <div className="space-y-3">
            <p>{t("key.body")}</p>
            <p>
              <code className="block break-all text-sm">{inUse}</code>
              <code className="block text-sm text-soft">{await keyMark(inUse)}</code>
            </p>
            <p>
              <a className="link" href="/api/exam/receipt-key">
                {t("key.published")}
              </a>
            </p>
            <p>
              {t("key.command")}
              <code className="mt-1 block break-all text-sm">
                npm run --silent verify:attempt FILE -- --key {inUse}
              </code>
            </p>
          </div>
        </Card>
      </div>
    </Page>
  );
}
