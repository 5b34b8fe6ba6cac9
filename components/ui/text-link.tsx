import type { ComponentProps } from "react";
import { Link } from "@/lib/wording/navigation";
import { cx } from "./cx";

/** A link in running text, kept in the reader's language. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return <Link className={cx("link", className)} {...rest} />;
}
