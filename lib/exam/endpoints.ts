import { attemptEndpoints } from "@/lib/exam/attempt.endpoint";
import { soundCheckEndpoint } from "@/lib/exam/audio.endpoint";
import { boardEndpoint } from "@/lib/exam/board.endpoint";
import { breaksEndpoint } from "@/lib/exam/breaks.endpoint";
import { entriesEndpoint } from "@/lib/exam/entries.endpoint";
import { guarded, watched } from "@/lib/exam/guarded.endpoint";
import { messagesEndpoint } from "@/lib/exam/messages.endpoint";
import { newsEndpoint } from "@/lib/exam/news.endpoint";
import { packageEndpoints } from "@/lib/exam/package.endpoint";
import { receiptEndpoints } from "@/lib/exam/receipts.endpoint";
import { signalsEndpoint } from "@/lib/exam/signals.endpoint";
import type { Endpoint } from "@/lib/platform/endpoint";

/** What candidates' devices ask. */
const ofCandidates: readonly Endpoint[] = [
  ...receiptEndpoints,
  ...attemptEndpoints,
  ...packageEndpoints,
  soundCheckEndpoint,
  breaksEndpoint,
  messagesEndpoint,
  signalsEndpoint,
];

/** The exam's machine endpoints, answered by the server before Next. The board and the line for news are no part of the exam's service: that they fail is nothing to give back time for. */
export const examEndpoints: readonly Endpoint[] = [
  watched(entriesEndpoint),
  ...ofCandidates.map(guarded),
  boardEndpoint,
  newsEndpoint,
];
