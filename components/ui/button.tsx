import type { ComponentPropsWithRef } from "react";
import { type ButtonKind, buttonLook } from "./button-look";

type ButtonProps = ComponentPropsWithRef<"button"> & { kind?: ButtonKind };

/** Does something here. To go somewhere, use `LinkButton`. */
export function Button({ kind = "primary", type = "button", className, ...rest }: ButtonProps) {
  return <button type={type} className={buttonLook(kind, className)} {...rest} />;
}
