import type { Typed } from "@/lib/questionnaire/draft.schema";
import type { SectionKey } from "@/lib/questionnaire/sections";
import { BaseField } from "./base-field";

interface FormTracesProps {
  readonly applicationId: string;
  readonly caseId: string | null;
  readonly section: SectionKey;
  /** The answers that the page shows as saved; null for an entry that is new. */
  readonly base: Typed | null;
  readonly item?: string;
}

/** What a form of the questionnaire says about itself: for whom it is and from which answers it began. */
export function FormTraces({ applicationId, caseId, section, base, item }: FormTracesProps) {
  return (
    <>
      <input type="hidden" name="applicationId" value={applicationId} />
      <input type="hidden" name="section" value={section} />
      {caseId === null ? null : <input type="hidden" name="case" value={caseId} />}
      {item === undefined ? null : <input type="hidden" name="item" value={item} />}
      <BaseField base={base} />
    </>
  );
}
