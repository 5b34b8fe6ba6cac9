import { beforeAll, describe, expect, it } from "vitest";
import { moveClock } from "@/lib/calendar/move-clock.command";
import { moveDay, removeMovedDay } from "@/lib/calendar/move-day.command";
import { listMovedDays, movedDays } from "@/lib/calendar/moved-days.query";
import { addWorkingDays } from "@/lib/calendar/working-days";
import { auditPage } from "@/lib/identity/audit.query";
import { ACCOUNT_ROLES, type Actor } from "@/lib/identity/roles";
import { currentTime } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { freshDatabase, setClock } from "../harness";

const database = await freshDatabase();
const NOW = new Date("2026-03-02T04:00:00Z");

const actor = (role: Actor["role"]): Actor => ({
  accountId: "00000000-0000-4000-8000-000000000001",
  role,
  region: null,
  agency: null,
  personId: null,
});
const administrator = actor("administrator");

beforeAll(() => setClock(database, NOW));

describe("moved days", () => {
  const moved = { day: "2026-03-04", kind: "off", reason: "Resolution No. 1" } as const;

  it("count for terms from then on, and stop counting when removed", async () => {
    expect(await moveDay(administrator, moved, NOW)).toEqual({ ok: true });
    expect(addWorkingDays("2026-03-02", 2, await movedDays())).toBe("2026-03-05");
    expect(await listMovedDays()).toEqual([moved]);
    await removeMovedDay(administrator, moved.day);
    expect(addWorkingDays("2026-03-02", 2, await movedDays())).toBe("2026-03-04");
  });

  it.each(ACCOUNT_ROLES.filter((role) => role !== "administrator"))(
    "are closed to %s",
    async (role) => {
      const refused = { ok: false, code: "not-allowed" };
      expect(await moveDay(actor(role), moved, NOW)).toEqual(refused);
      expect(await removeMovedDay(actor(role), moved.day)).toEqual(refused);
    },
  );
});

describe("the demo's clock", () => {
  it("moves forward for all of SQL, and never back", async () => {
    const later = new Date("2026-03-09T04:00:00Z");
    expect(await moveClock(administrator, later)).toEqual({ ok: true, now: later });
    expect((await currentTime()).getTime()).toBeGreaterThanOrEqual(later.getTime());
    expect(await moveClock(administrator, NOW)).toEqual({ ok: false, code: "not-forward" });
  });

  it.each(ACCOUNT_ROLES.filter((role) => role !== "administrator"))(
    "stands for %s",
    async (role) => {
      const far = new Date("2027-01-01T00:00:00Z");
      expect(await moveClock(actor(role), far)).toEqual({ ok: false, code: "not-allowed" });
      expect((await currentTime()).getTime()).toBeLessThan(far.getTime());
    },
  );
});

describe("the audit log", () => {
  it("holds what the administrator did, and shows it to those who may read it only", async () => {
    const actions = (await db.auditEntry.findMany()).map(({ action }) => action);
    expect(actions).toEqual(["day-moved", "moved-day-removed", "clock-moved"]);
    const filter = { source: "access", page: 1 } as const;
    expect((await auditPage(actor("auditor"), filter))?.lines).toHaveLength(3);
    expect(await auditPage(actor("akimat-head"), filter)).toBeNull();
  });

  it("cannot be changed or deleted by the application", async () => {
    await expect(db.auditEntry.deleteMany()).rejects.toThrow();
    await expect(db.auditEntry.updateMany({ data: { action: "nothing" } })).rejects.toThrow();
  });
});
