import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { SummaryList } from "@/components/ui/summary-list";
import { countAttempt } from "@/lib/identity/rate-limit.command";
import { region } from "@/lib/identity/regions";
import { senderAddress } from "@/lib/identity/sender.query";
import { readCode } from "@/lib/notification/code";
import { type Verified, verifyLetter } from "@/lib/notification/verify.query";
import { currentTime } from "@/lib/platform/clock";
import { formatDate } from "@/lib/wording/format";

// 80 bits cannot be guessed; the limit keeps anybody from trying at the database's cost.
const LIMIT = { most: 30, minutes: 10 };

const TONES = {
  valid: "success",
  refusal: "warning",
  expired: "warning",
  annulled: "danger",
  unknown: "danger",
} as const satisfies Record<Verified["state"], string>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("letter.verify");
  return { title: t("title"), robots: { index: false }, referrer: "no-referrer" };
}

interface VerifiedPageProps {
  readonly params: Promise<{ readonly code: string }>;
}

export default async function VerifiedPage({ params }: VerifiedPageProps) {
  const code = readCode((await params).code);
  if (code === null) notFound();
  const t = await getTranslations("letter.verify");
  const isWithin = await countAttempt("verify-letter", await senderAddress(), LIMIT);
  if (!isWithin) {
    return (
      <Page width="text">
        <PageHeader title={t("title")} />
        <Notice tone="warning">{t("limited", { minutes: LIMIT.minutes })}</Notice>
      </Page>
    );
  }
  const letter = await verifyLetter(code, await currentTime());
  return (
    <Page width="text">
      <PageHeader title={t("title")} />
      <Notice tone={TONES[letter.state]} title={t(`state.${letter.state}`)}>
        {t(`stateLead.${letter.state}`)}
      </Notice>
      <LetterFactsCard letter={letter} />
      <p className="mt-6">
        <LinkButton href="/verify" kind="secondary">
          {t("again")}
        </LinkButton>
      </p>
    </Page>
  );
}

async function LetterFactsCard({ letter }: { readonly letter: Verified }) {
  if (letter.state === "unknown") return null;
  const [t, locale] = await Promise.all([getTranslations("letter.verify"), getLocale()]);
  const rows = [
    { label: t("number"), value: letter.number },
    { label: t("date"), value: formatDate(letter.issuedOn, locale) },
    { label: t("issuer"), value: region(letter.region).akimatBody[locale] },
  ];
  const until = letter.validUntil && {
    label: t("until"),
    value: formatDate(letter.validUntil, locale),
  };
  return (
    <Card className="mt-6">
      <SummaryList rows={until ? [...rows, until] : rows} />
      <p className="mt-4 text-soft">{t("compare")}</p>
    </Card>
  );
}
