import type { Actor } from "@/lib/identity/roles";
import type { MessageKind, MessageValues } from "@/lib/notification/message";
import { messageText } from "@/lib/notification/message-text";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/wording/routing";

export type ShownMessage = {
  readonly id: string;
  readonly at: Date;
  readonly title: string;
  readonly body: string;
  readonly isNew: boolean;
};

const MOST = 50;

/** The latest messages to this person, in the language asked for. */
export async function messagesTo(actor: Actor, locale: Locale): Promise<readonly ShownMessage[]> {
  const rows = await db.message.findMany({
    where: { accountId: actor.accountId },
    orderBy: [{ createdAt: "desc" }, { sequence: "desc" }],
    take: MOST,
  });
  return rows.map((row) => ({
    id: row.id,
    at: row.createdAt,
    isNew: row.readAt === null,
    // Written by this program from these very types.
    ...messageText(
      row.kind as MessageKind,
      row.values as MessageValues & { number: string },
      locale,
    ),
  }));
}
