import { useLocale } from "next-intl";
import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import type { Letter, LetterSection } from "@/lib/notification/letter";
import { LetterMark } from "./letter-mark";

interface LetterTextProps {
  readonly letter: Letter;
  /** Across the letter and beside its outcome: that it is a draft, or annulled. */
  readonly mark?: string;
}

/** A letter's own strings on a page: the same that its file prints. */
export function LetterText({ letter, mark }: LetterTextProps) {
  const locale = useLocale();
  return (
    <Card stitched className="relative">
      {mark ? <LetterMark text={mark} /> : null}
      <article lang={letter.locale} aria-label={letter.title}>
        <p className="text-sm text-soft">{letter.country}</p>
        <p className="font-semibold">{letter.issuer}</p>
        <h2 className="mt-4 text-xl text-sky-ink">{letter.title}</h2>
        <p className="mt-2 flex flex-wrap items-center gap-3 font-semibold text-gold-ink">
          {letter.outcome}
          {mark ? (
            <span lang={locale}>
              <Tag tone="warning">{mark}</Tag>
            </span>
          ) : null}
        </p>
        <p className="mt-2 text-sm">
          {letter.number} · {letter.date} · {letter.caseNumber}
        </p>
        {letter.sections.map((section) => (
          <Section key={section.heading} section={section} />
        ))}
        <p className="mt-5 font-semibold">{letter.approved}</p>
        <p className="mt-1 break-words text-sm text-soft">{letter.basis}</p>
        <p className="mt-1 text-sm text-soft">{letter.sources}</p>
      </article>
    </Card>
  );
}

function Section({ section: { heading, paragraphs, points } }: { section: LetterSection }) {
  return (
    <section className="mt-4">
      <h3 className="text-lg font-semibold">{heading}</h3>
      {paragraphs.map((paragraph) => (
        <p key={paragraph} className="mt-1 break-words">
          {paragraph}
        </p>
      ))}
      {points.length > 0 ? (
        <ul className="mt-1 list-disc space-y-1 break-words ps-5">
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
