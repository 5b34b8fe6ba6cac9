import type { Locale } from "@/lib/wording/routing";

const COMMA: Readonly<Record<Locale, boolean>> = { kk: true, ru: true, en: false };

/** A number with so many decimals, as the language writes them; a true minus, so that columns read well. */
export function figure(value: number, decimals: number, locale: Locale): string {
  const text = Math.abs(value).toFixed(decimals);
  const sign = value < 0 && Number(text) !== 0 ? "−" : "";
  return sign + (COMMA[locale] ? text.replace(".", ",") : text);
}

/** A share as whole per cent; under one and over 99 with a decimal. */
export function percent(share: number, locale: Locale): string {
  const value = share * 100;
  const isNearEdge = (value > 0 && value < 1) || (value > 99 && value < 100);
  return `${figure(value, isNearEdge ? 1 : 0, locale)} %`;
}

/** A p-value: never as nothing. */
export function pValue(p: number, locale: Locale): string {
  return p < 0.001 ? `< ${figure(0.001, 3, locale)}` : figure(p, 3, locale);
}

/** A value and its standard error. */
export const withError = (value: string, error: string): string => `${value} ± ${error}`;

/** A dash where there is no value. */
export const orNone = (value: number | null, show: (value: number) => string): string =>
  value === null ? "–" : show(value);

/** Options as people name them, in the item's own order. */
export const LETTERS = ["A", "B", "C", "D"] as const;
