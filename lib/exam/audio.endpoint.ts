import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { examRequest, rejected } from "@/lib/exam/exam-request.query";
import { runningBlock } from "@/lib/exam/running-questions.query";
import { sendClip } from "@/lib/exam/send-clip.endpoint";
import { isSoundClip } from "@/lib/exam/sound-check";
import { type Endpoint, Rejection } from "@/lib/platform/endpoint";

const FOLDER = path.resolve("prisma/bank/audio");
const TYPES: Readonly<Record<string, string>> = { webm: "audio/webm", mp3: "audio/mpeg" };
const FILE = /^([\w-]+)\.(webm|mp3)$/;

type Clip = { readonly name: string; readonly type: string; readonly file: string };

/** The clip that a path's last part names. Throws `Rejection` 404: the pattern keeps the folder closed. */
function clipOf(file: string | undefined): Clip {
  const [, name, extension] = FILE.exec(file ?? "") ?? [];
  const type = TYPES[extension ?? ""];
  if (name === undefined || type === undefined) throw new Rejection(404, "not_found");
  return { name, type, file: path.join(FOLDER, `${name}.${extension}`) };
}

async function send(request: IncomingMessage, response: ServerResponse, clip: Clip) {
  const bytes = await readFile(clip.file).catch(() => null);
  if (bytes === null) throw new Rejection(404, "not_found");
  // The browser of one person may keep it while the block lasts; no cache between may.
  sendClip(request, response, { bytes, type: clip.type, cacheControl: "private, max-age=1800" });
}

/** A clip of the listening block that the caller is in. */
const clip: Endpoint = {
  method: "GET",
  path: "/api/exam/:attemptId/audio/:file",
  handle: async (request, response, context) => {
    const { sessionId, attemptId } = await examRequest(request, context);
    const wanted = clipOf(context.params["file"]);
    const running = await runningBlock(sessionId, attemptId);
    if (!running.ok) throw rejected(running.code);
    const isOpen = running.block === "listening" && running.form.listening.includes(wanted.name);
    if (!isOpen) throw new Rejection(404, "not_found");
    await send(request, response, wanted);
  },
};

/** The clips of the sound check: no question is about them, so anyone may hear them. */
const soundCheck: Endpoint = {
  method: "GET",
  path: "/api/sound-check/:file",
  handle: async (request, response, context) => {
    const wanted = clipOf(context.params["file"]);
    if (!isSoundClip(wanted.name)) throw new Rejection(404, "not_found");
    await send(request, response, wanted);
  },
};

export const audioEndpoints: readonly Endpoint[] = [clip, soundCheck];
