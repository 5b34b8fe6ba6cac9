import { headers } from "next/headers";

/**
 * The network address that sends this request, for limits only. Where a trusted balancer adds to the list,
 * the last entry is the one that it saw; what stands before, anybody may have written.
 */
export async function senderAddress(): Promise<string> {
  const forwarded = (await headers()).get("x-forwarded-for") ?? "";
  return forwarded.split(",").at(-1)?.trim() || "unknown";
}
