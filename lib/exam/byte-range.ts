export type ByteRange =
  | { readonly kind: "whole" }
  | { readonly kind: "part"; readonly from: number; readonly to: number }
  | { readonly kind: "unsatisfiable" };

/**
 * What a `Range` header asks of a file (RFC 9110, 14.2): one range of bytes, `to` included. Anything else
 * than one well-formed range is ignored, as the standard allows. Safari plays nothing without ranges.
 */
export function byteRange(header: string | undefined, size: number): ByteRange {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  const [, first = "", last = ""] = match ?? [];
  if (match === null || (first === "" && last === "")) return { kind: "whole" };
  if (first === "") {
    const length = Math.min(Number(last), size);
    return length === 0
      ? { kind: "unsatisfiable" }
      : { kind: "part", from: size - length, to: size - 1 };
  }
  const from = Number(first);
  const to = last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== "" && Number(last) < from) return { kind: "whole" };
  return from >= size ? { kind: "unsatisfiable" } : { kind: "part", from, to };
}
