import { countAttempt } from "@/lib/identity/rate-limit.command";
import { type Verified, verifyLetter } from "@/lib/notification/verify.query";

// 80 bits cannot be guessed; the limit keeps anybody from trying at the database's cost.
const LIMIT = { most: 30, minutes: 10 };

/** What the public page answers to a code, unless this sender has asked too often: then only for how long to wait. */
export async function checkCode(
  code: string,
  sender: string,
  now: Date,
): Promise<Verified | { readonly state: "limited"; readonly minutes: number }> {
  const isWithin = await countAttempt("verify-letter", sender, LIMIT);
  return isWithin ? verifyLetter(code, now) : { state: "limited", minutes: LIMIT.minutes };
}
