"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { Block } from "@/lib/exam/item.schema";
import { Link } from "@/lib/wording/navigation";
import type { AttemptClient } from "./attempt-client";
import type { AttemptState } from "./attempt-state";
import type { BlockSource } from "./block-source";
import { BlockView } from "./block-view";
import { TakeBreak } from "./break-controls";
import { CreditsNotice } from "./credits-notice";

interface RunningBlockProps {
  readonly phase: Block;
  readonly client: AttemptClient;
  readonly state: AttemptState;
  readonly blocks: BlockSource;
  readonly seconds: number | null;
}

/** A block whose clock runs, with what was given back to it and the breaks that are left; its questions once they are open. */
export function RunningBlock({ phase, client, state, blocks, seconds }: RunningBlockProps) {
  const t = useTranslations("exam.player");
  const fairness = useTranslations("fairness.player");
  const { view, questions } = state;
  const breakSeconds = view.accommodation?.breakSecondsLeft ?? 0;
  if (questions.length === 0) {
    return (
      <Card className="mx-auto max-w-2xl">
        <h1 className="text-2xl">{t("title")}</h1>
        <p role="status" className="mt-2">
          {t(state.link === "online" ? "loading" : "noKey")}
        </p>
      </Card>
    );
  }
  return (
    <>
      {view.credits.length === 0 ? null : <CreditsNotice credits={view.credits} />}
      {breakSeconds > 0 ? (
        <TakeBreak pause={(action) => client.pause(action)} seconds={breakSeconds} />
      ) : null}
      <BlockView
        key={phase}
        block={phase}
        client={client}
        state={state}
        clips={blocks}
        seconds={seconds}
      />
      <p className="mt-6">
        {/* A page of its own: the questions stay where they are. */}
        <Link
          href="/test/lost-time"
          target="_blank"
          className="link inline-flex min-h-11 items-center"
        >
          {fairness("lost")}
        </Link>
      </p>
    </>
  );
}
