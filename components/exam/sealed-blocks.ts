import type { Block } from "@/lib/exam/item.schema";
import { keyBytes, type PackageList, packageLabel, readClip } from "@/lib/exam/package";
import { openPackage } from "@/lib/exam/package-cipher";
import type { Question } from "@/lib/exam/questions";
import type { BlockSource, LoadedClip } from "./block-source";
import type { DeviceStore } from "./device-store";
import type { FileApi } from "./exam-api";
import { clipName, packageDownload } from "./package-download";

type Open = {
  readonly list: PackageList;
  readonly key: Uint8Array<ArrayBuffer>;
  readonly questions: readonly Question[];
};

/** Whether this browser plays Opus; all others play MP3. */
const clipFormat = () => {
  const audio = globalThis.document?.createElement("audio");
  return audio?.canPlayType('audio/webm; codecs="opus"') ? "webm" : "mp3";
};

/** The blocks of the real test: sealed on the device before the clock runs, opened with the running block's key. */
export function sealedBlocks(attemptId: string, api: FileApi, store: DeviceStore): BlockSource {
  const format = clipFormat();
  const packages = packageDownload(attemptId, api, store, format);
  const playing = new Map<string, Promise<LoadedClip>>();
  let open: Open | null = null;

  const opened = async (
    list: PackageList,
    key: Uint8Array<ArrayBuffer>,
    name: string,
    block: Block,
    clip: number | null,
  ) => {
    const sealed = await packages.file(list, name);
    return sealed && openPackage(key, packageLabel(list.form, block, clip), sealed);
  };

  const openBlock = async (list: PackageList | null, block: Block, keyText: string) => {
    if (list === null) return null;
    const key = keyBytes(keyText);
    const plain = await opened(list, key, block, block, null);
    if (plain === null) return null;
    const questions: readonly Question[] = JSON.parse(new TextDecoder().decode(plain));
    open = { list, key, questions };
    return questions;
  };
  // What is on the device first: without a line there is nothing else, and with one it is the same.
  const questions = async (block: Block, key: string) =>
    (await openBlock(await packages.keptList(), block, key)) ??
    openBlock(await packages.list(), block, key);

  const openClip = async (item: string): Promise<LoadedClip> => {
    const place = 1 + (open?.questions.findIndex(({ id }) => id === item) ?? -1);
    if (open === null || place === 0) return { ok: false };
    const plain = await opened(open.list, open.key, clipName(place, format), "listening", place);
    if (plain === null) return { ok: false };
    const { type, bytes } = readClip(plain);
    return { ok: true, url: URL.createObjectURL(new Blob([bytes], { type })) };
  };
  const load = async (item: string): Promise<LoadedClip> => {
    const known = playing.get(item) ?? openClip(item);
    playing.set(item, known);
    const loaded = await known;
    // What failed is fetched anew when it is asked for again.
    if (!loaded.ok) playing.delete(item);
    return loaded;
  };

  const forget = () => {
    for (const known of playing.values()) {
      void known.then((loaded) => loaded.ok && URL.revokeObjectURL(loaded.url));
    }
    playing.clear();
  };
  const erase = () => store.dropPackages(`${attemptId}/`);
  return { download: packages.all, questions, load, forget, erase };
}
