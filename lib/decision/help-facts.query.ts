import type { ApplicationState } from "@/lib/application/state";
import { applyAgainAt, type RefusalHelp, refusalHelp } from "@/lib/assessment/ways-out.query";
import type { AgainFacts, HelpFacts } from "@/lib/notification/help.schema";
import type { Tx } from "@/lib/platform/db";

const IN_LETTER = 3;

/** What a refusal's letter tells of the ways out and of applying again; nothing of an admission. */
export async function helpFacts(
  tx: Tx,
  state: ApplicationState,
  now: Date,
): Promise<{ readonly help: HelpFacts | null; readonly again: AgainFacts | null }> {
  if (state.decision?.outcome !== "refusal") return { help: null, again: null };
  const isByPoints = state.assessment?.outcome === "not-passed";
  const help = isByPoints ? await refusalHelp(state.id, tx) : null;
  const { from, until } = await applyAgainAt(state, help, now, tx);
  return { help: help && frozen(help), again: { from, until } };
}

function frozen({ out, stopTitles }: RefusalHelp): HelpFacts {
  const { threshold, stops, onDay, ways, mostChanges, day } = out;
  return {
    threshold,
    stops: stops.map(({ key, ...lift }) => ({ title: titleOf(key, stopTitles), ...lift })),
    onDay: onDay && { day, total: onDay.total, isEnough: onDay.outcome === "passed" },
    ways: ways.slice(0, IN_LETTER).map(({ changes, total }) => ({ changes: [...changes], total })),
    more: Math.max(0, ways.length - IN_LETTER),
    mostChanges,
  };
}

const titleOf = (key: string, titles: RefusalHelp["stopTitles"]) =>
  titles[key] ?? { kk: key, ru: key, en: key };
