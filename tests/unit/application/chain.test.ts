import { expect, it } from "vitest";
import { firstBrokenLink, hashedForm, type Link } from "@/lib/application/chain";
import { jcsHash } from "@/lib/platform/digest";
import { CASE, PEOPLE, play } from "../../factories/application";
import { ADMITTED } from "../../factories/journeys";

function chained() {
  let previousHash = "";
  return play(ADMITTED).events.map(({ event, at }, index) => {
    const link: Link = {
      applicationId: CASE,
      sequence: index + 1,
      event,
      actorId: PEOPLE.applicant,
      actorRole: "applicant",
      at,
      ruleSetId: "2026-illustrative",
      previousHash,
    };
    const hash = jcsHash(hashedForm(link));
    previousHash = hash;
    return { ...link, hash };
  });
}

const links = chained();
const other = new Date(0);

it("has no broken link as it was written", () => {
  expect(firstBrokenLink(links, jcsHash)).toBeNull();
  expect(firstBrokenLink([], jcsHash)).toBeNull();
});

it.each([
  ["who", { actorId: PEOPLE.head }],
  ["in what role", { actorRole: "akimat-head" }],
  ["when", { at: other }],
  ["what", { event: { type: "withdrawn", on: "2026-03-04" } }],
  ["by which rules", { ruleSetId: "2027-x" }],
  ["whose case", { applicationId: PEOPLE.head }],
  ["the hash itself", { hash: "sha256:0" }],
  ["the hash before", { previousHash: "sha256:0" }],
] as const)("finds a link of which somebody changed %s", (_, change) => {
  const forged = links.with(3, { ...(links[3] ?? fail()), ...change });
  expect(firstBrokenLink(forged, jcsHash)).toBe(4);
});

it("finds a link left out, doubled or exchanged", () => {
  const [third, fourth] = [links[2] ?? fail(), links[3] ?? fail()];
  expect(firstBrokenLink(links.toSpliced(3, 1), jcsHash)).toBe(5);
  expect(firstBrokenLink(links.toSpliced(3, 0, third), jcsHash)).toBe(3);
  expect(firstBrokenLink(links.with(2, fourth).with(3, third), jcsHash)).toBe(4);
});

function fail(): never {
  throw new Error("The history is longer than this");
}
