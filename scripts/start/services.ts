import { deriveText } from "@/lib/platform/derive";
import { appUrl } from "@/lib/platform/migration/app-role";
import { freePort } from "@/lib/platform/postgres/free-port";
import { onEnd } from "./ending";
import { Supervised } from "./service";
import { logFileOf, type Settings } from "./settings";

type Environment = Readonly<Record<string, string | undefined>>;

/** The demo's agencies answer from a process of their own, unless real ones are named. */
async function agencies(settings: Settings): Promise<Environment | null> {
  const { env, secret } = settings;
  const named = Object.values(env.agencyUrls).some((url) => url !== null);
  if (env.mode === "production" || named) return null;
  const port = await freePort();
  return {
    AGENCY_URL: `http://127.0.0.1:${port}`,
    AGENCY_KEY: deriveText(secret, "agencies"),
  };
}

/** Starts every process of the instance and waits until all serve; each starts again when it dies. */
export async function startServices(settings: Settings, ownerUrl: string): Promise<void> {
  const stub = await agencies(settings);
  const env: Environment = {
    ...settings.childEnv,
    ...stub,
    DATABASE_URL: appUrl(ownerUrl, settings.appPassword),
  };
  const files: readonly (readonly [string, string])[] = [
    ["web server", "server.ts"],
    ["worker", "worker.ts"],
    ...(stub === null ? [] : [["stub agencies", "scripts/stub-agencies.ts"] as const]),
  ];
  const services = files.map(
    ([name, file]) => new Supervised({ name, file, env, logFile: logFileOf(settings, name) }),
  );
  onEnd(async () => {
    await Promise.all(services.map((service) => service.stop()));
  });
  await Promise.all(services.map((service) => service.ready));
}
