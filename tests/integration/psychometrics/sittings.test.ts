import { beforeAll, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { withClient } from "@/lib/platform/postgres/connection";
import { keepSittings } from "@/lib/psychometrics/keep-sittings.command";
import { anApplicant, begin, prepareExam } from "@/tests/factories/candidate";
import { type Client, examServer } from "../exam/exam-server";
import { formOf, sitDown } from "../exam/sitting";
import { type FreshDatabase, freshDatabase, setClock } from "../harness";

let database: FreshDatabase;
let as: (cookie: string | null) => Client;
let attemptId: string;
let form: Awaited<ReturnType<typeof formOf>>["form"];

beforeAll(async () => {
  database = await freshDatabase();
  await setClock(database, new Date("2026-03-02T04:00:00Z"));
  await prepareExam();
  as = await examServer();
  attemptId = await sit();
});

/** Right, wrong, changed, cleared and left out; a relieved device sends one more that does not count. */
async function sit(): Promise<string> {
  const candidate = await anApplicant();
  const id = await begin(candidate);
  const of = await formOf(id);
  form = of.form;
  const [right = "", wrong = "", changed = "", cleared = "", relieved = ""] = form.listening;
  const client = as(candidate.cookie);
  const first = await sitDown(client, id);
  await first.answer(right, of.right(right));
  await first.answer(wrong, of.wrong(wrong));
  await first.answer(changed, of.wrong(changed));
  await first.answer(changed, of.right(changed));
  await first.answer(cleared, of.right(cleared));
  await first.answer(cleared, null);
  await first.answer(relieved, of.right(relieved));
  const second = await sitDown(client, id, true);
  await first.answer(relieved, of.wrong(relieved));
  await second.step("end-listening");
  await second.step("start-reading");
  const [read = ""] = form.reading;
  await second.answer(read, of.right(read));
  await second.step("end-reading");
  return id;
}

const stored = () =>
  db.scoredSitting.findMany({ include: { blocks: { orderBy: { block: "asc" } } } });

it("takes an ended attempt over once, with its last counted answers in the bank's order", async () => {
  expect(await keepSittings()).toBe(1);
  expect(await keepSittings()).toBe(0);
  const [sitting, ...others] = await stored();
  expect(others).toEqual([]);
  // A woman from Uzbekistan who asks for permanent residence: three codes, and no name.
  expect(sitting).toMatchObject({ attemptId, source: "exam", sex: 1, citizenship: 0, service: 0 });
  const [listening, reading] = sitting?.blocks ?? [];
  expect(listening?.items).toBe(form.listening.join(" "));
  expect(listening?.marks).toBe("10101".padEnd(20, "0"));
  const items = await db.item.findMany({ where: { id: { in: [...form.listening] } } });
  const key = (place: number) => items.find(({ id }) => id === form.listening[place])?.key;
  const choices = listening?.choices ?? "";
  expect([...choices].map((one) => (one === "-" ? null : Number(one))).slice(0, 5)).toEqual([
    key(0),
    expect.any(Number),
    key(2),
    null,
    key(4),
  ]);
  expect(Number(choices[1])).not.toBe(key(1));
  expect(choices.slice(5)).toBe("-".repeat(15));
  expect(reading?.marks).toBe("1".padEnd(40, "0"));
});

it("is marked as the attempt itself was", async () => {
  const attempt = await db.attempt.findUniqueOrThrow({ where: { id: attemptId } });
  const [sitting] = await stored();
  const [listening, reading] = sitting?.blocks.map(({ marks }) => marks.replaceAll("0", "")) ?? [];
  expect(listening).toHaveLength(attempt.listeningCorrect ?? -1);
  expect(reading).toHaveLength(attempt.readingCorrect ?? -1);
});

it("stays as it was taken over, whoever tries", async () => {
  const attempts = [
    "update scored_sitting set sex = 0",
    "delete from scored_block",
    "update scored_block set marks = replace(marks, '0', '1')",
  ];
  for (const sql of attempts) {
    const refused = withClient(database.ownerUrl, (owner) => owner.query(sql));
    await expect(refused, sql).rejects.toMatchObject({ code: "23001" });
  }
});
