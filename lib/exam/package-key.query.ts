import type { Block } from "@/lib/exam/item.schema";
import { deriveKey, deriveText } from "@/lib/platform/derive";
import { env } from "@/lib/platform/env";

type Drawn = { readonly attemptId: string; readonly seed: string };

/**
 * The key of a block's packages, 32 bytes: of this attempt, this draw of its form and this block alone. Nothing is
 * stored, so that no backup and no reader of the database has it without the instance's secret.
 */
export function packageKey({ attemptId, seed }: Drawn, block: Block): Uint8Array<ArrayBuffer> {
  return new Uint8Array(deriveKey(env().secret, `exam package ${attemptId} ${seed} ${block}`));
}

/** Names a draw of a form without telling its seed, from which the questions could be drawn again. */
export const formName = ({ attemptId, seed }: Drawn): string =>
  deriveText(env().secret, `exam form ${attemptId} ${seed}`);
