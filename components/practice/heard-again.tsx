"use client";

import { useTranslations } from "next-intl";
import type { PracticeAnswer } from "@/lib/practice/pool";

interface HeardAgainProps {
  readonly item: string;
  readonly turns: NonNullable<PracticeAnswer["turns"]>;
}

/** A clip to hear again, and in letters what it says. Nothing of it loads before it is played. */
export function HeardAgain({ item, turns }: HeardAgainProps) {
  const t = useTranslations("practice.result");
  const isDialogue = turns.length > 1;
  return (
    <>
      {/* biome-ignore lint/a11y/useMediaCaption: what is said stands below in full */}
      <audio controls preload="none" className="w-full">
        <source src={`/api/practice/audio/${item}.webm`} type='audio/webm; codecs="opus"' />
        <source src={`/api/practice/audio/${item}.mp3`} type="audio/mpeg" />
      </audio>
      <div className="rounded-md bg-sunken p-4">
        <p className="text-sm font-semibold text-soft">{t("transcript")}</p>
        {turns.map(({ speaker, text }) => (
          <p key={text} lang="kk" className="mt-1">
            {isDialogue ? <strong>{t(`speaker.${speaker}`)}: </strong> : null}
            {text}
          </p>
        ))}
      </div>
    </>
  );
}
