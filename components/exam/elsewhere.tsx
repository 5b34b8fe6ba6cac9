"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import type { AttemptState } from "./attempt-state";

interface ElsewhereProps {
  readonly where: "device" | "tab";
  readonly state: AttemptState;
  /** False when it may not go on here yet. */
  readonly onTakeOver: () => Promise<unknown>;
}

/** The test is open somewhere else: it goes on here only when the candidate says so. */
export function Elsewhere({ where, state, onTakeOver }: ElsewhereProps) {
  const t = useTranslations("exam.player.elsewhere");
  const [isRefused, setRefused] = useState(false);
  const takeOver = async () => setRefused((await onTakeOver()) === false);
  const relieved = state.journal.relieved.length;
  return (
    <Card stitched className="mx-auto max-w-2xl">
      <Icon name="device" className="mb-2 size-8 text-sky" />
      <h1 className="text-2xl">{t(where === "device" ? "deviceTitle" : "tabTitle")}</h1>
      <p className="mt-2">{t("body")}</p>
      {relieved > 0 ? (
        <Notice tone="warning" role="status" className="mt-4">
          {t("relieved", { count: relieved })}
        </Notice>
      ) : null}

      {isRefused ? (
        <Notice tone="warning" role="alert" className="mt-4">
          {t("refused")}
        </Notice>
      ) : null}
      <Button onClick={takeOver} className="mt-5">
        {t("action")}
      </Button>
    </Card>
  );
}
