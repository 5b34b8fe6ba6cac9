import type { ApplicationEvent } from "@/lib/application/events";

/** One link: an event with who, when, under which rules, and the hash of the link before. */
export type Link = {
  readonly applicationId: string;
  readonly sequence: number;
  readonly event: ApplicationEvent;
  readonly actorId: string | null;
  readonly actorRole: string;
  readonly at: Date;
  readonly ruleSetId: string;
  readonly previousHash: string;
};

/** What is hashed (as RFC 8785 JSON): everything that the row says, but the hash itself. */
export function hashedForm(link: Link): Record<string, unknown> {
  const { applicationId, sequence, event, actorId, actorRole, at, ruleSetId, previousHash } = link;
  const who = { actorId, actorRole, at: at.toISOString() };
  return { applicationId, sequence, event, ...who, ruleSetId, previousHash };
}

type StoredLink = Link & { readonly hash: string };

/** The number of the first link that does not follow from the one before it, or null when all do. */
export function firstBrokenLink(
  links: readonly StoredLink[],
  hashOf: (form: Record<string, unknown>) => string,
): number | null {
  let previous = "";
  for (const [index, link] of links.entries()) {
    const follows = link.sequence === index + 1 && link.previousHash === previous;
    if (!follows || hashOf(hashedForm(link)) !== link.hash) return link.sequence;
    previous = link.hash;
  }
  return null;
}
