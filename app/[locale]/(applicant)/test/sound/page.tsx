import { randomInt } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { CheckboxField } from "@/components/form/checkbox-field";
import { RadiosField } from "@/components/form/radios-field";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { HEARD_NOTHING, SOUND_CHECKS, SOUND_CLIPS } from "@/lib/exam/sound-check";
import { requireActor } from "@/lib/identity/current-actor.query";
import { checkSound, skipCheck } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("exam.sound");
  return { title: t("title") };
}

/** The loudspeaker tried out before the payment is used up: a few Kazakh words, and which of them were heard. */
export default async function SoundCheckPage() {
  await requireActor("applicant");
  const [t, lobby] = await Promise.all([
    getTranslations("exam.sound"),
    getTranslations("exam.lobby"),
  ]);
  const clip = SOUND_CLIPS[randomInt(SOUND_CLIPS.length)] ?? "sound-1";
  const source = `/api/sound-check/${clip}`;
  return (
    <Page width="text">
      <Breadcrumbs crumbs={[{ label: lobby("title"), href: "/test" }, { label: t("title") }]} />
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="grid gap-6">
        <Notice>{t("loudspeaker")}</Notice>
        <Card stitched>
          {/* biome-ignore lint/a11y/useMediaCaption: what is said is the question */}
          <audio key={clip} controls preload="auto" className="w-full">
            <source src={`${source}.webm`} type='audio/webm; codecs="opus"' />
            <source src={`${source}.mp3`} type="audio/mpeg" />
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
            <input type="hidden" name="clip" value={clip} />
            <RadiosField
              name="heard"
              label={t("question")}
              options={[
                ...SOUND_CLIPS.map((value) => ({ value, label: SOUND_CHECKS[value] })),
                { value: HEARD_NOTHING, label: t("nothing") },
              ]}
            />
          </ActionForm>
        </Card>
        <Disclosure summary={t("skip.title")}>
          <Notice tone="warning">{t("skip.warning")}</Notice>
          <ActionForm
            id="skip"
            action={skipCheck}
            submitLabel={t("skip.action")}
            submitKind="secondary"
            className="mt-4"
          >
            <CheckboxField name="known" label={t("skip.known")} />
          </ActionForm>
        </Disclosure>
      </div>
    </Page>
  );
}
