import { describe, expect, it } from "vitest";
import { playsOf, shownAnswer } from "@/components/exam/attempt-state";
import { aDisk, aLine, aPage, END, FakeExamServer, NOW, settled } from "./fake-exam-server";

const stored = ({ rows }: FakeExamServer) => rows.map(({ item, option }) => [item, option]);

async function anOpenPage() {
  const server = new FakeExamServer();
  const line = aLine(server);
  const disk = aDisk();
  const client = aPage({ api: line.api, disk });
  await client.open();
  return { server, line, disk, client };
}

describe("the candidate's side of an attempt", () => {
  it("shows an answer as kept when the device has it, and as saved when its receipt has come", async () => {
    const { client, line } = await anOpenPage();
    line.is = "cut";
    const kept = client.choose("L-001", 2);
    expect(shownAnswer(client.state(), "L-001")).toEqual({ option: 2, state: "writing", at: null });
    await kept;
    expect(shownAnswer(client.state(), "L-001")).toEqual({ option: 2, state: "waiting", at: null });
    line.is = "up";
    await client.flush();
    expect(shownAnswer(client.state(), "L-001")).toEqual({ option: 2, state: "saved", at: NOW });
  });

  it("keeps answers through a cut line and a reload, and sends them in order and in one list", async () => {
    const { server, line, disk, client } = await anOpenPage();
    line.is = "cut";
    await client.choose("L-001", 0);
    await client.choose("L-002", 1);
    await client.choose("L-001", 3);
    await settled();
    expect(client.state().link).toBe("offline");
    client.stop();
    line.is = "up";
    const reloaded = aPage({ api: line.api, disk });
    await reloaded.open();
    const before = server.requests;
    await reloaded.flush();
    expect(server.requests).toBeLessThanOrEqual(before + 1);
    expect(stored(server)).toEqual([
      ["L-001", 0],
      ["L-002", 1],
      ["L-001", 3],
    ]);
    expect(reloaded.state().link).toBe("online");
  });

  it("opens without a line where the server's last word left it, and takes answers", async () => {
    const { server, line, disk, client } = await anOpenPage();
    client.stop();
    line.is = "cut";
    const reloaded = aPage({ api: line.api, disk });
    await reloaded.open();
    expect(reloaded.state()).toMatchObject({ lease: "mine", view: { phase: "listening" } });
    await reloaded.choose("L-001", 1);
    line.is = "up";
    await reloaded.flush();
    expect(stored(server)).toEqual([["L-001", 1]]);
  });

  it("sends again what was stored without its word getting through, and nothing is doubled", async () => {
    const { server, line, client } = await anOpenPage();
    line.is = "deaf";
    await client.choose("L-001", 0);
    await settled();
    line.is = "up";
    await client.flush();
    expect(stored(server)).toEqual([["L-001", 0]]);
    expect(client.state().journal.waiting).toEqual([]);
  });

  it("tells the server of a relieved device's answers, and gives them anew once it takes the test back", async () => {
    const { server, client } = await anOpenPage();
    server.lease = "another device's";
    await client.choose("L-001", 0);
    await settled();
    expect(client.state().lease).toBe("taken");
    expect(server.rows).toMatchObject([{ item: "L-001", standing: "superseded" }]);
    await client.choose("L-002", 0);
    await client.takeOver();
    await client.flush();
    // What was pressed before the screen said so is still the candidate's; what the screen refused is not.
    expect(server.rows.map(({ item, standing }) => [item, standing])).toEqual([
      ["L-001", "superseded"],
      ["L-001", "counted"],
    ]);
  });

  it("says of an answer that came late that it is stored as late, also after a reload", async () => {
    const { server, line, disk, client } = await anOpenPage();
    line.is = "cut";
    await client.choose("L-001", 0);
    server.phase = "between";
    line.is = "up";
    await client.flush();
    const late = { option: 0, state: "late", at: NOW };
    expect(shownAnswer(client.state(), "L-001")).toEqual(late);
    expect(client.state().journal.waiting).toEqual([]);
    client.stop();
    const reloaded = aPage({ api: line.api, disk });
    await reloaded.open();
    expect(shownAnswer(reloaded.state(), "L-001")).toEqual(late);
  });

  it("sends what still waits when the attempt has ended meanwhile", async () => {
    const { server, line, client } = await anOpenPage();
    line.is = "cut";
    await client.choose("L-001", 0);
    server.phase = "ended";
    line.is = "up";
    await client.beat();
    await client.flush();
    expect(server.rows).toMatchObject([{ item: "L-001", standing: "late" }]);
  });

  it("keeps what was given before a pause until the clock runs again, and then it counts", async () => {
    const { server, line, client } = await anOpenPage();
    line.is = "cut";
    await client.choose("L-001", 0);
    await settled();
    server.paused = { kind: "centre", since: NOW, until: null };
    line.is = "up";
    await client.beat();
    await client.flush();
    expect(server.rows).toEqual([]);
    server.paused = null;
    await client.beat();
    await client.flush();
    expect(server.rows).toMatchObject([{ item: "L-001", standing: "counted" }]);
  });

  it("counts plays of every device, and its own that are on their way", async () => {
    const { server, line, client } = await anOpenPage();
    const play = { kind: "play", item: "L-001", option: null } as const;
    server.rows.push({ ...play, counter: 1, lease: "other", standing: "superseded" });
    await client.beat();
    expect(playsOf(client.state(), "L-001")).toBe(1);
    line.is = "cut";
    await client.countPlay("L-001");
    expect(playsOf(client.state(), "L-001")).toBe(2);
    line.is = "up";
    await client.flush();
    expect(playsOf(client.state(), "L-001")).toBe(2);
    expect(server.rows).toHaveLength(2);
  });

  it("counts anew under a new lease when a restored journal is out of step", async () => {
    const { server, client } = await anOpenPage();
    server.refuse = "counter_behind";
    await client.choose("L-001", 0);
    await settled();
    server.refuse = null;
    await client.flush();
    expect(stored(server)).toEqual([["L-001", 0]]);
  });

  it("takes no step while an answer waits", async () => {
    const { line, client } = await anOpenPage();
    line.is = "cut";
    await client.choose("L-001", 0);
    expect(await client.step("end-listening")).toBe(false);
    client.stop();
  });

  it("follows the phases as the server moves them, with nobody pressing anything", async () => {
    const { server, client } = await anOpenPage();
    await client.choose("L-001", 0);
    await client.flush();
    for (const phase of ["between", "reading", "ended"] as const) {
      server.phase = phase;
      await client.beat();
      expect(client.state()).toMatchObject({ view: { phase, endsAt: END }, questions: [] });
    }
  });
});
