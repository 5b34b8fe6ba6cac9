import { z } from "zod";
import type { AccountRole } from "@/lib/identity/roles";

/** The cookie that holds the sealed id of the session's row, and nothing about the person. */
export const SESSION_COOKIE = "qonys.session";

/** Given with the sign-in page, to know when the form comes back whether this browser keeps cookies. */
export const COOKIES_KEPT = "qonys.cookies";

/** What the cookie holds once opened. */
export const SessionToken = z.object({ sid: z.uuid() });

const HOUR_MS = 3_600_000;

/**
 * How long a sign-in holds, in real milliseconds and whatever happens in between. Applicants get more
 * than the 20 hours under which WCAG 2.2.1 asks for a warning; staff get a working day.
 */
export const sessionLength = (role: AccountRole): number =>
  (role === "applicant" ? 24 : 12) * HOUR_MS;

/** The value of one cookie in a `Cookie` header; null when it is not there. */
export function cookieValue(header: string | undefined, name: string): string | null {
  for (const pair of (header ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}
