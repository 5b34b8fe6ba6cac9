import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scoreFileLine } from "@/lib/assessment/score-file";
import { type ScoreFile, StatedResult } from "@/lib/assessment/score-file.schema";
import { verifyScore } from "@/lib/assessment/verify-score";
import { jcsHash } from "@/lib/platform/digest";
import { someAnswers, someJob } from "@/tests/factories/answers";
import { anyAnswers } from "@/tests/factories/answers.arbitrary";
import { runs } from "@/tests/factories/runs";
import { aScoreFile } from "@/tests/factories/score-file";
import { aSigner } from "@/tests/factories/signer";
import { changedAt, leavesOf, otherThan } from "@/tests/factories/tamper";

const portal = aSigner();
const said = someAnswers({
  education: "master",
  englishCertificate: { kind: "ielts", score: 6.5 },
  jobs: [someJob(), someJob({ from: "2024-02", to: null, documented: false })],
  deportedOn: "2015-03-01",
});
const FILE = aScoreFile(portal, said, { ...said, education: "secondary" });

const verdictOn = (file: unknown, keys: readonly string[] | null = [portal.key]) =>
  verifyScore(JSON.stringify(file), keys);

/** The portal's own signature over whatever stands in the file: what only the computation can find. */
const signed = (file: ScoreFile): ScoreFile => ({
  ...file,
  signature: portal.sign(scoreFileLine(file)),
});

const withVersion = (at: number, change: Partial<ScoreFile["versions"][number]>): ScoreFile =>
  signed({
    ...FILE,
    versions: FILE.versions.map((version, place) =>
      place === at ? { ...version, ...change } : version,
    ),
  });

describe("a score file", { timeout: 60_000 }, () => {
  it("matches as the portal gave it, for any answers, in whatever white space", async () => {
    await fc.assert(
      fc.asyncProperty(anyAnswers, anyAnswers, async (one, other) => {
        const file = aScoreFile(portal, one, other);
        expect(await verdictOn(file)).toMatchObject({ kind: "match", isKeyKnown: true });
      }),
      runs(20),
    );
    const spread = await verifyScore(`\n${JSON.stringify(FILE, null, 4)}\n`, null);
    expect(spread).toMatchObject({ kind: "match", isKeyKnown: false });
  });

  it("does not match once any of its values is another", async () => {
    const leaves = leavesOf(FILE);
    const some = fc.record({ leaf: fc.nat(leaves.length - 1), seed: fc.nat() });
    await fc.assert(
      fc.asyncProperty(some, async ({ leaf, seed }) => {
        const way = leaves[leaf] ?? [];
        const tampered = changedAt(FILE, way, (value) => otherThan(value, seed));
        expect((await verdictOn(tampered)).kind, way.join(".")).not.toBe("match");
      }),
      runs(120),
    );
    for (const way of leaves.filter(([part]) => part !== "ruleSets")) {
      const tampered = changedAt(FILE, way, (value) => otherThan(value, 1));
      expect((await verdictOn(tampered)).kind, way.join(".")).not.toBe("match");
    }
  });

  it("does not match when a version is left out, moved or stands twice", async () => {
    const [one, two] = FILE.versions;
    if (one === undefined || two === undefined) throw new Error("The file has two versions");
    for (const versions of [[one], [two], [two, one], [one, two, two]]) {
      expect((await verdictOn({ ...FILE, versions })).kind).toBe("differs");
    }
  });

  it("is nobody else's: not with another key, and not signed anew by a stranger", async () => {
    const stranger = aScoreFile(aSigner(), said);
    expect(await verdictOn(stranger)).toMatchObject({
      kind: "differs",
      differences: [{ what: "key", computed: portal.key }],
    });
    expect((await verdictOn(stranger, null)).kind).toBe("match");
  });

  it.each([
    ["not JSON", "it is not JSON, or names something twice"],
    [
      '{"format":"qonys-score-1","format":"qonys-score-1"}',
      "it is not JSON, or names something twice",
    ],
    ["{}", "not a score file at “format”"],
  ])("is unreadable: %s", async (text, why) => {
    expect(await verifyScore(text, null)).toEqual({ kind: "unreadable", why });
  });
});

