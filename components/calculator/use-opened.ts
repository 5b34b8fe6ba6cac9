"use client";

import { type Dispatch, useEffect, useState } from "react";
import { fromFragment, type OpenedLink } from "@/lib/calculator/open-link";
import type { CalculatorData } from "./calculator-data";
import type { Act } from "./columns";
import { keptAnswers } from "./kept-answers";

const fragment = () => {
  const text = window.location.hash.slice(1);
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** An anchor of this page, as `#all-points`, is no link with answers. */
const isAnchor = (text: string) => document.getElementById(text) !== null;

/**
 * Fills in what the address carries after its #, else what was kept on this device, else what was typed
 * before the page's script came alive. Gives what came of the link; null when there was none.
 */
export function useOpened(
  { rules }: CalculatorData,
  act: Dispatch<Act>,
  readTyped: () => void,
): OpenedLink | null {
  const [opened, setOpened] = useState<OpenedLink | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the page's data never changes while it stands
  useEffect(() => {
    const open = (text: string) => fromFragment(text, rules.ruleSet.id, rules.questions);
    const openAddress = () => {
      const text = fragment();
      if (text === "" || isAnchor(text)) return false;
      const link = open(text);
      setOpened(link);
      act(link.ok ? { type: "opened", now: link.now, changes: link.changes } : { type: "clear" });
      return true;
    };
    const kept = keptAnswers();
    if (!openAddress()) {
      const link = kept === null ? null : open(kept);
      if (link?.ok) act({ type: "opened", now: link.now, changes: link.changes });
      else readTyped();
    }
    window.addEventListener("hashchange", openAddress);
    return () => window.removeEventListener("hashchange", openAddress);
  }, []);

  return opened;
}
