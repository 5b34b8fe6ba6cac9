import { cx } from "@/components/ui/cx";

/** The look of a box one types into or chooses from. 16 px or more, or phones zoom in. */
export const controlLook = (hasError: boolean, className?: string | undefined): string =>
  cx(
    "block w-full min-h-12 rounded-md border-2 bg-surface px-3 py-2 text-base text-ink",
    "placeholder:text-soft [&[readonly]]:bg-sunken disabled:bg-sunken disabled:text-soft",
    hasError ? "border-madder" : "border-edge hover:border-ink",
    className,
  );
