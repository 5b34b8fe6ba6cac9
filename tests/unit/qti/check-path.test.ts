import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { choiceXml, documentXml, itemXml } from "@/tests/factories/qti";
import { rawZip } from "@/tests/factories/zip";
import { PNG } from "@/tests/integration/items/item-facts";

const run = promisify(execFile);
let folder: string;

const picture = itemXml({
  identifier: "p",
  body: `<p><img src="../images/a.png" alt="A sign"/></p>${choiceXml()}`,
});
const section = (content: string) =>
  `<qti-test-part identifier="P" navigation-mode="linear" submission-mode="individual">
  <qti-assessment-section identifier="S" title="S" visible="true">${content}</qti-assessment-section></qti-test-part>`;
const ref = (name: string) =>
  `<qti-assessment-item-ref identifier="r-${name}" href="${name}.xml"/>`;
const testXml = (content: string) =>
  documentXml("qti-assessment-test", 'identifier="T" title="T"', content);
const manifest = `<manifest xmlns="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1" identifier="m"><resources>
  <resource identifier="a" type="imsqti_item_xmlv3p0" href="a.xml"/><resource identifier="b" type="imsqti_item_xmlv3p0" href="b.xml"/>
  <resource identifier="t" type="imsqti_test_xmlv3p0" href="t.xml"/></resources></manifest>`;
const blank = itemXml({
  identifier: "b",
  body: "<p><qti-text-entry-interaction response-identifier='RESPONSE'/></p>",
});
const timed = testXml(
  `<qti-time-limits max-time="90"/>${section(`<qti-selection select="1"/><qti-ordering shuffle="true"/>${ref("a")}${ref("b")}`)}`,
);

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  "images/a.png": PNG,
  "images/fake.png": "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>",
  "items/plain.xml": itemXml(),
  "items/picture.xml": picture,
  "items/fake.xml": picture.replace("a.png", "fake.png"),
  "far/off/picture.xml": picture.replace("../images", "../../images"),
  "items/lost.xml": picture.replace("a.png", "lost.png"),
  "items/old.xml": '<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1"/>',
  "items/report.xml": '<assessmentResult xmlns="http://www.imsglobal.org/xsd/imsqti_result_v3p0"/>',
  "items/broken.xml": "<qti-assessment-item",
  "items/note.txt": "not looked at",
  "package/imsmanifest.xml": manifest,
  "package/a.xml": itemXml({ identifier: "a" }),
  "package/b.xml": blank,
  "package/t.xml": timed,
  "package/branch.xml": testXml(section(`<qti-pre-condition/>${ref("a")}`)),
  "package/wide.xml": testXml(section(`<qti-selection select="3"/>${ref("a")}`)),
  "package.zip": rawZip([
    { name: "imsmanifest.xml", data: manifest },
    { name: "a.xml", data: itemXml({ identifier: "a" }) },
    { name: "b.xml", data: blank },
    { name: "t.xml", data: timed },
    { name: "c.xml", data: itemXml() },
  ]),
  "deeper.zip": rawZip([
    { name: "x/imsmanifest.xml", data: manifest },
    { name: "x/a.xml", data: itemXml({ identifier: "a" }) },
  ]),
  "slip.zip": rawZip([{ name: "../evil.xml", data: itemXml() }]),
  "bare.zip": rawZip([{ name: "a.xml", data: itemXml() }]),
  "cut.zip": rawZip([{ name: "a.xml", data: itemXml() }]).slice(0, 60),
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "qonys-qti-"));
  for (const [name, data] of Object.entries(FILES)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), data);
  }
  await symlink("/etc", path.join(folder, "elsewhere"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function check(...paths: readonly string[]) {
  const script = ["--import", "tsx", "scripts/qti-check.ts"];
  const { stdout } = await run(process.execPath, [...script, ...paths], { encoding: "utf8" });
  const lines: { file: string; status: string; items: number; reasons: string[] }[] = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  return lines.map(({ file, ...rest }) => ({ file: path.relative(folder, file), ...rest }));
}

it("says one line of every package and every document, in order, and nothing else", async () => {
  const lines = await check(folder);
  expect(lines.map(({ file, status, items }) => `${file} ${status} ${items}`)).toEqual([
    "bare.zip refused 0",
    "cut.zip refused 0",
    "deeper.zip imported 1",
    "far/off/picture.xml imported 1",
    "items/broken.xml refused 0",
    "items/fake.xml refused 0",
    "items/lost.xml refused 0",
    "items/old.xml refused 0",
    "items/picture.xml imported 1",
    "items/plain.xml imported 1",
    "items/report.xml refused 0",
    "package/a.xml imported 1",
    "package/b.xml refused 0",
    "package/branch.xml refused 0",
    "package/imsmanifest.xml imported 1",
    "package/t.xml imported 1",
    "package/wide.xml refused 0",
    "package.zip imported 1",
    "slip.zip refused 0",
  ]);
  const reasons = new Map(lines.map((line) => [line.file, line.reasons]));
  expect(reasons.get("items/plain.xml")).toEqual([]);
  expect(reasons.get("items/fake.xml")).toEqual([
    "no PNG, JPEG, WebP, MP3, M4A or WAV by its content: images/fake.png: ?",
  ]);
  expect(reasons.get("items/lost.xml")).toEqual(["the file is not there: images/lost.png"]);
  expect(reasons.get("items/old.xml")).toEqual(["QTI 2.1 is not supported, version 3.0 is"]);
  expect(reasons.get("package/branch.xml")).toEqual([
    "tests whose way depends on answers are not supported: qti-pre-condition",
  ]);
  expect(reasons.get("package/wide.xml")).toEqual(["the selection cannot be met: S: 3 > 1"]);
  expect(reasons.get("package.zip")).toEqual([
    "left out: a document that nothing refers to: c.xml",
    "b.xml: qti-text-entry-interaction is not supported, only qti-choice-interaction with one right answer is",
    "t.xml: left out: items that were not taken: r-b",
  ]);
  expect(reasons.get("slip.zip")?.[0]).toContain("a path leads out of the archive");
  expect(reasons.get("bare.zip")).toEqual(["imsmanifest.xml is not in the package"]);
  for (const line of lines) if (line.status === "refused") expect(line.reasons).not.toEqual([]);
}, 60_000);

it("says a line of what is not there, and of what is no QTI at all", async () => {
  const lines = await check(
    path.join(folder, "nowhere"),
    path.join(folder, "images/a.png"),
    path.join(folder, "items/picture.xml"),
    path.join(folder, "far/off/picture.xml"),
  );
  expect(lines.map(({ status }) => status)).toEqual(["refused", "refused", "imported", "refused"]);
  // Asked about alone, a document reads from the folder above its own and from nowhere else.
  expect(lines[3]?.reasons).toEqual(["a path leads out of the package: ../../images/a.png"]);
}, 60_000);
