import { en } from "./en/messages";
import { kk } from "./kk/messages";
import type { Locale } from "./routing";
import { ru } from "./ru/messages";

/** All wording by language; English gives the shape, a test holds the other two to it. */
export const MESSAGES = { kk, ru, en } satisfies Record<Locale, unknown>;

export type Messages = typeof en;
