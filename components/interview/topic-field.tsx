"use client";

import { Choice } from "@/components/form/choice";
import { ChoiceFrame } from "@/components/form/choice-frame";
import { useField } from "@/components/form/form-context";
import { TextField } from "@/components/form/text-field";

interface TopicFieldProps {
  /** The names of its two fields are `<name>-answer` and `<name>-remark`. */
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly answers: readonly { readonly value: string; readonly label: string }[];
  readonly remarkLabel: string;
}

/** One topic of an interview: how convincing it was, on one line of choices, and a short remark. */
export function TopicField({ name, label, hint, answers, remarkLabel }: TopicFieldProps) {
  const field = useField(`${name}-answer`);
  return (
    <div className="space-y-3 border-t border-line pt-5">
      <ChoiceFrame field={field} label={label} hint={hint} role="radiogroup">
        <div className="grid grid-cols-2 gap-2">
          {answers.map((answer, index) => (
            <Choice
              key={answer.value}
              type="radio"
              id={index === 0 ? field.id : `${field.id}-${answer.value}`}
              name={`${name}-answer`}
              value={answer.value}
              label={answer.label}
              defaultChecked={field.typed === answer.value}
            />
          ))}
        </div>
      </ChoiceFrame>
      <TextField
        name={`${name}-remark`}
        label={
          <>
            {remarkLabel}
            <span className="sr-only">: {label}</span>
          </>
        }
        maxLength={400}
        optional
      />
    </div>
  );
}
