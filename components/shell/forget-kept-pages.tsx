"use client";

import { useEffect } from "react";
import { forgetQuestions } from "@/components/exam/forget-questions";
import { forgetKeptPages } from "./kept-pages";

/**
 * Stands on every page that is shown to nobody: after signing out the next person with this phone finds no page of the one
 * before, and no key to their questions, however slow the line. Answers that wait to be sent stay.
 */
export function ForgetKeptPages() {
  useEffect(() => {
    // A browser that keeps nothing has no caches either.
    if ("caches" in globalThis) forgetKeptPages(globalThis.caches).catch(() => undefined);
    forgetQuestions().catch(() => undefined);
  }, []);
  return null;
}
