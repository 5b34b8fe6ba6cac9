import type { SectionKey } from "@/lib/questionnaire/sections";
import { VersionField } from "./version-field";

interface FormTracesProps {
  readonly applicationId: string;
  readonly caseId: string | null;
  readonly section: SectionKey;
  readonly version: number;
  readonly item?: string;
}

/** What a form of the questionnaire says about itself: for whom it is and from which version it was made. */
export function FormTraces({ applicationId, caseId, section, version, item }: FormTracesProps) {
  return (
    <>
      <input type="hidden" name="applicationId" value={applicationId} />
      <input type="hidden" name="section" value={section} />
      {caseId === null ? null : <input type="hidden" name="case" value={caseId} />}
      {item === undefined ? null : <input type="hidden" name="item" value={item} />}
      <VersionField version={version} />
    </>
  );
}
