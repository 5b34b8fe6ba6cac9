import { useTranslations } from "next-intl";
import { RadiosField } from "@/components/form/radios-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { TextareaField } from "@/components/form/textarea-field";
import { LEVELS, LISTENING_KINDS, READING_KINDS, TOPICS } from "@/lib/exam/item.schema";
import { FACTS } from "@/lib/qti/facts";
import type { QtiItem } from "@/lib/qti/item";
import { blockOf } from "@/lib/qti/to-draft";

const LETTERS = ["A", "B", "C", "D"] as const;

/** Four of the options, the right one among them, in their order. */
function fourOf({ options, key }: QtiItem): {
  readonly texts: readonly string[];
  readonly key: number;
} {
  const kept = options
    .map((_option, index) => index)
    .filter((index) => index < LETTERS.length || index === key)
    .toSorted((one, other) => Number(other === key) - Number(one === key))
    .slice(0, LETTERS.length)
    .toSorted((one, other) => one - other);
  return { texts: kept.map((index) => options[index]?.text ?? ""), key: kept.indexOf(key) };
}

interface CompleteFieldsProps {
  readonly item: QtiItem;
  readonly facts: Readonly<Record<string, string>>;
}

/** What the bank asks of a question beside what its package says. */
export function CompleteFields({ item, facts }: CompleteFieldsProps) {
  const t = useTranslations("qti.exchange.complete");
  const editor = useTranslations("items.editor");
  const words = useTranslations("items");
  const kinds = blockOf(item) === "listening" ? LISTENING_KINDS : READING_KINDS;
  const { texts, key } = fourOf(item);
  const placeholder = editor("choose");
  return (
    <>
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
        <SelectField
          name="kind"
          label={editor("kind")}
          placeholder={placeholder}
          defaultValue={facts[FACTS.kind]}
          options={kinds.map((value) => ({ value, label: words(`kind.${value}`) }))}
        />
        <SelectField
          name="topic"
          label={editor("topic")}
          placeholder={placeholder}
          defaultValue={facts[FACTS.topic]}
          options={TOPICS.map((value) => ({ value, label: words(`topic.${value}`) }))}
        />
        <SelectField
          name="level"
          label={editor("level")}
          placeholder={placeholder}
          defaultValue={facts[FACTS.level]}
          options={LEVELS.map((value) => ({ value, label: value }))}
        />
        <TextField
          name="difficulty"
          label={editor("difficulty")}
          hint={editor("difficultyHint")}
          inputMode="decimal"
          autoComplete="off"
          defaultValue={facts[FACTS.difficulty] ?? "0"}
        />
      </div>
      {item.options.length > LETTERS.length ? (
        <p className="mb-4 text-soft">{t("more", { count: item.options.length })}</p>
      ) : null}
      {LETTERS.map((letter, index) => (
        <TextareaField
          key={letter}
          name={`option${index}`}
          label={editor("option", { letter })}
          rows={2}
          defaultValue={texts[index] ?? ""}
        />
      ))}
      <RadiosField
        name="key"
        label={editor("key")}
        defaultValue={String(key)}
        options={LETTERS.map((letter, index) => ({ value: String(index), label: letter }))}
      />
    </>
  );
}
