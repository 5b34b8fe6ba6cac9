import { type LinkPurpose, openLink } from "@/lib/identity/account-token.command";
import { currentTime } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";

/** Whether a link by mail would still be taken. Looking does not use it up: mail scanners look, too. */
export async function isLinkGood(
  secret: string | readonly string[] | undefined,
  purposes: readonly LinkPurpose[],
): Promise<boolean> {
  if (typeof secret !== "string" || secret === "") return false;
  return (await openLink(db, secret, purposes, await currentTime())) !== null;
}
