import { access, constants } from "node:fs/promises";
import path from "node:path";
import { deriveText } from "@/lib/platform/derive";
import { readEnv } from "@/lib/platform/env";
import type { Env } from "@/lib/platform/env.schema";
import { StartRefusal } from "@/lib/platform/refusal";
import { keptSecret, prepareStateFolder } from "./state-folder";

/** What the start script knows before anything runs. */
export type Settings = {
  readonly env: Env;
  readonly secret: string;
  readonly appPassword: string;
  readonly development: boolean;
  /** The environment of every process of ours; it never holds the owner's address. */
  readonly childEnv: Readonly<Record<string, string | undefined>>;
};

/** A file that a setting names has to be there before the first letter, receipt or rule set needs it. */
async function checkFiles({
  letterKeyFile,
  letterCertificateFile,
  receiptKeyFile,
  rulesKeyFile,
}: Env): Promise<void> {
  const named = Object.entries({
    LETTER_KEY_FILE: letterKeyFile,
    LETTER_CERTIFICATE_FILE: letterCertificateFile,
    RECEIPT_KEY_FILE: receiptKeyFile,
    RULES_KEY_FILE: rulesKeyFile,
  });
  for (const [name, file] of named) {
    if (file === null) continue;
    await access(file, constants.R_OK).catch(() => {
      throw new StartRefusal(`${name} names ${file}, which cannot be read.`);
    });
  }
}

/** Reads the environment and, in the demo, supplies the secret. Throws `EnvError` or a disk's error. */
export async function readSettings(development: boolean): Promise<Settings> {
  const env = readEnv();
  await checkFiles(env);
  await prepareStateFolder(env.dataDir);
  const secret = env.secret ?? (await keptSecret(env.dataDir, "secret"));
  return {
    env,
    secret,
    development,
    appPassword: deriveText(secret, "database application"),
    childEnv: {
      QONYS_MODE: env.mode,
      QONYS_SECRET: secret,
      PUBLIC_URL: env.publicUrl,
      PORT: String(env.port),
      HOST: env.host,
      DATA_DIR: env.dataDir,
      DATABASE_URL: undefined,
      NODE_ENV: development ? "development" : "production",
      NEXT_TELEMETRY_DISABLED: "1",
      TZ: "UTC",
    },
  };
}

/** Production logs to the terminal, for whatever collects it; the demo to files, out of the way. */
export const logFileOf = ({ env, development }: Settings, name: string) =>
  env.mode === "production" || development
    ? null
    : path.join(env.dataDir, "logs", `${name.replaceAll(" ", "-")}.log`);
