import { keepContacts } from "@/lib/exam/contact.command";
import { examEndpoints } from "@/lib/exam/endpoints";
import { startPulse } from "@/lib/exam/guarded.endpoint";
import { serve } from "@/lib/platform/web/http-server";

// The web process as server.ts makes it, on the port of the environment, with Next left out: no page is asked for here.
await startPulse();
await serve(examEndpoints, async (_, response) => {
  response.writeHead(404).end();
});
keepContacts();
process.send?.("ready");
