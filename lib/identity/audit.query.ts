import { z } from "zod";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";

export const AuditFilter = z.object({
  source: z.enum(["access", "cases"]).catch("access"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type AuditFilter = z.infer<typeof AuditFilter>;

export type AuditLine = {
  readonly id: string;
  readonly at: Date;
  readonly actorId: string | null;
  readonly actorRole: string;
  readonly action: string;
  readonly subject: string | null;
  readonly detail: string;
};

export type AuditPage = { readonly lines: readonly AuditLine[]; readonly pages: number };

const PER_PAGE = 50;

/** The trail: `access` is who looked at or administered what, `cases` the events of all applications. */
export async function auditPage(
  actor: Actor,
  { source, page }: AuditFilter,
): Promise<AuditPage | null> {
  if (!may(actor, "view-audit")) return null;
  const range = { skip: (page - 1) * PER_PAGE, take: PER_PAGE };
  return source === "cases" ? casesTrail(range) : accessTrail(range);
}

type Range = { readonly skip: number; readonly take: number };
const pagesOf = (count: number) => Math.max(1, Math.ceil(count / PER_PAGE));

async function accessTrail(range: Range): Promise<AuditPage> {
  const [rows, count] = await Promise.all([
    db.auditEntry.findMany({ orderBy: { id: "desc" }, ...range }),
    db.auditEntry.count(),
  ]);
  const lines = rows.map(({ id, detail, ...row }) => ({
    ...row,
    id: String(id),
    detail: Object.keys(Object(detail)).length === 0 ? "" : JSON.stringify(detail),
  }));
  return { lines, pages: pagesOf(count) };
}

async function casesTrail(range: Range): Promise<AuditPage> {
  const [rows, count] = await Promise.all([
    db.applicationEvent.findMany({
      orderBy: [{ at: "desc" }, { applicationId: "asc" }, { sequence: "desc" }],
      include: { application: { select: { number: true } } },
      ...range,
    }),
    db.applicationEvent.count(),
  ]);
  const lines = rows.map((row) => ({
    id: `${row.applicationId}:${row.sequence}`,
    at: row.at,
    actorId: row.actorId,
    actorRole: row.actorRole,
    action: row.type,
    subject: row.application.number,
    detail: row.hash.slice(0, 23),
  }));
  return { lines, pages: pagesOf(count) };
}
