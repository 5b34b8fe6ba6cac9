import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Tag } from "@/components/ui/tag";
import { formatDateTime } from "@/lib/wording/format";

export interface ListedMessage {
  readonly id: string;
  readonly at: Date;
  readonly title: string;
  readonly body: string;
  readonly isNew: boolean;
}

const AT_ONCE = 4;

/** What the portal told this person, the latest first; older ones are folded away. */
export function MessageList({ messages }: { messages: readonly ListedMessage[] }) {
  const t = useTranslations();
  if (messages.length === 0) return <p className="text-soft">{t("message.none")}</p>;
  const older = messages.slice(AT_ONCE);
  return (
    <>
      <List messages={messages.slice(0, AT_ONCE)} />
      {older.length === 0 ? null : (
        <Disclosure summary={t("case.home.earlier", { count: older.length })}>
          <List messages={older} />
        </Disclosure>
      )}
    </>
  );
}

function List({ messages }: { messages: readonly ListedMessage[] }) {
  const t = useTranslations("message");
  const locale = useLocale();
  return (
    <ul className="divide-y divide-line">
      {messages.map(({ id, at, title, body, isNew }) => (
        <li key={id} className="py-3 first:pt-0 last:pb-0">
          <p className="text-sm text-soft">
            <time dateTime={at.toISOString()}>{formatDateTime(at, locale)}</time>
          </p>
          <p className="flex flex-wrap items-center gap-2 font-semibold">
            {title}
            {isNew ? <Tag tone="info">{t("unread")}</Tag> : null}
          </p>
          <p>{body}</p>
        </li>
      ))}
    </ul>
  );
}
