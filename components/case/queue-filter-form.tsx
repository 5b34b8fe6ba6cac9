import { useLocale, useTranslations } from "next-intl";
import { controlLook } from "@/components/form/control-look";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { STAGES, type Stage } from "@/lib/application/stages";
import type { Service } from "@/lib/application/state";

interface QueueFilterFormProps {
  readonly filter: {
    readonly view: string;
    readonly service: Service | null;
    readonly stage: Stage | null;
  };
  readonly clearHref: string;
}

/** Narrows the queue by service and stage. A plain form over the address, so that a view can be shared. */
export function QueueFilterForm({ filter, clearHref }: QueueFilterFormProps) {
  const t = useTranslations("case");
  const locale = useLocale();
  const isNarrowed = filter.service !== null || filter.stage !== null;
  return (
    <form
      method="get"
      action={`/${locale}/desk/queue`}
      aria-label={t("queue.filters")}
      className="no-print mb-6 flex flex-wrap items-end gap-3"
    >
      <input type="hidden" name="view" value={filter.view} />
      <Choice
        name="service"
        label={t("queue.service")}
        any={t("queue.any")}
        value={filter.service}
        options={(["rpp", "kandas"] as const).map((value) => ({
          value,
          label: t(`serviceShort.${value}`),
        }))}
      />
      <Choice
        name="stage"
        label={t("queue.stageLabel")}
        any={t("queue.any")}
        value={filter.stage}
        options={STAGES.map((value) => ({ value, label: t(`stage.${value}`) }))}
      />
      <Button type="submit" kind="secondary">
        {t("queue.apply")}
      </Button>
      {isNarrowed ? (
        <TextLink href={clearHref} className="inline-flex min-h-12 items-center">
          {t("queue.clear")}
        </TextLink>
      ) : null}
    </form>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly any: string;
  readonly value: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

function Choice({ name, label, any, value, options }: ChoiceProps) {
  const id = `queue-${name}`;
  return (
    <div className="w-full sm:w-60">
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      <select id={id} name={name} defaultValue={value ?? ""} className={controlLook(false, "mt-1")}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
