import { useTranslations } from "next-intl";

interface StepperProps {
  /** From 1. */
  readonly step: number;
  readonly steps: number;
  readonly title?: string;
}

/** Where one is in a form of several pages: "Step 3 of 9", and a row of lozenges. */
export function Stepper({ step, steps, title }: StepperProps) {
  const t = useTranslations("common");
  const places = Array.from({ length: steps }, (_, index) => index + 1);
  return (
    <div className="mb-4">
      <p className="text-sm font-semibold text-gold-ink">
        {t("step", { step, steps })}
        {title ? ` · ${title}` : null}
      </p>
      <div aria-hidden="true" className="mt-2 flex flex-wrap gap-2 ps-0.5">
        {places.map((place) => (
          <span
            key={place}
            className={`size-3 rotate-45 rounded-[2px] border-2 border-gold ${place <= step ? "bg-gold" : ""}`}
          />
        ))}
      </div>
    </div>
  );
}
