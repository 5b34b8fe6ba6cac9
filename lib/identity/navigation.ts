import type { AccountRole } from "@/lib/identity/roles";

/** The main links; their words are in the wording, `identity.nav`. */
const LINKS = {
  eligibility: "/eligibility",
  calculator: "/calculator",
  verify: "/verify",
  help: "/help",
  application: "/application",
  letter: "/letter",
  profile: "/application/profile",
  queue: "/desk/queue",
  ranking: "/desk/ranking",
  today: "/desk/today",
  slots: "/desk/slots",
  decisions: "/desk/certificates",
  certificates: "/desk/certificates",
  late: "/desk/late",
  accommodations: "/desk/accommodations",
  lostTime: "/desk/lost-time",
  bans: "/desk/bans",
  board: "/desk/board",
  items: "/desk/items",
  statistics: "/desk/items/statistics",
  requests: "/desk/requests",
  staff: "/admin/staff",
  rules: "/admin/rules",
  calendar: "/admin/calendar",
  audit: "/admin/audit",
  clock: "/admin/clock",
  outbox: "/outbox",
  account: "/account",
} as const;

export type NavigationKey = keyof typeof LINKS;
export type NavigationLink = {
  readonly key: NavigationKey;
  readonly href: string;
  /** Other pages that this link stands for. */
  readonly holds?: readonly string[];
};

/** What the testing centre decides on case by case: tabs of one link, so that the menu stays short. */
export const CENTRE_DESKS = [
  "certificates",
  "late",
  "lostTime",
  "accommodations",
  "bans",
] as const satisfies readonly NavigationKey[];
export type CentreDesk = (typeof CENTRE_DESKS)[number];

export const hrefOfLink = (key: NavigationKey): string => LINKS[key];

const VISITOR: readonly NavigationKey[] = ["eligibility", "calculator", "verify", "help"];

const BY_ROLE: Readonly<Record<AccountRole, readonly NavigationKey[]>> = {
  applicant: ["application", "letter", "profile", "help", "account"],
  "akimat-specialist": ["queue", "ranking", "account"],
  "akimat-head": ["queue", "ranking", "account"],
  police: ["today", "slots", "account"],
  "testing-centre": ["decisions", "board", "items", "statistics", "account"],
  agency: ["requests", "account"],
  administrator: ["staff", "rules", "calendar", "audit", "account"],
  auditor: ["rules", "audit", "statistics", "account"],
};

const DEMO_ADMINISTRATOR: readonly NavigationKey[] = ["clock", "outbox"];

/** Where each role's work is; null for a visitor. The demo's own tools are shown in the demo only. */
export function navigationFor(role: AccountRole | null, demo: boolean): readonly NavigationLink[] {
  const keys = role === null ? VISITOR : BY_ROLE[role];
  const tools = role === "administrator" && demo ? DEMO_ADMINISTRATOR : [];
  return [...keys, ...tools].map((key) => ({
    key,
    href: LINKS[key],
    ...(key === "decisions" && { holds: CENTRE_DESKS.map(hrefOfLink) }),
  }));
}

/** Where a role's day begins. */
export function homeOf(role: AccountRole): string {
  const [first] = BY_ROLE[role];
  return first === undefined ? "/" : LINKS[first];
}
