import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { type OwnHref, ownHref } from "@/components/interview/own-href";
import { requireActor } from "@/lib/identity/current-actor.query";
import type { Actor } from "@/lib/identity/roles";
import { currentTime } from "@/lib/platform/clock";
import { type OwnQuestionnaire, ownQuestionnaire } from "@/lib/questionnaire/questionnaire.query";
import { isSectionKey, type SectionKey } from "@/lib/questionnaire/sections";
import { type Words, wordsIn } from "@/lib/questionnaire/words";
import { redirect } from "@/lib/wording/navigation";

export type SearchParams = Promise<Readonly<Record<string, string | string[] | undefined>>>;

const Search = z.object({ case: z.uuid().nullable().catch(null) });

export type Loaded = OwnQuestionnaire & {
  readonly actor: Actor;
  readonly now: Date;
  /** From the address, for those with two applications. */
  readonly caseId: string | null;
  readonly href: OwnHref;
  readonly words: Words;
};

/** The applicant's questionnaire; who has no application yet is led to where one is opened. */
export async function loadQuestionnaire(searchParams: SearchParams): Promise<Loaded> {
  const actor = await requireActor("applicant");
  const { case: caseId } = Search.parse(await searchParams);
  const [locale, now] = await Promise.all([getLocale(), currentTime()]);
  const found = await ownQuestionnaire(actor, caseId, now);
  if (found === null) {
    return caseId === null ? redirect({ href: "/application", locale }) : notFound();
  }
  return { ...found, actor, now, caseId, href: ownHref(caseId), words: wordsIn(locale) };
}

/** Whether other rules have begun since the questionnaire was last shown. */
export const haveRulesMoved = ({ shownRuleSetId, ruleSet }: OwnQuestionnaire): boolean =>
  shownRuleSetId !== null && shownRuleSetId !== ruleSet.id;

/** The same for pages that exist only while the questionnaire is open; else its first page says why not. */
export async function loadOpen(searchParams: SearchParams): Promise<Loaded> {
  const loaded = await loadQuestionnaire(searchParams);
  if (loaded.application.state.stage === "questionnaire") return loaded;
  return redirect({ href: loaded.href("/questionnaire"), locale: loaded.words.locale });
}

/** The section that the address names. */
export const sectionFrom = (segment: string): SectionKey =>
  isSectionKey(segment) ? segment : notFound();
