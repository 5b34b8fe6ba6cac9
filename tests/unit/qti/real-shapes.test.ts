import path from "node:path";
import { expect, it } from "vitest";
import { filesInFolder } from "@/lib/platform/file-set";
import { readManifestPackage } from "@/lib/qti/read-package.query";

/**
 * A package in the shapes that editors write: schema locations, a schema model, layout classes, feedback, rubrics, nested
 * sections, dependencies and metadata of the manifest. The words are our own.
 */
const FOLDER = path.resolve("tests/fixtures/qti");

it("reads what editors write, and says of each question what was left out or why it was refused", async () => {
  const { refusals, entries } = await readManifestPackage(filesInFolder(FOLDER), "");
  expect(refusals).toEqual([]);
  const outcomes = entries.map((entry) => [
    entry.path,
    [...entry.refusals, ...entry.notes].map(({ code }) => code),
  ]);
  expect(Object.fromEntries(outcomes)).toEqual({
    "test.xml": ["left-outcomes", "left-session-control", "left-item-weight"],
    "items/picture-sign.xml": [],
    "items/inline-style.xml": [
      "left-stylesheet",
      "left-presentation",
      "left-presentation",
      "left-formatting",
      "left-formatting",
      "left-choices",
    ],
    "items/with-feedback.xml": ["left-fixed"],
    "items/rubric.xml": ["left-rubric"],
    "items/shared-one.xml": [],
    "items/map-response.xml": ["processing-rule"],
    "items/two-answers.xml": ["cardinality", "max-choices"],
    "stimuli/train.xml": [],
  });
});

it("reads a test's limits, selection and nested sections", async () => {
  const { entries } = await readManifestPackage(filesInFolder(FOLDER), "");
  const tests = entries.flatMap((entry) => (entry.kind === "test" ? [entry.test] : []));
  expect(tests).toMatchObject([
    {
      timeLimits: { maxSeconds: 3_000 },
      parts: [
        {
          sections: [
            {
              select: { count: 2 },
              isShuffled: true,
              children: [
                { path: "items/picture-sign.xml", categories: ["sign"] },
                { path: "items/inline-style.xml" },
                {
                  isVisible: false,
                  children: [
                    { path: "items/rubric.xml", isRequired: true },
                    { path: "items/shared-one.xml", isFixed: true },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  ]);
});

it("reads the words of a question as they stand, with its shared text", async () => {
  const { entries } = await readManifestPackage(filesInFolder(FOLDER), "");
  const said = entries.flatMap((entry) =>
    entry.kind === "item" && entry.item !== null ? [[entry.item.stem, entry.item.key]] : [],
  );
  expect(said).toEqual([
    ["Мұнда не істеуге болмайды?", 1],
    ["Дүкен қашан ашылады?", 1],
    ["Айгүл не сатып алды?", 1],
    ["Ертең қай күн?", 1],
    ["Поезд нешеде кетеді?", 1],
  ]);
});
