/** When a session was heard of about an attempt, in milliseconds of a steady clock. */
export type Contact = {
  readonly attemptId: string;
  readonly sessionId: string;
  readonly first: number;
  readonly last: number;
  readonly address: string;
};

const MOST_CONTACTS = 10_000;

/**
 * Remembers who was heard of until it is written down, so that a heartbeat costs no write. Bounded: what does not
 * fit comes again with the next heartbeat.
 */
export function makeContacts(most = MOST_CONTACTS) {
  let heard = new Map<string, Contact>();
  const note = (contact: Contact) => {
    const key = `${contact.attemptId}/${contact.sessionId}`;
    const known = heard.get(key);
    if (known === undefined && heard.size >= most) return;
    heard.set(key, { ...contact, first: Math.min(known?.first ?? contact.first, contact.first) });
  };
  return {
    note: (attemptId: string, sessionId: string, address: string, nowMs: number) =>
      note({ attemptId, sessionId, address, first: nowMs, last: nowMs }),
    /** Gives out what was heard since the last time. */
    take: (): readonly Contact[] => {
      const taken = [...heard.values()];
      heard = new Map();
      return taken;
    },
    /** Takes back what could not be written; what was heard meanwhile stays the latest. */
    giveBack: (contacts: readonly Contact[]) => {
      for (const contact of contacts) {
        const later = heard.get(`${contact.attemptId}/${contact.sessionId}`);
        note(later === undefined ? contact : { ...later, first: contact.first });
      }
    },
  };
}
