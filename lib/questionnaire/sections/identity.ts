import { z } from "zod";
import { Citizenship } from "@/lib/identity/countries";
import { choice, coded, date, longText, text, yesNo } from "@/lib/questionnaire/field";
import type { SectionData } from "@/lib/questionnaire/section";

const DocumentKind = z.enum(["passport", "stateless", "refugee", "other"]);

/** Documents of identity and spellings of the name; the name itself stands in the profile. */
export const identity: SectionData = {
  fields: {
    documentKind: choice(DocumentKind),
    documentIssuedOn: date({ past: true }),
    documentValidUntil: date({ notBefore: "documentIssuedOn", notOver: true }),
    birthCountry: coded("country", Citizenship),
    birthPlace: text(),
    hasOtherNames: yesNo(),
    otherNames: longText({}, 500),
  },
  evidence: [{ supports: "identity" }, { supports: "names" }],
};
