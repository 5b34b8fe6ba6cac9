import { cx } from "@/components/ui/cx";

interface ShareBarProps {
  /** 0..1 */
  readonly share: number;
  readonly className?: string;
}

/** A share to look at; the words stand beside it. Its width is an SVG attribute: no inline style. */
export function ShareBar({ share, className }: ShareBarProps) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      className={cx("block w-full rounded-full", className)}
    >
      <rect width="100" height="4" className="fill-line" />
      <rect width={Math.min(1, Math.max(0, share)) * 100} height="4" className="fill-sky" />
    </svg>
  );
}
