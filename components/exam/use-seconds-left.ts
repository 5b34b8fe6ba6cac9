"use client";

import { useEffect, useState } from "react";
import { secondsLeft } from "@/lib/exam/countdown";

/** Seconds until the running phase ends, by the server's clock; null until the page is alive. */
export function useSecondsLeft(
  client: { readonly now: () => number },
  endsAt: number | null,
): number | null {
  const [seconds, setSeconds] = useState<number | null>(null);
  useEffect(() => {
    if (endsAt === null) return;
    const look = () => setSeconds(secondsLeft(endsAt, client.now()));
    look();
    const timer = setInterval(look, 250);
    return () => clearInterval(timer);
  }, [client, endsAt]);
  return endsAt === null ? null : seconds;
}
