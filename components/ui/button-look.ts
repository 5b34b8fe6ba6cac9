import { cx } from "./cx";

export type ButtonKind = "primary" | "secondary" | "quiet" | "danger";

const LOOKS: Record<ButtonKind, string> = {
  primary:
    "bg-sky text-on-sky border-transparent hover:bg-sky-deep shadow-[inset_0_-3px_0_rgb(0_0_0/0.18)]",
  secondary: "bg-surface text-sky border-sky hover:bg-sky-wash hover:text-sky-ink",
  quiet: "text-sky border-transparent underline underline-offset-4 hover:bg-sky-wash",
  danger: "bg-madder text-on-sky border-transparent hover:brightness-90",
};

/** The look shared by buttons and by links that lead to the next step. 48 px high: room for a thumb. */
export const buttonLook = (kind: ButtonKind, className?: string): string =>
  cx(
    "inline-flex min-h-12 items-center justify-center gap-2 rounded-md border-2 px-5 py-2",
    "text-center text-base font-semibold cursor-pointer transition-colors",
    "aria-disabled:cursor-not-allowed aria-disabled:opacity-70",
    LOOKS[kind],
    className,
  );
