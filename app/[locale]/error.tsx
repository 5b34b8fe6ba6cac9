"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { startTransition } from "react";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Page } from "@/components/ui/page";

interface ErrorPageProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

/** A bug reached the page. The digest is the mark under which the server logged it. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const t = useTranslations("errors.broken");
  const router = useRouter();
  // The server is asked again too: most bugs that reach this page happened there.
  const retry = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <Page width="text">
      <h1 className="text-3xl">{t("title")}</h1>
      <p className="mt-3 text-lg text-soft" role="alert">
        {t("body")} <code className="font-mono">{error.digest ?? "—"}</code>
      </p>
      <div className="mt-6 flex flex-wrap gap-3">
        <Button onClick={retry}>{t("retry")}</Button>
        <LinkButton kind="secondary" href="/">
          {t("action")}
        </LinkButton>
      </div>
    </Page>
  );
}
