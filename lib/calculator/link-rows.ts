import { readMonth, readOccupation } from "@/lib/calculator/jobs";
import type { Typed } from "@/lib/calculator/sheet";

const MOST_JOBS = 30;

const digits = (month: string | null) => (month ?? "").replace("-", "");

/** `2512.201905.202312.y`: what of a job's row can be read, `-` for one still held. */
function rowText(row: Typed): string {
  const to = row["stillThere"] === "yes" ? "-" : digits(readMonth(row["to"]));
  const documented = (row["documented"] ?? "").slice(0, 1);
  const occupation = readOccupation(row["occupation"]) ?? "";
  return [occupation, digits(readMonth(row["from"])), to, documented].join(".");
}

export const rowsText = (rows: readonly Typed[]): string => rows.map(rowText).join(",");

const ROW = /^([0-9]{4})?\.([0-9]{6})?\.([0-9]{6}|-)?\.([yn])?$/;

/** The rows of a link; null where one of them is none. */
export function readRows(text: string): readonly Typed[] | null {
  const rows = text === "" ? [] : text.split(",").map(readRow);
  const right = rows.filter((row) => row !== null);
  return right.length === rows.length && rows.length <= MOST_JOBS ? right : null;
}

function readRow(text: string): Typed | null {
  const found = ROW.exec(text);
  if (found === null) return null;
  const [, occupation = "", began = "", ended = "", proof = ""] = found;
  const from = asMonth(began);
  const to = ended === "-" ? "" : asMonth(ended);
  if (from === null || to === null) return null;
  const stillThere = ended === "-" ? "yes" : "no";
  return {
    ...(occupation && { occupation }),
    ...(from && { from }),
    ...(ended && { stillThere }),
    ...(to && { to }),
    ...(proof && { documented: proof === "y" ? "yes" : "no" }),
  };
}

const asMonth = (text: string) =>
  text === "" ? "" : readMonth(`${text.slice(0, 4)}-${text.slice(4)}`);
