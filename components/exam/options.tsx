"use client";

import type { Question } from "@/lib/exam/questions";

const LETTERS = ["A", "B", "C", "D"];

interface OptionsProps {
  readonly question: Question;
  readonly label: string;
  readonly chosen: number | null;
  readonly onChoose: (option: number) => void;
}

/** Four large rows over native radio buttons: a press anywhere in a row chooses it. */
export function Options({ question, label, chosen, onChoose }: OptionsProps) {
  return (
    <fieldset className="grid gap-2.5">
      <legend className="sr-only">{label}</legend>
      {question.options.map((option, place) => (
        <label
          key={option}
          className="flex min-h-14 cursor-pointer items-center gap-3 rounded-md border-2 border-line bg-surface px-3 py-2.5 text-lg hover:border-edge has-checked:border-sky has-checked:bg-sky-wash has-checked:text-sky-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
        >
          <input
            type="radio"
            name={`option-${question.id}`}
            checked={chosen === place}
            onChange={() => onChoose(place)}
            className="size-6 flex-none outline-none"
          />
          <span aria-hidden="true" className="w-4 flex-none text-base font-semibold text-soft">
            {LETTERS[place]}
          </span>
          <span lang="kk" className="min-w-0">
            {option}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
