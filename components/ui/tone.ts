import type { IconName } from "./icon";

/** What a notice or a tag says before it is read. Each tone has an icon: never colour alone. */
export type Tone = "info" | "success" | "warning" | "danger" | "neutral";

export const TONE_LOOK: Record<Tone, string> = {
  info: "bg-sky-wash text-sky-ink border-sky",
  success: "bg-grass-wash text-grass-ink border-grass",
  warning: "bg-gold-wash text-gold-ink border-gold",
  danger: "bg-madder-wash text-madder-ink border-madder",
  neutral: "bg-sunken text-ink border-edge",
};

export const TONE_ICON: Record<Tone, IconName> = {
  info: "info",
  success: "success",
  warning: "warning",
  danger: "danger",
  neutral: "info",
};
