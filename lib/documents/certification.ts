import type { LocalDate } from "@/lib/calendar/local-date";
import { COUNTRY_CODES, STATELESS } from "@/lib/identity/countries";
import { DEPOSITARY, IIN_RULES, OURS, type Provenance, UKRAINE } from "./sources-2026";

/**
 * What makes a public document of another state good in Kazakhstan: nothing (a convention on legal assistance
 * frees it), an apostille, or legalisation by that state's ministry and Kazakhstan's consulate.
 */
export type CertificationKind = "convention" | "apostille" | "legalisation";
export type Certification = {
  readonly kind: CertificationKind;
  readonly provenance: Provenance;
  /** Since when it is so, where that is recent enough to matter; ISO date. */
  readonly since?: LocalDate;
};

const codes = (list: string): ReadonlySet<string> => new Set(list.split(" "));

// Minsk 1993, article 13 (and Chisinau 2002 among those who joined it): Kazakhstan and these.
const CONVENTION = codes("AM AZ BY GE KG MD RU TJ TM UZ");

// Where the Hague Convention of 5 October 1961 is in force, Kazakhstan apart (there since 30 January 2001), with
// the territories that it was extended to.
const APOSTILLE = codes(
  "AD AG AI AL AM AR AT AU AW AX AZ BA BB BD BE BG BH BI BL BM BN BO BQ BR BS BW BY BZ CA CH CK CL CN CO CR " +
    "CV CW CY CZ DE DK DM DO EC EE ES FI FJ FK FR GB GD GE GF GG GI GP GR GT GU GY HK HN HR HU ID IE IL IM " +
    "IN IS IT JE JM JP KG KN KR KY LC LI LR LS LT LU LV MA MC MD ME MF MH MK MN MO MQ MS MT MU MW MX NA NC " +
    "NI NL NO NU NZ OM PA PE PF PH PK PL PM PR PT PW PY RE RO RS RU RW SA SC SE SG SH SI SK SM SN SR ST SV " +
    "SX SZ TC TJ TN TO TR TT UA US UY UZ VC VE VG VI VU WF WS YT ZA",
);

// Those that came late: before the day their papers are legalised.
const APOSTILLE_FROM: ReadonlyMap<string, LocalDate> = new Map([
  ["CN", "2023-11-07"],
  ["CA", "2024-01-11"],
  ["RW", "2024-06-05"],
  ["BD", "2025-03-30"],
  ["DZ", "2026-07-09"],
  ["VN", "2026-09-11"],
]);

const byApostille = (country: string, on: LocalDate): boolean => {
  const since = APOSTILLE_FROM.get(country);
  return since === undefined ? APOSTILLE.has(country) : since <= on;
};

/**
 * What a public document that `country` issued needs, when it is handed in on `on`; null for Kazakhstan's own and
 * where no state issues (a stateless person names the state that issued the paper).
 */
export function certificationOf(country: string, on: LocalDate): Certification | null {
  if (country === "KZ" || country === STATELESS) return null;
  if (CONVENTION.has(country)) return { kind: "convention", provenance: IIN_RULES };
  // Ukraine left the Minsk Convention; its papers need the apostille again.
  if (country === "UA") return { kind: "apostille", provenance: UKRAINE, since: "2024-05-19" };
  if (byApostille(country, on)) {
    const since = APOSTILLE_FROM.get(country);
    return { kind: "apostille", provenance: DEPOSITARY, ...(since !== undefined && { since }) };
  }
  return { kind: "legalisation", provenance: DEPOSITARY_SILENT };
}

// That a state is in no list says less than that it is in one.
const DEPOSITARY_SILENT: Provenance = { ...OURS, source: DEPOSITARY.source };

/** Countries by what their papers need, for the page that shows them all. */
export function countriesBy(on: LocalDate): Readonly<Record<CertificationKind, readonly string[]>> {
  const of = (kind: CertificationKind) =>
    COUNTRY_CODES.filter((country) => certificationOf(country, on)?.kind === kind);
  return {
    convention: of("convention"),
    apostille: of("apostille"),
    legalisation: of("legalisation"),
  };
}
