interface LogoProps {
  readonly className?: string;
}

/** A yurt whose roof ring is the sun over the steppe: Qonys is the place where one settles. */
export function Logo({ className }: LogoProps) {
  return (
    <svg aria-hidden="true" focusable="false" viewBox="3 4 42 40" className={className}>
      <path
        className="fill-sky"
        d="M4 43V30C4 17.500 13.500 9.500 24 5c10.500 4.500 20 12.500 20 25v13z"
      />
      <path
        className="stroke-surface"
        fill="none"
        strokeWidth="1.8"
        strokeLinecap="round"
        d="M4 30.500h40M24 16v13.500M21.500 17.500 14.500 29.500M26.500 17.500l7 12M19.800 16 8 27M28.200 16 40 27"
      />
      <circle
        cx="24"
        cy="14.5"
        r="4.6"
        className="fill-night-gold stroke-surface"
        strokeWidth="1.8"
      />
      <path
        className="fill-night-gold"
        d="M18.500 43v-7a1.500 1.500 0 0 1 1.500-1.500h8a1.500 1.500 0 0 1 1.500 1.500v7z"
      />
    </svg>
  );
}
