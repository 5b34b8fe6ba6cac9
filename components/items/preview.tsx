"use client";

import { useEffect, useMemo, useState } from "react";
import { AudioClip } from "@/components/exam/audio-clip";
import { makeClips } from "@/components/exam/clips";
import { Options } from "@/components/exam/options";
import { Stimulus } from "@/components/exam/stimulus";
import type { Question } from "@/lib/exam/questions";

interface PreviewProps {
  readonly question: Question;
}

/** A question in the player's own parts. It can be played and answered; nothing of it is kept. */
export function Preview({ question }: PreviewProps) {
  const clips = useMemo(() => makeClips("/api/items/clips"), []);
  useEffect(() => clips.forget, [clips]);
  const [chosen, setChosen] = useState<number | null>(null);
  const places = useMemo(() => new Map<string, number>(), []);
  return (
    <div className="space-y-4">
      {question.text === null ? (
        <AudioClip
          item={question.id}
          clips={clips}
          places={places}
          left={null}
          onPlay={() => undefined}
        />
      ) : (
        <Stimulus kind={question.kind} text={question.text} image={question.image} />
      )}
      <p lang="kk" className="text-xl font-bold">
        {question.stem}
      </p>
      <Options question={question} label={question.stem} chosen={chosen} onChoose={setChosen} />
    </div>
  );
}
