import path from "node:path";
import { deriveText } from "@/lib/platform/derive";
import { readEnv } from "@/lib/platform/env";
import { migrate } from "@/lib/platform/migrate";
import { appUrl } from "@/lib/platform/migration/app-role";
import { StartRefusal } from "@/lib/platform/refusal";
import { ensureClient } from "./start/build";
import { fail } from "./start/fail";
import { say } from "./start/say";

/** Turns this process into one of the instance: the application's role, on a migrated database. */
async function enterInstance(): Promise<void> {
  const { databaseUrl, secret, mode } = readEnv();
  if (mode !== "production" || databaseUrl === null || secret === null) {
    throw new StartRefusal(
      "The demo has its administrator already: set QONYS_MODE=production and its settings to make an instance's first one.",
    );
  }
  const appPassword = deriveText(secret, "database application");
  const folder = path.resolve("prisma/migrations");
  await migrate({ ownerUrl: databaseUrl, folder, appPassword, mode });
  process.env["DATABASE_URL"] = appUrl(databaseUrl, appPassword);
}

async function createAdmin(address: string): Promise<void> {
  await ensureClient();
  await enterInstance();
  // Only now does the database client exist for certain.
  const { firstAdministrator } = await import("./admin/first-administrator");
  const link = await firstAdministrator(address);
  say("The administrator's account is made. Its password is chosen here, within seven days:");
  say(link);
}

createAdmin(process.argv[2] ?? "").catch(fail);
