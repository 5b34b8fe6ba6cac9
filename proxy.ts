import { randomBytes } from "node:crypto";
import { NextRequest, type NextResponse } from "next/server";
import createMiddleware from "next-intl/middleware";
import { ASKED_HEADER, askedPath } from "@/lib/identity/return-path";
import { COOKIES_KEPT } from "@/lib/identity/session";
import { contentPolicy } from "@/lib/platform/web/content-policy";
import { routing } from "@/lib/wording/routing";

const route = createMiddleware(routing);

/** Leads to a language and gives each page a content policy of its own; decides nothing about access. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentPolicy(nonce, process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  // Next reads the nonce from here and puts it on its own scripts.
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  headers.set(ASKED_HEADER, askedPath(new URL(request.url)));
  const response = route(new NextRequest(request, { headers }));
  response.headers.set("content-security-policy", policy);
  // Comes back with the form where cookies are kept: without them a sign-in would silently go in a circle.
  // Only with the page: what is set here counts as sent along with the same request.
  if (request.method === "GET" && request.nextUrl.pathname.endsWith("/sign-in")) {
    response.cookies.set(COOKIES_KEPT, "yes", { httpOnly: true, sameSite: "lax", path: "/" });
  }
  return response;
}

export const config = {
  matcher: ["/((?!api/|_next/|healthz|readyz|.*\\.[a-z0-9]+$).*)"],
};
