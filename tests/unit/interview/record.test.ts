import { describe, expect, it } from "vitest";
import { QUESTION_SET } from "@/lib/interview/question-set";
import { fieldOfIssue, InterviewRecordInput, recordFields } from "@/lib/interview/record.schema";

function aForm(change: Readonly<Record<string, string>> = {}, reasons: readonly string[] = []) {
  const form = new FormData();
  const fields: Record<string, string> = { identity: "confirmed", language: "kk", note: "" };
  for (const topic of QUESTION_SET.topics) {
    fields[`${topic}-answer`] = "convincing";
    fields[`${topic}-remark`] = "";
  }
  for (const [name, value] of Object.entries({ ...fields, outcome: "positive", ...change })) {
    if (value !== "(nothing)") form.set(name, value);
  }
  for (const reason of reasons) form.append("reasons", reason);
  return form;
}

function issuesOf(form: FormData): readonly string[] {
  const parsed = InterviewRecordInput.safeParse(recordFields(form));
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path, message }) => `${fieldOfIssue(path)}: ${message}`);
}

const WHY = "Named three different towns and no reason for any.";

describe("the record of an interview", () => {
  it("holds what the form says, topic by topic", () => {
    const form = aForm({ "work-answer": "partly", "work-remark": " No contract yet " });
    expect(InterviewRecordInput.parse(recordFields(form))).toMatchObject({
      identity: "confirmed",
      interpreter: false,
      topics: { work: { answer: "partly", remark: "No contract yet" } },
      outcome: "positive",
    });
  });

  it.each<[Readonly<Record<string, string>>, readonly string[], readonly string[]]>([
    [{ identity: "(nothing)" }, [], ["identity: identity-missing"]],
    [{ language: "(nothing)" }, [], ["language: language-missing"]],
    [{ outcome: "(nothing)" }, [], ["outcome: outcome-missing"]],
    [{ "ties-answer": "(nothing)" }, [], ["ties-answer: answer-missing"]],
    [{ "ties-remark": "x".repeat(401) }, [], ["ties-remark: remark-long"]],
    [{ "ties-answer": "not-convincing" }, [], ["ties-remark: remark-missing"]],
    [{ language: "other" }, [], ["interpreter: interpreter-missing"]],
    [{ language: "other", interpreter: "yes" }, [], []],
    [{ identity: "not-confirmed" }, [], ["outcome: identity-needed"]],
    [{ outcome: "negative" }, [], ["reasons: reasons-missing", "note: note-missing"]],
    [{ outcome: "negative", note: WHY }, ["no-means"], []],
    [{ outcome: "negative", note: "Short." }, ["no-means"], ["note: note-missing"]],
    [{ outcome: "negative", identity: "not-confirmed", note: WHY }, ["identity"], []],
    [{ outcome: "negative", note: WHY }, ["looks"], ["reasons: Invalid option"]],
  ])("%j with grounds %j has the problems %j", (change, reasons, expected) => {
    const issues = issuesOf(aForm(change, reasons)).map((issue) =>
      issue.replace(/:[^:]*one of.*/, ""),
    );
    expect(issues).toEqual(expected);
  });

  it("forgets grounds that were ticked before the outcome became positive", () => {
    const record = InterviewRecordInput.parse(recordFields(aForm({}, ["no-means"])));
    expect(record.reasons).toEqual([]);
  });
});
