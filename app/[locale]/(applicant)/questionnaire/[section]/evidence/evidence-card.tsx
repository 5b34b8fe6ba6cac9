import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/select-field";
import { CheckedFileField } from "@/components/quality/checked-file-field";
import { EvidenceFiles } from "@/components/questionnaire/evidence-files";
import { ClientWording } from "@/components/shell/client-wording";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { Attached } from "@/lib/questionnaire/evidence.query";
import { ACCEPT, FILE_LIMIT } from "@/lib/questionnaire/evidence-rules";
import { attachAction, attachAgainAction, removeFileAction } from "./attach.action";

interface EvidenceCardProps {
  readonly applicationId: string;
  readonly supports: string;
  readonly title: string;
  readonly hint: string;
  readonly files: readonly Attached[];
  /** Files of other answers, which may bear out this one too. */
  readonly others: readonly Attached[];
  /** What such a document needs to be good in Kazakhstan. */
  readonly need: ReactNode;
}

/** What bears one answer out: the files that are there, and a form for one more. */
export function EvidenceCard(props: EvidenceCardProps) {
  const { applicationId, supports, title, hint, files, others, need } = props;
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
          <ClientWording namespaces={["quality"]}>
            <CheckedFileField
              label={t("file")}
              hint={t("limits")}
              accept={ACCEPT}
              limit={FILE_LIMIT}
              tooLarge={t("tooLarge")}
            />
          </ClientWording>
        </ActionForm>
        <FileAgain
          applicationId={applicationId}
          supports={supports}
          label={title}
          others={others}
        />
      </div>
    </Card>
  );
}

interface FileAgainProps {
  readonly applicationId: string;
  readonly supports: string;
  readonly label: string;
  readonly others: readonly Attached[];
}

/** One document for several answers: chosen from what is there instead of being sent twice. */
function FileAgain({ applicationId, supports, label, others }: FileAgainProps) {
  const t = useTranslations("quality.again");
  if (others.length === 0) return null;
  return (
    <Disclosure summary={t("title")}>
      <ActionForm
        id={`again-${supports.replace(".", "-")}`}
        action={attachAgainAction}
        submitLabel={t("action")}
        submitKind="secondary"
        label={`${t("title")}: ${label}`}
        className="space-y-4 py-2"
      >
        <p className="text-soft">{t("lead")}</p>
        <input type="hidden" name="applicationId" value={applicationId} />
        <input type="hidden" name="supports" value={supports} />
        <SelectField
          name="evidenceId"
          label={t("file")}
          options={others.map(({ id, fileName }) => ({ value: id, label: fileName }))}
        />
      </ActionForm>
    </Disclosure>
  );
}
