import { board } from "@/lib/exam/board.query";
import { sessionIdOf } from "@/lib/exam/caller.query";
import { makePace } from "@/lib/exam/pace";
import { may } from "@/lib/identity/permissions";
import { actorOfSession } from "@/lib/identity/session.query";
import { currentTime } from "@/lib/platform/clock";
import { type Endpoint, Rejection, sendJson } from "@/lib/platform/endpoint";

const withinPace = makePace(20, 2);

/** Which mark the caller holds: the address's, else that of its cache. */
const markOf = (since: string | null, ifNoneMatch: string | undefined): string | null =>
  since ?? ifNoneMatch?.replace(/^(?:W\/)?"(.*)"$/, "$1") ?? null;

/** The testing centre's board: everything at first, then what changed; 304 when nothing did. */
export const boardEndpoint: Endpoint = {
  method: "GET",
  path: "/api/desk/board",
  handle: async (request, response, { query }) => {
    const sessionId = await sessionIdOf(request);
    const actor = await actorOfSession(sessionId);
    if (actor === null) throw new Rejection(401, "not_signed_in");
    if (!may(actor, "view-board")) throw new Rejection(404, "not_found");
    if (!withinPace(sessionId, performance.now())) throw new Rejection(429, "too_fast");
    const mark = markOf(query.get("since"), request.headers["if-none-match"]);
    const answer = await board.since(mark, await currentTime());
    if (answer === null) {
      response.writeHead(304, { etag: `"${mark}"`, "cache-control": "no-store" }).end();
      return;
    }
    response.setHeader("etag", `"${answer.at}"`);
    sendJson(response, 200, answer);
  },
};
