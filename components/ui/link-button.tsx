import type { ComponentProps } from "react";
import { Link } from "@/lib/wording/navigation";
import { type ButtonKind, buttonLook } from "./button-look";
import { Icon } from "./icon";

type LinkButtonProps = ComponentProps<typeof Link> & { kind?: ButtonKind; arrow?: boolean };

/** Goes to the next page. `arrow` marks the one main step of a page. */
export function LinkButton({
  kind = "primary",
  arrow,
  className,
  children,
  ...rest
}: LinkButtonProps) {
  return (
    <Link className={buttonLook(kind, className)} {...rest}>
      {children}
      {arrow ? <Icon name="forward" className="rtl:-scale-x-100" /> : null}
    </Link>
  );
}
