import { describe, expect, it } from "vitest";
import type { Agency } from "@/lib/application/stages";
import { type Action, may, mayOnCase, PERMISSIONS } from "@/lib/identity/permissions";
import {
  ACCOUNT_ROLES,
  type AccountRole,
  type Actor,
  REGIONAL_ROLES,
  SYSTEM,
} from "@/lib/identity/roles";
import { PERSON, someId } from "../../factories/application";

const ACTIONS = Object.keys(PERMISSIONS) as Action[];
const CASE = { region: "KZ-75", personId: PERSON, agency: "knb" } as const;

/** Somebody with this role whose place is the case's own: its person, its region, its agency. */
const rightOne = (role: AccountRole): Actor => ({
  accountId: someId(1),
  role,
  region: REGIONAL_ROLES.some((regional) => regional === role) ? CASE.region : null,
  agency: role === "agency" ? CASE.agency : null,
  personId: role === "applicant" ? PERSON : null,
});

const STRANGERS: readonly (readonly [string, Actor])[] = [
  ["another person", { ...rightOne("applicant"), personId: someId(3) }],
  ["an applicant who has not said who they are", { ...rightOne("applicant"), personId: null }],
  ...REGIONAL_ROLES.flatMap((role): (readonly [string, Actor])[] => [
    [`${role} of another region`, { ...rightOne(role), region: "KZ-71" }],
    [`${role} without a region`, { ...rightOne(role), region: null }],
  ]),
  ["another agency", { ...rightOne("agency"), agency: "mfa" satisfies Agency }],
  ["an agency's clerk without an agency", { ...rightOne("agency"), agency: null }],
];

describe.each(ACTIONS)("%s", (action) => {
  const roles = PERMISSIONS[action];

  it("is somebody's to do", () => {
    expect(roles.length).toBeGreaterThan(0);
    expect(new Set(roles).size).toBe(roles.length);
  });

  it.each(ACCOUNT_ROLES)("is asked of %s in one place for pages and cases", (role) => {
    const actor = rightOne(role);
    expect(may(actor, action)).toBe(roles.includes(role));
    expect(mayOnCase(actor, action, CASE)).toBe(roles.includes(role));
  });

  it.each(STRANGERS)("is closed to %s", (_, actor) => {
    expect(mayOnCase(actor, action, CASE)).toBe(false);
  });

  it("is the system's only where the table says so", () => {
    expect(mayOnCase(SYSTEM, action, CASE)).toBe(roles.includes("system"));
  });
});

it("a case that names no agency is open to none", () => {
  const agency = rightOne("agency");
  for (const scope of [
    { ...CASE, agency: null },
    { region: CASE.region, personId: PERSON },
  ]) {
    expect(mayOnCase(agency, "record-agency-answer", scope)).toBe(false);
  }
});

describe("nobody can do both halves of what takes two", () => {
  const only = (action: Action, roles: readonly AccountRole[]) =>
    expect(PERMISSIONS[action]).toEqual(roles);

  it("a specialist drafts, a head approves", () => {
    only("draft-decision", ["akimat-specialist"]);
    only("approve-decision", ["akimat-head"]);
  });

  it("those who watch change nothing", () => {
    const changes = ACTIONS.filter((action) => !action.startsWith("view-"));
    for (const action of changes) expect(PERMISSIONS[action]).not.toContain("auditor");
  });

  it("an administrator works on no case", () => {
    const onCases: readonly Action[] = ["view-case", "view-evidence", "view-letter", "view-queue"];
    for (const action of onCases) expect(PERMISSIONS[action]).not.toContain("administrator");
  });
});
