"use client";

import { useTranslations } from "next-intl";
import { RadiosField } from "@/components/form/radios-field";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { readJob } from "@/lib/calculator/jobs";
import type { Typed } from "@/lib/calculator/sheet";
import { useCalculation } from "./calculator-context";
import type { JobQuestion } from "./calculator-data";
import { jobField } from "./form-values";

interface JobRowProps {
  readonly row: number;
  readonly job: Typed;
  /** Id of the list of occupations to search. */
  readonly list: string;
}

/** One job: occupation, months, and whether a document bears it out. */
export function JobRow({ row, job, list }: JobRowProps) {
  const t = useTranslations("calculator.jobs");
  const { data, act } = useCalculation();
  const { words, yes, no } = data.jobs;
  const number = row + 1;
  const title = data.occupations.find(({ code }) => code === job["occupation"])?.title;
  const occupation = title === undefined ? job["occupation"] : `${job["occupation"]} ${title}`;
  const texts = (question: JobQuestion, typed = job[question]) => ({
    ...words[question],
    name: jobField(row, question),
    defaultValue: typed,
  });
  const yesNo = [
    { value: "yes", label: yes },
    { value: "no", label: no },
  ];
  const isTyped = Object.values(job).some((typed) => typed !== "");
  const isUnfinished = isTyped && readJob(job, data.rules.today) === null;
  return (
    <fieldset className="space-y-4 rounded-md border border-line bg-canvas p-4">
      <legend className="px-1 font-semibold">{t("row", { number })}</legend>
      <TextField
        {...texts("occupation", occupation)}
        list={list}
        autoComplete="off"
        maxLength={120}
      />
      <RadiosField {...texts("stillThere")} options={yesNo} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField {...texts("from")} type="month" />
        <div hidden={job["stillThere"] !== "no"}>
          <TextField {...texts("to")} type="month" />
        </div>
      </div>
      <RadiosField {...texts("documented")} options={yesNo} />
      {isUnfinished ? (
        <p className="text-sm font-semibold text-gold-ink">{t("unfinished")}</p>
      ) : null}
      <Button kind="quiet" onClick={() => act({ type: "remove-job", place: row })}>
        {t("remove", { number })}
      </Button>
    </fieldset>
  );
}
