"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { buttonLook } from "@/components/ui/button-look";
import { Card } from "@/components/ui/card";
import { Link, useRouter } from "@/lib/wording/navigation";

/** The attempt is over: leads to its result by itself, and by a link should that not work. */
export function Ended({ attemptId }: { readonly attemptId: string }) {
  const t = useTranslations("exam.player.ended");
  const router = useRouter();
  const result = `/test/result/${attemptId}`;
  useEffect(() => {
    router.replace(result);
  }, [router, result]);
  return (
    <Card stitched className="mx-auto max-w-2xl">
      <h1 className="text-2xl">{t("title")}</h1>
      <p role="status" className="mt-2">
        {t("body")}
      </p>
      <Link href={result} className={buttonLook("primary", "mt-5")}>
        {t("action")}
      </Link>
    </Card>
  );
}
