"use client";

import { Choice } from "@/components/form/choice";
import { useField } from "@/components/form/form-context";

export interface ClashTexts {
  readonly heading: string;
  readonly mine: string;
  readonly theirs: string;
}

interface ClashChoiceProps {
  readonly name: string;
  readonly question: string;
  readonly texts: ClashTexts;
}

/**
 * Two answers to one question, side by side: what was typed here, and what another window or device saved
 * meanwhile. Nothing is chosen beforehand, so that neither is overwritten by accident.
 */
export function ClashChoice({ name, question, texts }: ClashChoiceProps) {
  const { clash, id } = useField(name);
  if (clash === undefined) return null;
  return (
    <fieldset className="min-w-0 rounded-md border-2 border-gold bg-gold-wash p-3 sm:p-4">
      <legend className="float-start mb-2 w-full font-semibold text-gold-ink">
        {texts.heading}
        <span className="sr-only">: {question}</span>
      </legend>
      <input type="hidden" name="clash" value={name} />
      <div className="clear-both grid gap-2 sm:grid-cols-2">
        {(["mine", "theirs"] as const).map((side) => (
          <Choice
            key={side}
            type="radio"
            id={`${id}-${side}`}
            name={`choice.${name}`}
            value={side}
            label={
              <>
                <span className="block text-sm text-soft">{texts[side]}</span>
                <span className="block whitespace-pre-line break-words font-semibold">
                  {clash[side]}
                </span>
              </>
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
