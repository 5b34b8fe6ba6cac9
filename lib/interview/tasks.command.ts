import { z } from "zod";
import { appointmentInvitation } from "@/lib/interview/appointment-file.query";
import { tellApplicant } from "@/lib/notification/tell-applicant.command";
import { db } from "@/lib/platform/db";
import type { Attachment } from "@/lib/platform/mail";
import type { Task } from "@/lib/platform/work/worker";

const Payload = z.object({ applicationId: z.uuid(), sequence: z.int().min(1) });

/** What the two events say about the appointment; the rest of their payload is not needed here. */
const Happened = z.discriminatedUnion("type", [
  z.object({ type: z.literal("interview-booked"), booking: z.object({ id: z.uuid() }) }),
  z.object({ type: z.literal("interview-cancelled"), bookingId: z.uuid() }),
]);

/** Tells the applicant of an appointment made, moved or given up, with the file for their calendar. */
async function sendAppointment(payload: unknown): Promise<void> {
  const { applicationId, sequence } = Payload.parse(payload);
  const event = await db.applicationEvent.findUniqueOrThrow({
    where: { applicationId_sequence: { applicationId, sequence } },
    select: { type: true, payload: true, at: true },
  });
  const happened = Happened.parse({ type: event.type, ...Object(event.payload) });
  const [bookingId, method] =
    happened.type === "interview-booked"
      ? ([happened.booking.id, "REQUEST"] as const)
      : ([happened.bookingId, "CANCEL"] as const);
  const file = await appointmentInvitation(bookingId, method, event.at);
  const attachment: Attachment = {
    filename: "interview.ics",
    content: Buffer.from(file),
    contentType: `text/calendar; charset=utf-8; method=${method}`,
  };
  await tellApplicant(payload, [attachment]);
}

export const interviewTasks: Readonly<Record<string, Task>> = {
  "send-appointment": sendAppointment,
};
