import process from "node:process";
import { defineConfig } from "prisma/config";

// «prisma generate» looks a native engine up that it never runs, and would download it. Naming any
// file that can be executed ends the look-up, so that an install works without a network for it.
process.env["PRISMA_SCHEMA_ENGINE_BINARY"] ??= process.execPath;

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env["DATABASE_URL"] ?? "postgresql://localhost/qonys" },
});
