import { z } from "zod";
import { AGENCIES } from "@/lib/application/stages";
import { EmailAddress } from "@/lib/identity/email";
import { RegionCode } from "@/lib/identity/regions";
import { ACCOUNT_ROLES, type AccountRole, REGIONAL_ROLES } from "@/lib/identity/roles";
import { LOCALES } from "@/lib/wording/routing";

/** Roles that an administrator gives. */
export const STAFF_ROLES = ACCOUNT_ROLES.filter((role) => role !== "applicant");

const LONGEST_NAME = 100;

export const isRegional = (role: AccountRole): boolean =>
  REGIONAL_ROLES.some((regional) => regional === role);

const blankIsNull = (value: unknown) => (value === "" || value === undefined ? null : value);
const Region = z.preprocess(blankIsNull, RegionCode.nullable().catch(null));
const Agency = z.preprocess(blankIsNull, z.enum(AGENCIES).nullable().catch(null));

type Place = {
  readonly region: RegionCode | null;
  readonly agency: (typeof AGENCIES)[number] | null;
};

/** A region for those who work in one, an agency for its officers, and neither for anybody else. */
const placeFor = (role: AccountRole, { region, agency }: Place): Place => ({
  region: isRegional(role) ? region : null,
  agency: role === "agency" ? agency : null,
});

type Issue = { readonly path: readonly ["region" | "agency"]; readonly code: string };

function placeIssue(role: AccountRole, { region, agency }: Place): Issue | null {
  if (isRegional(role) && region === null) return { path: ["region"], code: "region-missing" };
  return role === "agency" && agency === null ? { path: ["agency"], code: "agency-missing" } : null;
}

const Fields = z.object({
  name: z.string("name-missing").trim().min(1, "name-missing").max(LONGEST_NAME, "name-long"),
  email: EmailAddress,
  role: z.enum(STAFF_ROLES, "role-missing"),
  region: Region,
  agency: Agency,
  locale: z.enum(LOCALES, "language-missing"),
});

/** A new member of staff as the administrator's form sends them; the messages are codes. */
export const StaffInput = Fields.superRefine((input, context) => {
  const issue = placeIssue(input.role, input);
  if (issue !== null) {
    context.addIssue({ code: "custom", path: [...issue.path], message: issue.code });
  }
}).transform((input) => ({ ...input, ...placeFor(input.role, input) }));
export type StaffInput = z.infer<typeof StaffInput>;

/** Where a member of staff works now: the role stays, the place may change. */
export const StaffPlace = z.object({ region: Region, agency: Agency });
export type StaffPlace = z.infer<typeof StaffPlace>;

/** The place that fits a role, or the field that is missing. */
export function staffPlace(role: AccountRole, place: StaffPlace) {
  const issue = placeIssue(role, place);
  return issue === null
    ? ({ ok: true, place: placeFor(role, place) } as const)
    : ({ ok: false, field: issue.path[0], code: issue.code } as const);
}
