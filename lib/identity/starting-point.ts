import { z } from "zod";
import { RegionCode } from "@/lib/identity/regions";

/** The services of the pilot (order, App. 1 item 2(3)). */
export const Service = z.enum(["rpp", "kandas"]);

// What does not fit is left out: an address can be typed by anybody.
const Shape = z
  .object({
    service: Service.optional().catch(undefined),
    abroad: z.enum(["yes", "no"]).optional().catch(undefined),
    region: RegionCode.optional().catch(undefined),
  })
  .catch({});

/**
 * What the questions before an account found out and the first form starts from: codes that say nothing
 * about who asks, so they may stand in an address.
 */
export type StartingPoint = {
  readonly service?: z.infer<typeof Service>;
  readonly abroad?: "yes" | "no";
  readonly region?: RegionCode;
};

/** Reads it from an address's query, a form or a job. */
export function startingPointOf(source: unknown): StartingPoint {
  const { service, abroad, region } = Shape.parse(source);
  return { ...(service && { service }), ...(abroad && { abroad }), ...(region && { region }) };
}

/** The same as the end of an address: "?service=rpp&abroad=no", or nothing. */
export function startingQuery(start: StartingPoint): string {
  const query = new URLSearchParams(Object.entries(start)).toString();
  return query === "" ? "" : `?${query}`;
}
