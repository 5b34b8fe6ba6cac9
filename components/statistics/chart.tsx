import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { PLOT } from "./plot";

interface ChartProps {
  readonly title: string;
  /** What is to be seen, in a sentence or two: shown, and said of the drawing. */
  readonly about: string;
  /** What the marks of the drawing mean. */
  readonly legend?: ReactNode;
  /** The same numbers as a table. */
  readonly table: ReactNode;
  readonly children: ReactNode;
}

/** A drawing that is made on the server, with its numbers below for whoever cannot or would not look at it. */
export function Chart({ title, about, legend, table, children }: ChartProps) {
  const t = useTranslations("statistics");
  const id = useId();
  return (
    <Card title={title}>
      <p id={`${id}about`} className="text-soft">
        {about}
      </p>
      <svg
        role="img"
        aria-label={title}
        aria-describedby={`${id}about`}
        viewBox={`0 0 ${PLOT.width} ${PLOT.height}`}
        className="mx-auto mt-3 block w-full max-w-xl"
      >
        {children}
      </svg>
      {legend}
      <Disclosure summary={t("numbers")}>{table}</Disclosure>
    </Card>
  );
}
