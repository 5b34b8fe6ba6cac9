import pg from "pg";
import { withClient } from "../postgres/connection";
import { codeOf, StartRefusal } from "../refusal";

/** The role of the web server and the worker: it owns nothing, and may what the migrations grant. */
export const APP_ROLE = "qonys_app";

/** The same database as that role sees it. */
export function appUrl(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = APP_ROLE;
  url.password = password;
  return url.toString();
}

const signsIn = (url: string) =>
  withClient(url, (client) => client.query("select 1")).then(
    () => true,
    (cause: unknown) => {
      if (["28P01", "28000", "42501"].includes(codeOf(cause))) return false;
      throw cause;
    },
  );

/** Makes the role, or gives it the password; does nothing when it can sign in already. */
export async function ensureAppRole(
  owner: pg.Client,
  ownerUrl: string,
  password: string,
): Promise<void> {
  const { rows } = await owner.query("select 1 from pg_roles where rolname = $1", [APP_ROLE]);
  const exists = rows.length > 0;
  if (exists && (await signsIn(appUrl(ownerUrl, password)))) return;
  const verb = exists ? "alter" : "create";
  try {
    await owner.query(`${verb} role ${APP_ROLE} login password ${pg.escapeLiteral(password)}`);
  } catch (cause) {
    if (codeOf(cause) !== "42501") throw cause;
    throw new StartRefusal(
      `The user of DATABASE_URL may not ${verb} the role ${APP_ROLE}: let an administrator of the database run «alter role … createrole» for that user.`,
    );
  }
}
