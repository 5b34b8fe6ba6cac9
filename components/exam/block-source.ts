import type { Block } from "@/lib/exam/item.schema";
import type { Question } from "@/lib/exam/questions";

/** How far the download has come; `failed` counts what was tried and did not come. */
export type Download = {
  readonly clips: { readonly ready: number; readonly total: number; readonly failed: number };
  /** Whether the questions of both blocks are on the device. */
  readonly questions: boolean;
  readonly state: "running" | "done" | "failed";
};

export type LoadedClip = { readonly ok: true; readonly url: string } | { readonly ok: false };

/** Where the questions and the clips of an attempt come from. */
export interface BlockSource {
  /** Brings to the device what is not there yet; may be asked again after a failure. Never rejects. */
  readonly download: (report: (progress: Download) => void) => Promise<void>;
  /** The questions of a block, opened with the key that the state told; null when they cannot be had now. */
  readonly questions: (block: Block, key: string) => Promise<readonly Question[] | null>;
  /** The clip of a question of the block that was opened last, as an address that an audio element plays. */
  readonly load: (item: string) => Promise<LoadedClip>;
  /** Gives memory back: no clip is needed any more. */
  readonly forget: () => void;
  /** Erases from the device what the download brought. */
  readonly erase: () => Promise<void>;
}
