import { beforeEach, describe, expect, it } from "vitest";
import { forgetAll, keep, recall, typingKey, unsaved } from "@/components/shell/kept-typing";

/** A device's storage. */
function box() {
  const values = new Map<string, string>();
  return {
    values,
    get length() {
      return values.size;
    },
    key: (at: number) => [...values.keys()][at] ?? null,
    getItem: (name: string) => values.get(name) ?? null,
    setItem: (name: string, value: string) => void values.set(name, value),
    removeItem: (name: string) => void values.delete(name),
  };
}

const secretOf = (account: number) => Buffer.alloc(32, account).toString("base64");
const typing = {
  at: 1_000,
  typed: [["housingAddress", "Семей, Абай 12"]] as const,
  began: { base: '{"housingAddress":""}' },
};

let device = box();
beforeEach(() => {
  device = box();
});

describe("what is typed and not sent", () => {
  it("comes back for the account that typed it", async () => {
    const key = await typingKey(secretOf(1));
    await keep(device, key, "case/housing", typing);
    expect(await recall(device, key, "case/housing", 2_000)).toEqual(typing);
    expect(await recall(device, key, "case/funds", 2_000)).toBeNull();
  });

  it("can be read neither in the storage nor by another account", async () => {
    await keep(device, await typingKey(secretOf(1)), "case/housing", typing);
    expect(JSON.stringify([...device.values])).not.toMatch(/Абай|housingAddress/);
    expect(await recall(device, await typingKey(secretOf(2)), "case/housing", 2_000)).toBeNull();
  });

  it("is let go after a month, and by signing out", async () => {
    const key = await typingKey(secretOf(1));
    await keep(device, key, "case/housing", typing);
    const month = 31 * 24 * 60 * 60 * 1_000;
    expect(await recall(device, key, "case/housing", month)).toBeNull();
    device.setItem("qonys-theme", "dark");
    forgetAll(device, 3_000);
    expect(await recall(device, key, "case/housing", 2_000)).toBeNull();
    expect(device.getItem("qonys-theme")).toBe("dark");
  });

  it("is compared with what its page began from, so that another device's answers stay", () => {
    const kept = {
      at: 1,
      typed: [
        ["housing", "own"],
        ["housingAddress", "Мира, 15"],
        ["note", "saved since"],
      ] as const,
      began: { base: '{"housing":"own","housingAddress":"Абай, 1","note":""}' },
    };
    const page = '{"housing":"lease","housingAddress":"Сатпаев, 7","note":"saved since"}';
    expect(unsaved(kept, page)).toEqual({
      typed: [["housingAddress", "Мира, 15"]],
      base: '{"housing":"lease","housingAddress":"Абай, 1","note":"saved since"}',
    });
  });
});
