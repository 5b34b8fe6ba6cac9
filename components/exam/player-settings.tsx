"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LINE_GAPS, TEXT_SIZES, WARNINGS } from "@/lib/exam/player-settings";
import type { SettingsAndChange } from "./use-player-settings";

interface ChoiceProps {
  readonly kind: "radio" | "checkbox";
  readonly name: string;
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
  readonly children: ReactNode;
}

function Choice({ kind, name, isChosen, onChange, children }: ChoiceProps) {
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-2">
      <input
        type={kind}
        name={name}
        checked={isChosen}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        className="size-5 flex-none"
      />
      {children}
    </label>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset>
      <legend className="font-semibold">{title}</legend>
      <div className="flex flex-wrap gap-x-5">{children}</div>
    </fieldset>
  );
}

/** When to be warned of the time. */
export function WarningChoice({ settings }: { readonly settings: SettingsAndChange }) {
  const t = useTranslations("exam.player.settings");
  const [{ warnings }, change] = settings;
  return (
    <Group title={t("warnings")}>
      {WARNINGS.map((minutes) => (
        <Choice
          key={minutes}
          kind="checkbox"
          name="warnings"
          isChosen={warnings.includes(minutes)}
          onChange={(isChosen) =>
            change({
              warnings: isChosen
                ? [...warnings, minutes]
                : warnings.filter((other) => other !== minutes),
            })
          }
        >
          {t("minutes", { minutes })}
        </Choice>
      ))}
    </Group>
  );
}

/** How large the text is and how far its lines stand apart. */
export function TextChoice({ settings }: { readonly settings: SettingsAndChange }) {
  const t = useTranslations("exam.player.settings");
  const [{ text, lines }, change] = settings;
  return (
    <>
      <Group title={t("text")}>
        {TEXT_SIZES.map((size) => (
          <Choice
            key={size}
            kind="radio"
            name="text"
            isChosen={text === size}
            onChange={() => change({ text: size })}
          >
            {t(`size.${size}`)}
          </Choice>
        ))}
      </Group>
      <Group title={t("lines")}>
        {LINE_GAPS.map((gap) => (
          <Choice
            key={gap}
            kind="radio"
            name="lines"
            isChosen={lines === gap}
            onChange={() => change({ lines: gap })}
          >
            {t(`gap.${gap}`)}
          </Choice>
        ))}
      </Group>
    </>
  );
}
