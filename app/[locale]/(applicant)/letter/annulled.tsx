import { getLocale, getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import type { Case } from "@/lib/application/application.query";
import { readFile } from "@/lib/decision/decision-file.query";
import { formatDate } from "@/lib/wording/format";

interface AnnulledProps {
  readonly found: Case;
  readonly on: string | null;
}

/** That the letter has no force any more, since when and why: by two people's reason, or by the upheld complaint. */
export async function Annulled({ found, on }: AnnulledProps) {
  const [t, locale, { said }] = await Promise.all([
    getTranslations("letter.own.annulled"),
    getLocale(),
    readFile(found),
  ]);
  const why = found.state.closing === "annulled" ? said.annulment : said.complaintAnswer;
  return (
    <Notice tone="danger" title={on ? t("on", { date: formatDate(on, locale) }) : undefined}>
      {why ? (
        <>
          <p>{t("why")}</p>
          <p className="whitespace-pre-line break-words">{why}</p>
        </>
      ) : null}
    </Notice>
  );
}
