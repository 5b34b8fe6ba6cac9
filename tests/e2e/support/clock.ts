import { type Browser, expect } from "@playwright/test";
import { addDays, type LocalDate } from "@/lib/calendar/local-date";
import { formatDate } from "@/lib/wording/format";
import type { Locale } from "@/lib/wording/routing";
import { type Person, signInAs } from "./person";
import { textOf } from "./text";

const FIRST_DAY = "2026-03-01";
const DAYS = 1_000;

/** The first date that a text names, as a calendar day. */
export function dateIn(text: string, locale: Locale): LocalDate {
  const found = Array.from({ length: DAYS }, (_, index) => addDays(FIRST_DAY, index))
    .map((day) => ({ day, at: text.search(new RegExp(`(?<!\\d)${formatDate(day, locale)}`)) }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at);
  const [first] = found;
  if (first === undefined) throw new Error(`No date in «${text}»`);
  return first.day;
}

/** The administrator of the demo, whose page moves the clock for everybody. */
export const administrator = (browser: Browser) => signInAs(browser, "admin", "en");

/** The portal's own day, as the clock's page shows it. */
export async function today(admin: Person): Promise<LocalDate> {
  await admin.opens("/admin/clock");
  return dateIn(await textOf(admin.page.getByTestId("clock")), admin.locale);
}

/** Nobody waits in these stories: time passes by this page. */
export async function moveClockTo(admin: Person, day: LocalDate, time = "09:00"): Promise<void> {
  await admin.opens("/admin/clock");
  await admin.fills("Day", day);
  await admin.fills("Time (Kazakhstan)", time);
  await admin.presses("Move the clock");
  await expect(admin.main.getByText("The clock is moved.")).toBeVisible();
}

export async function moveClockByAnHour(admin: Person): Promise<void> {
  await admin.opens("/admin/clock");
  const before = await textOf(admin.page.getByTestId("clock"));
  await admin.presses("One hour");
  await expect(admin.page.getByTestId("clock")).not.toHaveText(before);
}
