"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { Question } from "@/lib/exam/questions";
import {
  advance,
  newRun,
  type PracticeMinutes,
  type PracticeRun,
  type Timing,
  takeStep,
} from "@/lib/practice/run";
import { keepRun, keptRun } from "./kept";
import { loadQuestions } from "./load-pool";
import { Loaded } from "./loaded";
import { PracticePlayer } from "./practice-player";
import { PracticeReady } from "./practice-ready";
import { Unfinished } from "./unfinished";

interface PracticeTestProps {
  /** As it was just chosen; null after a reload, when what is kept goes on. */
  readonly timing: Timing | null;
  readonly minutes: PracticeMinutes;
  readonly playsAllowed: number;
}

/** The practice test from its start, or from where this browser left it. */
export function PracticeTest(props: PracticeTestProps) {
  const t = useTranslations("practice");
  return (
    <Loaded load={loadQuestions} title={t("title")}>
      {(questions) => <Opened {...props} questions={questions} />}
    </Loaded>
  );
}

const idsOf = (questions: readonly Question[], block: "L" | "R") =>
  questions.map(({ id }) => id).filter((id) => id.startsWith(`P-${block}-`));

/** The kept run where it was under way; a clock that ran out meanwhile has moved it on, maybe to its end. */
function openRun(): PracticeRun | null {
  const kept = keptRun();
  if (kept === null || kept.phase === "ended") return null;
  const run = advance(kept, Date.now());
  if (run !== kept) keepRun(run);
  return run;
}

/** The choice stands in the address only until it is acted on: a reload must not ask again. */
const forgetChoice = () => window.history.replaceState(null, "", window.location.pathname);

type OpenedProps = PracticeTestProps & { readonly questions: readonly Question[] };

function Opened({ timing, minutes, playsAllowed, questions }: OpenedProps) {
  const t = useTranslations("practice.test.none");
  const [open, setOpen] = useState(openRun);
  const [isPlaying, setPlaying] = useState(open !== null && timing === null);
  if (open !== null && isPlaying) return <PracticePlayer run={open} questions={questions} />;
  const play = (run: PracticeRun) => {
    forgetChoice();
    setOpen(run);
    setPlaying(true);
  };
  if (open !== null && open.phase !== "ended") {
    return <Unfinished run={open} onContinue={() => play(open)} onAnew={() => setOpen(null)} />;
  }
  if (timing === null) {
    return (
      <Card stitched className="mx-auto max-w-2xl">
        <h1 className="text-2xl">{t("title")}</h1>
        <p className="mt-2">{t("body")}</p>
        <LinkButton href="/practice" className="mt-5">
          {t("action")}
        </LinkButton>
      </Card>
    );
  }
  const start = () => {
    const now = Date.now();
    const items = { listening: idsOf(questions, "L"), reading: idsOf(questions, "R") };
    const run = newRun({ id: now.toString(36), timing, minutes, playsAllowed, items });
    const started = takeStep(run, "start-listening", now);
    keepRun(started);
    play(started);
  };
  return <PracticeReady timing={timing} minutes={minutes} onStart={start} />;
}
