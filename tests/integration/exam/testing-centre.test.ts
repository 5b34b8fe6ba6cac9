import { beforeAll, describe, expect, it } from "vitest";
import { stateOf } from "@/lib/application/execute.command";
import { certificateCase, pendingCertificates } from "@/lib/exam/certificate-desk.query";
import { judgeCertificate } from "@/lib/exam/judge-certificate.command";
import { ownTesting } from "@/lib/exam/own-testing.query";
import { submitCertificate } from "@/lib/exam/submit-certificate.command";
import { currentTime } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { openEvidence } from "@/lib/questionnaire/open-evidence.command";
import {
  anApplicant,
  type Candidate,
  prepareExam,
  type SignedIn,
  someone,
} from "@/tests/factories/candidate";
import { type FreshDatabase, freshDatabase, setClock } from "../harness";

const START = new Date("2026-03-02T04:00:00Z");
// The first bytes of a PDF and of a PNG: types are told by content.
const PDF = new TextEncoder().encode("%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n");
const INPUT = {
  number: "KT-2025/004417",
  issuedOn: "2025-11-20",
  listeningCorrect: 18,
  readingCorrect: 31,
};

let database: FreshDatabase;
let centre: SignedIn;

beforeAll(async () => {
  database = await freshDatabase();
  await setClock(database, START);
  await prepareExam();
  centre = await someone("testing-centre");
});

const caseOf = async ({ applicationId }: Candidate) =>
  stateOf(await db.application.findUniqueOrThrow({ where: { id: applicationId } }));

async function handIn(candidate: Candidate, input = INPUT, bytes: Uint8Array = PDF) {
  const file = { fileName: "certificate.pdf", bytes };
  const now = await currentTime();
  return submitCertificate(candidate.actor, candidate.applicationId, input, file, now);
}

async function handedIn(candidate: Candidate, input = INPUT): Promise<string> {
  const done = await handIn(candidate, input);
  if (!done.ok) throw new Error(done.code);
  return done.certificateId;
}

describe("a certificate from outside", () => {
  it("passes the stage once the testing centre has verified it", async () => {
    const candidate = await anApplicant();
    const id = await handedIn(candidate);
    expect(await caseOf(candidate)).toMatchObject({ owner: "testing-centre" });
    const [first] = await pendingCertificates(centre.actor);
    expect(first).toMatchObject({ id, number: INPUT.number, issuedOn: "2025-11-20" });
    const now = await currentTime();
    expect(await judgeCertificate(centre.actor, id, { kind: "verified" }, now)).toEqual({
      ok: true,
    });
    expect(await caseOf(candidate)).toMatchObject({
      stage: "questionnaire",
      testing: { certificate: { source: "external", id, validUntil: "2027-11-20" } },
    });
    expect(await pendingCertificates(centre.actor)).toHaveLength(0);
    // A second verdict finds nothing that waits.
    const again = await judgeCertificate(centre.actor, id, { kind: "verified" }, now);
    expect(again).toEqual({ ok: false, code: "no-external-pending" });
  });

  it("that is rejected goes back to the applicant with the reason", async () => {
    const candidate = await anApplicant();
    const id = await handedIn(candidate);
    const reason = "Нөмірі тізілімде жоқ";
    await judgeCertificate(centre.actor, id, { kind: "rejected", reason }, await currentTime());
    expect(await caseOf(candidate)).toMatchObject({ stage: "testing", owner: "applicant" });
    expect((await ownTesting(candidate.actor))?.rejected).toEqual({ number: INPUT.number, reason });
    expect((await handIn(candidate)).ok).toBe(true);
  });

  it("below a threshold or out of date cannot be verified", async () => {
    const verdict = { kind: "verified" } as const;
    const low = await handedIn(await anApplicant(), { ...INPUT, listeningCorrect: 5 });
    const now = await currentTime();
    expect(await judgeCertificate(centre.actor, low, verdict, now)).toEqual({
      ok: false,
      code: "below-threshold",
    });
    const old = await handedIn(await anApplicant(), { ...INPUT, issuedOn: "2024-02-01" });
    expect(await judgeCertificate(centre.actor, old, verdict, now)).toEqual({
      ok: false,
      code: "certificate-expired",
    });
  });

  it("is judged by nobody but the testing centre, nor shown to others", async () => {
    const candidate = await anApplicant();
    const id = await handedIn(candidate);
    for (const other of [candidate, await someone("akimat-head", { region: "KZ-75" })]) {
      expect(
        await judgeCertificate(other.actor, id, { kind: "verified" }, await currentTime()),
      ).toEqual({ ok: false, code: "not-allowed" });
      expect(await certificateCase(other.actor, id)).toBeNull();
      expect(await pendingCertificates(other.actor)).toEqual([]);
    }
    // The file itself is opened by the same person alone, beside the applicant (questionnaire/open-evidence).
    const { file } = (await certificateCase(centre.actor, id)) ?? {};
    expect((await openEvidence(centre.actor, file?.id ?? ""))?.bytes).toEqual(PDF);
    const agency = await someone("agency", { agency: "knb" });
    expect(await openEvidence(agency.actor, file?.id ?? "")).toBeNull();
  });

  it("needs a file that is what it says, a date that has come, and no second one that waits", async () => {
    const candidate = await anApplicant();
    const code = async (...given: Parameters<typeof handIn>) => {
      const done = await handIn(...given);
      return done.ok ? "ok" : done.code;
    };
    const script = new TextEncoder().encode("<script>alert(1)</script>");
    expect(await code(candidate, INPUT, script)).toBe("file-type");
    expect(await code(candidate, INPUT, new Uint8Array())).toBe("file-missing");
    expect(await code(candidate, INPUT, new Uint8Array(10 * 1024 * 1024 + 1))).toBe(
      "file-too-large",
    );
    expect(await code(candidate, { ...INPUT, issuedOn: "2026-03-03" })).toBe("date-in-future");
    const sent = await Promise.all([1, 2, 3].map(() => code(candidate)));
    expect(sent.toSorted()).toEqual(["external-pending", "external-pending", "ok"]);
    const { applicationId } = candidate;
    expect(await db.externalCertificate.count({ where: { applicationId } })).toBe(1);
    expect(await db.evidence.count({ where: { applicationId } })).toBe(1);
  });
});
