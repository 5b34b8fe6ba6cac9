"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { type FormState, typedValues } from "@/components/form/form-state";
import { localDateOf } from "@/lib/calendar/local-date";
import { requireActor } from "@/lib/identity/current-actor.query";
import { QUESTION_SET } from "@/lib/interview/question-set";
import { fieldOfIssue, InterviewRecordInput, recordFields } from "@/lib/interview/record.schema";
import { recordInterview, recordNoShow } from "@/lib/interview/record-interview.command";
import { currentTime } from "@/lib/platform/clock";
import { redirect } from "@/lib/wording/navigation";

const FIELD_ERRORS = [
  "identity-missing",
  "language-missing",
  "interpreter-missing",
  "answer-missing",
  "remark-missing",
  "remark-long",
  "outcome-missing",
  "identity-needed",
  "reasons-missing",
  "note-missing",
  "note-long",
] as const;

async function refusal(form: FormData, code: string): Promise<FormState> {
  const t = await getTranslations("interview.record.error");
  const said = code === "not-held" || code === "not-booked" ? "not-held" : "other";
  return { values: typedValues(form), message: t(code === "too-early" ? code : said) };
}

export async function keepRecord(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("police");
  const bookingId = z.uuid().safeParse(form.get("bookingId"));
  if (!bookingId.success) return refusal(form, "other");
  const record = InterviewRecordInput.safeParse(recordFields(form));
  if (!record.success) {
    const t = await getTranslations("interview.record");
    const errors: Record<string, string> = {};
    for (const { path, message } of record.error.issues) {
      const code = FIELD_ERRORS.find((known) => known === message) ?? "invalid";
      const asked = QUESTION_SET.topics.find((topic) => topic === path[1]);
      const topic = asked === undefined ? "" : t(`topics.${asked}`);
      errors[fieldOfIssue(path)] ??= t(`error.${code}`, { topic });
    }
    return { values: typedValues(form), errors };
  }
  const now = await currentTime();
  const kept = await recordInterview(actor, bookingId.data, record.data, now);
  if (!kept.ok) return refusal(form, kept.code);
  const href = `/desk/today?day=${localDateOf(now)}&done=recorded`;
  return redirect({ href, locale: await getLocale() });
}

export async function writeNoShow(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("police");
  const bookingId = z.uuid().safeParse(form.get("bookingId"));
  if (!bookingId.success) return refusal(form, "other");
  const now = await currentTime();
  const written = await recordNoShow(actor, bookingId.data, now);
  if (!written.ok) return refusal(form, written.code);
  const href = `/desk/today?day=${localDateOf(now)}&done=missed`;
  return redirect({ href, locale: await getLocale() });
}
