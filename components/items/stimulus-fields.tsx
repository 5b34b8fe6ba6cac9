import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/form/checkbox-field";
import { FileField } from "@/components/form/file-field";
import { TextField } from "@/components/form/text-field";
import { TextareaField } from "@/components/form/textarea-field";
import { KeptValue } from "@/components/items/kept-value";
import type { DraftFields } from "@/lib/items/draft-form";
import { ACCEPTED } from "@/lib/items/media-rules";

interface FieldsProps {
  readonly values: DraftFields;
}

/** What is heard: a clip, and what it says. */
export function ListeningFields({ values }: FieldsProps) {
  const t = useTranslations("items.editor");
  return (
    <>
      <KeptValue name="audio" value={values["audio"] ?? ""} note={t("audioKept")} />
      <FileField
        name="audioFile"
        label={t("audio")}
        hint={t("audioHint")}
        accept={ACCEPTED.audio}
        optional
      />
      <TextareaField
        name="transcript"
        label={t("transcript")}
        hint={t("transcriptHint")}
        defaultValue={values["transcript"]}
        rows={6}
        lang="kk"
        optional
      />
    </>
  );
}

/** What is read: a text, a picture or both. */
export function ReadingFields({ values }: FieldsProps) {
  const t = useTranslations("items.editor");
  return (
    <>
      <TextareaField
        name="text"
        label={t("text")}
        defaultValue={values["text"]}
        rows={6}
        lang="kk"
        optional
      />
      <TextField
        name="group"
        label={t("group")}
        hint={t("groupHint")}
        defaultValue={values["group"]}
        optional
      />
      <KeptValue name="image" value={values["image"] ?? ""} note={t("imageKept")} />
      <FileField
        name="imageFile"
        label={t("image")}
        hint={t("imageHint")}
        accept={ACCEPTED.image}
        optional
      />
      {values["image"] ? <CheckboxField name="removeImage" label={t("removeImage")} /> : null}
      <TextField
        name="alt"
        label={t("alt")}
        hint={t("altHint")}
        defaultValue={values["alt"]}
        lang="kk"
        optional
      />
    </>
  );
}
