import { Questions } from "@/components/questionnaire/questions";
import type { FieldsByFamily } from "@/lib/calculator/questions";
import { sectionsBy } from "@/lib/questionnaire/asked-sections";
import type { Words } from "@/lib/questionnaire/words";
import { worthsOf } from "@/lib/questionnaire/worth";
import type { Family } from "@/lib/rules/criteria.schema";
import type { RuleSet } from "@/lib/rules/rule-set.schema";
import { FamilySection } from "./family-section";
import { FORM_ID } from "./form-values";
import { JobRows } from "./job-rows";

interface FamilyQuestionsProps {
  readonly fields: FieldsByFamily;
  readonly families: readonly { readonly family: Family; readonly title: string }[];
  readonly ruleSet: RuleSet;
  readonly words: Words;
}

/** All questions by family, with the questionnaire's own controls and words. */
export function FamilyQuestions({ fields, families, ruleSet, words }: FamilyQuestionsProps) {
  const jobs = sectionsBy(ruleSet)("work").list;
  return families.map(({ family, title }, place) => {
    const asksJobs = "hasWorked" in fields[family];
    const shared = { formId: FORM_ID, typed: {}, words, evidence: [] };
    const worths = worthsOf({ fields: fields[family], evidence: [] }, ruleSet);
    const { hasWorked, ...others } = fields[family];
    return (
      <FamilySection
        key={family}
        family={family}
        title={title}
        isFirst={place === 0}
        next={families[place + 1] ?? null}
        names={Object.keys(fields[family])}
      >
        {hasWorked === undefined ? null : (
          <Questions {...shared} fields={{ hasWorked }} list={jobs} worths={worths} />
        )}
        {asksJobs ? (
          <div data-question="jobs">
            <JobRows />
          </div>
        ) : null}
        <Questions {...shared} fields={others} worths={worths} />
      </FamilySection>
    );
  });
}