// A signature shows that something was changed; the computation shows what a false signer made up.
describe("a score that its own portal signed wrongly", () => {
  const [first] = FILE.versions;
  const result = first?.result ?? { total: 0, criteria: {}, shortfall: 0 };

  it.each([
    ["criterion age", { criteria: { ...result.criteria, age: 120 } }, "120", "100"],
    ["criterion luck", { criteria: { ...result.criteria, luck: 5 } }, "5", "nothing"],
    ["total", { total: 999 }, "999", String(result.total)],
    ["threshold", { threshold: 300 }, "300", "400"],
    ["shortfall", { shortfall: 1_000 }, "1000", String(result.shortfall)],
    ["stops", { stops: ["conviction"] }, "conviction", ""],
    ["outcome", { outcome: "passed" }, "passed", "not-passed"],
  ])("differs in its %s", async (what, change, stated, computed) => {
    const file = withVersion(0, {
      result: StatedResult.parse({ ...FILE.versions[0]?.result, ...change }),
    });
    expect(await verdictOn(file)).toMatchObject({
      kind: "differs",
      differences: [{ version: 1, what, stated, computed }],
    });
  });

  it("names the answer that cannot be one, the missing rule set and the wrong number", async () => {
    const bad = withVersion(1, { answers: { ...FILE.versions[1]?.answers, minorChildren: 21 } });
    expect(await verdictOn(bad)).toMatchObject({
      differences: [{ version: 2, what: "answer minorChildren" }],
    });
    const lost = signed({ ...FILE, ruleSets: [] });
    expect(await verdictOn(lost)).toMatchObject({
      differences: [
        { version: 1, what: "rule set" },
        { version: 2, what: "rule set" },
      ],
    });
    expect(await verdictOn(withVersion(1, { version: 3 }))).toMatchObject({
      differences: [{ version: 3, what: "number of the version", stated: "3", computed: "2" }],
    });
  });

  const [set] = FILE.ruleSets;
  if (set === undefined) throw new Error("The file has a rule set");
  const withSets = (...ruleSets: ScoreFile["ruleSets"]) => signed({ ...FILE, ruleSets });

  it("names the hash of a rule set that is not its own, and one that no version uses", async () => {
    const data = { ...set.data, inForceFrom: "2026-01-01" };
    expect(await verdictOn(withSets({ ...set, data }))).toMatchObject({
      differences: [{ what: "hash of the rule set", stated: set.hash, computed: jcsHash(data) }],
    });
    const unsigned = { signature: null, keyId: null };
    const more = { ...set, ...unsigned, hash: jcsHash(data), data };
    expect(await verdictOn(withSets(set, more))).toMatchObject({
      differences: [{ what: "rule set" }],
    });
    expect(await verdictOn(withSets({ ...set, ...unsigned }))).toMatchObject({ kind: "match" });
  });

  it("names a rule set that its key did not sign", async () => {
    const difference = { what: "signature of the rule set", computed: "invalid" };
    for (const forged of [{ keyId: aSigner().key }, { keyId: null }, { signature: null }]) {
      expect(await verdictOn(withSets({ ...set, ...forged }))).toMatchObject({
        differences: [difference],
      });
    }
  });
});

describe("the command line", { timeout: 60_000 }, () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "score-file-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function run(text: string) {
    const file = path.join(folder, "score.json");
    await writeFile(file, text);
    const given = ["--import", "tsx", "scripts/verify-score.ts", file, "--key", portal.key];
    return new Promise<{ readonly out: string; readonly code: number }>((resolve) => {
      const child = execFile(process.execPath, given, (_, out) =>
        resolve({ out, code: child.exitCode ?? -1 }),
      );
    });
  }

  it("says match and 0, where it differs and 1, that it cannot read and 2", async () => {
    const match = await run(JSON.stringify(FILE));
    expect(match.code).toBe(0);
    expect(match.out).toContain("MATCH: case KZ-2026-000417");
    const differs = await run(JSON.stringify(withVersion(1, { version: 3 })));
    expect(differs.code).toBe(1);
    expect(differs.out).toContain("version 3, number of the version: stated 3, computed 2");
    const unreadable = await run("{");
    expect([unreadable.code, unreadable.out]).toEqual([
      2,
      "UNREADABLE: it is not JSON, or names something twice.\n",
    ]);
  });
});
