import type { Endpoint } from "@/lib/platform/endpoint";

/** The exam's machine endpoints, answered by the server before Next. */
export const examEndpoints: readonly Endpoint[] = [];
