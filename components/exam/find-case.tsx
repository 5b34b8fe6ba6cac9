import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { getPathname } from "@/lib/wording/navigation";

/** Finds a case by the number that people are shown. A plain search: it works before scripts load. */
export function FindCase({ number }: { readonly number: string }) {
  const t = useTranslations("exam.desk.bans");
  const locale = useLocale();
  return (
    <search>
      <form action={getPathname({ href: "/desk/bans", locale })} className="grid gap-1.5">
        <label htmlFor="find-number" className="font-semibold">
          {t("number")}
        </label>
        <p id="find-number-hint" className="text-sm text-soft">
          {t("numberHint")}
        </p>
        <div className="flex flex-wrap gap-3">
          <input
            id="find-number"
            name="number"
            defaultValue={number}
            required
            aria-describedby="find-number-hint"
            autoComplete="off"
            className="min-h-12 w-full max-w-64 rounded-md border-2 border-edge bg-surface px-3"
          />
          <Button type="submit">{t("search")}</Button>
        </div>
      </form>
    </search>
  );
}
