import { DateField } from "@/components/form/date-field";
import { RadiosField } from "@/components/form/radios-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { TextareaField } from "@/components/form/textarea-field";
import type { Field } from "@/lib/questionnaire/field";
import { occupationsIn } from "@/lib/questionnaire/occupations";
import { question, type Words } from "@/lib/questionnaire/words";
import { countryChoices, languageChoices, optionChoices, regionChoices } from "./choices";

interface QuestionControlProps {
  readonly name: string;
  readonly field: Field;
  readonly typed: string;
  readonly words: Words;
}

const NUMBERS = { inputMode: "numeric", className: "max-w-56" } as const;

/** The control that a question asks with. */
export function QuestionControl({ name, field, typed, words }: QuestionControlProps) {
  const { control, optional } = field;
  const hint = words.at(`fields.${name}.hint`) ?? undefined;
  const common = { name, label: question(name, words), hint, optional, defaultValue: typed };
  const placeholder = words.the("page.choose");
  switch (control.kind) {
    case "yes-no":
      return <RadiosField {...common} options={optionChoices(name, ["yes", "no"], words)} />;
    case "choice":
      return <RadiosField {...common} options={optionChoices(name, control.options, words)} />;
    case "select": {
      const options = optionChoices(name, control.options, words);
      return <SelectField {...common} options={options} placeholder={placeholder} />;
    }
    case "country":
      return <SelectField {...common} options={countryChoices(words)} placeholder={placeholder} />;
    case "region":
      return <SelectField {...common} options={regionChoices(words)} placeholder={placeholder} />;
    case "language":
      return <SelectField {...common} options={languageChoices(words)} placeholder={placeholder} />;
    case "occupation":
      return <OccupationField {...common} words={words} />;
    case "date":
      return <DateField {...common} />;
    case "month":
      return <TextField {...common} type="month" className="max-w-56" />;
    case "whole":
      return <TextField {...common} {...NUMBERS} maxLength={20} />;
    case "score":
      return <TextField {...common} {...NUMBERS} inputMode="decimal" maxLength={5} />;
    case "text":
      return <TextField {...common} maxLength={control.most} />;
    case "long-text":
      return <TextareaField {...common} rows={4} maxLength={control.most} />;
  }
}

interface OccupationFieldProps {
  readonly name: string;
  readonly label: string;
  readonly defaultValue: string;
  readonly words: Words;
}

/** Searches the titles as one types, by the browser's own list; any other code can be typed. */
function OccupationField({ name, label, defaultValue, words }: OccupationFieldProps) {
  return (
    <>
      <TextField
        name={name}
        label={label}
        hint={words.the("occupation.hint")}
        defaultValue={defaultValue}
        list="occupations"
        autoComplete="off"
        maxLength={120}
      />
      <datalist id="occupations">
        {occupationsIn(words.locale).map(({ code, title }) => (
          <option key={code} value={`${code} ${title}`} />
        ))}
      </datalist>
    </>
  );
}
