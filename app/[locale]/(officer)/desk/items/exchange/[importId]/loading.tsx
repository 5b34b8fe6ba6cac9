import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";

/** Shown at once: the package is read in a process of its own, which takes a moment. */
export default function ImportLoading() {
  const t = useTranslations("qti.exchange.result");
  return (
    <Page width="wide">
      <PageHeader title={t("title")} />
      <Notice role="status">{t("reading")}</Notice>
    </Page>
  );
}
