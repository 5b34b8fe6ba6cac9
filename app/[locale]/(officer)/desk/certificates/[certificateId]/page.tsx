import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { CertificateFile } from "@/components/exam/certificate-file";
import { DeclaredCertificate } from "@/components/exam/declared-certificate";
import { ActionForm } from "@/components/form/action-form";
import { TextareaField } from "@/components/form/textarea-field";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { certificateCase } from "@/lib/exam/certificate-desk.query";
import { testRules } from "@/lib/exam/test-rules";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";
import { rejectCertificate, verifyCertificate } from "../actions";

export async function generateMetadata() {
  const t = await getTranslations("exam.desk.certificates");
  return { title: t("number") };
}

interface CertificateProps {
  readonly params: Promise<{ readonly certificateId: string }>;
}

export default async function CertificateCasePage({ params }: CertificateProps) {
  const actor = await requireActor("testing-centre");
  const id = z.uuid().safeParse((await params).certificateId);
  const found = id.success ? await certificateCase(actor, id.data) : null;
  if (found === null) notFound();
  const [t, queue, locale, stored] = await Promise.all([
    getTranslations("exam.desk.certificate"),
    getTranslations("exam.desk.certificates"),
    getLocale(),
    currentTime().then((now) => ruleSetAt(now)),
  ]);
  const title = t("title", { number: found.number });
  const { status } = found;
  return (
    <Page width="wide">
      <Breadcrumbs
        crumbs={[{ label: queue("title"), href: "/desk/certificates" }, { label: title }]}
      />
      <PageHeader title={title} over={found.applicationNumber} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="grid gap-6">
          <Card title={t("declared")}>
            <DeclaredCertificate
              certificate={found}
              rules={testRules(stored.ruleSet)}
              locale={locale}
            />
          </Card>
          {status === "pending" ? (
            <>
              <Card title={t("verify")} stitched>
                <p className="mb-4">{t("verifyBody")}</p>
                <ActionForm id="verify" action={verifyCertificate} submitLabel={t("verify")}>
                  <input type="hidden" name="certificateId" value={found.id} />
                </ActionForm>
              </Card>
              <Card title={t("reject")}>
                <ActionForm
                  id="reject"
                  action={rejectCertificate}
                  submitLabel={t("reject")}
                  submitKind="danger"
                >
                  <input type="hidden" name="certificateId" value={found.id} />
                  <TextareaField
                    name="reason"
                    label={t("reason")}
                    hint={t("reasonHint")}
                    rows={4}
                  />
                </ActionForm>
              </Card>
            </>
          ) : (
            <Notice tone={status === "verified" ? "success" : "warning"}>
              {t(`decided.${status}`)}
            </Notice>
          )}
        </div>
        <Card title={t("file")}>
          <CertificateFile number={found.number} file={found.file} />
        </Card>
      </div>
    </Page>
  );
}
