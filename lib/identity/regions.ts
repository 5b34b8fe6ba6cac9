import { z } from "zod";
import { CITIES, OBLASTS } from "@/lib/identity/region-names";

/** ISO 3166-2 code of one of the 20 regions. */
export const RegionCode = z.enum([
  ...OBLASTS.map(({ code }) => code),
  ...CITIES.map(({ code }) => code),
]);
export type RegionCode = z.infer<typeof RegionCode>;

type InThreeLanguages = { readonly kk: string; readonly ru: string; readonly en: string };

export type Region = {
  readonly code: RegionCode;
  readonly kind: "oblast" | "city";
  readonly name: InThreeLanguages;
  /** Administrative centre; null for the cities. */
  readonly centre: InThreeLanguages | null;
  /** The local executive body that issues the notification (order, App. 1 item 2(3) and (4)). */
  readonly akimatBody: InThreeLanguages;
  /** The police department whose migration service considers the application (item 2(5)). */
  readonly police: InThreeLanguages;
};

// "Акмолинская область" → "Акмолинской области", "область Абай" → "области Абай".
const ofOblast = (ru: string) =>
  ru.replace(/ская область$/, "ской области").replace(/^область/, "области");

const oblast = ({ code, kk, ru, en, centre }: (typeof OBLASTS)[number]): Region => ({
  code,
  kind: "oblast",
  name: { kk: `${kk} облысы`, ru, en: `${en} Region` },
  centre,
  akimatBody: {
    kk: `«${kk} облысының жұмыспен қамту және әлеуметтік бағдарламаларды үйлестіру басқармасы» ММ`,
    ru: `ГУ «Управление координации занятости и социальных программ ${ofOblast(ru)}»`,
    en: `Department for Coordination of Employment and Social Programmes of ${en} Region`,
  },
  police: {
    kk: `${kk} облысының полиция департаменті`,
    ru: `Департамент полиции ${ofOblast(ru)}`,
    en: `Police Department of ${en} Region`,
  },
});

const city = ({ code, kk, ru, ruOf, en, body }: (typeof CITIES)[number]): Region => ({
  code,
  kind: "city",
  name: { kk: `${kk} қаласы`, ru: `город ${ru}`, en: `City of ${en}` },
  centre: null,
  akimatBody: {
    kk: `«${kk} қаласының ${body.kk} басқармасы» ММ`,
    ru: `ГУ «Управление ${body.ru} города ${ruOf}»`,
    en: `Department of ${body.en} of the City of ${en}`,
  },
  police: {
    kk: `${kk} қаласының полиция департаменті`,
    ru: `Департамент полиции города ${ruOf}`,
    en: `Police Department of the City of ${en}`,
  },
});

/**
 * The 17 oblasts and 3 cities. The bodies' names follow the pattern of the one that was read in an
 * act (East Kazakhstan); each akimat has to confirm its own before letters carry it.
 */
export const REGIONS: readonly Region[] = [...OBLASTS.map(oblast), ...CITIES.map(city)];

const byCode = new Map(REGIONS.map((entry) => [entry.code, entry]));

/** The region of a code; every code has one. */
export function region(code: RegionCode): Region {
  const found = byCode.get(code);
  if (found === undefined) throw new Error(`No region has the code ${code}`);
  return found;
}
