"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { buttonLook } from "@/components/ui/button-look";
import { Card } from "@/components/ui/card";
import { Link, useRouter } from "@/lib/wording/navigation";

const RESULT = "/practice/result";

/** The practice test is over: leads to its result by itself, and by a link should that not work. */
export function PracticeEnded() {
  const t = useTranslations("practice.test.ended");
  const router = useRouter();
  useEffect(() => {
    router.replace(RESULT);
  }, [router]);
  return (
    <Card stitched className="mx-auto max-w-2xl">
      <h1 className="text-2xl">{t("title")}</h1>
      <p role="status" className="mt-2">
        {t("body")}
      </p>
      <Link href={RESULT} className={buttonLook("primary", "mt-5")}>
        {t("action")}
      </Link>
    </Card>
  );
}
