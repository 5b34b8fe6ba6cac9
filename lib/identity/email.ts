import { z } from "zod";

const LONGEST = 254;

/** An e-mail address as accounts keep it: in small letters, without spaces around. */
export const EmailAddress = z
  .string("email-missing")
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.string().min(1, "email-missing").max(LONGEST, "email-wrong"))
  .pipe(z.email("email-wrong"));
