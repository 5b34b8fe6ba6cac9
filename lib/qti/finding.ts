/** Why a file or an item is refused. Each has its words in `qti.reasons`. */
export const REFUSALS = [
  "path-missing",
  "file-limit",
  "too-heavy",
  "xml-broken",
  "xml-doctype",
  "xml-encoding",
  "xml-limit",
  "zip-broken",
  "zip-encrypted",
  "zip-limit",
  "zip-path",
  "zip-duplicate",
  "zip-link",
  "zip-nested",
  "manifest-missing",
  "manifest-other",
  "manifest-empty",
  "qti-version",
  "qti-draft",
  "qti-namespace",
  "qti-other",
  "stimulus-alone",
  "file-missing",
  "path-outside",
  "base",
  "script",
  "remote",
  "data-url",
  "include",
  "element",
  "identifier",
  "identifier-twice",
  "adaptive",
  "template",
  "no-interaction",
  "interaction",
  "composite",
  "response-missing",
  "cardinality",
  "base-type",
  "max-choices",
  "no-stem",
  "options-few",
  "options-many",
  "option-empty",
  "option-twice",
  "option-media",
  "no-key",
  "key-unknown",
  "processing",
  "processing-rule",
  "scoring",
  "scoring-other",
  "stimulus-broken",
  "media-many",
  "media-type",
  "media-kind",
  "media-large",
  "branching",
  "adaptive-selection",
  "section-ref",
  "selection",
  "time-limits",
  "test-empty",
  "test-broken",
] as const;

/** What an import leaves out although it takes the rest. */
export const NOTES = [
  "left-presentation",
  "left-formatting",
  "left-link",
  "left-table",
  "left-ruby",
  "left-stylesheet",
  "left-catalog",
  "left-companion",
  "left-context",
  "left-rubric",
  "left-feedback",
  "left-fixed",
  "left-weight",
  "no-processing",
  "left-plays",
  "left-alternative",
  "left-choices",
  "no-alt",
  "left-session-control",
  "left-outcomes",
  "left-test-feedback",
  "left-item-weight",
  "left-item-refs",
  "left-resource",
] as const;

export type RefusalCode = (typeof REFUSALS)[number];
export type NoteCode = (typeof NOTES)[number];

/** `detail` is what was met, for example an element's name; empty when the code says it all. */
export type Finding<Code extends string = RefusalCode | NoteCode> = {
  readonly code: Code;
  readonly detail: string;
};

/**
 * Gathers what is said about one file, so that a reader hears everything at once and not only the
 * first thing. The same finding is kept once.
 */
export type Report = {
  readonly refusals: readonly Finding<RefusalCode>[];
  readonly notes: readonly Finding<NoteCode>[];
  refuse(code: RefusalCode, detail?: string): void;
  note(code: NoteCode, detail?: string): void;
};

function addOnce<Code extends string>(list: Finding<Code>[], code: Code, detail: string): void {
  const short = detail.replace(/[\s\p{Cc}]+/gu, " ").slice(0, 200);
  if (list.some((found) => found.code === code && found.detail === short)) return;
  // A hostile file must not fill a page with its own complaints.
  if (list.length < 50) list.push({ code, detail: short });
}

export function newReport(): Report {
  const refusals: Finding<RefusalCode>[] = [];
  const notes: Finding<NoteCode>[] = [];
  return {
    refusals,
    notes,
    refuse: (code, detail = "") => addOnce(refusals, code, detail),
    note: (code, detail = "") => addOnce(notes, code, detail),
  };
}
