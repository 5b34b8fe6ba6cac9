import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import type { Agency } from "@/lib/application/stages";
import type { ApplicationState } from "@/lib/application/state";
import { formatDate } from "@/lib/wording/format";

interface OwnCheckViewProps {
  readonly state: ApplicationState;
  readonly agencies: readonly { readonly agency: Agency; readonly answered: boolean }[];
}

/** The check as the applicant sees it: who has answered, not what; that comes with the hearing. */
export function OwnCheckView({ state, agencies }: OwnCheckViewProps) {
  const t = useTranslations("check");
  const done = agencies.filter(({ answered }) => answered).length;
  return (
    <div className="space-y-6">
      <Where state={state} />
      {state.check === null ? null : (
        <>
          <p className="text-lg">
            {t("own.progress", { done, all: agencies.length })}
            {state.check.round > 1 ? (
              <span className="block text-base text-soft">
                {t("own.round", { round: state.check.round })}
              </span>
            ) : null}
          </p>
          <DataTable
            caption={t("own.caption")}
            captionHidden
            rows={agencies}
            rowKey={({ agency }) => agency}
            columns={[
              {
                key: "agency",
                header: t("own.agency"),
                isRowHeader: true,
                cell: ({ agency }) => t(`agency.${agency}`),
              },
              {
                key: "looks",
                header: t("own.looksAt"),
                cell: ({ agency }) => t(`looks.${agency}`),
              },
              {
                key: "state",
                header: t("own.state"),
                cell: ({ answered }) =>
                  answered ? (
                    <Tag tone="success" icon="check">
                      {t("status.answered")}
                    </Tag>
                  ) : (
                    <Tag icon="clock">{t("status.waiting")}</Tag>
                  ),
              },
            ]}
          />
        </>
      )}
      <p className="text-soft">{t("own.privacy")}</p>
    </div>
  );
}

function Where({ state }: { state: ApplicationState }) {
  const t = useTranslations("check.own");
  const locale = useLocale();
  if (state.check === null) {
    return (
      <Notice title={t("notYetTitle")}>
        <p>{t("notYet")}</p>
      </Notice>
    );
  }
  if (state.stage === "check" && state.owner === "akimat") {
    return (
      <Notice tone="warning" title={t("escalatedTitle")}>
        <p>{t("escalated")}</p>
      </Notice>
    );
  }
  if (state.stage === "check" && state.due !== null) {
    return (
      <Notice>
        <p>{t("due", { date: formatDate(state.due, locale) })}</p>
      </Notice>
    );
  }
  const cleared = Object.values(state.check.answers).every((answer) => answer === "clear");
  return (
    <Notice tone={cleared ? "success" : "info"} title={t("over")}>
      {state.stage === "interview" ? <p>{t("cleared")}</p> : null}
      {state.stage === "decision" ? <p>{t("decision")}</p> : null}
    </Notice>
  );
}
