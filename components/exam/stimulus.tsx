import { cx } from "@/components/ui/cx";
import type { Question } from "@/lib/exam/questions";

const LOOKS: Readonly<Record<string, string>> = {
  // A sign stands on a wall, a message in a bubble, an advertisement on a board; a text is for reading.
  sign: "border-4 border-double border-edge bg-surface text-center text-lg font-semibold",
  message: "rounded-lg rounded-ss-sm bg-sky-wash text-sky-ink",
  advertisement: "border-2 border-dashed border-gold bg-gold-wash text-gold-ink",
  gap: "border-s-4 border-sky bg-sunken text-lg",
  text: "border border-line bg-surface",
};

interface StimulusProps {
  readonly kind: string;
  readonly text: string;
  readonly image?: Question["image"] | undefined;
}

/** What there is to read before the question. Always in Kazakh, whatever the page's language. */
export function Stimulus({ kind, text, image }: StimulusProps) {
  return (
    <>
      {image === undefined ? null : (
        // biome-ignore lint/performance/noImgElement: its bytes came with the question
        <img
          lang="kk"
          src={image.src}
          alt={image.alt}
          className="mx-auto max-h-96 max-w-full rounded-md border border-line"
        />
      )}
      {text === "" ? null : (
        <p
          lang="kk"
          className={cx(
            "whitespace-pre-line rounded-md px-4 py-4 sm:px-6",
            LOOKS[kind] ?? LOOKS["text"],
          )}
        >
          {text}
        </p>
      )}
    </>
  );
}
