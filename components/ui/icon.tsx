import { cx } from "./cx";

// Strokes on a 24 × 24 grid. Drawn here rather than shipped by a library: these are all that is used.
const STROKES = {
  check: "M4.500 12.500l5 5 10-11",
  cross: "M6 6l12 12M18 6L6 18",
  info: "M12 11v6M12 7.200v.1M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z",
  warning: "M12 9v5M12 17.200v.1M12 3.500L2.500 20h19z",
  danger: "M12 7v6M12 16.800v.1M8 3h8l5 5v8l-5 5H8l-5-5V8z",
  success: "M8 12.500l3 3 5.500-6.500M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z",
  clock: "M12 7v5l3.500 2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z",
  pause: "M9 6v12M15 6v12",
  lock: "M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3",
  forward: "M5 12h14M13 6l6 6-6 6",
  back: "M19 12H5M11 6l-6 6 6 6",
  down: "M6 9l6 6 6-6",
  next: "M9 6l6 6-6 6",
  previous: "M15 6l-6 6 6 6",
  menu: "M4 7h16M4 12h16M4 17h16",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.500v2M12 19.500v2M2.500 12h2M19.500 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M5.300 18.700l1.400-1.400M17.300 6.700l1.400-1.400",
  moon: "M20 14.500A8.500 8.500 0 0 1 9.500 4 8.500 8.500 0 1 0 20 14.500z",
  device: "M4 5h16v11H4zM9 20h6M12 16v4",
  document: "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
  calendar: "M4 6h16v14H4zM4 10.500h16M8.500 3.500V8M15.500 3.500V8",
  person: "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.500 20.500c.8-4 3.800-6 7.500-6s6.700 2 7.500 6",
  search: "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l5 5",
  upload: "M12 16V4.500M7 9l5-5 5 5M4.500 16v4h15v-4",
  download: "M12 4v11.500M7 11l5 5 5-5M4.500 20h15",
  print: "M7 9V3.500h10V9M7 17H4V9h16v8h-3M7 14h10v6.500H7z",
  phone:
    "M6 3.500h3.500l1.500 5-2.500 1.500a11 11 0 0 0 5.500 5.500l1.500-2.500 5 1.500V18a2.500 2.500 0 0 1-2.500 2.500C10.500 20.500 3.500 13.500 3.500 6A2.500 2.500 0 0 1 6 3.500z",
} as const;

export type IconName = keyof typeof STROKES;

/** A picture beside words. It never stands alone: give the control its own text. */
export function Icon({ name, className }: { name: IconName; className?: string | undefined }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 24 24"
      className={cx("size-[1.25em] flex-none", className)}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={STROKES[name]} />
    </svg>
  );
}
