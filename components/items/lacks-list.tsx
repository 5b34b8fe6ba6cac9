import { useTranslations } from "next-intl";
import type { Lack } from "@/lib/items/coverage";

interface LacksListProps {
  readonly lacks: readonly Lack[];
  readonly attempts: number;
}

/** What the bank still lacks, one line each. */
export function LacksList({ lacks, attempts }: LacksListProps) {
  const t = useTranslations("items");
  const exam = useTranslations("exam.block");
  if (lacks.length === 0) return <p>{t("bank.lacksNone")}</p>;
  const say = (lack: Lack) =>
    lack.what === "kind"
      ? t("bank.lacksKind", { ...lack, kind: t(`kind.${lack.kind}`), attempts })
      : t("bank.lacksCell", {
          block: exam(lack.block),
          topic: t(`topic.${lack.topic}`),
          band: t(`band.${lack.band}`).toLocaleLowerCase(),
        });
  return (
    <ul className="list-disc space-y-1 ps-5">
      {lacks.map((lack) => (
        <li key={JSON.stringify(lack)}>{say(lack)}</li>
      ))}
    </ul>
  );
}
