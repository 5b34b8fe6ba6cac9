import { letterPublicKey } from "@/lib/notification/letter-key.query";

// Read from the instance's own key at each request, never at the build.
export const dynamic = "force-dynamic";

/** The issuer's public key: with it anybody can check a letter's signature by a tool of their own. */
export function GET() {
  return new Response(letterPublicKey(), {
    headers: { "content-type": "application/x-pem-file", "cache-control": "no-store" },
  });
}
