"use client";

import { useEffect, useRef, useState } from "react";
import { useField } from "@/components/form/form-context";
import { refillNamed, typedIn } from "@/components/shell/kept-forms";
import {
  ENDED,
  forget,
  type KeptTyping,
  keep,
  recall,
  typingKey,
  unsaved,
} from "@/components/shell/kept-typing";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatTime } from "@/lib/wording/format";

export interface TypingTexts {
  /** With `{time}`. */
  readonly restored: string;
  readonly discard: string;
}

interface RestoredTypingProps {
  readonly formId: string;
  /** Where in the questionnaire: the case, the section, the entry. */
  readonly place: string;
  /** 32 bytes in base64, the account's own. */
  readonly secret: string;
  readonly texts: TypingTexts;
}

const hidden = (form: HTMLFormElement, name: string) => {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement ? field : null;
};

function typingIn(form: HTMLFormElement): KeptTyping {
  const own = ["base", "item"].flatMap((name) => {
    const value = hidden(form, name)?.value;
    return value === undefined ? [] : [[name, value]];
  });
  return { at: Date.now(), typed: typedIn(form), began: Object.fromEntries(own) };
}

/** Puts typing that was never saved back into the form; whether there was any. */
function putBack(form: HTMLFormElement, kept: KeptTyping): boolean {
  const base = hidden(form, "base");
  if (base === null) return false;
  const { typed, base: began } = unsaved(kept, base.value);
  if (typed.length === 0) return false;
  base.value = began;
  // A new entry keeps its id, so that one that reached the server after all is not listed twice.
  const item = hidden(form, "item");
  if (item !== null) item.value = kept.began["item"] ?? item.value;
  refillNamed(form, typed);
  return true;
}

/** Keeps what is typed until it is saved, and brings it back; see `kept-typing.ts`. */
export function RestoredTyping({ formId, place, secret, texts }: RestoredTypingProps) {
  const [restoredAt, setRestoredAt] = useState<number | null>(null);
  const { typed: savedBase } = useField("base");
  const keepNow = useRef(() => {});

  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement) || globalThis.crypto?.subtle === undefined) return;
    const page = location.pathname;
    const key = typingKey(secret);
    const listening = new AbortController();
    let wasSent = false;
    // One after the other, so that the newest is written last.
    let queue = key.then(async (known) => {
      const kept = await recall(localStorage, known, place, Date.now());
      if (kept === null || listening.signal.aborted) return;
      if (putBack(form, kept)) setRestoredAt(kept.at);
      else forget(localStorage, place);
    });
    const write = () => {
      wasSent = false;
      const typing = typingIn(form);
      queue = queue
        .then(async () => keep(localStorage, await key, place, typing))
        .catch(() => undefined);
    };
    const { signal } = listening;
    keepNow.current = write;
    form.addEventListener("input", write, { signal });
    form.addEventListener(
      "submit",
      () => {
        wasSent = true;
      },
      { signal },
    );
    const end = (event: StorageEvent) => {
      if (event.key === ENDED) listening.abort();
    };
    addEventListener("storage", end, { signal });
    return () => {
      listening.abort();
      // The page went on after sending: it is saved. Led to the sign-in it is not.
      const isSaved =
        wasSent && location.pathname !== page && !/\/sign-in$/.test(location.pathname);
      if (isSaved) queue.then(() => forget(localStorage, place)).catch(() => undefined);
    };
  }, [formId, place, secret]);

  // Saved in part or whole, and the page stays: only what differs from that waits now.
  useEffect(() => {
    if (savedBase !== undefined) keepNow.current();
  }, [savedBase]);

  if (restoredAt === null) return null;
  const discard = () => {
    forget(localStorage, place);
    location.reload();
  };
  return (
    <Notice role="status">
      <p>{texts.restored.replace("{time}", formatTime(new Date(restoredAt)))}</p>
      <p className="mt-2">
        <Button kind="quiet" onClick={discard}>
          {texts.discard}
        </Button>
      </p>
    </Notice>
  );
}
