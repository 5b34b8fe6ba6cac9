import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ActionForm } from "@/components/form/action-form";
import { ImportEntries } from "@/components/qti/import-entries";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { requireActor } from "@/lib/identity/current-actor.query";
import { importToShow, type ShownImport } from "@/lib/qti/import.query";
import { itemsIn } from "@/lib/qti/package";
import { sayNote, sayRefusal } from "@/lib/qti/say";
import { shownEntries } from "@/lib/qti/shown-entry";
import { decide } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("qti.exchange.result");
  return { title: t("title") };
}

interface ImportProps {
  readonly params: Promise<{ readonly importId: string }>;
}

export default async function ImportPage({ params }: ImportProps) {
  const actor = await requireActor("testing-centre");
  const id = z.uuid().safeParse((await params).importId);
  const found = id.success ? await importToShow(actor, id.data) : null;
  if (found === null) notFound();
  const [t, words] = await Promise.all([getTranslations("qti.exchange"), getTranslations("qti")]);
  const entries = shownEntries(words, found.read);
  const refused = entries.filter(({ outcome }) => outcome === "refused").length;
  const taken = itemsIn(found.read.entries).length;
  return (
    <Page width="wide">
      <Breadcrumbs
        crumbs={[{ label: t("title"), href: "/desk/items/exchange" }, { label: found.fileName }]}
      />
      <PageHeader
        title={t("result.title")}
        over={found.fileName}
        lead={t("result.counts", { taken, refused })}
      />
      <div className="grid gap-6">
        <Refusals found={found} />
        <Decision found={found} count={taken} />
        {entries.length === 0 ? null : <ImportEntries entries={entries} />}
      </div>
    </Page>
  );
}

interface FoundProps {
  readonly found: ShownImport;
}

async function Refusals({ found: { read, wasTaken, decision } }: FoundProps) {
  const [t, words] = await Promise.all([
    getTranslations("qti.exchange.result"),
    getTranslations("qti"),
  ]);
  const notes = read.notes.map((note) => sayNote(words, note));
  return (
    <>
      {read.refusals.length === 0 ? null : (
        <Notice tone="danger" title={t("refused")}>
          {read.refusals.map((refusal) => sayRefusal(words, refusal)).join("; ")}
        </Notice>
      )}
      {wasTaken && decision === null ? <Notice tone="warning">{t("twin")}</Notice> : null}
      {notes.length === 0 ? null : <Notice>{notes.join("; ")}</Notice>}
    </>
  );
}

interface DecisionProps extends FoundProps {
  readonly count: number;
}

async function Decision({ found, count }: DecisionProps) {
  const t = await getTranslations("qti.exchange.result");
  if (found.decision === "dropped") return <Notice>{t("dropped")}</Notice>;
  if (found.decision === "taken") {
    return (
      <Notice tone="success" role="status" title={t("taken", { drafts: found.drafts.length })}>
        <ul className="flex flex-wrap gap-x-4">
          {found.drafts.map((id) => (
            <li key={id}>
              <TextLink href={`/desk/items/${id}`} className="inline-flex min-h-11 items-center">
                {id}
              </TextLink>
            </li>
          ))}
        </ul>
      </Notice>
    );
  }
  return (
    <Card>
      <div className="flex flex-wrap gap-3">
        {count === 0 ? null : (
          <ActionForm id="take" action={decide} submitLabel={t("take", { count })}>
            <input type="hidden" name="importId" value={found.id} />
            <input type="hidden" name="choice" value="take" />
          </ActionForm>
        )}
        <ActionForm id="drop" action={decide} submitLabel={t("drop")} submitKind="quiet">
          <input type="hidden" name="importId" value={found.id} />
          <input type="hidden" name="choice" value="drop" />
        </ActionForm>
      </div>
    </Card>
  );
}
