import { DescriptionRows } from "@/components/questionnaire/description-rows";
import type { SignedDocument } from "@/lib/questionnaire/document.schema";
import { wordsIn } from "@/lib/questionnaire/words";
import { formatDate } from "@/lib/wording/format";

interface SignedTextProps {
  readonly document: SignedDocument;
  readonly sha256: string;
}

/** The questionnaire exactly as its bytes say it, in the language in which it is signed. */
export function SignedText({ document, sha256 }: SignedTextProps) {
  const { parts, files, declaration, application, submittedOn, locale } = document;
  const words = wordsIn(locale);
  return (
    <article lang={locale} className="space-y-6">
      <p className="text-sm font-semibold text-gold-ink">
        {words
          .the("document.number")
          .replace("{number}", application.number)
          .replace("{date}", formatDate(submittedOn, locale))}
      </p>
      {parts.map(({ title, rows, entries }) => (
        <section key={title}>
          <h3 className="mb-2 text-lg font-semibold">{title}</h3>
          <DescriptionRows rows={rows} />
          {entries.map((entry, place) => (
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: a frozen list
              key={place}
              className="mt-3 border-s-4 border-line ps-4"
            >
              <DescriptionRows rows={entry} />
            </div>
          ))}
        </section>
      ))}
      <section>
        <h3 className="mb-2 text-lg font-semibold">{words.the("document.files")}</h3>
        {files.length === 0 ? (
          <p>{words.the("document.noFiles")}</p>
        ) : (
          <ul className="space-y-2">
            {files.map((file) => (
              <li key={`${file.supports} ${file.sha256}`}>
                {file.title}: <span className="break-words">{file.fileName}</span>
                <span className="block break-all text-sm text-soft">{file.sha256}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <p className="border-s-4 border-gold ps-4 font-semibold">{declaration}</p>
      <p className="text-sm text-soft">
        {words.the("document.hash")}: <span className="break-all font-mono">{sha256}</span>
      </p>
    </article>
  );
}
