import { parameter } from "@/lib/rules/parameter";
import type { ParameterKey, Parameters } from "@/lib/rules/parameters.schema";
import type { Status } from "@/lib/rules/provenance.schema";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

type Ruled<K extends ParameterKey> = {
  readonly value: Parameters[K]["value"];
  readonly status: Status;
};

/** The rules of the test, each with how much it can be relied on. */
export type TestRules = {
  readonly level: Ruled<"test.level">;
  readonly listening: Ruled<"test.blocks.listening">;
  readonly reading: Ruled<"test.blocks.reading">;
  readonly threshold: Ruled<"test.threshold">;
  readonly attempts: Ruled<"test.attempts">;
  readonly fee: Ruled<"test.feeTenge">;
  readonly validity: Ruled<"test.certificateValidityMonths">;
  readonly ban: Ruled<"test.violationBanDays">;
  readonly rest: Ruled<"test.restMinutes">;
  readonly plays: Ruled<"test.audioPlays">;
  readonly externalDays: Ruled<"test.externalCertificateDays">;
};

export function testRules(ruleSet: RuleSet): TestRules {
  const ruled = <K extends ParameterKey>(key: K): Ruled<K> => ({
    value: parameter(ruleSet, key),
    status: ruleSet.parameters[key].status,
  });
  return {
    level: ruled("test.level"),
    listening: ruled("test.blocks.listening"),
    reading: ruled("test.blocks.reading"),
    threshold: ruled("test.threshold"),
    attempts: ruled("test.attempts"),
    fee: ruled("test.feeTenge"),
    validity: ruled("test.certificateValidityMonths"),
    ban: ruled("test.violationBanDays"),
    rest: ruled("test.restMinutes"),
    plays: ruled("test.audioPlays"),
    externalDays: ruled("test.externalCertificateDays"),
  };
}

/** Right answers of a block that the threshold asks for: 6 of 20, 12 of 40. */
export const neededOf = (rules: TestRules, block: "listening" | "reading"): number =>
  Math.ceil((rules[block].value.questions * rules.threshold.value) / 100);
