import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { SummaryList } from "@/components/ui/summary-list";
import { region } from "@/lib/identity/regions";
import { senderAddress } from "@/lib/identity/sender.query";
import { checkCode } from "@/lib/notification/check-code.command";
import { readCode } from "@/lib/notification/code";
import type { Verified } from "@/lib/notification/verify.query";
import { currentTime } from "@/lib/platform/clock";
import { formatDate } from "@/lib/wording/format";

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
  const t = await getTranslations("letter.verify");
  const code = readCode(readable((await params).code));
  return (
    <Page width="text">
      <PageHeader title={t("title")} />
      {code === null ? (
        <Notice tone="danger" title={t("state.unknown")}>
          {t("error.code")}
        </Notice>
      ) : (
        <Answer code={code} />
      )}
      <p className="mt-6">
        <LinkButton href="/verify" kind="secondary">
          {t("again")}
        </LinkButton>
      </p>
    </Page>
  );
}

/** What stands in the address, or nothing where it is no text at all. */
function readable(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return "";
  }
}

async function Answer({ code }: { readonly code: string }) {
  const t = await getTranslations("letter.verify");
  const letter = await checkCode(code, await senderAddress(), await currentTime());
  if (letter.state === "limited") {
    return <Notice tone="warning">{t("limited", { minutes: letter.minutes })}</Notice>;
  }
  return (
    <>
      <Notice tone={TONES[letter.state]} title={t(`state.${letter.state}`)}>
        {t(`stateLead.${letter.state}`)}
      </Notice>
      <LetterFactsCard letter={letter} />
    </>
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
  const dated = (label: string, day: string | null) =>
    day === null ? [] : [{ label, value: formatDate(day, locale) }];
  const days = [
    ...dated(t("until"), letter.validUntil),
    ...dated(t("annulledOn"), letter.annulledOn),
  ];
  return (
    <Card className="mt-6">
      <SummaryList rows={[...rows, ...days]} />
      <p className="mt-4 text-soft">{t("compare")}</p>
    </Card>
  );
}
