import { examEndpoints } from "@/lib/exam/endpoints";
import { startPulse } from "@/lib/exam/guarded.endpoint";
import { announceReady, runProcess } from "@/lib/platform/process";
import { serve } from "@/lib/platform/web/http-server";

/** The web process without its pages: what an attempt talks to, and the pulse by which an outage is known. */
runProcess(async () => {
  await startPulse();
  await serve(examEndpoints, async (_request, response) => {
    response.writeHead(404).end();
  });
  announceReady();
});
