"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { LoadedClip } from "./block-source";
import { PlayIcon } from "./play-icon";
import { ShareBar } from "./share-bar";
import { useSound } from "./use-sound";

export type ClipSource = { readonly load: (item: string) => Promise<LoadedClip> };

/** What is known of the plays of the clip on the screen. */
export type ClipPlays = {
  readonly clips: ClipSource;
  /** Where a play that was left stands, in seconds, by item. */
  readonly places: Map<string, number>;
  /** How often it may still be started, below 0 when devices without a line did so too often; null where nobody counts. */
  readonly left: number | null;
  /** A play has begun to sound from the clip's start. */
  readonly onPlay: () => void;
};

interface AudioClipProps extends ClipPlays {
  readonly item: string;
}

/**
 * A clip with one large button. It says how many plays are left; pausing and going on is the same play, there is no way
 * back within it, and what does not sound is not counted.
 */
export function AudioClip({ item, clips, places, left, onPlay }: AudioClipProps) {
  const t = useTranslations("exam.player.clip");
  const audio = useRef<HTMLAudioElement>(null);
  const [tries, setTries] = useState(0);
  const [url, setUrl] = useState<string | null>(null);
  const { sound, share, begin, handlers } = useSound(audio, { item, places, onPlay });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is another load
  useEffect(() => {
    let isCurrent = true;
    begin("loading");
    void clips.load(item).then((loaded) => {
      if (!isCurrent) return;
      setUrl(loaded.ok ? loaded.url : null);
      begin(loaded.ok ? "ready" : "failed");
    });
    return () => {
      isCurrent = false;
    };
  }, [clips, item, tries]);

  const isInPlay = (places.get(item) ?? 0) > 0;
  const mayPlay =
    sound !== "loading" && (left === null || left > 0 || isInPlay || sound === "playing");
  const toggle = () => {
    const element = audio.current;
    if (element === null || !mayPlay) return;
    if (sound === "playing") element.pause();
    else handlers.start(element);
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
        onPlay={handlers.onPlay}
        onPause={handlers.onPause}
        onEnded={handlers.onEnded}
        onError={() => url !== null && begin("failed")}
        onTimeUpdate={handlers.onTimeUpdate}
      />
      <Button onClick={toggle} aria-disabled={!mayPlay} className="min-h-14 flex-none px-6">
        {sound === "playing" ? <Icon name="pause" /> : <PlayIcon />}
        {t(sound === "playing" ? "pause" : isInPlay ? "goOn" : "play")}
      </Button>
      <div className="min-w-0 flex-1">
        <ShareBar share={share} className="mb-1 h-2" />
        <p role="status" className="text-sm text-soft">
          {sound === "loading" ? t("loading") : null}
          {sound === "loading" || left === null ? null : t("left", { count: Math.max(0, left) })}
        </p>
      </div>
    </div>
  );
}
