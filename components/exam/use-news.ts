"use client";

import { useEffect } from "react";
import type { AttemptClient } from "./attempt-client";
import { newsLine } from "./news-line";

/** Lets a message, a pause, time given back and another device show at once, for as long as `isOn`. */
export function useNews(attemptId: string, client: AttemptClient, isOn: boolean): void {
  useEffect(() => {
    if (!isOn || typeof EventSource === "undefined") return;
    return newsLine(attemptId, () => void client.beatAnew());
  }, [attemptId, client, isOn]);
}
