import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import type { Letter } from "@/lib/notification/letter";

/** A letter's own strings on a page: the same that its file prints. */
export function LetterText({ letter, mark }: { readonly letter: Letter; readonly mark?: string }) {
  return (
    <Card stitched>
      <div lang={letter.locale}>
        <p className="text-sm text-soft">{letter.country}</p>
        <p className="font-semibold">{letter.issuer}</p>
        <p className="mt-4 text-xl font-semibold text-sky-ink">{letter.title}</p>
        <p className="mt-2 flex flex-wrap gap-3 font-semibold text-gold-ink">
          {letter.outcome}
          {mark ? <Tag tone="warning">{mark}</Tag> : null}
        </p>
        <p className="mt-2 text-sm">
          {letter.number} · {letter.date} · {letter.caseNumber}
        </p>
        {letter.sections.map(({ heading, paragraphs, points }) => (
          <section key={heading} className="mt-4">
            <h2 className="text-lg font-semibold">{heading}</h2>
            {paragraphs.map((paragraph) => (
              <p key={paragraph} className="mt-1">
                {paragraph}
              </p>
            ))}
            {points.length > 0 ? (
              <ul className="mt-1 list-disc ps-5">
                {points.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>
            ) : null}
          </section>
        ))}
        <p className="mt-4 font-semibold">{letter.approved}</p>
        <p className="mt-1 break-words text-sm text-soft">{letter.basis}</p>
      </div>
    </Card>
  );
}
