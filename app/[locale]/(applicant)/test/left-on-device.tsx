import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import { Leftovers } from "@/components/exam/leftovers";
import { MESSAGES } from "@/lib/wording/messages";

/** Sends what this device still holds of an attempt that ended without it. */
export async function LeftOnDevice() {
  const { leftovers } = MESSAGES[await getLocale()].exam;
  return (
    <NextIntlClientProvider messages={{ exam: { leftovers } }}>
      <Leftovers />
    </NextIntlClientProvider>
  );
}
