import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { RunFacts } from "@/components/statistics/run-facts";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { Overview } from "@/lib/psychometrics/statistics.query";
import { compute } from "./actions";

interface RunCardProps {
  readonly overview: Overview;
  readonly mayManage: boolean;
}

/** When the figures were computed, and how to have them computed again. */
export async function RunCard({ overview, mayManage }: RunCardProps) {
  const t = await getTranslations("statistics.run");
  const { run, sittings, source, underWay } = overview;
  if (run === null && (!mayManage || sittings === 0)) return null;
  return (
    <Card title={t("title")} className="mb-6">
      {run === null ? null : <RunFacts run={run} sittings={sittings} />}
      {underWay ? (
        <Notice role="status" className="mt-4">
          {t("underWay")}
        </Notice>
      ) : null}
      {mayManage ? (
        <div className="no-print mt-4 grid gap-4">
          <ActionForm
            id="compute"
            action={compute}
            submitLabel={t(run === null ? "computeFirst" : "compute")}
            submitKind="secondary"
          >
            <input type="hidden" name="source" value={source} />
          </ActionForm>
          {run === null ? null : (
            <p>
              <a className="link" href={`/api/statistics/${run.id}`} download>
                {t("export")}
              </a>
              <br />
              <span className="text-sm text-soft">{t("exportNote")}</span>
            </p>
          )}
        </div>
      ) : null}
    </Card>
  );
}
