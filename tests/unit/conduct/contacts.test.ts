import { describe, expect, it } from "vitest";
import { makeContacts } from "@/lib/exam/contacts";

describe("what was heard of candidates", () => {
  it("is one row an attempt and session, from the first word to the last", () => {
    const contacts = makeContacts();
    for (const now of [5, 6, 9]) contacts.note("a", "s", "net", now);
    contacts.note("a", "t", "net", 7);
    expect(contacts.take()).toEqual([
      { attemptId: "a", sessionId: "s", address: "net", first: 5, last: 9 },
      { attemptId: "a", sessionId: "t", address: "net", first: 7, last: 7 },
    ]);
    expect(contacts.take()).toEqual([]);
  });

  it("has a bound, and still hears of those whom it knows", () => {
    const contacts = makeContacts(2);
    for (const id of ["a", "b", "c", "a"]) contacts.note(id, "s", "net", id === "a" ? 3 : 1);
    expect(contacts.take().map(({ attemptId }) => attemptId)).toEqual(["a", "b"]);
  });

  it("is not lost when it could not be written, nor does it replace what came later", () => {
    const contacts = makeContacts();
    contacts.note("a", "s", "old", 1);
    const taken = contacts.take();
    contacts.note("a", "s", "new", 8);
    contacts.giveBack(taken);
    expect(contacts.take()).toEqual([
      { attemptId: "a", sessionId: "s", address: "new", first: 1, last: 8 },
    ]);
  });
});
