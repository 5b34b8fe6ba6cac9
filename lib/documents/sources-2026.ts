import type { Source, Status } from "@/lib/rules/provenance.schema";
import { reportedBy } from "@/lib/rules/sources-2026";

/** Where a line of the checklist comes from, how far it can be relied on, and when it was looked at. */
export type Provenance = {
  readonly status: Status;
  readonly source: Source;
  /** ISO date of the check. */
  readonly asOf: string;
};

const CHECKED = "2026-11-22";

const reported = (outlet: string): Provenance => ({
  status: "press",
  source: reportedBy(outlet),
  asOf: CHECKED,
});

/** Who issues what where is common knowledge that nobody confirmed for this portal. */
export const OURS: Provenance = {
  status: "illustrative",
  source: {
    kk: "Жалпыға белгілі тәртіп; ресми көзден тексерілмеген, құжатты беретін мекемеден сұраңыз",
    ru: "Обычная практика; по официальному источнику не проверено, спросите у того, кто выдаёт",
    en: "Common practice; not checked in an official source, ask whoever issues the paper",
  },
  asOf: CHECKED,
};

export const DEPOSITARY = reported("verdragen.nl (depositary), gov.kz/mfa-newyork");
export const IIN_RULES = reported("wpk.kz");
export const UKRAINE = reported("schmidt-export.de, atari.ua");
export const CHINA_APOSTILLE = reported("kieli.kz");
export const DEPARTURE_RUSSIA = reported("zakon.kz");
