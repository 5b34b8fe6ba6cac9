import { type ItemDraft, ItemDraft as Schema } from "@/lib/items/item-draft.schema";
import { parseTranscript, writeTranscript } from "@/lib/items/transcript";

/** The editor's fields: what each says by its name. Every option has its reason beside it, right or wrong. */
export type DraftFields = Readonly<Record<string, string>>;

export type ReadDraft =
  | { readonly ok: true; readonly draft: ItemDraft }
  | { readonly ok: false; readonly errors: readonly DraftError[] };
export type DraftError = { readonly path: readonly [string]; readonly message: string };

const PLACES: readonly number[] = [0, 1, 2, 3];
const OTHERS: readonly number[] = [0, 1, 2];

/** Places of the wrong options, in order. */
const wrongPlaces = (key: number) => PLACES.filter((place) => place !== key);

/** A draft as the editor's fields say it. */
export function fieldsOf(draft: ItemDraft): DraftFields {
  const { block, kind, topic, level, difficulty, stem, key, rationale } = draft;
  const wrong = wrongPlaces(key);
  const reason = (place: number) =>
    place === key ? rationale.key : (rationale.distractors[wrong.indexOf(place)] ?? "");
  const options = PLACES.flatMap((place) => [
    [`option${place}`, draft.options[place] ?? ""],
    [`reason${place}`, reason(place)],
  ]);
  const common = { block, kind, topic, level, stem, key: String(key) };
  return {
    ...common,
    difficulty: String(difficulty),
    ...Object.fromEntries(options),
    ...stimulusFields(draft),
  };
}

function stimulusFields(draft: ItemDraft): DraftFields {
  if (draft.block === "listening") {
    const { audio, turns } = draft.stimulus;
    return { audio, transcript: writeTranscript(turns) };
  }
  const { text, group = "", image } = draft.stimulus;
  return { text, group, image: image?.media ?? "", alt: image?.alt ?? "" };
}

/** Reads the editor's fields; errors name the field at fault and say a code. */
export function readDraft(fields: DraftFields): ReadDraft {
  const field = (name: string) => fields[name] ?? "";
  const turns = parseTranscript(field("transcript"));
  if (field("block") === "listening" && turns === null) {
    return { ok: false, errors: [{ path: ["transcript"], message: "transcript-line" }] };
  }
  const key = field("key") === "" ? Number.NaN : Number(field("key"));
  const wrong = wrongPlaces(key);
  const difficulty = field("difficulty").replace(",", ".");
  const read = Schema.safeParse({
    block: field("block"),
    kind: field("kind"),
    topic: field("topic"),
    level: field("level"),
    difficulty: difficulty === "" ? Number.NaN : Number(difficulty),
    stem: field("stem"),
    options: PLACES.map((place) => field(`option${place}`)),
    key,
    rationale: {
      key: field(`reason${key}`),
      distractors: OTHERS.map((index) => field(`reason${wrong[index] ?? index}`)),
    },
    stimulus: field("block") === "listening" ? { audio: field("audio"), turns } : readText(field),
  });
  if (read.success) return { ok: true, draft: read.data };
  const errors = read.error.issues.map(({ path, message }) => ({
    path: [fieldAt(path, wrong)] as const,
    message,
  }));
  return { ok: false, errors };
}

function readText(field: (name: string) => string) {
  const [group, media] = [field("group").trim(), field("image")];
  return {
    text: field("text").replace(/\r\n/g, "\n"),
    ...(group !== "" && { group }),
    ...(media !== "" && { image: { media, alt: field("alt") } }),
  };
}

/** The field that an issue of the draft is about. */
function fieldAt(path: readonly PropertyKey[], wrong: readonly number[]): string {
  const [first, second, third] = path.map(String);
  if (first === "options") return `option${second}`;
  if (first === "rationale") return `reason${wrong[Number(third)] ?? 0}`;
  if (first !== "stimulus") return first ?? "stem";
  if (second === "turns") return "transcript";
  return second === "image" ? "alt" : (second ?? "text");
}
