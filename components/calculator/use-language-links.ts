"use client";

import { useEffect, useRef } from "react";

/**
 * Takes the answers along to the same page in another language, after the # of its address: they are typed
 * once, and nothing is kept or sent for it.
 */
export function useLanguageLinks(fragment: string): void {
  const current = useRef(fragment);
  current.current = fragment;
  useEffect(() => {
    const take = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest("a[hreflang]") : null;
      if (link instanceof HTMLAnchorElement) link.hash = current.current;
    };
    document.addEventListener("click", take, true);
    return () => document.removeEventListener("click", take, true);
  }, []);
}
