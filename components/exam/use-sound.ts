"use client";

import { type RefObject, type SyntheticEvent, useEffect, useRef, useState } from "react";

type Sound = "loading" | "ready" | "playing" | "failed";

interface Playing {
  readonly item: string;
  readonly places: Map<string, number>;
  readonly onPlay: () => void;
}

/** Pressing Pause before the sound began is no failure. */
const soundAfter = (cause: unknown): Sound =>
  cause instanceof DOMException && cause.name === "AbortError" ? "ready" : "failed";

/**
 * Follows an audio element. A play counts once sound has really come out of it: not when the button was pressed, but
 * when the clip's time has moved on from its start.
 */
export function useSound(
  audio: RefObject<HTMLAudioElement | null>,
  { item, places, onPlay }: Playing,
) {
  const [sound, setSound] = useState<Sound>("loading");
  const [share, setShare] = useState(0);
  const isFromStart = useRef(false);

  // Who leaves the question in the middle of a play finds it where it was.
  useEffect(() => {
    const element = audio.current;
    return () => element?.pause();
  }, [audio]);

  const start = (element: HTMLAudioElement) => {
    const place = places.get(item) ?? 0;
    isFromStart.current = place === 0;
    if (Math.abs(element.currentTime - place) > 0.5 || element.ended) element.currentTime = place;
    element.play().catch((cause: unknown) => setSound(soundAfter(cause)));
  };
  const onTimeUpdate = ({ currentTarget }: SyntheticEvent<HTMLAudioElement>) => {
    const { currentTime, duration, paused, ended } = currentTarget;
    setShare(duration > 0 ? currentTime / duration : 0);
    if (currentTime === 0 || ended) return;
    places.set(item, currentTime);
    if (!isFromStart.current || paused) return;
    isFromStart.current = false;
    onPlay();
  };
  const onEnded = () => {
    places.delete(item);
    // A clip shorter than the pace at which browsers report its time has been heard all the same.
    if (isFromStart.current) onPlay();
    isFromStart.current = false;
    setSound("ready");
  };
  return {
    sound,
    share,
    begin: setSound,
    handlers: {
      start,
      onTimeUpdate,
      onEnded,
      onPlay: () => setSound("playing"),
      onPause: () => setSound("ready"),
    },
  };
}
