import { COMMAND_ROLES, type CommandType } from "@/lib/application/commands";
import type { Agency } from "@/lib/application/stages";
import type { RegionCode } from "@/lib/identity/regions";
import type { Actor, ActorOrSystem, Role } from "@/lib/identity/roles";

/** Where a role may do something: with their own case, in their region, for their agency, or anywhere. */
type Where = "own" | "region" | "agency" | "anywhere";

const USUAL: Record<Role, Where> = {
  applicant: "own",
  "akimat-specialist": "region",
  "akimat-head": "region",
  police: "region",
  agency: "agency",
  "testing-centre": "anywhere",
  administrator: "anywhere",
  auditor: "anywhere",
  system: "anywhere",
};

const AKIMAT = ["akimat-specialist", "akimat-head"] as const;

/** What can be done beside the commands of the process, and who may do it in their usual place. */
const VIEW_ROLES = {
  "view-own-application": ["applicant"],
  "edit-profile": ["applicant"],
  "link-family": ["applicant"],
  pay: ["applicant"],
  "take-test": ["applicant"],
  "ask-accommodation": ["applicant"],
  "judge-accommodation": ["testing-centre"],
  "claim-time": ["applicant"],
  "judge-time-claim": ["testing-centre"],
  "save-questionnaire": ["applicant"],
  "upload-evidence": ["applicant"],
  "view-evidence": ["applicant", ...AKIMAT, "police", "auditor"],
  "view-letter": ["applicant", ...AKIMAT, "police", "auditor"],
  "view-case": [...AKIMAT, "police", "auditor"],
  "view-sealed-note": [...AKIMAT],
  "view-queue": [...AKIMAT],
  "view-ranking": [...AKIMAT],
  "view-interview-day": ["police"],
  "manage-slots": ["police"],
  "view-testing-desk": ["testing-centre"],
  "view-board": ["testing-centre"],
  "message-candidate": ["testing-centre"],
  "pause-attempt": ["testing-centre"],
  "rule-late-answers": ["testing-centre"],
  "view-items": ["testing-centre"],
  "author-items": ["testing-centre"],
  "review-items": ["testing-centre"],
  "view-statistics": ["testing-centre", "auditor"],
  "manage-statistics": ["testing-centre"],
  "view-agency-desk": ["agency"],
  "manage-staff": ["administrator"],
  "view-rules": ["administrator", "auditor"],
  "draft-rules": ["administrator"],
  "approve-rules": ["administrator"],
  "manage-moved-days": ["administrator"],
  "view-audit": ["administrator", "auditor"],
  "view-outbox": ["administrator"],
  "move-clock": ["administrator"],
} as const satisfies Record<string, readonly Role[]>;

export type ViewAction = keyof typeof VIEW_ROLES;
export type Action = CommandType | ViewAction;

/**
 * One table for everything: queries and commands ask it, and a matrix test walks it.
 * @internal
 */
export const PERMISSIONS: Readonly<Record<Action, readonly Role[]>> = {
  ...COMMAND_ROLES,
  ...VIEW_ROLES,
};

/** Whether a role may do something at all: for navigation, and for pages that are about no single case. */
export const may = (actor: Pick<Actor, "role">, action: Action): boolean =>
  PERMISSIONS[action].includes(actor.role);

/** What a case shows of itself to be authorised. */
export type CaseScope = {
  readonly region: RegionCode;
  readonly personId: string;
  readonly agency?: Agency | null;
};

/** Whether this actor may do this with this very case. */
export function mayOnCase(actor: ActorOrSystem, action: Action, scope: CaseScope): boolean {
  if (!PERMISSIONS[action].includes(actor.role)) return false;
  if (actor.role === "system") return true;
  switch (USUAL[actor.role]) {
    case "own":
      return actor.personId !== null && actor.personId === scope.personId;
    case "region":
      return actor.region !== null && actor.region === scope.region;
    case "agency":
      return actor.agency !== null && actor.agency === scope.agency;
    case "anywhere":
      return true;
  }
}
