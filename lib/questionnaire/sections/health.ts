import { z } from "zod";
import { choice, longText, yesNo } from "@/lib/questionnaire/field";
import type { SectionData } from "@/lib/questionnaire/section";

const ListedDisease = z.enum(["no", "yes", "not-known"]);

export const health: SectionData = {
  fields: {
    listedDisease: choice(ListedDisease),
    needsHelp: yesNo(),
    helpNeeded: longText({}, 500),
  },
  evidence: [{ supports: "health" }],
};
