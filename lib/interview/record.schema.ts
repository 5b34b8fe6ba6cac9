import { z } from "zod";
import { QUESTION_SET, type Topic } from "@/lib/interview/question-set";

const LONGEST_REMARK = 400;
const LONGEST_NOTE = 2_000;

const remark = z.string().trim().max(LONGEST_REMARK, "remark-long").default("");

const TopicAnswer = z.object({
  answer: z.enum(QUESTION_SET.answers, "answer-missing"),
  remark,
});

const topics = z.object({
  purpose: TopicAnswer,
  family: TopicAnswer,
  work: TopicAnswer,
  housing: TopicAnswer,
  ties: TopicAnswer,
  duties: TopicAnswer,
} satisfies Record<Topic, typeof TopicAnswer>);

const Fields = z.object({
  identity: z.enum(QUESTION_SET.identity, "identity-missing"),
  language: z.enum(QUESTION_SET.languages, "language-missing"),
  interpreter: z.boolean(),
  topics,
  outcome: z.enum(["positive", "negative"], "outcome-missing"),
  reasons: z.array(z.enum(QUESTION_SET.reasons)),
  note: z.string().trim().max(LONGEST_NOTE, "note-long").default(""),
});

type Problem = readonly [path: readonly string[], code: string];

// A refusal may rest on the note: a code alone would be a template.
const SHORTEST_NOTE = 20;

const whenMissing = (missing: boolean, path: readonly string[], code: string): Problem[] =>
  missing ? [[path, code]] : [];

/** What does not go together in a record. */
function problemsOf({ topics: asked, ...record }: z.infer<typeof Fields>): readonly Problem[] {
  const isNegative = record.outcome === "negative";
  return [
    ...Object.entries(asked).flatMap(([topic, { answer, remark: said }]) =>
      whenMissing(
        answer === "not-convincing" && said === "",
        ["topics", topic, "remark"],
        "remark-missing",
      ),
    ),
    ...whenMissing(
      record.language === "other" && !record.interpreter,
      ["interpreter"],
      "interpreter-missing",
    ),
    ...whenMissing(
      !isNegative && record.identity === "not-confirmed",
      ["outcome"],
      "identity-needed",
    ),
    ...whenMissing(isNegative && record.reasons.length === 0, ["reasons"], "reasons-missing"),
    ...whenMissing(isNegative && record.note.length < SHORTEST_NOTE, ["note"], "note-missing"),
  ];
}

/** What an officer writes down; the codes are the question set's, and issues are codes of the wording. */
export const InterviewRecordInput = Fields.superRefine((record, context) => {
  for (const [path, message] of problemsOf(record)) {
    context.addIssue({ code: "custom", path: [...path], message });
  }
});
export type InterviewRecordInput = z.infer<typeof InterviewRecordInput>;

/** What the row of a record holds beside its outcome. */
export const RecordContent = z.object({
  questionSet: z.string(),
  identity: z.enum(QUESTION_SET.identity),
  language: z.enum(QUESTION_SET.languages),
  interpreter: z.boolean(),
  topics,
  reasons: z.array(z.enum(QUESTION_SET.reasons)),
  note: z.string(),
});
export type RecordContent = z.infer<typeof RecordContent>;

/** The form's flat fields (`purpose-answer`, `purpose-remark`) as the record's shape. */
export function recordFields(form: FormData): unknown {
  const text = (name: string) => form.get(name) ?? undefined;
  const ofTopic = (topic: Topic) => [
    topic,
    { answer: text(`${topic}-answer`), remark: text(`${topic}-remark`) },
  ];
  return {
    identity: text("identity"),
    language: text("language"),
    interpreter: text("interpreter") === "yes",
    topics: Object.fromEntries(QUESTION_SET.topics.map(ofTopic)),
    outcome: text("outcome"),
    // The grounds are shown for a negative outcome only; ticks left from before do not count.
    reasons: form.get("outcome") === "negative" ? form.getAll("reasons") : [],
    note: text("note"),
  };
}

/** The form's field of an issue: `topics.purpose.answer` stands in `purpose-answer`. */
export const fieldOfIssue = (path: readonly PropertyKey[]): string =>
  path[0] === "topics" ? path.slice(1).map(String).join("-") : String(path[0]);
