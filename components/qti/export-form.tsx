import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

interface ExportFormProps {
  /** Questions in use, which are given out when none are named. */
  readonly count: number;
}

/** Asks for a package of questions with their keys. A plain form: what comes back is a file. */
export function ExportForm({ count }: ExportFormProps) {
  const t = useTranslations("qti.exchange.export");
  const locale = useLocale();
  return (
    <Card title={t("title")}>
      <p className="mb-4 text-soft">{t("lead")}</p>
      <form method="post" action="/api/items/package" id="export" className="grid gap-4">
        <input type="hidden" name="locale" value={locale} />
        <div className="grid gap-1">
          <label htmlFor="export-ids" className="font-semibold">
            {t("ids")}
          </label>
          <p id="export-hint" className="text-sm text-soft">
            {t("hint", { count })}
          </p>
          <input
            id="export-ids"
            name="ids"
            autoComplete="off"
            aria-describedby="export-hint"
            className="min-h-11 w-full rounded-md border border-edge bg-surface px-3"
          />
        </div>
        <Button type="submit" kind="secondary" className="justify-self-start">
          {t("submit")}
        </Button>
      </form>
    </Card>
  );
}
