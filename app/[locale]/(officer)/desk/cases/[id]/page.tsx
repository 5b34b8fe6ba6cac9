import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { CaseTracker } from "@/components/case/case-tracker";
import { DeskStep } from "@/components/case/desk-step";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { caseFile } from "@/lib/application/case-file.query";
import { daysLeft } from "@/lib/application/days-left";
import { openCase } from "@/lib/application/open-case.command";
import { localDateOf } from "@/lib/calendar/local-date";
import { movedDays } from "@/lib/calendar/moved-days.query";
import { openNote } from "@/lib/check/open-note.command";
import { requireActor } from "@/lib/identity/current-actor.query";
import { displayName } from "@/lib/identity/names";
import { currentTime } from "@/lib/platform/clock";
import { CaseAside } from "./case-aside";
import { CaseSections } from "./case-sections";

export async function generateMetadata() {
  const t = await getTranslations("case.file");
  return { title: t("facts") };
}

interface CaseProps {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const Asked = z.object({ id: z.uuid(), note: z.uuid().nullable().catch(null) });

export default async function CasePage({ params, searchParams }: CaseProps) {
  const actor = await requireActor("akimat-specialist", "akimat-head", "police", "auditor");
  const asked = Asked.safeParse({ note: null, ...(await searchParams), ...(await params) });
  const found = asked.success ? await openCase(actor, asked.data.id) : null;
  const file = found && (await caseFile(actor, found.id));
  if (!asked.success || found === null || file === null) notFound();

  const [t, locale, now, moved, note] = await Promise.all([
    getTranslations("case"),
    getLocale(),
    currentTime(),
    movedDays(),
    asked.data.note && openNote(actor, found.id, asked.data.note),
  ]);
  const { state, number } = found;
  const left = state.due === null ? null : daysLeft(localDateOf(now), state.due, moved);
  return (
    <Page width="wide">
      <Breadcrumbs crumbs={[{ label: t("file.back"), href: "/desk" }, { label: number }]} />
      <PageHeader
        over={t("file.over", { number })}
        title={displayName(file.person, locale)}
        lead={`${t(`service.${state.service}`)} · ${t(`stage.${state.stage}`)}`}
      />
      <div className="space-y-6">
        <DeskStep id={found.id} state={state} role={actor.role} left={left} />
        <Card>
          <CaseTracker state={state} />
        </Card>
        <div className="grid gap-6 lg:grid-cols-[2fr_1fr] lg:items-start">
          <CaseSections actor={actor} found={found} file={file} note={note || null} />
          <CaseAside actor={actor} found={found} file={file} now={now} moved={moved} />
        </div>
        <p className="text-sm text-soft">{t("file.recorded")}</p>
      </div>
    </Page>
  );
}
