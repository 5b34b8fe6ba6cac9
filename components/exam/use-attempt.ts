"use client";

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { AttemptView } from "@/lib/exam/attempt-view";
import type { Question } from "@/lib/exam/questions";
import { AttemptClient } from "./attempt-client";
import { browserStorage } from "./browser-storage";
import { examApi } from "./exam-api";
import { type TabLock, tabLock } from "./tab-lock";

const HEARTBEAT_S = 15;
/** Who waits for the clock to go on shall not wait longer than need be. */
const PAUSED_HEARTBEAT_S = 5;

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Asks now and then, at once when the connection or the page comes back, and each second past the end. */
function heartbeats(client: AttemptClient): () => void {
  let seconds = 0;
  const timer = setInterval(() => {
    seconds += 1;
    const { endsAt, paused } = client.state();
    const isOver = paused === null && endsAt !== null && client.now() >= endsAt;
    const every = paused === null ? HEARTBEAT_S : PAUSED_HEARTBEAT_S;
    if (isOver || seconds % every === 0) void client.beat();
  }, 1_000);
  const back = () => {
    if (document.visibilityState === "visible") void client.beat();
  };
  window.addEventListener("online", back);
  document.addEventListener("visibilitychange", back);
  return () => {
    clearInterval(timer);
    window.removeEventListener("online", back);
    document.removeEventListener("visibilitychange", back);
  };
}

/** The attempt on this page: its state, and the client that acts on it. */
export function useAttempt(attemptId: string, view: AttemptView, questions: readonly Question[]) {
  const [client] = useState(() => {
    const api = examApi(attemptId, (input, init) => fetch(input, init));
    const clock = () => performance.now();
    const storage = browserStorage();
    return new AttemptClient({ attemptId, view, questions, api, storage, clock, wait });
  });
  const state = useSyncExternalStore(client.subscribe, client.state, client.state);
  const [lock, setLock] = useState<TabLock>("waiting");
  const stealing = useRef<() => void>(() => undefined);

  useEffect(() => {
    let stopBeating = () => {};
    const tab = tabLock(`qonys.exam.${attemptId}`, (next) => {
      stopBeating();
      stopBeating = () => {};
      if (next === "held") {
        void client.open();
        stopBeating = heartbeats(client);
      } else {
        client.stop();
      }
      setLock(next);
    });
    stealing.current = tab.steal;
    return () => {
      stopBeating();
      tab.release();
      client.stop();
    };
  }, [attemptId, client]);

  const steal = useCallback(() => stealing.current(), []);
  return { client, state, lock, steal };
}
