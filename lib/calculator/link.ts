import { rowsText } from "@/lib/calculator/link-rows";
import { answersGiven, type Question } from "@/lib/calculator/question";
import {
  type Change,
  changeBetween,
  changed,
  type Sheet,
  type Typed,
} from "@/lib/calculator/sheet";

/** All that a link carries: what is now, up to three changes, and by which rules it was counted. */
export type Shared = {
  readonly ruleSetId: string;
  readonly now: Sheet;
  readonly changes: readonly Change[];
};

export const LINK_VERSION = "1";

/** Two letters a question. No other answer can stand in a link: no birth date, no conviction, no text. */
const CODES: Readonly<Record<string, string>> = {
  service: "sv",
  age: "ag",
  spouseAccompanying: "sp",
  minorChildren: "ch",
  closeRelativeInKazakhstan: "re",
  education: "ed",
  educationField: "ef",
  educationInKazakhstan: "ek",
  listeningCorrect: "kl",
  readingCorrect: "kr",
  russianLevel: "ru",
  englishKind: "en",
  ieltsScore: "ei",
  toeflScore: "et",
  hasWorked: "wo",
  professionalLicence: "li",
  jobOffer: "of",
  settlementRegion: "rg",
  hasStayed: "st",
  lawfulStayMonths: "sm",
  housing: "ho",
  hasFunds: "fu",
  fundsTenge: "ft",
};

export const NAME_OF_CODE: ReadonlyMap<string, string> = new Map(
  Object.entries(CODES).map(([name, code]) => [code, name]),
);
export const JOBS_CODE = "jo";

/** What stands after the # of a link; that part of an address never leaves the browser. */
export function toFragment({ ruleSetId, now, changes }: Shared, questions: readonly Question[]) {
  const base = readable(now, questions);
  const others = changes.map((change) =>
    changeBetween(base, readable(changed(now, change), questions)),
  );
  const parts = [part(base.typed, base.jobs.length > 0 ? base.jobs : null)];
  for (const { typed, jobs } of others) parts.push(part(typed, jobs));
  return [LINK_VERSION, ruleSetId, ...parts].join("~");
}

const readable = ({ typed, jobs }: Sheet, questions: readonly Question[]): Sheet => ({
  typed: answersGiven(questions, typed),
  jobs: typed["hasWorked"] === "yes" ? jobs : [],
});

function part(typed: Typed, jobs: readonly Typed[] | null): string {
  const answers = Object.entries(typed).flatMap(([name, value]) =>
    CODES[name] === undefined ? [] : [`${CODES[name]}=${value}`],
  );
  if (jobs !== null) answers.push(`${JOBS_CODE}=${rowsText(jobs)}`);
  return answers.join("&");
}
