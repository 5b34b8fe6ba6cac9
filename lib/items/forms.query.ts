import { StoredForm } from "@/lib/exam/form.schema";
import { abilityAt, expectedScore } from "@/lib/exam/rasch";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";
import { parameter } from "@/lib/rules/parameter";
import { ruleSetById } from "@/lib/rules/rule-sets.query";

export type FormBlock = {
  readonly difficulty: number;
  /** Right answers to be expected of whoever just passes, and how many questions there are. */
  readonly expected: number;
  readonly questions: number;
};

export type FormLine = {
  readonly attemptId: string;
  readonly applicationNumber: string;
  readonly number: number;
  readonly preparedAt: Date;
  readonly listening: FormBlock;
  readonly reading: FormBlock;
  /** Items that too many forms held already. */
  readonly overCap: number;
};

const MOST_SHOWN = 30;

/** The last forms that were drawn, with how hard each is by its items' estimates. */
export async function lastForms(actor: Actor): Promise<readonly FormLine[]> {
  if (!may(actor, "view-items")) return [];
  const [rows, items] = await Promise.all([
    db.attempt.findMany({
      orderBy: { preparedAt: "desc" },
      take: MOST_SHOWN,
      include: { application: { select: { number: true } } },
    }),
    db.item.findMany({ select: { id: true, block: true, status: true, difficulty: true } }),
  ]);
  const difficulties = new Map(items.map(({ id, difficulty }) => [id, difficulty]));
  const passing = async (block: "listening" | "reading", ruleSetId: string) => {
    const { ruleSet } = await ruleSetById(ruleSetId);
    const active = items.filter((item) => item.block === block && item.status === "active");
    const share = parameter(ruleSet, "test.threshold") / 100;
    return abilityAt(
      share,
      active.map(({ difficulty }) => difficulty),
    );
  };
  return Promise.all(
    rows.map(async (row) => {
      const form = StoredForm.parse(row.form);
      const blockOf = async (block: "listening" | "reading"): Promise<FormBlock> => {
        const drawn = form[block].map((id) => difficulties.get(id) ?? 0);
        const questions = drawn.length;
        const difficulty = drawn.reduce((sum, one) => sum + one, 0) / questions;
        const expected = expectedScore(await passing(block, row.ruleSetId), drawn);
        return { difficulty, expected, questions };
      };
      return {
        attemptId: row.id,
        applicationNumber: row.application.number,
        number: row.number,
        preparedAt: row.preparedAt,
        listening: await blockOf("listening"),
        reading: await blockOf("reading"),
        overCap: form.draw?.overCap.length ?? 0,
      };
    }),
  );
}
