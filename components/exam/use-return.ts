import { useEffect } from "react";
import type { AttemptClient } from "./attempt-client";

/** The server lets clocks run again in a sweep of its own, a moment after their pause has come to its end. */
const SWEEP_MS = 2_000;

/** Looks where the attempt stands when a pause comes to its end by itself, so that none of the time after it is lost. */
export function useReturn(client: AttemptClient, until: string | null): void {
  useEffect(() => {
    if (until === null) return;
    const wait = Math.max(0, Date.parse(until) - client.now()) + SWEEP_MS;
    const timer = setTimeout(() => void client.beat(), wait);
    return () => clearTimeout(timer);
  }, [client, until]);
}
