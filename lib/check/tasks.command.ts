import { askAgencies } from "@/lib/check/ask-agencies.command";
import { askAgency } from "@/lib/check/ask-agency.command";

/** What the queue may ask of the check. */
export const checkTasks: Readonly<Record<string, (payload: unknown) => Promise<void>>> = {
  "ask-agencies": askAgencies,
  "ask-agency": (payload) => askAgency(payload),
};
