import { useTranslations } from "next-intl";

/** What the demo's clock shows, in words. */
export interface DemoClock {
  readonly date: string;
  readonly time: string;
}

/** Says on every page of a demo that it is one, and what day it has there. */
export function DemoBanner({ clock }: { clock: DemoClock }) {
  const t = useTranslations("shell");
  return (
    <p className="bg-gold-wash px-2 py-1.5 text-center text-[0.875rem] font-medium text-gold-ink sm:text-sm">
      {t("demo", { date: clock.date })}
      <span className="max-sm:hidden">, {clock.time}</span>
    </p>
  );
}
