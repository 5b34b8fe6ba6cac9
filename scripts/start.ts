import { portProblem } from "@/lib/platform/postgres/free-port";
import { StartRefusal } from "@/lib/platform/refusal";
import { ensureBuild, ensureClient } from "./start/build";
import { openBuiltIn } from "./start/database";
import { type Preparation, prepareBuiltIn, prepareGiven } from "./start/demo-data";
import { end, isEnding, onEnd } from "./start/ending";
import { fail } from "./start/fail";
import { greet } from "./start/greeting";
import { say } from "./start/say";
import { startServices } from "./start/services";
import { readSettings, type Settings } from "./start/settings";

async function openDatabase(settings: Settings): Promise<string> {
  const { env, appPassword, childEnv } = settings;
  const preparation: Preparation = { mode: env.mode, appPassword, seedEnv: childEnv };
  if (env.databaseUrl !== null) {
    await prepareGiven(env.databaseUrl, preparation);
    return env.databaseUrl;
  }
  const server = await openBuiltIn(env.dataDir);
  onEnd(server.stop);
  await checkPort(settings);
  return prepareBuiltIn(server, preparation);
}

async function checkPort({ env }: Settings): Promise<void> {
  const problem = await portProblem(env.port, env.host);
  if (problem === null) return;
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: "another program uses it",
    EACCES: "this user may not use it",
    EADDRNOTAVAIL: `this machine has no address ${env.host}`,
  };
  throw new StartRefusal(
    `Port ${env.port} cannot be opened: ${reasons[problem] ?? problem}. Choose another one, for example «PORT=${env.port === 65535 ? 3000 : env.port + 1} npm start».`,
  );
}

const OLDEST_NODE = [20, 19] as const;

function checkNode(): void {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [needed, neededMinor] = OLDEST_NODE;
  if (major > needed || (major === needed && minor >= neededMinor)) return;
  throw new StartRefusal(
    `This is Node ${process.versions.node}: Qonys needs ${needed}.${neededMinor} or newer.`,
  );
}

async function start(development: boolean): Promise<void> {
  checkNode();
  const settings = await readSettings(development);
  await ensureClient();
  const ownerUrl = await openDatabase(settings);
  await checkPort(settings);
  if (!development) await ensureBuild();
  await startServices(settings, ownerUrl);
  greet(settings.env);
}

function stopOn(signal: NodeJS.Signals): void {
  process.on(signal, () => {
    if (isEnding()) return;
    say("Stopping …");
    void end().then(() => {
      say("Stopped.");
      process.exit(0);
    });
  });
}

stopOn("SIGINT");
stopOn("SIGTERM");
stopOn("SIGHUP");
start(process.argv.includes("--dev")).catch(async (cause: unknown) => {
  if (isEnding()) return;
  await end();
  fail(cause);
  process.exit();
});
