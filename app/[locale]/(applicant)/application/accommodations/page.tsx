import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AskedList } from "@/components/accommodations/asked-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { ownCase } from "@/lib/application/application.query";
import { askedCase } from "@/lib/application/asked-case.schema";
import { ACCOMMODATION_KINDS } from "@/lib/exam/accommodation";
import { accommodationFiles, accommodationsOf } from "@/lib/exam/accommodation.query";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";
import { parameter } from "@/lib/rules/parameter";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";
import { removeFile, withdraw } from "./actions";
import { AskForm } from "./ask-form";

export async function generateMetadata() {
  const t = await getTranslations("accommodations");
  return { title: t("title") };
}

interface AccommodationsProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** What an applicant needs in order to take the test as others do: asked for once, and how it stands. */
export default async function AccommodationsPage({ searchParams }: AccommodationsProps) {
  const actor = await requireActor("applicant");
  const [t, lobby, shown, now] = await Promise.all([
    getTranslations("accommodations"),
    getTranslations("exam.lobby"),
    searchParams.then((query) => ownCase(actor, askedCase(query))),
    currentTime(),
  ]);
  if (shown === null) notFound();
  const [asked, files, { ruleSet }] = await Promise.all([
    accommodationsOf(shown.id),
    accommodationFiles(shown.id),
    ruleSetAt(now),
  ]);
  const standing = asked.filter(({ status }) => status === "asked" || status === "approved");
  const open = ACCOMMODATION_KINDS.filter((kind) => !standing.some((one) => one.kind === kind));
  const isOpen = shown.state.stage === "testing";
  const numbers = {
    ...parameter(ruleSet, "test.extraTimeMinutes"),
    minutes: parameter(ruleSet, "test.breakMinutes"),
  };
  return (
    <Page width="text">
      <Breadcrumbs crumbs={[{ label: lobby("title"), href: "/test" }, { label: t("title") }]} />
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="grid gap-6">
        <Notice>{t("private")}</Notice>
        {asked.length === 0 ? null : (
          <Card title={t("asked")}>
            <AskedList
              asked={asked}
              action={({ id, kind }) => (
                <form action={withdraw}>
                  <input type="hidden" name="id" value={id} />
                  <Button
                    type="submit"
                    kind="quiet"
                    aria-label={t("withdrawNamed", { kind: t(`kind.${kind}`) })}
                  >
                    {t("withdraw")}
                  </Button>
                </form>
              )}
            />
          </Card>
        )}
        {files.length === 0 ? null : (
          <Card title={t("files")}>
            <ul className="divide-y divide-line border-y border-line">
              {files.map(({ id, fileName }) => (
                <li key={id} className="flex flex-wrap items-center gap-x-4 py-1">
                  <a
                    href={`/api/evidence/${id}`}
                    target="_blank"
                    rel="noreferrer"
                    className="link inline-flex min-h-11 min-w-0 flex-1 basis-48 items-center break-words"
                  >
                    {fileName}
                  </a>
                  <form action={removeFile}>
                    <input type="hidden" name="id" value={id} />
                    <Button
                      type="submit"
                      kind="quiet"
                      aria-label={t("removeNamed", { name: fileName })}
                    >
                      {t("removeFile")}
                    </Button>
                  </form>
                </li>
              ))}
            </ul>
          </Card>
        )}
        {isOpen ? (
          <AskForm
            applicationId={shown.id}
            kinds={open}
            numbers={numbers}
            isFirst={asked.length === 0}
            hasFile={files.length > 0}
          />
        ) : (
          <Notice>{t("closed")}</Notice>
        )}
        <LinkButton kind="secondary" href="/test">
          {t("back")}
        </LinkButton>
      </div>
    </Page>
  );
}
