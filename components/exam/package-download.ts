import { isPackageList, type PackageList } from "@/lib/exam/package";
import type { Download } from "./block-source";
import type { DeviceStore } from "./device-store";
import type { FileApi } from "./exam-api";

const FILES_AT_ONCE = 3;

export type Packages = {
  /** What the server lists, or what it listed last on this device. */
  readonly list: () => Promise<PackageList | null>;
  readonly keptList: () => Promise<PackageList | null>;
  /** A package from the device, or from the server when it is not there yet. */
  readonly file: (list: PackageList, name: string) => Promise<Uint8Array<ArrayBuffer> | null>;
  readonly all: (report: (progress: Download) => void) => Promise<void>;
};

export const clipName = (place: number, format: string) => `listening/clips/${place}.${format}`;

/**
 * Brings an attempt's sealed packages to the device, each checked against its digest.
 *
 * @param format which kind of clip this browser plays
 */
export function packageDownload(
  attemptId: string,
  api: FileApi,
  store: DeviceStore,
  format: string,
): Packages {
  const listName = `${attemptId}/list`;
  const nameOf = ({ form }: PackageList, name: string) => `${attemptId}/${form}/${name}`;

  const keptList = async (): Promise<PackageList | null> => {
    const bytes = await store.readPackage(listName);
    if (bytes === null) return null;
    const kept: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isPackageList(kept) ? kept : null;
  };
  const list = async () => {
    const { status, body } = await api.get("/packages");
    if (status !== 200 || !isPackageList(body)) return keptList();
    await store.writePackage(listName, new TextEncoder().encode(JSON.stringify(body)));
    return body;
  };
  const file = async (from: PackageList, name: string) => {
    const kept = await store.readPackage(nameOf(from, name));
    if (kept !== null) return kept;
    const bytes = await api.bytes(`/packages/${name}`);
    if (bytes !== null) await store.writePackage(nameOf(from, name), bytes);
    return bytes;
  };

  const all = async (report: (progress: Download) => void) => {
    const found = await list();
    if (found === null) {
      report({ clips: { ready: 0, total: 0, failed: 0 }, questions: false, state: "failed" });
      return;
    }
    const total = found.clips;
    const clips = { ready: 0, total, failed: 0 };
    // Listening's questions first, then its clips in the order in which they are asked.
    const blocks = await Promise.all([file(found, "listening"), file(found, "reading")]);
    const questions = blocks.every((bytes) => bytes !== null);
    const say = (state: Download["state"]) => report({ clips: { ...clips }, questions, state });
    say("running");
    let next = 1;
    const work = async () => {
      while (next <= total) {
        const place = next;
        next += 1;
        const bytes = await file(found, clipName(place, format));
        if (bytes === null) clips.failed += 1;
        else clips.ready += 1;
        say("running");
      }
    };
    await Promise.all(Array.from({ length: FILES_AT_ONCE }, work));
    say(questions && clips.failed === 0 ? "done" : "failed");
  };
  return { list, keptList, file, all };
}
