import type { Report } from "@/lib/qti/finding";

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** The scheme of an address, in lower case and without signs that browsers skip; "" for none. */
export function schemeOf(href: string): string {
  const bare = href.replace(/[\s\p{Cc}]/gu, "");
  return (SCHEME.exec(bare)?.[0] ?? "").toLowerCase();
}

function decoded(href: string): string | undefined {
  try {
    return decodeURIComponent(href);
  } catch {
    return undefined;
  }
}

/** Steps of a path within the package; undefined when one leads out of it. */
function walk(steps: readonly string[]): string | undefined {
  const path: string[] = [];
  for (const step of steps) {
    if (step === "" || step === ".") continue;
    if (step !== "..") path.push(step);
    else if (path.pop() === undefined) return undefined;
  }
  return path.length === 0 ? undefined : path.join("/");
}

/**
 * The path inside the package that `href` in the file `from` means. Undefined, with the reason in
 * the report, when it is an address, or leaves the package.
 */
export function resolveHref(from: string, href: string, report: Report): string | undefined {
  const scheme = schemeOf(href);
  if (scheme === "data:") report.refuse("data-url", href.slice(0, 40));
  else if (scheme === "http:" || scheme === "https:" || href.trim().startsWith("//")) {
    report.refuse("remote", href);
  } else if (scheme !== "") report.refuse("path-outside", href);
  if (scheme !== "" || href.trim().startsWith("//")) return undefined;
  const plain = decoded(href.trim().split(/[?#]/)[0] ?? "");
  const isOdd = plain === undefined || plain.startsWith("/") || /[\\\p{Cc}]/u.test(plain);
  const path = isOdd ? undefined : walk([...from.split("/").slice(0, -1), ...plain.split("/")]);
  if (path === undefined) report.refuse("path-outside", href);
  return path;
}
