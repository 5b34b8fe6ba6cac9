"use client";

import { useEffect } from "react";

/** Where the page of the attempt lies in the page's own language: all that the worker may look after. */
const scopeOf = (path: string): string => path.split("/").slice(0, 4).join("/");

async function register(): Promise<void> {
  const scope = scopeOf(location.pathname);
  const { active, waiting, installing } = await navigator.serviceWorker.register("/sw.js", {
    scope,
  });
  // The page and its files came before the worker was there: it is told what to keep.
  const files = performance
    .getEntriesByType("resource")
    .map(({ name }) => name)
    .filter((name) => new URL(name).pathname.startsWith("/_next/static/"));
  // Whoever came here by a link within the portal is on a page that began elsewhere: no worker will ever be its own, and
  // `ready` would wait for ever. It is spoken to all the same.
  const worker = active ?? waiting ?? installing;
  worker?.postMessage({ type: "keep", page: location.pathname, files });
}

async function forget(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(location.pathname);
  registration?.active?.postMessage({ type: "forget" });
  await registration?.unregister();
}

/**
 * Lets the page of the attempt open again without a line, after a reload or a killed browser; once the attempt is over
 * the device forgets it. Where there are no service workers, all else works as well.
 */
export function useOfflinePage(isOver: boolean): void {
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    // A worker that cannot be had leaves the test as it is: only a reload without a line then needs patience.
    (isOver ? forget() : register()).catch(() => undefined);
  }, [isOver]);
}
