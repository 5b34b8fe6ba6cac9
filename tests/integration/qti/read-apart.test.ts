import { setPriority } from "node:os";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { putFile } from "@/lib/platform/storage";
import { readApart } from "@/lib/qti/read-apart.query";
import { freshDatabase } from "../harness";

vi.mock("node:os", { spy: true });

await freshDatabase();
const { execPath } = process;
let key: string;

beforeAll(async () => {
  key = (await putFile(new TextEncoder().encode("no package"))).key;
});

afterEach(() => {
  process.execPath = execPath;
});

const codes = async (storageKey: string) =>
  (await readApart(storageKey)).refusals.map(({ code }) => code);

it("a package for which no process can be had is refused, and the next one is read", async () => {
  process.execPath = "/nowhere/node";
  expect((await readApart(key)).refusals).toEqual([{ code: "too-heavy", detail: "ENOENT" }]);
  process.execPath = execPath;
  expect(await codes(key)).toEqual(["zip-broken"]);
});

it("one that cannot be begun at all leaves the next ones alone", async () => {
  await expect(readApart("not a key")).rejects.toThrow("not a storage key");
  expect(await codes(key)).toEqual(["zip-broken"]);
});

it("a process whose priority cannot be set reads all the same", async () => {
  vi.mocked(setPriority).mockImplementationOnce(() => {
    throw new Error("ESRCH");
  });
  expect(await codes(key)).toEqual(["zip-broken"]);
  expect(setPriority).toHaveBeenCalled();
});
