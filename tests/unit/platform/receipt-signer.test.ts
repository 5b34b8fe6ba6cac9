import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { publishedKeys } from "@/lib/platform/receipt-signer";

const SECRET = "a-secret-of-an-instance-with-32-bytes";
const raw = (key: KeyObject) => String(key.export({ format: "jwk" })["x"]);
const privatePem = (key: KeyObject) => key.export({ type: "pkcs8", format: "pem" }).toString();
const publicPem = (key: KeyObject) => key.export({ type: "spki", format: "pem" }).toString();

let file: string;
beforeAll(async () => {
  file = path.join(await mkdtemp(path.join(tmpdir(), "qonys-keys-")), "receipts.pem");
});
afterAll(() => rm(path.dirname(file), { recursive: true }));

it("comes from the secret where no file is named, and is another for another secret", () => {
  expect(publishedKeys(null, SECRET)).toEqual(publishedKeys(null, SECRET));
  expect(publishedKeys(null, SECRET)).not.toEqual(publishedKeys(null, `${SECRET}!`));
});

it("publishes the key of the file first and then those that signed before it", async () => {
  const [inUse, before] = [generateKeyPairSync("ed25519"), generateKeyPairSync("ed25519")];
  await writeFile(file, `${privatePem(inUse.privateKey)}\n${publicPem(before.publicKey)}`);
  expect(publishedKeys(file, SECRET)).toEqual([
    raw(inUse.publicKey),
    raw(before.publicKey),
    ...publishedKeys(null, SECRET),
  ]);
});

it("says what is wrong with a file that cannot sign", async () => {
  const other = generateKeyPairSync("ec", { namedCurve: "P-256" });
  await writeFile(file, publicPem(generateKeyPairSync("ed25519").publicKey));
  expect(() => publishedKeys(file, SECRET)).toThrow("holds no private key");
  await writeFile(file, privatePem(other.privateKey));
  expect(() => publishedKeys(file, SECRET)).toThrow("not Ed25519");
});
