import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import { EmailAddress } from "@/lib/identity/email";
import { SESSION_COOKIE, SessionToken, sessionLength } from "@/lib/identity/session";
import { endSession } from "@/lib/identity/session.command";
import { sessionSecret } from "@/lib/identity/session.query";
import { cookieSettings } from "@/lib/identity/session-cookie.command";
import { signIn } from "@/lib/identity/sign-in.command";

const Credentials = z.object({ email: EmailAddress, password: z.string().min(1).max(1000) });

const senderOf = (headers: Readonly<Record<string, unknown>> | undefined): string => {
  const forwarded = headers?.["x-forwarded-for"];
  return (typeof forwarded === "string" && forwarded.split(",").at(-1)?.trim()) || "unknown";
};

/**
 * next-auth's own doors (`/api/auth/...`), for programs and for signing in without a page. They go through
 * the same command, limits and session row as the sign-in page; the token holds the row's id and no more.
 */
export const authOptions = (): AuthOptions => ({
  secret: sessionSecret(),
  session: { strategy: "jwt", maxAge: sessionLength("applicant") / 1000 },
  pages: { signIn: "/sign-in", signOut: "/", error: "/sign-in" },
  cookies: { sessionToken: { name: SESSION_COOKIE, options: cookieSettings() } },
  providers: [
    CredentialsProvider({
      credentials: { email: { type: "email" }, password: { type: "password" } },
      async authorize(given, request) {
        const input = Credentials.safeParse(given);
        if (!input.success) return null;
        const { email, password } = input.data;
        const done = await signIn(email, password, senderOf(request.headers));
        return done.ok ? { id: done.session.sessionId } : null;
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token["sid"] }),
    // Who it is, a page asks of the session's row; this answer names nobody.
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: {
    async signOut({ token }) {
      const opened = SessionToken.safeParse(token);
      if (opened.success) await endSession(opened.data.sid);
    },
  },
  logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
});
