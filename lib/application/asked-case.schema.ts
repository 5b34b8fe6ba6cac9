import { z } from "zod";

const Asked = z.object({ case: z.uuid().nullable().catch(null) });

/** Which of their two cases an applicant asks for in the address; null for the usual one. */
export const askedCase = (params: Readonly<Record<string, unknown>>): string | null =>
  Asked.parse({ case: params["case"] ?? null }).case;
