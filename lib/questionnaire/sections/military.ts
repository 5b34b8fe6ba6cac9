import { z } from "zod";
import { Citizenship } from "@/lib/identity/countries";
import { choice, coded, longText } from "@/lib/questionnaire/field";
import type { SectionData } from "@/lib/questionnaire/section";

const Service = z.enum(["none", "liable", "serving", "served"]);
export const military: SectionData = {
  fields: {
    militaryService: choice(Service),
    militaryCountry: coded("country", Citizenship),
    militaryDetails: longText({}, 500),
  },
  evidence: [{ supports: "military" }],
};
