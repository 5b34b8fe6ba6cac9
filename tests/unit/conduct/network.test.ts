import { describe, expect, it } from "vitest";
import { networkOf } from "@/lib/exam/network";

describe("the network of an address", () => {
  it.each([
    ["192.0.2.7", "192.0.2.7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["2001:db8:0:12:a:b:c:d", "2001:db8:0:12"],
    ["2001:0DB8::a:b:c:d", "2001:db8:0:0"],
    ["2001:db8::1", "2001:db8:0:0"],
    ["::1", "0:0:0:0"],
    ["", ""],
  ])("%s is %s", (address, network) => expect(networkOf(address)).toBe(network));

  it("stays the same when a device changes its own half of an address", () =>
    expect(networkOf("2001:db8:1:2:aaaa::1")).toBe(networkOf("2001:db8:1:2:bbbb:cccc:dddd:2")));
});
