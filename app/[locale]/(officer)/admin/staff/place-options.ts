import { getLocale, getTranslations } from "next-intl/server";
import { AGENCIES } from "@/lib/application/stages";
import { REGIONS } from "@/lib/identity/regions";

/** Regions in the order of the reader's alphabet, and the agencies, as choices of a form. */
export async function placeOptions() {
  const [t, locale] = await Promise.all([getTranslations("identity.agencies"), getLocale()]);
  const order = new Intl.Collator(locale);
  const regions = REGIONS.map(({ code, name }) => ({ value: code, label: name[locale] }));
  return {
    regions: regions.sort((one, other) => order.compare(one.label, other.label)),
    agencies: AGENCIES.map((value) => ({ value, label: t(value) })),
  };
}
