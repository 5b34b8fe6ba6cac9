import { examRequest, rejected } from "@/lib/exam/exam-request.query";
import { receiptFile } from "@/lib/exam/receipt-file.query";
import { type Endpoint, sendJson } from "@/lib/platform/endpoint";
import { receiptKeys } from "@/lib/platform/receipt-signer";

/** The public keys of receipts, for anybody: the one in use first, then those that signed before it. */
const key: Endpoint = {
  method: "GET",
  path: "/api/exam/receipt-key",
  handle: async (_, response) => {
    const [inUse, ...earlier] = receiptKeys();
    sendJson(response, 200, { algorithm: "Ed25519", key: inUse, earlier });
  },
};

/** The file that the candidate of an attempt keeps once it is over. */
const file: Endpoint = {
  method: "GET",
  path: "/api/exam/:attemptId/receipts",
  handle: async (request, response, context) => {
    const { sessionId, attemptId } = await examRequest(request, context);
    const found = await receiptFile(sessionId, attemptId);
    if (!found.ok) throw rejected(found.code);
    const name = `qonys-receipts-${attemptId.slice(0, 8)}.json`;
    response.setHeader("content-disposition", `attachment; filename="${name}"`);
    sendJson(response, 200, found.file);
  },
};

export const receiptEndpoints: readonly Endpoint[] = [key, file];
