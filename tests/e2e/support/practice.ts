import { expect, type Locator } from "@playwright/test";
import { practiceBank } from "@/tests/unit/practice/pool.fixture";
import type { Person } from "./person";
import { textOf } from "./text";

const QUESTIONS = { listening: 20, reading: 40 } as const;
type Block = keyof typeof QUESTIONS;

/** Presses Tab until the focus is where it is wanted, as somebody without a mouse does. */
export async function tabTo({ page }: Person, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  const isThere = () => wanted.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 120; presses += 1) {
    if (await isThere()) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Tab never came to it");
}

/** Goes to a button or link by Tab and presses Enter. */
export async function enter(person: Person, wanted: Locator): Promise<void> {
  await tabTo(person, wanted);
  await person.page.keyboard.press("Enter");
}

/** Places of the right option and of a wrong one among those on the screen. */
async function placesOf(panel: Locator): Promise<{ right: number; wrong: number }> {
  const shown = await panel.getByRole("group").locator("label [lang=kk]").allTextContents();
  const stem = await textOf(panel.locator("p[lang=kk]").last());
  const item = practiceBank.find(
    (one) => one.stem === stem && one.options.every((option) => shown.includes(option)),
  );
  const right = shown.indexOf(item?.options[item.key] ?? "");
  expect(right, stem).toBeGreaterThanOrEqual(0);
  return { right, wrong: (right + 1) % 4 };
}

const DIGITS = ["Digit1", "Digit2", "Digit3", "Digit4"];
const LETTERS = ["KeyA", "KeyB", "KeyC", "KeyD"];

/** Chooses by a digit, by a letter, or among the radio buttons themselves, in turn. */
async function choose(person: Person, panel: Locator, place: number, position: number) {
  const { keyboard } = person.page;
  const radios = panel.getByRole("radio");
  if (position % 3 === 0) await keyboard.press(DIGITS[place] ?? "");
  else if (position % 3 === 1) await keyboard.press(LETTERS[place] ?? "");
  else {
    // Nothing is chosen yet: Tab comes to the first of the four.
    await tabTo(person, radios.first());
    await keyboard.press("Space");
    for (let down = 0; down < place; down += 1) await keyboard.press("ArrowDown");
  }
  await expect(radios.nth(place)).toBeChecked();
}

/**
 * A whole block by keyboard alone: every question answered, every second one rightly, and the block ended.
 */
export async function blockByKeyboard(person: Person, block: Block): Promise<void> {
  const { page, say } = person;
  const total = QUESTIONS[block];
  for (let position = 1; position <= total; position += 1) {
    const title = say("exam.player.position", { position, total });
    const panel = page.getByRole("region", { name: title });
    await expect(page.getByRole("heading", { name: title, exact: true })).toBeVisible();
    const { right, wrong } = await placesOf(panel);
    await choose(person, panel, position % 2 === 0 ? right : wrong, position);
    // Among radio buttons the arrows choose, so there the button leads on.
    const onwards = say(`exam.player.${position === total ? "toReview" : "next"}`);
    if (position % 3 === 2) await enter(person, panel.getByRole("button", { name: onwards }));
    else await page.keyboard.press("ArrowRight");
  }
  await expect(page.getByText(say("exam.player.review.all"))).toBeVisible();
}
