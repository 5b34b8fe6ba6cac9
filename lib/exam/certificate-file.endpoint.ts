import { z } from "zod";
import { may } from "@/lib/identity/permissions";
import { actorFromCookieHeader } from "@/lib/identity/session.query";
import { db } from "@/lib/platform/db";
import { type Endpoint, Rejection } from "@/lib/platform/endpoint";
import { readFile } from "@/lib/platform/storage";

/** The file of a certificate from outside, for the testing centre that compares it. */
export const certificateFileEndpoint: Endpoint = {
  method: "GET",
  path: "/api/exam-certificates/:certificateId/file",
  handle: async (request, response, { params }) => {
    const actor = await actorFromCookieHeader(request.headers.cookie);
    if (actor === null) throw new Rejection(401, "not_signed_in");
    const id = z.uuid().safeParse(params["certificateId"]);
    const isAllowed = id.success && may(actor, "verify-external-certificate");
    if (!isAllowed) throw new Rejection(404, "not_found");
    const row = await db.externalCertificate.findUnique({ where: { id: id.data } });
    const evidence =
      row?.evidenceId && (await db.evidence.findUnique({ where: { id: row.evidenceId } }));
    if (!evidence || evidence.removedAt !== null) throw new Rejection(404, "not_found");
    const bytes = await readFile(evidence.storageKey);
    response.writeHead(200, {
      "content-type": evidence.mediaType,
      "content-length": bytes.length,
      "content-disposition": "inline",
      // A file that somebody uploaded runs nothing and loads nothing.
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      "cache-control": "no-store",
    });
    response.end(bytes);
  },
};
