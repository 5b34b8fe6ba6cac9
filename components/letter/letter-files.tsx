import { useTranslations } from "next-intl";
import { LOCALES } from "@/lib/wording/routing";

interface LetterFilesProps {
  readonly notificationId: string;
  /** Languages in which the file is there. */
  readonly ready: readonly string[];
}

/** A letter's files to download, or that they are still being made. */
export function LetterFiles({ notificationId, ready }: LetterFilesProps) {
  const t = useTranslations("letter.own");
  const there = LOCALES.filter((locale) => ready.includes(locale));
  return (
    <>
      {there.length < LOCALES.length ? <p>{t("making")}</p> : null}
      {there.length === 0 ? null : (
        <ul className="flex flex-wrap gap-x-6 gap-y-2">
          {there.map((locale) => (
            <li key={locale}>
              <a
                className="link inline-flex min-h-11 items-center"
                href={`/api/letters/${notificationId}/${locale}`}
              >
                {t("file", { language: t(`languages.${locale}`) })}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
