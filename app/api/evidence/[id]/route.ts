import { z } from "zod";
import { currentActor } from "@/lib/identity/current-actor.query";
import { openEvidence } from "@/lib/questionnaire/open-evidence.command";

const Id = z.uuid();

/** Shown by the browser itself; other kinds are only handed out as files. */
const SHOWN = ["application/pdf", "image/jpeg", "image/png"];

// A file came from outside: it may run nothing and reach nothing, even if somebody finds a way around its type.
// The portal's own pages show it beside the answers.
const POLICY =
  "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

/** A file that supports an answer, to those who may see it; to all others it does not exist. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const id = Id.safeParse((await params).id);
  const actor = await currentActor();
  const file = id.success && actor !== null ? await openEvidence(actor, id.data) : null;
  if (file === null) return new Response(null, { status: 404, headers: PRIVATE });
  const isShown = SHOWN.includes(file.mediaType);
  return new Response(file.bytes, {
    headers: {
      ...PRIVATE,
      "content-type": file.mediaType,
      "content-length": String(file.bytes.length),
      "content-disposition": disposition(isShown ? "inline" : "attachment", file.fileName),
      "content-security-policy": POLICY,
    },
  });
}

const PRIVATE = {
  "cache-control": "private, no-store",
  "x-content-type-options": "nosniff",
  "x-frame-options": "SAMEORIGIN",
};

// RFC 6266: a plain name for old programs, the true one beside it.
function disposition(kind: "inline" | "attachment", name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
