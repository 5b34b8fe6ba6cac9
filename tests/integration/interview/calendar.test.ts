import ICAL from "ical.js";
import { beforeAll, describe, expect, it } from "vitest";
import { appointmentFile } from "@/lib/interview/appointment-file.query";
import { cancelBooking } from "@/lib/interview/book-slot.command";
import { closeSlot } from "@/lib/interview/close-slots.command";
import { interviewTasks } from "@/lib/interview/tasks.command";
import { db } from "@/lib/platform/db";
import { listOutbox, readOutboxMail } from "@/lib/platform/outbox";
import { at } from "../../factories/application";
import { storeRuleSet } from "../application/stored-case";
import { freshDatabase } from "../harness";
import { aCaseToBook, anOpenSlot, type Booker, booked, move, NOW, police } from "./desk";

await freshDatabase();
beforeAll(() => storeRuleSet());

function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const component = calendar.getFirstSubcomponent("vevent");
  if (component === null) throw new Error("There must be an event");
  const event = new ICAL.Event(component);
  return {
    method: calendar.getFirstPropertyValue("method"),
    status: component.getFirstPropertyValue("status"),
    uid: event.uid,
    sequence: event.sequence,
    startsAt: event.startDate.toJSDate(),
    place: event.location,
    attendees: event.attendees.length,
  };
}

async function downloaded({ actor }: Booker, bookingId: string) {
  const file = await appointmentFile(actor, bookingId, "en");
  if (file === null) throw new Error("It is theirs");
  return read(file);
}

describe("the file to download", () => {
  it("is the same entry with a rising number through moves, and a new entry after a cancellation", async () => {
    const booker = await aCaseToBook();
    const first = await booked(booker, await anOpenSlot("2026-03-17 09:00", "204"));
    const one = await downloaded(booker, first);
    expect(one).toMatchObject({ method: "PUBLISH", status: "CONFIRMED", sequence: 0 });
    expect(one.startsAt).toEqual(at("2026-03-17 09:00"));
    expect(one.place).toBe("Police Department of the City of Almaty, Room 204");

    const moved = await move(booker, await anOpenSlot("2026-03-18 11:00", "205"));
    if (!moved.ok) throw new Error(moved.code);
    const two = await downloaded(booker, moved.bookingId);
    expect(two).toMatchObject({ uid: one.uid, sequence: 1 });
    expect(two.startsAt).toEqual(at("2026-03-18 11:00"));
    // An old link leads to the time that is true now.
    expect(await downloaded(booker, first)).toEqual(two);

    await cancelBooking(booker.actor, booker.id, NOW);
    expect(await downloaded(booker, moved.bookingId)).toMatchObject({
      method: "CANCEL",
      status: "CANCELLED",
      uid: one.uid,
      sequence: 2,
    });
    const next = await booked(booker, await anOpenSlot("2026-03-19 09:00", "204"));
    const anew = await downloaded(booker, next);
    expect(anew.sequence).toBe(0);
    expect(anew.uid).not.toBe(one.uid);
  });

  it("is nobody else's", async () => {
    const booker = await aCaseToBook();
    const bookingId = await booked(booker, await anOpenSlot("2026-03-17 09:00", "206"));
    const stranger = await aCaseToBook();
    expect(await appointmentFile(stranger.actor, bookingId, "en")).toBeNull();
    expect(await appointmentFile(police(), bookingId, "en")).toBeNull();
    expect(await appointmentFile(booker.actor, stranger.id, "en")).toBeNull();
  });
});

describe("the mail", () => {
  const address = "nigora@people.example";

  /** Runs the jobs of a case as the worker does, each twice: a job may repeat. */
  async function runJobs({ id }: Booker): Promise<void> {
    const events = await db.applicationEvent.findMany({
      where: { applicationId: id, type: { in: ["interview-booked", "interview-cancelled"] } },
      orderBy: { sequence: "asc" },
    });
    for (const { sequence } of events) {
      await interviewTasks["send-appointment"]?.({ applicationId: id, sequence });
      await interviewTasks["send-appointment"]?.({ applicationId: id, sequence });
    }
  }

  async function mailedFiles() {
    const mails = (await listOutbox()).filter(({ to }) => to === address);
    const files = await Promise.all(
      mails.map(async ({ id, subject }) => {
        const text = String(await readOutboxMail(id));
        const encoded =
          /Content-Disposition: attachment[\s\S]*?\r?\n\r?\n([A-Za-z0-9+/=\r\n]+)/.exec(text);
        const file = Buffer.from(encoded?.[1] ?? "", "base64").toString("utf8");
        return { subject, type: /method=(\w+)/.exec(text)?.[1], ...read(file) };
      }),
    );
    return files.toSorted((a, b) => a.sequence - b.sequence);
  }

  it("brings an invitation, its change and its cancellation, in the account's language", async () => {
    const booker = await aCaseToBook();
    await db.account.create({
      data: {
        email: address,
        role: "applicant",
        locale: "ru",
        personId: booker.personId,
        createdAt: NOW,
      },
    });
    await booked(booker, await anOpenSlot("2026-03-17 14:00", "207"));
    await move(booker, await anOpenSlot("2026-03-18 14:00", "207"));
    const [held] = await db.slot.findMany({
      where: { room: "207", bookings: { some: { status: "held" } } },
    });
    await closeSlot(police(), held?.id ?? "", "Қызметкер ауырып қалды", NOW);
    // The worker may come late to all three: each mail still tells of its own moment.
    await runJobs(booker);
    const files = await mailedFiles();
    expect(files).toMatchObject([
      { type: "REQUEST", method: "REQUEST", sequence: 0, attendees: 1 },
      { type: "REQUEST", method: "REQUEST", sequence: 1, attendees: 1 },
      { type: "CANCEL", method: "CANCEL", sequence: 2, status: "CANCELLED" },
    ]);
    expect(new Set(files.map(({ uid }) => uid)).size).toBe(1);
    expect(files.map(({ startsAt }) => startsAt)).toEqual([
      at("2026-03-17 14:00"),
      at("2026-03-18 14:00"),
      at("2026-03-18 14:00"),
    ]);
    expect(files[0]?.place).toContain("Департамент полиции города Алматы");
  });
});
