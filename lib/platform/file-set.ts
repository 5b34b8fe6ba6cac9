import { readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { ZIP_LIMITS } from "./zip-limits";

/** Files of a package by their paths in it, wherever they lie. */
export type FileSet = {
  /** All paths; empty when the set was not listed. */
  readonly names: readonly string[];
  /** Undefined for a file that is not there, lies outside, or is too large to be read. */
  read(name: string): Promise<Uint8Array | undefined>;
};

export const filesInMemory = (files: ReadonlyMap<string, Uint8Array>): FileSet => ({
  names: [...files.keys()],
  read: async (name) => files.get(name),
});

/** Files under a folder of this machine; a link that leads out of the folder is no file of it. */
export const filesInFolder = (folder: string): FileSet => ({
  names: [],
  read: async (name) => {
    try {
      const root = await realpath(folder);
      const file = await realpath(path.join(root, name));
      if (!file.startsWith(root + path.sep)) return undefined;
      const { size } = await stat(file);
      return size > ZIP_LIMITS.entryBytes ? undefined : await readFile(file);
    } catch {
      return undefined;
    }
  },
});
