"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { CentreMessage } from "@/lib/exam/attempt-view";
import { timeWithSeconds } from "@/lib/exam/countdown";
import { examApi } from "./exam-api";

interface MessagesProps {
  readonly attemptId: string;
  readonly messages: readonly CentreMessage[];
}

// In sight wherever the page was scrolled to, and never more than half of a phone's screen.
const IN_SIGHT =
  "sticky top-20 z-20 mx-auto mb-4 grid max-h-[50dvh] w-full max-w-2xl gap-3 overflow-y-auto";

/** What the testing centre says, above whatever is on the screen, until the candidate has confirmed it. */
export function Messages({ attemptId, messages }: MessagesProps) {
  const t = useTranslations("conduct.player.messages");
  const [confirmed, setConfirmed] = useState<readonly string[]>([]);
  // Why the clock stands is said by the page that stands in its place.
  const shown = messages.filter(
    ({ id, kind, isRead }) => kind !== "pause" && !isRead && !confirmed.includes(id),
  );
  const confirm = async (id: string) => {
    // Away at once; should the server not hear of it, it comes back with the next look.
    setConfirmed((before) => [...before, id]);
    const { status } = await examApi(attemptId).post("/messages", { read: [id] });
    if (status !== 200) setConfirmed((before) => before.filter((other) => other !== id));
  };
  // The region is there before the message: a screen reader reads out what appears in it.
  return (
    <div aria-live="polite" className={shown.length === 0 ? undefined : IN_SIGHT}>
      {shown.map(({ id, kind, text, at }) => (
        <Notice key={id} title={t(`from.${kind}`, { time: timeWithSeconds(at) })}>
          <p className="whitespace-pre-line break-words">{text}</p>
          <Button kind="secondary" onClick={() => void confirm(id)}>
            {t("read")}
          </Button>
        </Notice>
      ))}
    </div>
  );
}
