import { readOccupation } from "@/lib/calculator/jobs";
import type { Sheet, Typed } from "@/lib/calculator/sheet";
import { JOB_QUESTIONS } from "./calculator-data";

export const FORM_ID = "calculator";

export const jobField = (row: number, question: string) => `job-${row}-${question}`;

type Occupations = readonly { readonly code: string; readonly title: string }[];

const plain = (text: string) => text.trim().toLocaleLowerCase();

/** What stands in the form. An occupation may be typed by its title alone. */
export function readForm(form: HTMLFormElement, rows: number, occupations: Occupations): Sheet {
  const data = new FormData(form);
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === "string" ? value : "";
  };
  const typed = [...data.keys()].filter((name) => !name.startsWith("job-") && text(name) !== "");
  const job = (row: number): Typed => {
    const answers = JOB_QUESTIONS.map((name) => [name, text(jobField(row, name))] as const);
    const { occupation = "", ...others } = Object.fromEntries(answers);
    const titled = occupations.find(({ title }) => plain(title) === plain(occupation));
    return { ...others, occupation: titled?.code ?? readOccupation(occupation) ?? occupation };
  };
  return {
    typed: Object.fromEntries(typed.map((name) => [name, text(name)])),
    jobs: Array.from({ length: rows }, (_, row) => job(row)),
  };
}

/** Puts a sheet's answers into the form; the rows of jobs are drawn from the sheet itself. */
export function fillForm(form: HTMLFormElement, { typed }: Sheet): void {
  for (const control of form.elements) {
    const name = control.getAttribute("name") ?? "";
    if (name === "" || name.startsWith("job-")) continue;
    if (control instanceof HTMLInputElement && control.type === "radio") {
      control.checked = control.value === typed[name];
    } else if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) {
      control.value = typed[name] ?? "";
    }
  }
}
