import next from "next";
import { keepContacts } from "@/lib/exam/contact.command";
import { examEndpoints } from "@/lib/exam/endpoints";
import { startPulse } from "@/lib/exam/guarded.endpoint";
import { stopNews } from "@/lib/exam/news.endpoint";
import { deriveKey } from "@/lib/platform/derive";
import type { Endpoint } from "@/lib/platform/endpoint";
import { env } from "@/lib/platform/env";
import { announceReady, onStop, runProcess } from "@/lib/platform/process";
import { serve } from "@/lib/platform/web/http-server";
import { practiceEndpoints } from "@/lib/practice/practice.endpoint";

/** What is answered before Next sees it: the exam's hot path, and the practice test beside it. */
const endpoints: readonly Endpoint[] = [...examEndpoints, ...practiceEndpoints];

runProcess(async () => {
  const { publicUrl, secret, port, host } = env();
  process.env["NEXTAUTH_URL"] = publicUrl;
  process.env["NEXTAUTH_SECRET"] = deriveKey(secret, "sessions").toString("base64url");
  // Every web server of the instance opens what another one sealed into a form.
  process.env["NEXT_SERVER_ACTIONS_ENCRYPTION_KEY"] = deriveKey(secret, "actions").toString(
    "base64",
  );
  const app = next({ dev: process.env["NODE_ENV"] === "development", hostname: host, port });
  const handle = app.getRequestHandler();
  await app.prepare();
  const stopPulse = await startPulse();
  const stopServing = await serve(endpoints, (request, response) => handle(request, response));
  const stopContacts = keepContacts();
  onStop(() => {
    stopPulse();
    // Lines that stay open would be waited for.
    return Promise.all([stopContacts(), stopNews()]).then(stopServing);
  });
  announceReady();
});
