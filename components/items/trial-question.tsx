import { useTranslations } from "next-intl";
import { Stimulus } from "@/components/exam/stimulus";
import { RadiosField } from "@/components/form/radios-field";
import type { Question } from "@/lib/exam/questions";

interface TrialQuestionProps {
  readonly question: Question;
  readonly position: number;
  readonly clipHref: string;
}

/** One question on trial, in a plain form: no clock runs, and nothing depends on it. */
export function TrialQuestion({ question, position, clipHref }: TrialQuestionProps) {
  const t = useTranslations("items.trial");
  const { id, text, kind, image, stem, options } = question;
  return (
    <section className="grid gap-4">
      <h2 className="text-base font-semibold text-soft">{t("question", { position })}</h2>
      <input type="hidden" name="item" value={id} />
      {text === null ? (
        // biome-ignore lint/a11y/useMediaCaption: a transcript would give the answer away
        <audio controls preload="none" src={clipHref} aria-label={t("clip")} className="w-full" />
      ) : (
        <Stimulus kind={kind} text={text} image={image} />
      )}
      <div lang="kk">
        <RadiosField
          name={`answer-${id}`}
          label={stem}
          options={options.map((label, place) => ({ value: String(place), label }))}
        />
      </div>
    </section>
  );
}
