import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { MESSAGES, type Messages } from "@/lib/wording/messages";

interface ClientWordingProps {
  readonly namespaces: readonly (keyof Messages)[];
  readonly children: ReactNode;
}

/**
 * Sends the named parts of the wording to the client components inside. `common` and `errors` are always
 * there; a page whose client components ask for more wraps them in this. All of it would weigh on every page.
 */
export async function ClientWording({ namespaces, children }: ClientWordingProps) {
  const all = MESSAGES[await getLocale()];
  const wanted: (keyof Messages)[] = ["common", "errors", ...namespaces];
  const messages: Partial<Messages> = Object.fromEntries(wanted.map((name) => [name, all[name]]));
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
