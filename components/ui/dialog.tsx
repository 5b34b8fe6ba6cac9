"use client";

import { type ReactNode, useId, useRef } from "react";
import { Button } from "./button";
import type { ButtonKind } from "./button-look";

interface DialogProps {
  /** The words on the button that opens it. */
  readonly trigger: ReactNode;
  readonly triggerKind?: ButtonKind;
  readonly title: string;
  readonly closeLabel: string;
  readonly children: ReactNode;
}

/**
 * A question over the page. The native element keeps focus inside, gives it back and closes on Escape.
 * It needs scripts: whatever it confirms must also be reachable as a page.
 */
export function Dialog({
  trigger,
  triggerKind = "secondary",
  title,
  closeLabel,
  children,
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  return (
    <>
      <Button kind={triggerKind} aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        {trigger}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="m-auto w-[min(36rem,calc(100vw-2rem))] rounded-lg border border-line bg-surface p-5 text-ink sm:p-7"
      >
        <h2 id={titleId} className="text-xl">
          {title}
        </h2>
        <div className="mt-3 space-y-4">{children}</div>
        <form method="dialog" className="mt-5">
          <Button type="submit" kind="secondary">
            {closeLabel}
          </Button>
        </form>
      </dialog>
    </>
  );
}
