import { createServer } from "node:http";
import { examEndpoints } from "@/lib/exam/endpoints";
import { startPulse } from "@/lib/exam/guarded.endpoint";
import { dispatcher } from "@/lib/platform/web/dispatch";

/** The exam endpoints in a process of their own, to be measured or killed; says its port on standard output. */
const dispatch = dispatcher(examEndpoints, "localhost:3000");
const server = createServer((request, response) => {
  dispatch(request, response, "test").then(
    (known) => known || response.writeHead(404).end(),
    () => response.destroy(),
  );
});
// As the web server does: the first pulse comes before the first request.
await startPulse();
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`${typeof address === "object" ? address?.port : ""}\n`);
});
