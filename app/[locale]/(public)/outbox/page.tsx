import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { env } from "@/lib/platform/env";
import { listOutbox, type OutboxMail } from "@/lib/platform/outbox";
import { formatDateTime } from "@/lib/wording/format";

export async function generateMetadata() {
  const t = await getTranslations("admin.outbox");
  return { title: t("title") };
}

const MOST = 50;
const LINK = /(https?:\/\/\S+)/;

/** Addresses in a mail's text become links, as mail programs show them. */
function MailText({ text }: { readonly text: string }) {
  return (
    <p className="whitespace-pre-line break-words">
      {text.split(LINK).map((part, index) =>
        LINK.test(part) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sent mail never change places
          <a key={index} href={part} className="link">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </p>
  );
}

const isFor = (mail: OutboxMail, to: string | undefined) =>
  to === undefined || to === "" || mail.to.includes(to.toLowerCase());

/** The demo sends no mail: this page shows what it would have sent. */
export default async function OutboxPage({
  searchParams,
}: {
  readonly searchParams: Promise<{ readonly to?: string }>;
}) {
  if (env().mode === "production") notFound();
  const { to } = await searchParams;
  const [t, locale, all] = await Promise.all([
    getTranslations("admin.outbox"),
    getLocale(),
    listOutbox(),
  ]);
  const mails = all.filter((mail) => isFor(mail, to)).slice(0, MOST);
  return (
    <Page>
      <PageHeader title={t("title")} lead={t("lead")} />
      {mails.length === 0 ? <EmptyState title={t("empty")} /> : null}
      <ol className="space-y-4">
        {mails.map((mail) => (
          <li key={mail.id}>
            <Card title={mail.subject}>
              <p className="mb-3 text-sm text-soft">
                {t("to", { address: mail.to })} · {formatDateTime(new Date(mail.at), locale)}
              </p>
              <MailText text={mail.text} />
              {mail.attachments.length > 0 ? (
                <p className="mt-3">{t("attachments", { names: mail.attachments.join(", ") })}</p>
              ) : null}
              <p className="mt-3">
                <a className="link" href={`/api/outbox/${mail.id}`}>
                  {t("download")}
                  <span className="sr-only"> {mail.subject}</span>
                </a>
              </p>
            </Card>
          </li>
        ))}
      </ol>
    </Page>
  );
}
