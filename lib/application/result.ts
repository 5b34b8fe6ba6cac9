import type { ApplicationEvent } from "@/lib/application/events";
import type { ProcessRules } from "@/lib/application/process-rules";
import type { Refusal } from "@/lib/application/refusals";
import type { MovedDays } from "@/lib/calendar/working-days";

export type Decided =
  | { readonly ok: true; readonly events: readonly ApplicationEvent[] }
  | { readonly ok: false; readonly code: Refusal };

/** Everything that a decision depends on beside state and command. */
export type Context = {
  readonly rules: ProcessRules;
  readonly moved: MovedDays;
  readonly now: Date;
  /** Account of the person who gives the command; null for the system. */
  readonly actorId: string | null;
};

export const happened = (...events: readonly ApplicationEvent[]): Decided => ({ ok: true, events });
export const refused = (code: Refusal): Decided => ({ ok: false, code });
