import { z } from "zod";
import { LocalDate } from "@/lib/calendar/local-date";
import { COUNTRY_CODES, Citizenship as KnownCitizenship } from "@/lib/identity/countries";
import { CyrillicName, LatinName } from "@/lib/identity/names";

// The fields that forms about people share. Messages are codes, which the forms put into words.

const name = (script: "latin" | "cyrillic", schema: typeof LatinName | typeof CyrillicName) =>
  z
    .string(`${script}-missing`)
    .trim()
    .min(1, `${script}-missing`)
    .refine((text) => text === "" || schema.safeParse(text).success, `${script}-wrong`)
    .transform((text) => schema.parse(text));

export const Latin = name("latin", LatinName);
export const Cyrillic = name("cyrillic", CyrillicName);

/** A passport's number without the spaces and dashes that people type into it. */
export const DocumentNumber = z
  .string("document-missing")
  .transform((text) => text.replace(/[\s-]+/g, "").toUpperCase())
  .pipe(
    z
      .string()
      .min(1, "document-missing")
      .regex(/^[A-Z0-9]{4,20}$/, "document-wrong"),
  );

export const BirthDate = z
  .string("birth-missing")
  .refine((day) => LocalDate.safeParse(day).success, "birth-missing");

export const Citizenship = z
  .string("citizenship-missing")
  .refine((code) => KnownCitizenship.safeParse(code).success, "citizenship-missing");

export const DocumentCountry = z
  .string("country-missing")
  .refine((code) => COUNTRY_CODES.includes(code), "country-missing");

const trimmed = (value: unknown) => (typeof value === "string" ? value.trim() : value);

/** A field that may stay empty, and then is `empty`. */
export const orEmpty = <S extends z.ZodType, E extends string | null>(schema: S, empty: E) =>
  z.preprocess(trimmed, z.string().optional()).transform((text, context): z.output<S> | E => {
    if (text === undefined || text === "") return empty;
    const parsed = schema.safeParse(text);
    if (parsed.success) return parsed.data;
    for (const { message } of parsed.error.issues) context.addIssue({ code: "custom", message });
    return z.NEVER;
  });
