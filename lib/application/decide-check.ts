import type { CommandOf } from "@/lib/application/commands";
import type { ApplicationEvent } from "@/lib/application/events";
import { openDecision, openInterview } from "@/lib/application/move-on";
import { type Context, type Decided, happened, refused } from "@/lib/application/result";
import { AGENCIES } from "@/lib/application/stages";
import type { ApplicationState } from "@/lib/application/state";
import { termFromToday } from "@/lib/application/terms";

/** Stage 4: ends when every agency has cleared, or with the first objection. */
export function recordAgencyAnswer(
  state: ApplicationState,
  { agency, round, answer }: CommandOf<"record-agency-answer">,
  context: Context,
): Decided {
  const check = state.check;
  if (state.stage !== "check" || check === null) return refused("wrong-stage");
  if (check.round !== round) return refused("stale-round");
  if (check.answers[agency] !== "waiting") return refused("already-answered");
  const answered: ApplicationEvent = { type: "agency-answered", agency, answer };
  if (answer === "objects") {
    return happened(answered, openDecision(state, ["agency-objection"], "check", context));
  }
  const others = AGENCIES.filter((other) => other !== agency);
  const allClear = others.every((other) => check.answers[other] === "clear");
  return allClear ? happened(answered, openInterview(state, context)) : happened(answered);
}

/** An officer's answer to silence: the silent agencies get another term. Silence never clears by itself. */
export function extendCheck(
  state: ApplicationState,
  { textId }: CommandOf<"extend-check">,
  context: Context,
): Decided {
  if (state.stage !== "check" || state.check === null) return refused("wrong-stage");
  if (!state.check.escalated) return refused("not-escalated");
  const due = termFromToday(context.rules.terms.check, context);
  return happened({ type: "check-extended", textId, owner: "agencies", due });
}
