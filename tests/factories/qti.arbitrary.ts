import fc from "fast-check";
import type { QtiItem } from "@/lib/qti/item";
import type { QtiItemRef, QtiSection, QtiTest, QtiTimeLimits } from "@/lib/qti/test";
import { itemPath } from "@/lib/qti/write-package";

/** Signs that markup, whitespace rules or encodings could spoil, among ordinary ones. */
const sign = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(..."abcXYZ0123әғқңөұүһі жазу?!.,—«»") },
  { weight: 2, arbitrary: fc.constantFrom("\n", " ", "  ", "\t", "\u00a0", "\u2028", "\u0085") },
  { weight: 2, arbitrary: fc.constantFrom("<", ">", "&", '"', "'", "]]>", "<!--", "&amp;", "{x}") },
  { weight: 1, arbitrary: fc.constantFrom("😀", "é", "e\u0301", "ש", "漢") },
);

const text = fc
  .array(sign, { minLength: 1, maxLength: 40 })
  .map((signs) => signs.join(""))
  .filter((words) => words.trim() !== "");

const oneLine = text.map((words) => words.trim());
const maybe = <T>(arbitrary: fc.Arbitrary<T>, none: T) => fc.oneof(arbitrary, fc.constant(none));
const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_.-]{0,12}$/);

/** Texts that items may share, by identifier. */
const SHARED = fc.dictionary(name, text, { maxKeys: 2, noNullPrototype: true });

const media = fc.oneof(
  fc.constant(null),
  oneLine.map((alt) => ({ kind: "image" as const, path: "media/a sign, қ%.png", alt })),
  fc.constant({ kind: "audio" as const, path: "media/clip.mp3", alt: "" }),
);

const options = fc.uniqueArray(fc.record({ identifier: name, text, isFixed: fc.boolean() }), {
  minLength: 2,
  maxLength: 8,
  selector: ({ identifier }) => identifier,
});

const item = (shared: Readonly<Record<string, string>>): fc.Arbitrary<QtiItem> =>
  fc
    .record({
      identifier: name,
      title: maybe(oneLine, ""),
      language: fc.constantFrom("", "kk", "en-GB"),
      own: maybe(text, ""),
      shared: fc.constantFrom(null, ...Object.keys(shared)),
      media,
      turns: fc.array(fc.record({ speaker: fc.constantFrom("a", "b"), text }), { maxLength: 3 }),
      stem: text,
      options,
      isShuffled: fc.boolean(),
      share: fc.nat(),
      told: fc.array(maybe(text, ""), { minLength: 8, maxLength: 8 }),
    })
    .map(({ own, share, told, ...rest }) => ({
      ...rest,
      text: rest.shared === null ? own : (shared[rest.shared] ?? ""),
      key: share % rest.options.length,
      rationale: told.slice(0, rest.options.length),
    }));

/** Items with identifiers of their own, some of which share texts. */
export const someItems: fc.Arbitrary<readonly QtiItem[]> = SHARED.chain((shared) =>
  fc.uniqueArray(item(shared), {
    minLength: 1,
    maxLength: 6,
    selector: ({ identifier }) => identifier.toLowerCase(),
  }),
);

const timeLimits: fc.Arbitrary<QtiTimeLimits | null> = maybe(
  fc
    .record({
      minSeconds: fc.option(fc.nat(600)),
      maxSeconds: fc.option(fc.integer({ min: 600, max: 9_000 })),
      allowsLate: fc.boolean(),
    })
    .map((limits): QtiTimeLimits | null => limits),
  null,
);

const flags = { isRequired: fc.boolean(), isFixed: fc.boolean() };

const ref = (item: QtiItem): fc.Arbitrary<QtiItemRef> =>
  fc.record({
    kind: fc.constant("item" as const),
    identifier: fc.constant(`ref-${item.identifier}`),
    path: fc.constant(itemPath(item.identifier)),
    categories: fc.uniqueArray(name, { maxLength: 2 }),
    timeLimits,
    ...flags,
  });

const section = (
  identifier: string,
  children: fc.Arbitrary<QtiSection["children"]>,
): fc.Arbitrary<QtiSection> =>
  fc
    .record({
      title: oneLine,
      isVisible: fc.boolean(),
      keepsTogether: fc.boolean(),
      isShuffled: fc.boolean(),
      share: fc.option(fc.nat()),
      withReplacement: fc.boolean(),
      timeLimits,
      children,
      ...flags,
    })
    .map(({ share, withReplacement, ...rest }) => ({
      ...rest,
      kind: "section",
      identifier,
      select:
        share === null ? null : { count: share % (rest.children.length + 1), withReplacement },
    }));

/** A test of one part that asks all of the items, in sections within a section. */
export const testOf = (items: readonly QtiItem[]): fc.Arbitrary<QtiTest> =>
  fc.record({
    identifier: name,
    title: oneLine,
    timeLimits,
    parts: fc
      .record({
        navigation: fc.constantFrom("linear" as const, "nonlinear" as const),
        submission: fc.constantFrom("individual" as const, "simultaneous" as const),
        timeLimits,
        section: section(
          "section-outer",
          fc.tuple(...items.map((one, index) => section(`section-${index}`, fc.tuple(ref(one))))),
        ),
      })
      .map(({ section: only, ...rest }) => [{ ...rest, identifier: "part", sections: [only] }]),
  });
