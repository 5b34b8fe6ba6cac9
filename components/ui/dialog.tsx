"use client";

import { Dialog as Headless } from "radix-ui";
import type { ReactNode } from "react";
import { Button } from "./button";
import type { ButtonKind } from "./button-look";

interface DialogProps {
  /** The words on the button that opens it. */
  readonly trigger: ReactNode;
  readonly triggerKind?: ButtonKind;
  readonly title: string;
  readonly closeLabel: string;
  /** What is asked, and the form that answers it. */
  readonly children: ReactNode;
}

/**
 * A question over the page: focus stays inside, comes back to the trigger, and Escape closes it.
 * It needs scripts, so whatever it confirms must also be reachable as a page.
 */
export function Dialog(props: DialogProps) {
  const { trigger, triggerKind = "secondary", title, closeLabel, children } = props;
  return (
    <Headless.Root>
      <Headless.Trigger asChild>
        <Button kind={triggerKind}>{trigger}</Button>
      </Headless.Trigger>
      <Headless.Portal>
        <Headless.Overlay className="fixed inset-0 z-40 bg-night/70" />
        <Headless.Content
          aria-describedby={undefined}
          className="settle fixed inset-x-4 top-1/2 z-50 mx-auto max-h-[85dvh] max-w-xl -translate-y-1/2 overflow-y-auto rounded-lg border border-line bg-surface p-5 text-ink sm:p-7"
        >
          <Headless.Title className="text-xl">{title}</Headless.Title>
          <div className="mt-3 space-y-4">{children}</div>
          <Headless.Close asChild>
            <Button kind="secondary" className="mt-5">
              {closeLabel}
            </Button>
          </Headless.Close>
        </Headless.Content>
      </Headless.Portal>
    </Headless.Root>
  );
}
