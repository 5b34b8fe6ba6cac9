import type { Agency } from "@/lib/application/stages";
import { displayName } from "@/lib/identity/names";
import type { RegionCode } from "@/lib/identity/regions";
import type { AccountRole } from "@/lib/identity/roles";
import type { Locale } from "@/lib/wording/routing";
import { DEMO_APPLICANTS, type DemoApplicant, type DemoPerson } from "./applicants";

/** Of every demo account; production has none of them. */
export const DEMO_PASSWORD = "qonys-demo-2026";

export type DemoAccount = {
  readonly id: string;
  readonly role: AccountRole;
  readonly region?: RegionCode;
  readonly agency?: Agency;
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly locale: Locale;
  /** An applicant's profile; the one who is new has none yet. */
  readonly personId?: string;
  readonly person?: DemoPerson;
};

const id = (kind: "1" | "2", n: number) =>
  `${kind}0000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

// A domain that no mail ever reaches (RFC 2606).
const address = (local: string) => `${local}@qonys.example`;

type StaffFacts = Pick<DemoAccount, "region" | "agency"> & { readonly locale?: Locale };

let staffCount = 0;
const staff = (role: AccountRole, local: string, name: string, facts: StaffFacts = {}) => {
  staffCount += 1;
  return {
    ...facts,
    id: id("1", staffCount),
    role,
    email: address(local),
    password: DEMO_PASSWORD,
    name,
    locale: facts.locale ?? "kk",
  } satisfies DemoAccount;
};

const ABAI = { region: "KZ-10" } as const;
const ASTANA = { region: "KZ-71" } as const;
const PAVLODAR = { region: "KZ-55", locale: "ru" } as const;

/** Two heads in Abai, two people in the testing centre, two administrators: four eyes need a second pair there. */
const STAFF: readonly DemoAccount[] = [
  staff("akimat-specialist", "specialist.abai", "Әсел Нұрғалиева", ABAI),
  staff("akimat-head", "head.abai", "Данияр Қасымов", ABAI),
  staff("akimat-head", "head2.abai", "Ләззат Омарова", ABAI),
  staff("police", "police.abai", "Серік Жұмабаев", ABAI),
  staff("akimat-specialist", "specialist.astana", "Мадина Төлегенова", ASTANA),
  staff("akimat-head", "head.astana", "Арман Сейітов", ASTANA),
  staff("police", "police.astana", "Ғалым Ысқақов", ASTANA),
  staff("akimat-specialist", "specialist.pavlodar", "Ирина Морозова", PAVLODAR),
  staff("akimat-head", "head.pavlodar", "Қанат Әбдірахманов", PAVLODAR),
  staff("police", "police.pavlodar", "Руслан Беков", PAVLODAR),
  staff("testing-centre", "testing", "Гүлмира Сатыбалды"),
  staff("agency", "knb", "ҰҚК жауапты маманы", { agency: "knb" }),
  staff("agency", "mvd", "ІІМ жауапты маманы", { agency: "mvd" }),
  staff("agency", "kpssu", "ҚСАЕК жауапты маманы", { agency: "kpssu" }),
  staff("agency", "mfa", "СІМ жауапты маманы", { agency: "mfa" }),
  staff("administrator", "admin", "Бауыржан Мұқанов"),
  staff("auditor", "auditor", "Жанна Ким", { locale: "ru" }),
  staff("testing-centre", "testing2", "Айдос Бекенов"),
  staff("administrator", "admin2", "Салтанат Ерғали"),
];

const FIRST_APPLICANT = 101;

const applicant = ({ key, locale, person }: DemoApplicant, index: number): DemoAccount => ({
  id: id("1", FIRST_APPLICANT + index),
  role: "applicant",
  email: address(key),
  password: DEMO_PASSWORD,
  name: displayName(person, locale),
  locale,
  personId: id("2", FIRST_APPLICANT + index),
  person,
});

const NEW_APPLICANT: DemoAccount = {
  id: id("1", FIRST_APPLICANT - 1),
  role: "applicant",
  email: address("new"),
  password: DEMO_PASSWORD,
  name: address("new"),
  locale: "kk",
};

/** Who can sign in to the demo; the start script prints them. Ids stay the same from start to start. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  ...STAFF,
  NEW_APPLICANT,
  ...DEMO_APPLICANTS.map(applicant),
];

/** The demo account of an address's first part: `demoAccount("head.abai")`. */
export function demoAccount(local: string): DemoAccount {
  const found = DEMO_ACCOUNTS.find(({ email }) => email === address(local));
  if (found === undefined) throw new Error(`There is no demo account ${local}`);
  return found;
}
