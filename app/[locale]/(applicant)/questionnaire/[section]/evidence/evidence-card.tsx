import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/form/action-form";
import { EvidenceFileField } from "@/components/questionnaire/evidence-file-field";
import { EvidenceFiles } from "@/components/questionnaire/evidence-files";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Attached } from "@/lib/questionnaire/evidence.query";
import { ACCEPT, FILE_LIMIT } from "@/lib/questionnaire/evidence-rules";
import { attachAction, removeFileAction } from "./attach.action";

interface EvidenceCardProps {
  readonly applicationId: string;
  readonly supports: string;
  readonly title: string;
  readonly hint: string;
  readonly files: readonly Attached[];
  /** What such a document needs to be good in Kazakhstan. */
  readonly need: ReactNode;
}

/** What bears one answer out: the files that are there, and a form for one more. */
export function EvidenceCard({
  applicationId,
  supports,
  title,
  hint,
  files,
  need,
}: EvidenceCardProps) {
  const t = useTranslations("questionnaire.files");
  return (
    <Card title={title}>
      <div className="space-y-4">
        <div className="space-y-1 text-soft">
          <p>{hint}</p>
          {need}
        </div>
        {files.length === 0 ? (
          <p className="font-semibold">{t("none")}</p>
        ) : (
          <EvidenceFiles
            files={files}
            action={({ id, fileName }) => (
              <form action={removeFileAction}>
                <input type="hidden" name="id" value={id} />
                <Button type="submit" kind="quiet" aria-label={t("removeFile", { name: fileName })}>
                  {t("remove")}
                </Button>
              </form>
            )}
          />
        )}
        <ActionForm
          id={`file-${supports.replace(".", "-")}`}
          action={attachAction}
          submitLabel={t("attach")}
          submitKind="secondary"
          label={title}
          clearsWhenOk
          className="space-y-4"
        >
          <input type="hidden" name="applicationId" value={applicationId} />
          <input type="hidden" name="supports" value={supports} />
          <EvidenceFileField
            label={t("file")}
            hint={t("limits")}
            accept={ACCEPT}
            limit={FILE_LIMIT}
            tooLarge={t("tooLarge")}
          />
        </ActionForm>
      </div>
    </Card>
  );
}
