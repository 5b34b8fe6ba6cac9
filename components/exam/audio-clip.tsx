"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Clips } from "./clips";
import { PlayIcon } from "./play-icon";
import { ShareBar } from "./share-bar";

interface AudioClipProps {
  readonly item: string;
  readonly clips: Clips;
  readonly played: number;
  readonly onPlay: () => void;
}

type Sound = "loading" | "ready" | "playing" | "failed";

/** Pressing Pause before the sound began is no failure. */
const soundAfter = (cause: unknown) =>
  cause instanceof DOMException && cause.name === "AbortError" ? "ready" : "failed";

/** A clip with one large button. How often it was played is shown; a clip that fails says so and is not counted. */
export function AudioClip({ item, clips, played, onPlay }: AudioClipProps) {
  const t = useTranslations("exam.player.clip");
  const audio = useRef<HTMLAudioElement>(null);
  const [url, setUrl] = useState<string | null>(null);
  const [sound, setSound] = useState<Sound>("loading");
  const [share, setShare] = useState(0);
  const [tries, setTries] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is another load
  useEffect(() => {
    let isCurrent = true;
    setSound("loading");
    void clips.load(item).then((loaded) => {
      if (!isCurrent) return;
      setUrl(loaded.ok ? loaded.url : null);
      setSound(loaded.ok ? "ready" : "failed");
    });
    return () => {
      isCurrent = false;
    };
  }, [clips, item, tries]);

  const toggle = async () => {
    const element = audio.current;
    if (element === null) return;
    if (sound === "playing") return element.pause();
    const isFromStart = element.currentTime === 0 || element.ended;
    try {
      await element.play();
      if (isFromStart) onPlay();
    } catch (cause) {
      setSound(soundAfter(cause));
    }
  };

  if (sound === "failed") {
    return (
      <div role="status" className="rounded-md bg-gold-wash p-4 text-gold-ink">
        <p>{t("failed")}</p>
        <Button kind="secondary" className="mt-3" onClick={() => setTries(tries + 1)}>
          {t("retry")}
        </Button>
      </div>
    );
  }
  return (
    <div className="flex items-center gap-4 rounded-md bg-sunken p-3">
      {/* biome-ignore lint/a11y/useMediaCaption: a transcript would give the answer away; the test is of listening */}
      <audio
        ref={audio}
        src={url ?? undefined}
        preload="auto"
        onPlay={() => setSound("playing")}
        onPause={() => setSound("ready")}
        onEnded={() => setSound("ready")}
        onError={() => url !== null && setSound("failed")}
        onTimeUpdate={({ currentTarget: { currentTime, duration } }) =>
          setShare(duration > 0 ? currentTime / duration : 0)
        }
      />
      <Button
        onClick={toggle}
        aria-disabled={sound === "loading"}
        className="min-h-14 flex-none px-6"
      >
        {sound === "playing" ? <Icon name="pause" /> : <PlayIcon />}
        {t(sound === "playing" ? "pause" : "play")}
      </Button>
      <div className="min-w-0 flex-1">
        <ShareBar share={share} className="mb-1 h-2" />
        <p role="status" className="text-sm text-soft">
          {sound === "loading" ? t("loading") : t("plays", { count: played })}
        </p>
      </div>
    </div>
  );
}
