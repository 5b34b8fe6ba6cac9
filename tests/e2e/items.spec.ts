import { expect, test } from "@playwright/test";
import { type Person, signInAs } from "./support/person";

test.describe.configure({ timeout: 180_000 });

const OPTIONS = ["нан", "сүт", "алма", "шай"] as const;

async function writesListening(author: Person, stem: string): Promise<string> {
  const { main, say } = author;
  await author.opens("/desk/items/new?block=listening");
  await author.selects(say("items.editor.kind"), "dialogue");
  await author.selects(say("items.editor.topic"), "food");
  await author.fills(say("items.editor.difficulty"), "0,3");
  await author.fills(say("items.editor.stem"), stem);
  for (const [place, option] of OPTIONS.entries()) {
    const letter = "ABCD"[place] ?? "";
    await author.fills(say("items.editor.option", { letter }), option);
    await author.fills(say("items.editor.reason", { letter }), `Клипте ${option} туралы.`);
  }
  await author.chooses(say("items.editor.key"), "B");
  await author.fills(say("items.editor.transcript"), "A: Не аласыз?\nB: Сүт алайын.");
  const clip = main.getByLabel(new RegExp(`^${say("items.editor.audio")}`));
  await clip.setInputFiles("prisma/bank/listening.json");
  await author.presses(say("items.editor.save"));
  await author.sees(say("items.errors.file-type"));
  await clip.setInputFiles("prisma/bank/audio/L-005.mp3");
  await author.presses(say("items.editor.save"));
  await expect(author.page).toHaveURL(/\/desk\/items\/L-\d{4}$/);
  return new URL(author.page.url()).pathname.split("/").at(-1) ?? "";
}

test("a question goes from one person's draft over another's blind answer to a trial", async ({
  browser,
}) => {
  const author = await signInAs(browser, "testing", "kk");
  const reviewer = await signInAs(browser, "testing2", "ru");
  const id = await writesListening(author, "Әлия дүкеннен не алады?");
  await author.sees(author.say("items.page.whole"));
  await author.sees(author.say("items.refusal.own-work"));

  await test.step("an edit from an older page is refused and keeps what was typed", async () => {
    const older = await author.page.context().newPage();
    await older.goto(`/kk/desk/items/${id}/edit`);
    const stem = older.locator("main").getByLabel(author.say("items.editor.stem"), { exact: true });
    await stem.fill("Менің өзгерісім қандай?");
    await author.opens(`/desk/items/${id}/edit`);
    await author.presses(author.say("items.editor.save"));
    await expect(author.page).toHaveURL(new RegExp(`${id}$`));
    await older.getByRole("button", { name: author.say("items.editor.save") }).click();
    await expect(older.getByText(author.say("items.refusal.stale"))).toBeVisible();
    await expect(stem).toHaveValue("Менің өзгерісім қандай?");
    await older.close();
  });

  await test.step("the reviewer hears it in the player's own parts and answers without the key", async () => {
    const { main, say } = reviewer;
    await reviewer.opens(`/desk/items/${id}/review`);
    await main.getByRole("button", { name: say("exam.player.clip.play") }).click();
    await expect(main.getByRole("button", { name: say("exam.player.clip.pause") })).toBeVisible();
    await reviewer.chooses(say("items.review.answer"), "B.");
    await reviewer.chooses(say("items.review.verdict"), say("items.review.fit"));
    await reviewer.presses(say("items.review.submit"));
    await reviewer.sees(say("items.review.outcome.reviewed"));
    await reviewer.presses(say("items.page.startTrial"));
    await reviewer.sees(say("items.page.activateNote"));
  });

  await test.step("whoever looks at the right answer is on its page", async () => {
    const { main, say } = reviewer;
    await reviewer.presses(say("items.page.showKey"));
    await expect(main.getByText(say("items.place.item"))).toBeVisible();
    await expect(main.getByText(/Айдос Бекенов/).first()).toBeVisible();
  });
});

test("a form is drawn again from its seed, and is the same", async ({ browser }) => {
  const centre = await signInAs(browser, "testing", "en");
  await centre.opens("/desk/items/forms");
  const row = centre.main.getByRole("row").nth(1);
  await row.getByRole("button", { name: centre.say("items.forms.rebuild") }).click();
  await expect(row.getByText(centre.say("items.forms.same"))).toBeVisible();
});
