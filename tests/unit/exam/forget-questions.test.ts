import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, expect, it } from "vitest";
import { forgetQuestions } from "@/components/exam/forget-questions";
import { indexedPlace } from "@/components/exam/indexed-place";
import { keptOnDevice } from "@/components/exam/kept-on-device";
import { forgetInTexts, textPlace, textsInMemory } from "@/components/exam/text-place";
import { EMPTY_JOURNAL, noteAnswer } from "@/lib/exam/local-journal";
import { FakeExamServer } from "./fake-exam-server";

const JOURNAL = noteAnswer({ ...EMPTY_JOURNAL, lease: "first" }, "L-001", 2, 0);
const SNAPSHOT = { view: new FakeExamServer().view(null), wallOffset: 0 };

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const onDevice = () => keptOnDevice([{ keptIn: "database", open: indexedPlace }]);

it("after signing out no key and no question is left on a shared phone, and no answer is lost", async () => {
  const before = onDevice();
  await before.writeJournal("a", JOURNAL, []);
  await before.writeSnapshot("a", SNAPSHOT);
  await before.writePackage("a/1", new Uint8Array([1]));
  await forgetQuestions();
  const next = onDevice();
  expect(await next.read("a")).toMatchObject({ journal: JOURNAL, snapshot: null });
  expect(await next.readPackage("a/1")).toBeNull();
  expect(await next.unsent()).toEqual(["a"]);
});

it("does not make a database where none was", async () => {
  await forgetQuestions();
  expect(await indexedDB.databases()).toEqual([]);
});

it("empties the simple storage in the same way", async () => {
  const texts = textsInMemory();
  const place = textPlace(texts);
  await place.writeJournal("a", JOURNAL, []);
  await place.writeSnapshot("a", SNAPSHOT);
  forgetInTexts(texts, ["qonys.exam.a", "other"]);
  expect(await place.read("a")).toMatchObject({ journal: JOURNAL, snapshot: null });
  expect(texts.getItem("other")).toBeNull();
});
