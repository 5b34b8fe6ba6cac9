import { notFound } from "next/navigation";
import { useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { BlockResult } from "@/components/exam/block-result";
import { ReceiptFileOffer } from "@/components/exam/receipt-file-offer";
import { RecordedSignals } from "@/components/exam/recorded-signals";
import { ResultNext } from "@/components/exam/result-next";
import { TrialOffer } from "@/components/items/trial-offer";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { SourceMark } from "@/components/ui/source-mark";
import { SummaryList } from "@/components/ui/summary-list";
import { type AttemptResult, attemptResult } from "@/lib/exam/attempt-result.query";
import { lateOutcome } from "@/lib/exam/late-rulings.query";
import { ownSignals } from "@/lib/exam/signals.query";
import { requireActor } from "@/lib/identity/current-actor.query";
import { trialOffer } from "@/lib/items/trial.query";
import { formatDate, formatDateTime } from "@/lib/wording/format";
import { LeftOnDevice } from "../../left-on-device";
import { GivenBack } from "./given-back";

export async function generateMetadata() {
  const t = await getTranslations("exam.lobby.attempts");
  return { title: t("result") };
}

interface ResultProps {
  readonly params: Promise<{ readonly attemptId: string }>;
}

export default async function ResultPage({ params }: ResultProps) {
  const actor = await requireActor("applicant");
  const id = z.uuid().safeParse((await params).attemptId);
  const result = id.success ? await attemptResult(actor, id.data) : null;
  if (result === null) notFound();
  const [t, lobby, lateWords, recorded, locale, late, signals, toTry] = await Promise.all([
    getTranslations("exam.result"),
    getTranslations("exam.lobby"),
    getTranslations("late.own"),
    getTranslations("conduct.result"),
    getLocale(),
    lateOutcome(result.attemptId),
    ownSignals(actor, result.attemptId),
    trialOffer(actor, result.attemptId),
  ]);
  const { number, isPassed, isVoided, threshold, certificate } = result;
  const { percent } = threshold;
  const title = t("title", { number });
  const at = formatDateTime(result.endedAt, locale);
  return (
    <Page>
      <Breadcrumbs crumbs={[{ label: lobby("title"), href: "/test" }, { label: title }]} />
      <PageHeader
        title={title}
        lead={t(result.endedBy === "clock" ? "byClock" : "byCandidate", { at })}
      />
      <LeftOnDevice />
      <div className="grid gap-6">
        <Verdict result={result} />
        {late === null ? null : (
          <Notice
            tone={late.outcome === "counted" ? "success" : "info"}
            title={lateWords("title", { count: late.answers })}
          >
            <p>{lateWords(late.outcome)}</p>
          </Notice>
        )}
        <Card title={t("blocks")}>
          <div className="grid gap-6">
            <BlockResult block="listening" outcome={result.listening} />
            <BlockResult block="reading" outcome={result.reading} />
          </div>
          <p className="mt-4 text-sm text-soft">
            {t("threshold", { percent })}
            <SourceMark status={threshold.status} className="ms-3" />
          </p>
        </Card>
        {certificate === null ? null : (
          <Card stitched title={t("certificate")}>
            <SummaryList
              rows={[
                { label: t("certificateNumber"), value: certificate.number },
                { label: t("certificateIssued"), value: formatDate(certificate.issuedAt, locale) },
                { label: t("certificateValid"), value: formatDate(certificate.validUntil, locale) },
              ]}
            />
          </Card>
        )}
        <Card title={recorded("title")}>
          <p className="mb-3 text-soft">{recorded("lead")}</p>
          <RecordedSignals signals={signals} />
        </Card>
        <GivenBack attemptId={result.attemptId} />
        <ResultNext state={result.state} isPassed={isPassed && !isVoided} />
        <ReceiptFileOffer attemptId={result.attemptId} />
        <TrialOffer attemptId={result.attemptId} count={toTry} />
      </div>
    </Page>
  );
}

function Verdict({ result }: { readonly result: AttemptResult }) {
  const t = useTranslations("exam.result");
  if (result.isVoided) {
    return (
      <Notice tone="danger" title={t("voided")}>
        <p>{t("voidedBody")}</p>
      </Notice>
    );
  }
  const { isPassed, threshold } = result;
  return (
    <Notice tone={isPassed ? "success" : "warning"} title={t(isPassed ? "passed" : "failed")}>
      <p>{isPassed ? t("passedBody") : t("failedBody", { percent: threshold.percent })}</p>
    </Notice>
  );
}
