import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Block } from "@/lib/exam/item.schema";
import { sendClip } from "@/lib/exam/send-clip.endpoint";
import { type Endpoint, Rejection, sendJson } from "@/lib/platform/endpoint";
import { answersOf, facesOf, type PracticeAnswers, type PracticeBlock } from "@/lib/practice/pool";
import { practicePool } from "@/lib/practice/pool.query";

// A folder of its own: no path that is asked for here can lead to a clip of the test.
const FOLDER = path.resolve("prisma/bank/practice-audio");
const FILE = /^P-L-\d{3}\.(webm|mp3)$/;

function blockOf(name: string | undefined): Block {
  if (name === "listening" || name === "reading") return name;
  throw new Rejection(404, "not_found");
}

const questions: Endpoint = {
  method: "GET",
  path: "/api/practice/questions/:block",
  handle: async (_request, response, { params }) => {
    const pool = await practicePool(blockOf(params["block"]));
    sendJson(response, 200, { questions: facesOf(pool) } satisfies PracticeBlock);
  },
};

/** Keys and explanations. Nothing is at stake, and yet the player asks for them only after the end. */
const answers: Endpoint = {
  method: "GET",
  path: "/api/practice/answers/:block",
  handle: async (_request, response, { params }) => {
    const pool = await practicePool(blockOf(params["block"]));
    sendJson(response, 200, { answers: answersOf(pool) } satisfies PracticeAnswers);
  },
};

const clip: Endpoint = {
  method: "GET",
  path: "/api/practice/audio/:file",
  handle: async (request, response, { params }) => {
    const file = params["file"] ?? "";
    const bytes = FILE.test(file)
      ? await readFile(path.join(FOLDER, file)).catch(() => null)
      : null;
    if (bytes === null) throw new Rejection(404, "not_found");
    const type = file.endsWith(".webm") ? "audio/webm" : "audio/mpeg";
    sendClip(request, response, { bytes, type, cacheControl: "public, max-age=86400" });
  },
};

export const practiceEndpoints: readonly Endpoint[] = [questions, answers, clip];
