import { occupationName } from "@/lib/questionnaire/occupations";
import type { ListPart } from "@/lib/questionnaire/section";
import type { Values } from "@/lib/questionnaire/section-check";
import { countryName, type Words } from "@/lib/questionnaire/words";

type Key = ListPart["key"];
const joined = (parts: readonly unknown[], by: string) =>
  parts.filter((part) => typeof part === "string" && part !== "").join(by);

/** What an entry is called in lists: an employer and occupation, or a place. */
export function itemTitle(key: Key, values: Values, place: number, words: Words): string {
  const { jobTitle, employer, occupation, homePlace, homeCountry } = values;
  const name =
    key === "jobs"
      ? joined(
          [jobTitle ?? (occupation && occupationName(String(occupation), words.locale)), employer],
          ", ",
        )
      : joined([homePlace, homeCountry && countryName(String(homeCountry), words)], ", ");
  return name || words.the("lists.untitled").replace("{number}", String(place));
}

const shownMonth = (month: unknown) =>
  typeof month === "string" ? month.replace(/^(\d{4})-(\d{2})$/, "$2.$1") : undefined;

/** "03.2019 – 11.2022". */
export function itemPeriod(key: Key, values: Values, words: Words): string {
  const { from, to, homeFrom, homeTo, stillThere } = values;
  const end = stillThere === true ? words.the(`lists.${key}.present`) : shownMonth(to ?? homeTo);
  return joined([shownMonth(from ?? homeFrom), end], " – ");
}
