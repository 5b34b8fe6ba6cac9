import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { CheckboxField } from "@/components/form/checkbox-field";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { SourceMark } from "@/components/ui/source-mark";
import { Tag } from "@/components/ui/tag";
import { BAN_REASONS } from "@/lib/exam/ban";
import type { LobbyStep } from "@/lib/exam/lobby";
import type { OwnTesting } from "@/lib/exam/own-testing.query";
import { SOUND_CHECK_HOURS } from "@/lib/exam/sound-check";
import type { SoundChecked } from "@/lib/exam/sound-check.query";
import type { TestRules } from "@/lib/exam/test-rules";
import { formatDate, formatDateTime, formatTenge } from "@/lib/wording/format";
import { payFee, start } from "./actions";

interface NextStepProps {
  readonly step: LobbyStep;
  readonly testing: OwnTesting;
  readonly rules: TestRules;
  /** The check of the sound that still counts; null asks for one before the start. */
  readonly sound: SoundChecked | null;
}

/** The one thing to do now, or what is being waited for. */
export async function NextStep({ step, testing, rules, sound }: NextStepProps) {
  const [t, locale] = await Promise.all([getTranslations("exam.lobby"), getLocale()]);
  const { applicationId, state } = testing;
  const number = state.testing.used + 1;
  const due = state.due === null ? null : formatDate(state.due, locale);
  const amount = formatTenge(rules.fee.value, locale);
  switch (step) {
    case "running":
      return (
        <Card stitched title={t("next.running.title", { number: state.testing.used })}>
          <p>{t("next.running.body")}</p>
          <LinkButton href="/test/attempt" arrow className="mt-4">
            {t("next.running.action")}
          </LinkButton>
        </Card>
      );
    case "pay":
      return (
        <Card stitched title={t("next.pay.title", { number })}>
          <p>{t("next.pay.body")}</p>
          <p className="mt-2">
            {t("rules.fee")}: <strong>{amount}</strong>
            <SourceMark status={rules.fee.status} className="ms-3" />
          </p>
          <Left due={due} left={state.testing.attemptsAllowed - state.testing.used} />
          <ActionForm
            id="pay"
            action={payFee}
            submitLabel={t("next.pay.action", { amount })}
            secondary={
              <LinkButton kind="secondary" href="/test/sound">
                {t("before.soundAction")}
              </LinkButton>
            }
          >
            <input type="hidden" name="applicationId" value={applicationId} />
          </ActionForm>
        </Card>
      );
    case "start": {
      const total = rules.listening.value.minutes + rules.reading.value.minutes + rules.rest.value;
      const { minutes } = rules.listening.value;
      if (sound === null) {
        return (
          <Card stitched title={t("next.start.soundFirst")}>
            <p className="mb-4">{t("next.start.soundFirstBody", { hours: SOUND_CHECK_HOURS })}</p>
            <LinkButton href="/test/sound" arrow>
              {t("before.soundAction")}
            </LinkButton>
          </Card>
        );
      }
      const at = formatDateTime(sound.at, locale);
      return (
        <Card stitched title={t("next.start.title", { number })}>
          <p>{t("next.start.body", { minutes, rest: rules.rest.value })}</p>
          <p className="mt-2">
            <Tag tone={sound.outcome === "passed" ? "success" : "warning"}>
              {t(`next.start.soundChecked.${sound.outcome}`, { at })}
            </Tag>
          </p>
          <Left due={due} left={state.testing.attemptsAllowed - state.testing.used} />
          <ActionForm
            id="start"
            action={start}
            submitLabel={t("next.start.action", { number })}
            secondary={
              <LinkButton kind="secondary" href="/test/sound">
                {t("before.soundAction")}
              </LinkButton>
            }
          >
            <input type="hidden" name="applicationId" value={applicationId} />
            <CheckboxField name="ready" label={t("next.start.ready", { total })} />
          </ActionForm>
        </Card>
      );
    }
    case "external":
      return (
        <Notice title={t("next.external.title")}>
          <p>{t("next.external.body", { due: due ?? "" })}</p>
        </Notice>
      );
    case "banned":
      return <Banned testing={testing} />;
    case "passed":
      return <Passed testing={testing} />;
    case "used":
    case "other":
      return (
        <Card stitched title={t(`next.${step}.title`)}>
          <p>{t(`next.${step}.body`)}</p>
          <LinkButton href="/application" className="mt-4">
            {t(`next.${step}.action`)}
          </LinkButton>
        </Card>
      );
  }
}

async function Left({ due, left }: { readonly due: string | null; readonly left: number }) {
  const t = await getTranslations("exam.lobby");
  return (
    <p className="mt-2 mb-4 text-soft">
      {t("attemptsLeft", { count: left })}
      {due === null ? null : <> · {t("due", { due })}</>}
    </p>
  );
}

async function Banned({ testing }: { readonly testing: OwnTesting }) {
  const [t, words, locale] = await Promise.all([
    getTranslations("exam.lobby.next.banned"),
    getTranslations("exam.ban"),
    getLocale(),
  ]);
  const until = formatDate(testing.state.testing.bannedUntil ?? "", locale);
  const code = BAN_REASONS.find((reason) => reason === testing.banReason);
  return (
    <Notice tone="danger" title={t("title", { until })}>
      <p>{t("body", { reason: code === undefined ? "" : words(code) })}</p>
    </Notice>
  );
}

async function Passed({ testing: { state } }: { readonly testing: OwnTesting }) {
  const [t, locale] = await Promise.all([getTranslations("exam.lobby.next.passed"), getLocale()]);
  const { certificate } = state.testing;
  const isNext = state.stage === "questionnaire";
  return (
    <Card stitched title={t("title")}>
      {certificate === null ? null : (
        <p>
          {t("body", {
            listening: certificate.listeningCorrect,
            reading: certificate.readingCorrect,
            until: formatDate(certificate.validUntil, locale),
          })}
        </p>
      )}
      <LinkButton href={isNext ? "/questionnaire" : "/application"} arrow className="mt-4">
        {t(isNext ? "action" : "home")}
      </LinkButton>
    </Card>
  );
}
