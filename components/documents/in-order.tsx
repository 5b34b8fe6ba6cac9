import { useTranslations } from "next-intl";

/** The four steps from an original to a file that can be attached. */
export function InOrder() {
  const t = useTranslations("documents");
  return (
    <section aria-labelledby="in-order">
      <h2 id="in-order" className="mb-3 text-xl">
        {t("orderTitle")}
      </h2>
      <ol className="list-decimal space-y-1 ps-6">
        {(["one", "two", "three", "four"] as const).map((step) => (
          <li key={step}>{t(`order.${step}`)}</li>
        ))}
      </ol>
    </section>
  );
}
