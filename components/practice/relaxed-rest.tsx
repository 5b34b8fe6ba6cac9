"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

/** Between the blocks without a clock: reading waits as long as one likes. */
export function RelaxedRest({ onStart }: { readonly onStart: () => void }) {
  const t = useTranslations("practice.test.rest");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <Card stitched className="mx-auto max-w-2xl">
      <h1 ref={heading} tabIndex={-1} className="scroll-mt-24 text-2xl outline-none">
        {t("title")}
      </h1>
      <p className="mt-3">{t("body")}</p>
      <Button onClick={onStart} className="mt-5 w-full sm:w-auto">
        {t("start")}
      </Button>
    </Card>
  );
}
