"use client";

import { useEffect } from "react";

/** The same page in another language is no leaving: the journal comes along. */
const withoutLanguage = (path: string) => path.split("/").slice(2).join("/");

const isLeaving = (event: MouseEvent): boolean => {
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || link.target === "_blank") return false;
  return withoutLanguage(link.pathname) !== withoutLanguage(window.location.pathname);
};

/** Asks before the page is left while the test runs: by closing, reloading, or a link. */
export function useLeaveWarning(isRunning: boolean, question: string): void {
  useEffect(() => {
    if (!isRunning) return;
    const beforeUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const beforeLink = (event: MouseEvent) => {
      if (!isLeaving(event) || window.confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("beforeunload", beforeUnload);
    document.addEventListener("click", beforeLink, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", beforeUnload);
      document.removeEventListener("click", beforeLink, { capture: true });
    };
  }, [isRunning, question]);
}
