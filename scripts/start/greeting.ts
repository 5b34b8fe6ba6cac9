import type { Env } from "@/lib/platform/env.schema";
import { DEMO_ACCOUNTS } from "@/prisma/seed/accounts";
import { say } from "./say";

const table = (rows: readonly (readonly string[])[]) => {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "));
};

/** Says where the portal is and, in the demo, who can sign in. */
export function greet(env: Env): void {
  say(`\nQonys is ready: ${env.publicUrl}\n`);
  if (env.mode !== "production") {
    const rows = DEMO_ACCOUNTS.map(({ role, region, agency, email, password, name }) => [
      role,
      region ?? agency ?? "",
      email,
      password,
      name,
    ]);
    say("Demo accounts: role, region or agency, e-mail, password, name");
    for (const line of table(rows)) say(`  ${line.trimEnd()}`);
    say("");
  }
  say("Stop with Ctrl-C.");
}
