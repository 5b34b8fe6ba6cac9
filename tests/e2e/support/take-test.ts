import { expect, type Page } from "@playwright/test";
import { rightAnswer } from "./bank";
import type { Person } from "./person";
import { textOf } from "./text";

/** Whether to answer the question at this place rightly. */
type Plan = (position: number) => boolean;

const QUESTIONS = { listening: 20, reading: 40 } as const;
type Block = keyof typeof QUESTIONS;

/** Answers the question on the page, rightly or wrongly. */
async function answer(page: Page, isRight: boolean): Promise<void> {
  const panel = page.locator("main section").first();
  const options = panel.getByRole("group");
  const shown = await options.locator("label [lang=kk]").allTextContents();
  const stem = await textOf(panel.locator("p[lang=kk]").last());
  const right = rightAnswer({ stem, options: shown, text: await textOf(panel) });
  const chosen = isRight ? right : shown.find((option) => option !== right);
  const option = options.getByRole("radio", { name: chosen ?? right, exact: true });
  await option.click();
  await expect(option).toBeChecked();
}

/** Answers a whole block, one question after another, and finishes it. */
export async function answerBlock(candidate: Person, block: Block, plan: Plan): Promise<void> {
  const { page, say } = candidate;
  const total = QUESTIONS[block];
  for (let position = 1; position <= total; position += 1) {
    const title = say("exam.player.position", { position, total });
    await expect(page.getByRole("heading", { name: title, exact: true })).toBeVisible();
    await answer(page, plan(position));
    const onwards = say(`exam.player.${position === total ? "toReview" : "next"}`);
    await page.getByRole("region", { name: title }).getByRole("button", { name: onwards }).click();
  }
  await expect(page.getByText(say("exam.player.review.all"))).toBeVisible();
  await candidate.presses(say(`exam.player.review.finish.${block}`));
}

/** Finishes a block without an answer; the last page says how many are open. */
export async function leaveBlock(candidate: Person, block: Block): Promise<void> {
  const { page, say } = candidate;
  const overview = page.getByRole("navigation", { name: say("exam.player.overview.title") });
  await overview.getByRole("button", { name: say("exam.player.overview.finish") }).click();
  await expect(
    page.getByText(say("exam.player.review.open", { count: QUESTIONS[block] })),
  ).toBeVisible();
  await candidate.presses(say(`exam.player.review.finish.${block}`));
}

/** Hears a clip; a Chromium without a sound device stalls at times, and then a person loads the page anew. */
export async function hearClip({ main, page, say }: Person): Promise<void> {
  const play = main.getByRole("button", { name: say("exam.player.clip.play"), exact: true });
  await expect(play).toBeVisible();
  await expect(async () => {
    if (!(await play.isVisible())) await page.reload();
    await play.click();
    const heard = main.getByText(say("exam.player.clip.left", { count: 1 }));
    await expect(heard).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 40_000 });
}

/** Both blocks with the rest between them, up to the page of the result. */
export async function takeTest(candidate: Person, plan: Plan): Promise<void> {
  const { say } = candidate;
  await answerBlock(candidate, "listening", plan);
  await candidate.presses(say("exam.player.rest.start"));
  await answerBlock(candidate, "reading", plan);
  await candidate.follows(say("exam.player.ended.action"));
  await expect(candidate.page).toHaveURL(/\/test\/result\//);
}
