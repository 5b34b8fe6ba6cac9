import type { Actor } from "@/lib/identity/roles";
import type { Typed } from "@/lib/questionnaire/draft.schema";
import { saveChange } from "@/lib/questionnaire/save-section.command";
import { told } from "./at";
import { addEntries } from "./fill-questionnaire";

const HOMES: Readonly<Record<string, Typed>> = {
  omsk: { homeCountry: "RU", homePlace: "Омск", homeFrom: "2011-09", homeTo: "2019-04" },
  tashkent: { homeCountry: "UZ", homePlace: "Ташкент", homeFrom: "2019-12", homeTo: "2025-09" },
};

const job = (
  from: string,
  to: string | null,
  [jobTitle, employer, jobCountry, occupation]: readonly [string, string, string, string],
): Typed => ({
  occupation,
  from,
  ...(to === null ? { stillThere: "yes" } : { stillThere: "no", to }),
  jobTitle,
  employer,
  jobCountry,
});

const JOBS: Readonly<Record<string, Typed>> = {
  clinic: job("2012-09", "2016-06", ["Медсестра", "Больница № 2", "RU", "2221"]),
  school: job("2015-03", "2018-11", ["Медсестра в школе", "Школа № 7", "RU", "2221"]),
  centre: job("2019-12", "2025-08", ["Старшая медсестра", "Медцентр «Шифо»", "UZ", "2221"]),
};

/** Homes and jobs with a gap and an overlap, as people remember them at first. */
export async function listPast(actor: Actor, applicationId: string, now: Date): Promise<void> {
  const addresses = { applicationId, section: "addresses" } as const;
  const elsewhere = {
    kind: "answers",
    base: { livedElsewhere: "no" },
    typed: { livedElsewhere: "yes" },
  } as const;
  told(await saveChange(actor, addresses, elsewhere, now));
  await addEntries(actor, addresses, HOMES, now);
  const work = { applicationId, section: "work" } as const;
  const worked = { kind: "answers", base: {}, typed: { hasWorked: "yes" } } as const;
  told(await saveChange(actor, work, worked, now));
  await addEntries(actor, work, JOBS, now);
}
