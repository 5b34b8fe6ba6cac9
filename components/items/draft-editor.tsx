import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import type { FormAction } from "@/components/form/form-state";
import { RadiosField } from "@/components/form/radios-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { TextareaField } from "@/components/form/textarea-field";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { type Block, LEVELS, LISTENING_KINDS, READING_KINDS, TOPICS } from "@/lib/exam/item.schema";
import type { DraftFields } from "@/lib/items/draft-form";
import { LETTERS } from "@/lib/items/letters";
import type { ItemRef } from "@/lib/items/life";
import { ListeningFields, ReadingFields } from "./stimulus-fields";

interface DraftEditorProps {
  readonly block: Block;
  readonly values: DraftFields;
  /** Null while there is no item yet. */
  readonly item: ItemRef | null;
  readonly action: FormAction;
  readonly backHref: string;
}

/** All that an item says, in one form. */
export function DraftEditor({ block, values, item, action, backHref }: DraftEditorProps) {
  const t = useTranslations("items");
  const e = useTranslations("items.editor");
  const kinds = block === "listening" ? LISTENING_KINDS : READING_KINDS;
  const choice = { placeholder: e("choose") };
  return (
    <ActionForm
      id="draft"
      action={action}
      submitLabel={e("save")}
      secondary={
        <LinkButton kind="quiet" href={backHref}>
          {e("back")}
        </LinkButton>
      }
    >
      <input type="hidden" name="block" value={block} />
      {item === null ? null : (
        <>
          <input type="hidden" name="id" value={item.id} />
          <input type="hidden" name="revision" value={item.revision} />
        </>
      )}
      <Card title={e("about")}>
        <div className="grid gap-5 sm:grid-cols-2">
          <SelectField
            {...choice}
            name="kind"
            label={e("kind")}
            defaultValue={values["kind"]}
            options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
          <SelectField
            {...choice}
            name="topic"
            label={e("topic")}
            defaultValue={values["topic"]}
            options={TOPICS.map((value) => ({ value, label: t(`topic.${value}`) }))}
          />
          <SelectField
            name="level"
            label={e("level")}
            defaultValue={values["level"] ?? "A1"}
            options={LEVELS.map((value) => ({ value, label: value }))}
          />
          <TextField
            name="difficulty"
            label={e("difficulty")}
            hint={e("difficultyHint")}
            defaultValue={values["difficulty"]}
            inputMode="decimal"
          />
        </div>
      </Card>
      <Card title={e(`stimulus.${block}`)}>
        <div className="grid gap-5">
          {block === "listening" ? (
            <ListeningFields values={values} />
          ) : (
            <ReadingFields values={values} />
          )}
        </div>
      </Card>
      <Card title={e("question")}>
        <div className="grid gap-5">
          <TextField name="stem" label={e("stem")} defaultValue={values["stem"]} lang="kk" />
          {LETTERS.map((letter, place) => (
            <div key={letter} className="grid items-start gap-3 sm:grid-cols-2">
              <TextField
                name={`option${place}`}
                label={e("option", { letter })}
                defaultValue={values[`option${place}`]}
                lang="kk"
              />
              <TextareaField
                name={`reason${place}`}
                label={e("reason", { letter })}
                defaultValue={values[`reason${place}`]}
                rows={2}
                lang="kk"
                optional
              />
            </div>
          ))}
          <RadiosField
            name="key"
            label={e("key")}
            defaultValue={values["key"]}
            options={LETTERS.map((letter, place) => ({ value: String(place), label: letter }))}
          />
        </div>
      </Card>
    </ActionForm>
  );
}
