"use client";

import type { ReactNode } from "react";
import { forgetForms } from "./kept-forms";
import { forgetAll } from "./kept-typing";

/** A server action that ends the session and redirects. */
export type SignOut = () => Promise<void>;

// A browser that keeps nothing refuses its storage altogether.
function forgetTyped(): void {
  try {
    forgetAll(localStorage, Date.now());
    forgetForms();
  } catch {
    // Then there is nothing to forget.
  }
}

/** The way out. On a phone that several people share it also takes along what was typed and not sent. */
export function SignOutForm({ signOut, children }: { signOut: SignOut; children: ReactNode }) {
  return (
    <form action={signOut} onSubmit={forgetTyped}>
      <button
        type="submit"
        className="link inline-flex min-h-11 cursor-pointer items-center px-2 font-semibold"
      >
        {children}
      </button>
    </form>
  );
}
