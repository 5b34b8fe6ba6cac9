import type { Typed } from "@/lib/questionnaire/draft.schema";
import type { Fields } from "@/lib/questionnaire/field";
import type { EvidenceNeed, ListPart } from "@/lib/questionnaire/section";
import { evidenceTitle, question, type Words } from "@/lib/questionnaire/words";
import type { Worth } from "@/lib/questionnaire/worth";
import { AsSaved } from "./as-saved";
import { ClashChoice } from "./clash-choice";
import { ConditionStyle } from "./condition-style";
import { QuestionControl } from "./question-control";
import { QuestionReason } from "./question-reason";

interface QuestionsProps {
  readonly formId: string;
  readonly fields: Fields;
  readonly list?: ListPart | undefined;
  readonly typed: Typed;
  readonly words: Words;
  /** By question. */
  readonly worths: ReadonlyMap<string, Worth>;
  readonly evidence: readonly EvidenceNeed[];
}

/** The questions of a page. Those that hang on another answer are set in under it. */
export function Questions(props: QuestionsProps) {
  const { formId, fields, list, typed, words, worths, evidence } = props;
  return (
    <>
      <ConditionStyle formId={formId} fields={fields} list={list} />
      {Object.entries(fields).map(([name, field]) => (
        <div
          key={name}
          data-question={name}
          className={field.when ? "space-y-1 border-s-4 border-line ps-4" : "space-y-1"}
        >
          <AsSaved name={name}>
            <QuestionControl name={name} field={field} typed={typed[name] ?? ""} words={words} />
          </AsSaved>
          <ClashChoice name={name} question={question(name, words)} texts={clashTexts(words)} />
          <QuestionReason
            name={name}
            mayStop={field.mayStop}
            counts={field.counts === true || field.feeds !== undefined}
            worth={worths.get(name) ?? null}
            documents={documentsFor(name, evidence).map((supports) =>
              evidenceTitle(supports, words),
            )}
            words={words}
          />
        </div>
      ))}
    </>
  );
}

const clashTexts = (words: Words) => ({
  heading: words.the("clash.heading"),
  mine: words.the("clash.mine"),
  theirs: words.the("clash.theirs"),
});

const documentsFor = (name: string, evidence: readonly EvidenceNeed[]) =>
  evidence.filter(({ when }) => when?.field === name).map(({ supports }) => supports);
