import { notFound } from "next/navigation";

/** Any address that no page answers: the localised "not found" within the shell. */
export default function UnknownAddress() {
  notFound();
}
