import { useLocale, useTranslations } from "next-intl";
import { FactList } from "@/components/case/fact-list";
import type { ApplicationState } from "@/lib/application/state";
import type { TotalTerm } from "@/lib/application/total-term";
import { region } from "@/lib/identity/regions";
import { formatDate } from "@/lib/wording/format";

interface FileFactsProps {
  readonly state: ApplicationState;
  readonly abroad: boolean;
  readonly total: TotalTerm | null;
}

/** Service, region, owner and terms of a case. */
export function FileFacts({ state, abroad, total }: FileFactsProps) {
  const t = useTranslations("case");
  const locale = useLocale();
  const rows = [
    { label: t("queue.service"), value: t(`service.${state.service}`) },
    { label: t("file.region"), value: region(state.region).name[locale] },
    { label: t("file.place"), value: t(abroad ? "file.abroad" : "file.inside") },
    { label: t("file.opened"), value: formatDate(state.openedOn, locale) },
    { label: t("queue.where"), value: t(`stage.${state.stage}`) },
    { label: t("file.owner"), value: t(`owner.${state.owner}`) },
    ...(total === null ? [] : [{ label: t("file.total"), value: <Ends total={total} /> }]),
  ];
  return <FactList facts={rows} />;
}

function Ends({ total: { endsOn, standsSince } }: { total: TotalTerm }) {
  const t = useTranslations("case.file");
  const locale = useLocale();
  return (
    <>
      {endsOn === null ? null : formatDate(endsOn, locale)}
      {standsSince === null ? null : t("stands", { date: formatDate(standsSince, locale) })}
    </>
  );
}
