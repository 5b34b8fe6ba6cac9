import { getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Booked } from "./booked";
import { loadInterview } from "./load";
import type { InterviewPageProps } from "./search";
import { ToBook } from "./to-book";

export async function generateMetadata() {
  const t = await getTranslations("interview.own");
  return { title: t("title") };
}

export default async function InterviewPage({ searchParams }: InterviewPageProps) {
  const [t, loaded] = await Promise.all([
    getTranslations("interview.own"),
    loadInterview(searchParams),
  ]);
  const { search, interview, href } = loaded;
  const { phase, appointment, number } = interview;
  return (
    <Page>
      <Breadcrumbs
        crumbs={[{ label: t("home"), href: href("/application") }, { label: t("title") }]}
      />
      <PageHeader
        over={number}
        title={appointment === null ? t("title") : t("bookedTitle")}
        lead={phase === "to-book" ? t("leadToBook") : undefined}
      />
      {search.done === null ? null : (
        <Notice tone="success" role="status" className="mb-6">
          {t(`done.${search.done}`)}
        </Notice>
      )}
      {phase === "to-book" ? <ToBook {...loaded} /> : null}
      {appointment === null ? null : (
        <Booked interview={interview} appointment={appointment} href={href} />
      )}
      {phase === "not-yet" || phase === "held" || phase === "not-held" ? (
        <EmptyState
          title={t(TITLES[phase])}
          action={<LinkButton href={href("/application")}>{t("toCase")}</LinkButton>}
        >
          {phase === "held" ? t(`held.${interview.outcome ?? "positive"}`) : t(BODIES[phase])}
        </EmptyState>
      ) : null}
    </Page>
  );
}

const TITLES = { "not-yet": "notYetTitle", held: "heldTitle", "not-held": "notHeldTitle" } as const;
const BODIES = { "not-yet": "notYet", "not-held": "notHeld" } as const;
