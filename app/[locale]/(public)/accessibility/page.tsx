import { getTranslations } from "next-intl/server";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";

export async function generateMetadata() {
  const t = await getTranslations("help.accessibility");
  return { title: t("title") };
}

const POINTS = ["target", "keyboard", "scripts", "time", "limits"] as const;

export default async function AccessibilityPage() {
  const t = await getTranslations("help.accessibility");
  return (
    <Page width="text">
      <PageHeader title={t("title")} lead={t("lead")} />
      <ul className="list-disc space-y-2 ps-5">
        {POINTS.map((point) => (
          <li key={point}>{t(`points.${point}`)}</li>
        ))}
      </ul>
      <p className="mt-6">{t("contact")}</p>
    </Page>
  );
}
