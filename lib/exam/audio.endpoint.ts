import { bankClip, CLIP_FORMATS } from "@/lib/exam/bank-clip.query";
import { sendClip } from "@/lib/exam/send-clip.endpoint";
import { isSoundClip } from "@/lib/exam/sound-check";
import { type Endpoint, Rejection } from "@/lib/platform/endpoint";

/** The clips of the sound check: no question is about them, so anyone may hear them. All others travel sealed. */
export const soundCheckEndpoint: Endpoint = {
  method: "GET",
  path: "/api/sound-check/:file",
  handle: async (request, response, context) => {
    const [name = "", extension] = (context.params["file"] ?? "").split(".");
    const format = CLIP_FORMATS.find((one) => one === extension);
    if (format === undefined || !isSoundClip(name)) throw new Rejection(404, "not_found");
    const { type, bytes } = await bankClip(name, format);
    sendClip(request, response, { bytes, type, cacheControl: "private, max-age=1800" });
  },
};
