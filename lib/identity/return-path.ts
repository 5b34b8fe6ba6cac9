import { LOCALES } from "@/lib/wording/routing";

/** Carries the address that was asked for from the proxy to the pages; whatever a sender put there is replaced. */
export const ASKED_HEADER = "x-qonys-asked";

// Only what the portal's own addresses look like, without a language: one slash first, then words, codes and ids. No
// host, no scheme, no dot, no backslash and no escape can stand in it, so it cannot lead anywhere else.
const OWN_PATH = /^\/[A-Za-z0-9][\w/-]{0,200}(\?case=[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/;

/** Pages on the way to a session: coming back to one of them would go in a circle. */
const ON_THE_WAY = /^\/(sign-in|sign-up|confirm|reset)(\/|\?|$)/;

/** Where somebody is led after signing in; null unless it is a page of this portal. */
export function returnPath(asked: unknown): string | null {
  if (typeof asked !== "string" || !OWN_PATH.test(asked) || ON_THE_WAY.test(asked)) return null;
  return asked;
}

const LANGUAGE = new RegExp(`^/(${LOCALES.join("|")})(?=/|$)`);

/** The page that an address names, without its language, and of its search only which case: names may stand there. */
export function askedPath({ pathname, searchParams }: URL): string {
  const page = pathname.replace(LANGUAGE, "");
  const caseId = searchParams.get("case");
  return caseId === null ? page : `${page}?case=${caseId}`;
}
