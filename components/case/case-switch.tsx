import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";
import type { Service } from "@/lib/application/state";

interface SwitchedCase {
  readonly id: string;
  readonly number: string;
  readonly state: { readonly service: Service };
}

interface CaseSwitchProps {
  readonly shown: SwitchedCase;
  readonly others: readonly SwitchedCase[];
}

/** From one case to another, for those who have two; nothing for everybody else. */
export function CaseSwitch({ shown, others }: CaseSwitchProps) {
  const t = useTranslations("case");
  if (others.length === 0) return null;
  const cases = [shown, ...others].toSorted((a, b) => a.number.localeCompare(b.number));
  return (
    <Tabs
      label={t("home.switch")}
      tabs={cases.map(({ id, number, state }) => ({
        label: `${t(`serviceShort.${state.service}`)} · ${number}`,
        href: `/application?case=${id}`,
        isCurrent: id === shown.id,
      }))}
    />
  );
}
