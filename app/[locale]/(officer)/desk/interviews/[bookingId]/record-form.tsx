import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { CheckboxField } from "@/components/form/checkbox-field";
import { CheckboxesField } from "@/components/form/checkboxes-field";
import { RadiosField } from "@/components/form/radios-field";
import { TextareaField } from "@/components/form/textarea-field";
import { TopicField } from "@/components/interview/topic-field";
import { Card } from "@/components/ui/card";
import { QUESTION_SET } from "@/lib/interview/question-set";
import { keepRecord } from "./actions";

/** The structured record, by the question set in force: choices first, words where they matter. */
export async function RecordForm({ bookingId }: { readonly bookingId: string }) {
  const t = await getTranslations("interview.record");
  const answers = QUESTION_SET.answers.map((value) => ({ value, label: t(`answers.${value}`) }));
  return (
    <Card title={t("formTitle")} stitched>
      <p className="mb-6 text-sm text-soft">{t("formLead", { id: QUESTION_SET.id })}</p>
      <ActionForm
        action={keepRecord}
        submitLabel={t("submit")}
        id="record"
        className="group/record"
        secondary={<span className="self-center text-sm text-soft">{t("submitHint")}</span>}
      >
        <input type="hidden" name="bookingId" value={bookingId} />
        <div className="grid gap-6 sm:grid-cols-2">
          <RadiosField
            name="identity"
            label={t("identity")}
            hint={t("identityHint")}
            options={QUESTION_SET.identity.map((value) => ({
              value,
              label: t(`identities.${value}`),
            }))}
          />
          <RadiosField
            name="language"
            label={t("language")}
            options={QUESTION_SET.languages.map((value) => ({
              value,
              label: t(`languages.${value}`),
            }))}
          />
        </div>
        <CheckboxField name="interpreter" label={t("interpreter")} />
        <h3 className="text-lg">{t("topicsTitle")}</h3>
        {QUESTION_SET.topics.map((topic) => (
          <TopicField
            key={topic}
            name={topic}
            label={t(`topics.${topic}`)}
            hint={t(`topicHints.${topic}`)}
            answers={answers}
            remarkLabel={t("remark")}
          />
        ))}
        <div className="space-y-6 border-t-2 border-gold pt-6">
          <RadiosField
            name="outcome"
            label={t("outcome")}
            options={(["positive", "negative"] as const).map((value) => ({
              value,
              label: t(`outcomes.${value}`),
              hint: t(`outcomeHints.${value}`),
            }))}
          />
          {/* Asked for a negative outcome only; a browser that cannot tell shows it always. */}
          <div className="space-y-6 supports-[selector(:has(a))]:hidden supports-[selector(:has(a))]:group-has-[input[value=negative]:checked]/record:block">
            <CheckboxesField
              name="reasons"
              label={t("reasonsTitle")}
              options={QUESTION_SET.reasons.map((value) => ({
                value,
                label: t(`reasons.${value}`),
              }))}
            />
            <TextareaField name="note" label={t("note")} hint={t("noteHint")} maxLength={2_000} />
          </div>
        </div>
      </ActionForm>
    </Card>
  );
}
