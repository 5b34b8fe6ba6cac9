import { useTranslations } from "next-intl";
import { TextField } from "@/components/form/text-field";
import { SPARE_ROWS } from "@/lib/rules/drafts/bands-form";

interface BandRowsProps {
  readonly path: string;
  readonly legend: string;
  /** Of bands that are there now; the form shows some more. */
  readonly count: number;
  readonly textOf: (name: string) => string;
}

/** A table of bands as rows of three fields; emptying a row takes its band away. */
export function BandRows({ path, legend, count, textOf }: BandRowsProps) {
  const t = useTranslations("rules.edit");
  const rows = Array.from({ length: count + SPARE_ROWS }, (_, row) => row);
  return (
    <fieldset className="space-y-3">
      <legend className="text-lg font-semibold">{legend}</legend>
      <p className="text-sm text-soft">{t("bandsHint")}</p>
      {rows.map((row) => (
        <fieldset key={row} className="rounded-md border border-line p-3">
          <legend className="px-1 text-sm font-semibold">{t("row", { number: row + 1 })}</legend>
          <div className="grid grid-cols-1 items-end gap-3 min-[22rem]:grid-cols-3">
            {(["from", "under", "points"] as const).map((cell) => (
              <TextField
                key={cell}
                name={`${path}.${row}.${cell}`}
                label={t(cell)}
                inputMode="decimal"
                autoComplete="off"
                defaultValue={textOf(`${path}.${row}.${cell}`)}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </fieldset>
  );
}
