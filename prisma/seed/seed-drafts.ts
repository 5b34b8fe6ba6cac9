import { z } from "zod";
import { AccountRole, type Actor } from "@/lib/identity/roles";
import { createDraft } from "@/lib/items/create-draft.command";
import type { ItemDraft } from "@/lib/items/item-draft.schema";
import { reviewItem } from "@/lib/items/review-item.command";
import { startTrial } from "@/lib/items/use-item.command";
import { db } from "@/lib/platform/db";
import { demoAccount } from "./accounts";

type Written = Omit<Extract<ItemDraft, { block: "reading" }>, "block" | "level" | "stimulus"> & {
  readonly text: string;
};

const NO_REASONS = { key: "", distractors: ["", "", ""] } satisfies Written["rationale"];

/** Each with how far it has come. The first draft still lacks its reasons; the last waits for its review. */
const WRITTEN: readonly (readonly ["draft" | "reviewed" | "trial", Written])[] = [
  [
    "draft",
    {
      kind: "message",
      topic: "weather",
      difficulty: -0.5,
      text: "Сәлем, Динара!\nБүгін Көкшетауда қар жауып тұр, өте суық. Жылы киін!\nӘжең",
      stem: "Көкшетауда бүгін ауа райы қандай?",
      options: ["қарлы, суық", "жаңбырлы, салқын", "ашық, ыстық", "тұманды, жылы"],
      key: 0,
      rationale: NO_REASONS,
    },
  ],
  [
    "reviewed",
    {
      kind: "sign",
      topic: "shopping",
      difficulty: -0.8,
      text: "«ДАСТАРХАН» ДҮКЕНІ\nДүйсенбі – сенбі: 9:00 – 20:00\nЖексенбі: демалыс",
      stem: "«Дастархан» дүкені қай күні жабық?",
      options: ["сенбіде", "дүйсенбіде", "жексенбіде", "жұмада"],
      key: 2,
      rationale: {
        key: "Жазуда «Жексенбі: демалыс» делінген.",
        distractors: [
          "Сенбіде дүкен 9:00-ден 20:00-ге дейін ашық.",
          "Дүйсенбіде дүкен 9:00-ден 20:00-ге дейін ашық.",
          "Жұма – дүйсенбі мен сенбінің арасындағы күн, дүкен ашық.",
        ],
      },
    },
  ],
  [
    "trial",
    {
      kind: "gap",
      topic: "food",
      difficulty: -1,
      text: "Мен таңертең нан жеп, шай ____.",
      stem: "Бос орынға тиісті сөзді таңдаңыз.",
      options: ["киемін", "ішемін", "оқимын", "жазамын"],
      key: 1,
      rationale: {
        key: "Шайды ішеді: «шай ішемін».",
        distractors: ["Киімді киеді.", "Кітапты оқиды.", "Хатты жазады."],
      },
    },
  ],
  [
    "trial",
    {
      kind: "advertisement",
      topic: "transport",
      difficulty: 0.2,
      text: "АСТАНА – ҚАРАҒАНДЫ АВТОБУСЫ\nКүн сайын: 8:00, 12:00, 17:00\nБилет: 3 500 теңге, балаларға 1 700 теңге",
      stem: "Ересек адамға билет қанша тұрады?",
      options: ["1 700 теңге", "5 300 теңге", "3 050 теңге", "3 500 теңге"],
      key: 3,
      rationale: {
        key: "Жарнамада «Билет: 3 500 теңге» делінген.",
        distractors: [
          "1 700 теңге – балаларға арналған билет.",
          "Жарнамада 5 300 теңге туралы сөз жоқ.",
          "Жарнамада 3 050 теңге туралы сөз жоқ.",
        ],
      },
    },
  ],
  [
    "draft",
    {
      kind: "sign",
      topic: "offices",
      difficulty: 0,
      text: "ХАЛЫҚҚА ҚЫЗМЕТ КӨРСЕТУ ОРТАЛЫҒЫ\n1-терезе: төлқұжат\n2-терезе: мекенжай тіркеу\n3-терезе: жүргізуші куәлігі",
      stem: "Айгүл жаңа мекенжайын тіркегісі келеді. Ол қай терезеге барады?",
      options: ["1-терезеге", "2-терезеге", "3-терезеге", "4-терезеге"],
      key: 1,
      rationale: {
        key: "Жазуда «2-терезе: мекенжай тіркеу» делінген.",
        distractors: [
          "1-терезеде төлқұжат береді.",
          "3-терезеде жүргізуші куәлігін береді.",
          "Жазуда 4-терезе туралы сөз жоқ.",
        ],
      },
    },
  ],
];

async function staff(local: string): Promise<Actor> {
  const { id } = demoAccount(local);
  const row = await db.account.findUniqueOrThrow({ where: { id } });
  const role = AccountRole.parse(row.role);
  return { accountId: z.uuid().parse(id), role, region: null, agency: null, personId: null };
}

type Outcome = { readonly ok: true } | { readonly ok: false; readonly code: string };

function must<Done extends Outcome>(done: Done): Extract<Done, { ok: true }> {
  if (!isDone(done)) throw new Error("A demo question was refused");
  return done;
}

const isDone = <Done extends Outcome>(done: Done): done is Extract<Done, { ok: true }> => done.ok;

/** Questions on their way into the bank, written by one of the testing centre and reviewed by another. */
export async function seedDrafts(): Promise<void> {
  if ((await db.item.count({ where: { NOT: { authorIds: { equals: [] } } } })) > 0) return;
  const [author, reviewer] = [await staff("testing"), await staff("testing2")];
  for (const [status, { text, ...written }] of WRITTEN) {
    const stimulus = { text };
    const draft: ItemDraft = { ...written, block: "reading", level: "A1", stimulus };
    const { id } = must(await createDraft(author, draft));
    if (status === "draft") continue;
    const review = { option: draft.key, isFit: true, remark: "" };
    must(await reviewItem(reviewer, { id, revision: 1 }, review));
    if (status === "trial") must(await startTrial(author, { id, revision: 2 }));
  }
}
