import { answersEndpoint } from "@/lib/exam/answers.endpoint";
import { attemptEndpoints } from "@/lib/exam/attempt.endpoint";
import { audioEndpoints } from "@/lib/exam/audio.endpoint";
import { breaksEndpoint } from "@/lib/exam/breaks.endpoint";
import { entriesEndpoint } from "@/lib/exam/entries.endpoint";
import { guarded } from "@/lib/exam/guarded.endpoint";
import { messagesEndpoint } from "@/lib/exam/messages.endpoint";
import { receiptKeyEndpoint } from "@/lib/exam/receipts.endpoint";
import { signalsEndpoint } from "@/lib/exam/signals.endpoint";
import type { Endpoint } from "@/lib/platform/endpoint";

/** The exam's machine endpoints, answered by the server before Next. */
export const examEndpoints: readonly Endpoint[] = [
  entriesEndpoint,
  answersEndpoint,
  receiptKeyEndpoint,
  ...attemptEndpoints,
  ...audioEndpoints,
  breaksEndpoint,
  messagesEndpoint,
  signalsEndpoint,
].map(guarded);
