"use client";

import { Button } from "@/components/ui/button";
import { useCalculation } from "./calculator-context";
import { activeSheet } from "./columns";
import { JobRow } from "./job-row";

const OCCUPATIONS = "calculator-occupations";

/** The jobs, each with the questions of the questionnaire's list. */
export function JobRows() {
  const { data, columns, act } = useCalculation();
  const { jobs } = activeSheet(columns);
  const { lead, add, most } = data.jobs;
  return (
    <div className="space-y-5">
      <p className="text-soft">{lead}</p>
      {jobs.map((job, row) => (
        <JobRow
          // A row's inputs keep what is typed; another column or a removed row draws them anew.
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing else to tell them apart
          key={`${columns.filled}-${row}`}
          row={row}
          job={job}
          list={OCCUPATIONS}
        />
      ))}
      {jobs.length < most ? (
        <Button kind="secondary" onClick={() => act({ type: "add-job" })}>
          {add}
        </Button>
      ) : null}
      {jobs.length === 0 ? null : (
        <datalist id={OCCUPATIONS}>
          {data.occupations.map(({ code, title }) => (
            <option key={code} value={`${code} ${title}`} />
          ))}
        </datalist>
      )}
    </div>
  );
}
