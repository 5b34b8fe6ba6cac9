import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { RadiosField } from "@/components/form/radios-field";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/identity/current-actor.query";
import { checkSound } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("exam.sound");
  return { title: t("title") };
}

const HEARD = ["even", "right", "back", "none"] as const;

export default async function SoundCheckPage() {
  await requireActor("applicant");
  const [t, lobby] = await Promise.all([
    getTranslations("exam.sound"),
    getTranslations("exam.lobby"),
  ]);
  return (
    <Page width="text">
      <Breadcrumbs crumbs={[{ label: lobby("title"), href: "/test" }, { label: t("title") }]} />
      <PageHeader title={t("title")} lead={t("lead")} />
      <Card stitched>
        {/* biome-ignore lint/a11y/useMediaCaption: what is said is the question */}
        <audio controls preload="auto" className="w-full">
          <source src="/api/sound-check/sound-check.webm" type='audio/webm; codecs="opus"' />
          <source src="/api/sound-check/sound-check.mp3" type="audio/mpeg" />
        </audio>
        <ActionForm
          id="sound"
          action={checkSound}
          submitLabel={t("check")}
          className="mt-6"
          secondary={
            <LinkButton kind="secondary" href="/test">
              {t("back")}
            </LinkButton>
          }
        >
          <RadiosField
            name="heard"
            label={t("question")}
            options={HEARD.map((value) => ({ value, label: t(`options.${value}`) }))}
          />
        </ActionForm>
      </Card>
    </Page>
  );
}
