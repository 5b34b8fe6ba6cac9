import { ASKED_2026 } from "@/lib/rules/asked-2026";
import { CRITERIA_2026 } from "@/lib/rules/criteria-2026";
import { PARAMETERS_2026 } from "@/lib/rules/parameters-2026";
import type { RuleSet } from "@/lib/rules/rule-set.schema";
import { reportedBy, SOURCES } from "@/lib/rules/sources-2026";
import { TEXTS_2026 } from "@/lib/rules/texts-2026";

const both: ("rpp" | "kandas")[] = ["rpp", "kandas"];
const ours = { status: "illustrative" as const, source: SOURCES.ours };
const belowThreshold = {
  kind: "block-below-threshold" as const,
  services: both,
  status: "press" as const,
  source: reportedBy("Acsour, 18.05.2026"),
};
const named = <K extends keyof typeof TEXTS_2026>(key: K) => ({ key, ...TEXTS_2026[key] });

/** The rules that the pilot began with, in force from the day of the order's publication. */
export const RULE_SET_2026: RuleSet = {
  id: "2026-illustrative",
  inForceFrom: "2026-02-13",
  inForceTo: null,
  parameters: PARAMETERS_2026,
  criteria: CRITERIA_2026,
  occupationsInDemand: {
    isco08: [
      ...["2142", "2144", "2151", "2211", "2212", "2221", "2261", "2262", "2310"],
      ...["2330", "2341", "2512", "2513", "2521", "3115", "6121", "7212", "7411"],
    ],
    ...TEXTS_2026.occupationsInDemand,
    ...ours,
  },
  asked: ASKED_2026,
  stops: [
    {
      ...named("minor"),
      kind: "completed-years-under",
      since: "dateOfBirth",
      years: 18,
      services: both,
      ...ours,
    },
    { ...named("kaztest-listening"), block: "listening", ...belowThreshold },
    { ...named("kaztest-reading"), block: "reading", ...belowThreshold },
    {
      ...named("conviction"),
      services: both,
      kind: "condition",
      condition: { answer: "unexpungedConviction", oneOf: [true] },
      ...ours,
    },
    {
      ...named("deportation"),
      kind: "completed-years-under",
      since: "deportedOn",
      years: 5,
      services: both,
      ...ours,
    },
  ],
};
