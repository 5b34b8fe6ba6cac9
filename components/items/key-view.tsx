import { useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import { fieldsOf } from "@/lib/items/draft-form";
import type { ItemDraft } from "@/lib/items/item-draft.schema";
import { LETTERS } from "@/lib/items/letters";
import { writeTranscript } from "@/lib/items/transcript";

interface KeyViewProps {
  readonly draft: ItemDraft;
}

/** The right answer, the reason for each option, and what a clip says. */
export function KeyView({ draft }: KeyViewProps) {
  const t = useTranslations("items.page");
  const fields = fieldsOf(draft);
  return (
    <div className="grid gap-4">
      <ol className="grid gap-3">
        {LETTERS.map((letter, place) => (
          <li key={letter} className="grid gap-1">
            <p className="flex flex-wrap items-center gap-2 font-semibold">
              {letter}
              <span lang="kk">{draft.options[place]}</span>
              {place === draft.key ? (
                <Tag tone="success" icon="check">
                  {t("right")}
                </Tag>
              ) : null}
            </p>
            <p lang="kk" className="text-soft">
              {fields[`reason${place}`]}
            </p>
          </li>
        ))}
      </ol>
      {draft.block === "listening" ? (
        <div>
          <p className="font-semibold">{t("transcript")}</p>
          <p lang="kk" className="whitespace-pre-line">
            {writeTranscript(draft.stimulus.turns)}
          </p>
        </div>
      ) : null}
    </div>
  );
}
