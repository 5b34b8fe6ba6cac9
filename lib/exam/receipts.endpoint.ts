import { type Endpoint, sendJson } from "@/lib/platform/endpoint";
import { receiptKeys } from "@/lib/platform/receipt-signer";

/** The public keys of receipts, for anybody: the one in use first, then those that signed before it. */
export const receiptKeyEndpoint: Endpoint = {
  method: "GET",
  path: "/api/exam/receipt-key",
  handle: async (_, response) => {
    const [key, ...earlier] = receiptKeys();
    sendJson(response, 200, { algorithm: "Ed25519", key, earlier });
  },
};
