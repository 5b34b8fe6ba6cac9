import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";

interface CheckYourMailProps {
  readonly kind: "signUp" | "reset";
  /** Where one asks once more. */
  readonly again: string;
  /** The demo sends nothing: it shows what it would have sent. */
  readonly isDemo: boolean;
}

/** The same answer for every address: whoever owns it reads in the mail what comes next. */
export function CheckYourMail({ kind, again, isDemo }: CheckYourMailProps) {
  const t = useTranslations("identity.sent");
  return (
    <Page width="text">
      <PageHeader title={t("title")} lead={t(`${kind}.lead`)} />
      <ul className="list-inside list-disc space-y-2">
        <li>{t(`${kind}.validity`)}</li>
        <li>{t("spam")}</li>
        <li>{t("sameForAll")}</li>
      </ul>
      <p className="mt-6">
        <TextLink href={again}>{t("again")}</TextLink>
      </p>
      {isDemo ? (
        <Notice tone="warning" className="mt-8">
          <p>{t("demo")}</p>
          <p>
            <TextLink href="/outbox">{t("outbox")}</TextLink>
          </p>
        </Notice>
      ) : null}
    </Page>
  );
}
