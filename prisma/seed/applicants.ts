import type { PersonName } from "@/lib/identity/names";
import type { RegionCode } from "@/lib/identity/regions";
import type { Locale } from "@/lib/wording/routing";

/** Invented people: no such passport exists. */
export type DemoPerson = PersonName & {
  readonly iin: string | null;
  readonly documentCountry: string;
  readonly documentNumber: string;
  readonly dateOfBirth: string;
  readonly sex: "male" | "female";
  readonly citizenship: string;
  readonly otherNames: string | null;
};

export type DemoApplicant = {
  /** Before the `@` of the address, and what the seed of cases calls them by. */
  readonly key: string;
  readonly locale: Locale;
  readonly region: RegionCode;
  readonly person: DemoPerson;
};

type Latin = readonly [surname: string, given: string];
type Cyrillic = readonly [surname: string, given: string, patronymic: string | null];
type Rest = { readonly iin?: string; readonly otherNames?: string };

const person = (
  latin: Latin,
  cyrillic: Cyrillic,
  [country, documentNumber, dateOfBirth, sex]: readonly [string, string, string, DemoPerson["sex"]],
  { iin, otherNames }: Rest = {},
): DemoPerson => ({
  latinSurname: latin[0],
  latinGivenName: latin[1],
  cyrillicSurname: cyrillic[0],
  cyrillicGivenName: cyrillic[1],
  patronymic: cyrillic[2],
  documentCountry: country,
  documentNumber,
  dateOfBirth,
  sex,
  citizenship: country,
  iin: iin ?? null,
  otherNames: otherNames ?? null,
});

/** Those who have a profile and what comes after; the seed of cases gives each their case. */
export const DEMO_APPLICANTS: readonly DemoApplicant[] = [
  {
    key: "gulnara",
    locale: "kk",
    region: "KZ-10",
    person: person(
      ["MYRZABEKOVA", "GULNARA"],
      ["Мырзабекова", "Гүлнара", "Серікқызы"],
      ["UZ", "FA0000101", "1991-05-17", "female"],
    ),
  },
  {
    key: "yerbol",
    locale: "kk",
    region: "KZ-10",
    person: person(
      ["YEERBAOLE", "YEERLAN"],
      ["Ерболұлы", "Ерлан", null],
      ["CN", "EJ0000102", "1986-11-02", "male"],
      { otherNames: "叶尔兰 · يەرلان ەربولۇلى" },
    ),
  },
  {
    key: "bolat",
    locale: "kk",
    region: "KZ-55",
    person: person(
      ["KHABYLKHAN", "BOLAT"],
      ["Қабылхан", "Болат", null],
      ["MN", "E0000103KPSSUMUTE", "1979-03-29", "male"],
      { otherNames: "Хабылхан Болат (моңғол паспортында)" },
    ),
  },
  {
    key: "anna",
    locale: "ru",
    region: "KZ-71",
    person: person(
      ["SOKOLOVA", "ANNA"],
      ["Соколова", "Анна", "Викторовна"],
      ["RU", "750000104", "1988-08-08", "female"],
    ),
  },
  {
    key: "timur",
    locale: "ru",
    region: "KZ-71",
    person: person(
      ["AKHMETOV", "TIMUR"],
      ["Ахметов", "Тимур", "Маратович"],
      ["RU", "750000105", "1994-01-21", "male"],
    ),
  },
  {
    key: "nurlan",
    locale: "ru",
    region: "KZ-10",
    person: person(
      ["ASANOV", "NURLAN"],
      ["Асанов", "Нурлан", "Бакытович"],
      ["KG", "PE0000106", "1990-12-05", "male"],
    ),
  },
  {
    key: "elif",
    locale: "en",
    region: "KZ-71",
    person: person(
      ["YILMAZ", "ELIF"],
      ["Йылмаз", "Элиф", null],
      ["TR", "U00000107", "1993-06-30", "female"],
      { otherNames: "Yılmaz Elif" },
    ),
  },
  {
    key: "farid",
    locale: "en",
    region: "KZ-55",
    person: person(
      ["RAHIMI", "FARID"],
      ["Рахими", "Фарид", null],
      ["AF", "P00000108", "1984-02-14", "male"],
      { otherNames: "فرید رحیمی" },
    ),
  },
  {
    key: "oksana",
    locale: "ru",
    region: "KZ-55",
    person: person(
      ["KOVALENKO", "OKSANA"],
      ["Коваленко", "Оксана", "Петровна"],
      ["UA", "FE0000109", "1982-09-19", "female"],
    ),
  },
  {
    key: "jahongir",
    locale: "ru",
    region: "KZ-71",
    person: person(
      ["KARIMOV", "JAHONGIR"],
      ["Каримов", "Джахонгир", null],
      ["UZ", "FA0000110", "1997-04-11", "male"],
      { otherNames: "Karimov Jahongir Rustam o‘g‘li" },
    ),
  },
  {
    key: "svetlana",
    locale: "ru",
    region: "KZ-10",
    person: person(
      ["LEBEDEVA", "SVETLANA"],
      ["Лебедева", "Светлана", "Игоревна"],
      ["BY", "MP0000111", "1975-07-03", "female"],
    ),
  },
  {
    key: "priya",
    locale: "en",
    region: "KZ-71",
    person: person(
      ["SHARMA", "PRIYA"],
      ["Шарма", "Прия", null],
      ["IN", "Z0000112", "1995-10-25", "female"],
    ),
  },
];
