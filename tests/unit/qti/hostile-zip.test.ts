import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { unzip } from "@/lib/platform/unzip";
import { refusedEntry, ZIP_LIMITS } from "@/lib/platform/zip-limits";
import { type RawEntry, rawZip } from "@/tests/factories/zip";

const refusalOf = async (bytes: Uint8Array) => {
  const result = await unzip(bytes);
  return result.ok ? "taken" : result.code;
};
const zipOf = (...entries: RawEntry[]) => refusalOf(rawZip(entries));
const plain = { name: "a.xml", data: "<a/>" };
const ZEROS = new Uint8Array(2 * 1024 * 1024);

describe("an archive", () => {
  it("is unpacked into memory, folders and a Mac's clutter aside", async () => {
    const result = await unzip(
      rawZip([
        { ...plain, deflated: true },
        { name: "folder/", data: "", mode: 0o040755 },
        { name: "folder/жазу.xml", data: "<b/>" },
        { name: "__MACOSX/._a.xml", data: "x" },
      ]),
    );
    expect(result.ok && [...result.files.keys()]).toEqual(["a.xml", "folder/жазу.xml"]);
    expect(result.ok && new TextDecoder().decode(result.files.get("a.xml"))).toBe("<a/>");
  });

  it.each([
    "../a.xml",
    "x/../../a.xml",
    "/etc/passwd",
    "C:\\a.xml",
    "c:/a.xml",
    "..\\a.xml",
    "x\\..\\a.xml",
    "a\u0000.xml",
    "a\n.xml",
  ])("does not hold the path %j", async (name) => {
    expect(await zipOf({ ...plain, name })).toBe("zip-path");
    // Nor by our own rule, should the library that also looks at names ever stop to.
    const facts = { isEncrypted: false, compressedSize: 1, uncompressedSize: 1, mode: 0 };
    expect(refusedEntry({ name, ...facts })?.code).toBe("zip-path");
  });

  it.each([
    ["a link", { ...plain, mode: 0o120777 }, "zip-link"],
    ["a device", { ...plain, mode: 0o060644 }, "zip-link"],
    ["something encrypted", { ...plain, isEncrypted: true, deflated: true }, "zip-encrypted"],
    ["another archive", { ...plain, data: rawZip([plain]) }, "zip-nested"],
    ["a bomb by its ratio", { name: "b", data: ZEROS, deflated: true }, "zip-limit"],
    [
      "a claim of too much",
      { ...plain, deflated: true, claimedSize: ZIP_LIMITS.entryBytes + 1 },
      "zip-limit",
    ],
    [
      "more than it claims",
      { name: "b", data: ZEROS, deflated: true, claimedSize: 10 },
      "zip-broken",
    ],
    ["less than it claims", { ...plain, deflated: true, claimedSize: 1_000 }, "zip-broken"],
    ["what its checksum denies", { ...plain, claimedCrc: 1 }, "zip-broken"],
  ] as const)("does not hold %s", async (_name, entry, code) => {
    expect(await zipOf(entry)).toBe(code);
  });

  it("does not hold two names that a file system takes for one", async () => {
    expect(await zipOf(plain, plain)).toBe("zip-duplicate");
    expect(await zipOf(plain, { ...plain, name: "A.XML" })).toBe("zip-duplicate");
    const [composed, apart] = ["й.xml".normalize("NFC"), "й.xml".normalize("NFD")];
    expect(await zipOf({ ...plain, name: composed }, { ...plain, name: apart })).toBe(
      "zip-duplicate",
    );
  });

  it("does not hold too many entries, nor too much in all", async () => {
    const many = Array.from({ length: ZIP_LIMITS.entries + 1 }, (_, n) => ({
      name: `${n}.xml`,
      data: "",
    }));
    expect(await zipOf(...many)).toBe("zip-limit");
    // Under the ratio, below the limit of one entry, and empty: refused by what they claim in all.
    const filler = new Uint8Array(randomBytes(600_000));
    const claims = Array.from({ length: 9 }, (_, n) => ({
      ...{ name: `${n}`, data: filler, deflated: true, claimedSize: ZIP_LIMITS.entryBytes },
    }));
    expect(await zipOf(...claims)).toBe("zip-limit");
    expect(await refusalOf(new Uint8Array(ZIP_LIMITS.bytes + 1))).toBe("zip-limit");
  });

  it("is not cut short, empty, or something else", async () => {
    const whole = rawZip([plain]);
    expect(await refusalOf(whole.slice(0, 40))).toBe("zip-broken");
    expect(await refusalOf(whole.slice(10))).toBe("zip-broken");
    expect(await refusalOf(new Uint8Array())).toBe("zip-broken");
    expect(await refusalOf(new TextEncoder().encode("PK, but no more"))).toBe("zip-broken");
  });
});
