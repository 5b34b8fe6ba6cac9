import { Citizenship } from "@/lib/identity/countries";
import { coded, month, text, yesNo } from "@/lib/questionnaire/field";
import type { SectionData } from "@/lib/questionnaire/section";

/** Where the person lives, and in which countries they lived in the last ten years. */
export const addresses: SectionData = {
  fields: {
    currentCountry: coded("country", Citizenship),
    currentAddress: text({}, 200),
    currentSince: month({ past: true }),
    livedElsewhere: yesNo(),
  },
  list: {
    key: "homes",
    most: 20,
    evidence: false,
    lasts: { from: "homeFrom", to: "homeTo" },
    covers: { months: 120, gap: 6, since: "currentSince" },
    fields: {
      homeCountry: coded("country", Citizenship),
      homePlace: text(),
      homeFrom: month({ past: true }),
      homeTo: month({ past: true, notBefore: "homeFrom" }),
    },
  },
  evidence: [],
};
