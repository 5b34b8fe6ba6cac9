import { getTranslations } from "next-intl/server";
import { FileDecision } from "@/components/case/file-decision";
import { FileInterview } from "@/components/case/file-interview";
import { FileQuestionnaire } from "@/components/case/file-questionnaire";
import { FileTest } from "@/components/case/file-test";
import { CheckFile } from "@/components/check/check-file";
import { ExtendForm } from "@/components/check/extend-form";
import { Card } from "@/components/ui/card";
import type { Case } from "@/lib/application/application.query";
import type { CaseFile } from "@/lib/application/case-file.query";
import { deskNeed, isDoneBy } from "@/lib/application/desk-need";
import { shownSections } from "@/lib/application/shown-sections";
import { checkRounds } from "@/lib/check/check.query";
import type { OpenedNote } from "@/lib/check/open-note.command";
import { mayOnCase } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { evidenceFor } from "@/lib/questionnaire/evidence.query";
import { signedQuestionnaire } from "@/lib/questionnaire/submission.query";
import { extendCheck } from "./actions";
import { CasePoints } from "./case-points";

interface CaseSectionsProps {
  readonly actor: Actor;
  readonly found: Case;
  readonly file: CaseFile;
  readonly note: OpenedNote | null;
}

/** What came of each stage, in the order of the stages. */
export async function CaseSections({ actor, found, file, note }: CaseSectionsProps) {
  const { id, state } = found;
  const [t, rounds, signed, evidence] = await Promise.all([
    getTranslations("case.file"),
    checkRounds(actor, id),
    signedQuestionnaire(actor, id),
    evidenceFor(actor, id),
  ]);
  const shown = shownSections(state);
  const need = deskNeed(state);
  const mayExtend = need === "extend-check" && isDoneBy(need, actor.role);
  return (
    <div className="min-w-0 space-y-6">
      {shown.has("decision") ? (
        <Card id="decision" title={t("decision")}>
          <FileDecision
            id={id}
            state={state}
            draftedBy={file.draftedBy}
            letters={file.letters}
            mayAnnul={mayOnCase(actor, "propose-annulment", state)}
          />
        </Card>
      ) : null}
      {shown.has("check") ? (
        <Card id="check" title={t("check")}>
          <CheckFile rounds={rounds} note={note} />
          {mayExtend ? <ExtendForm action={extendCheck} id={id} /> : null}
        </Card>
      ) : null}
      {shown.has("interview") ? (
        <Card id="interview" title={t("interview")}>
          <FileInterview interview={state.interview} records={file.records} />
        </Card>
      ) : null}
      {shown.has("assessment") ? (
        <Card id="points" title={t("points")}>
          <CasePoints actor={actor} found={found} />
        </Card>
      ) : null}
      {shown.has("questionnaire") ? (
        <Card id="questionnaire" title={t("questionnaire")}>
          <FileQuestionnaire signed={signed} evidence={evidence ?? []} />
        </Card>
      ) : null}
      <Card id="test" title={t("test")}>
        <FileTest
          attempts={file.attempts}
          externals={file.externals}
          certificate={state.testing.certificate}
        />
      </Card>
    </div>
  );
}
