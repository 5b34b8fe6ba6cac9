import { receiveAnswer } from "@/lib/check/receive-answer.command";
import { SIGNATURE_HEADER, TIMESTAMP_HEADER } from "@/lib/platform/signed-body";

const BODY_LIMIT = 32 * 1024;

/** Takes an agency's answer that comes after the request (public/openapi/agencies.json). */
export async function POST(request: Request): Promise<Response> {
  if (Number(request.headers.get("content-length") ?? BODY_LIMIT + 1) > BODY_LIMIT) {
    return Response.json({ error: "too_large" }, { status: 413 });
  }
  const { status, body } = await receiveAnswer({
    body: await request.text(),
    timestamp: request.headers.get(TIMESTAMP_HEADER),
    signature: request.headers.get(SIGNATURE_HEADER),
  });
  return Response.json(body, { status });
}
