import { localDateOf } from "@/lib/calendar/local-date";
import type { Pilot } from "@/lib/identity/eligibility";
import { currentTime } from "@/lib/platform/clock";
import { parameter } from "@/lib/rules/parameter";
import type { Parameters } from "@/lib/rules/parameters.schema";
import type { Status } from "@/lib/rules/provenance.schema";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";

type Sum = { readonly tenge: number; readonly status: Status };

/** What the questions before an account say of the rules in force. */
export type PilotFacts = {
  readonly today: string;
  readonly pilot: Pilot;
  readonly pilotStatus: { readonly from: Status; readonly to: Status };
  readonly testFee: Sum;
  readonly attempts: number;
  readonly permitFee: Sum;
  readonly solvency: Sum & { readonly mrp: number };
  readonly totalTerm: Parameters["decision.totalTermDays"];
};

export async function pilotFacts(): Promise<PilotFacts> {
  const now = await currentTime();
  const { ruleSet } = await ruleSetAt(now);
  const { parameters } = ruleSet;
  const mrp = parameter(ruleSet, "mrp");
  const inMrp = (key: "solvency" | "rpp.fee"): Sum => ({
    tenge: parameter(ruleSet, key) * mrp,
    status: parameters[key].status,
  });
  return {
    today: localDateOf(now),
    pilot: { from: parameter(ruleSet, "pilot.validFrom"), to: parameter(ruleSet, "pilot.validTo") },
    pilotStatus: {
      from: parameters["pilot.validFrom"].status,
      to: parameters["pilot.validTo"].status,
    },
    testFee: {
      tenge: parameter(ruleSet, "test.feeTenge"),
      status: parameters["test.feeTenge"].status,
    },
    attempts: parameter(ruleSet, "test.attempts"),
    permitFee: inMrp("rpp.fee"),
    solvency: { ...inMrp("solvency"), mrp: parameter(ruleSet, "solvency") },
    totalTerm: parameters["decision.totalTermDays"],
  };
}
