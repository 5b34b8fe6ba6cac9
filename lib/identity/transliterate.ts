import { normaliseName } from "@/lib/identity/names";

// Passports turn Cyrillic into Latin by ICAO 9303, part 3, section 6. This is its inverse where it
// has one (it writes I for И, І and Й alike), with Kazakh's GH and Q, and the usual Russian
// renderings of what names written in Latin from the start add (C, J, TH, W, X). The first rule
// that fits is taken.
const RULES: readonly (readonly [RegExp, string])[] = [
  [/shch/y, "щ"],
  [/sh/y, "ш"],
  [/zh/y, "ж"],
  [/kh/y, "х"],
  [/ch/y, "ч"],
  [/gh/y, "ғ"],
  [/ph/y, "ф"],
  [/th/y, "т"],
  [/ts/y, "ц"],
  [/ck/y, "к"],
  [/c(?=[eiy])/y, "с"],
  // IANA, IULIIA, MARIA, DMITRII; but DIANA keeps its I.
  [/^ia/y, "я"],
  [/ii?a$/y, "ия"],
  [/iu/y, "ю"],
  [/ii$/y, "ий"],
  [/ya/y, "я"],
  [/yu/y, "ю"],
  [/yo/y, "ё"],
  [/ye/y, "е"],
  // A short Й closes a syllable: AIGUL, NIKOLAI, SERGEY; but not MIKHAIL, ISMAIL.
  [/(?<=[aeiou])y/y, "й"],
  [/(?<=[aeo])i(?!l$)/y, "й"],
  // The surnames in -еев, then LEE.
  [/ee(?=va?$)/y, "ее"],
  [/ee/y, "и"],
  [/oo/y, "у"],
  [/^e/y, "э"],
];

const LETTERS: ReadonlyMap<string, string> = new Map([
  ["a", "а"],
  ["b", "б"],
  ["c", "к"],
  ["d", "д"],
  ["e", "е"],
  ["f", "ф"],
  ["g", "г"],
  ["h", "х"],
  ["i", "и"],
  ["j", "дж"],
  ["k", "к"],
  ["l", "л"],
  ["m", "м"],
  ["n", "н"],
  ["o", "о"],
  ["p", "п"],
  ["q", "қ"],
  ["r", "р"],
  ["s", "с"],
  ["t", "т"],
  ["u", "у"],
  ["v", "в"],
  ["w", "в"],
  ["x", "кс"],
  ["y", "ы"],
  ["z", "з"],
]);

/**
 * A Cyrillic spelling to offer for a Latin name, each word with a capital: "AIGUL SERGEEVA-SMITH" →
 * «Айгул Сергеева-Смит». Only a suggestion, which the person corrects: no rule knows how a name
 * sounds. What is no Latin letter stays as it is.
 */
export function transliterateToCyrillic(latin: string): string {
  return normaliseName(latin.replaceAll("<", " "))
    .toLowerCase()
    .split(/(?<=[ -])/)
    .map((word) => capitalised(transliterateWord(word)))
    .join("");
}

function transliterateWord(text: string): string {
  const separator = /[ -]$/.exec(text)?.[0] ?? "";
  const word = text.slice(0, text.length - separator.length);
  let cyrillic = "";
  for (let at = 0; at < word.length; ) {
    const [letters, length] = lettersAt(word, at);
    cyrillic += letters;
    at += length;
  }
  return cyrillic + separator;
}

/** The Cyrillic for what stands at `at`, and how many Latin letters it took. */
function lettersAt(word: string, at: number): readonly [string, number] {
  for (const [pattern, letters] of RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(word);
    if (match !== null) return [letters, match[0].length];
  }
  const letter = word.charAt(at);
  return [LETTERS.get(letter) ?? letter, 1];
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
