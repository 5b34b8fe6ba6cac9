import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CyrillicName, LatinName } from "@/lib/identity/names";
import { transliterateToCyrillic } from "@/lib/identity/transliterate";

describe("transliterateToCyrillic", () => {
  it.each([
    ["SMITH", "Смит"],
    ["NGUYEN", "Нгуен"],
    ["SHCHERBAKOV", "Щербаков"],
    ["IULIIA", "Юлия"],
    ["MARIA", "Мария"],
    ["DIANA", "Диана"],
    ["IANA", "Яна"],
    ["DMITRII", "Дмитрий"],
    ["SERGEY", "Сергей"],
    ["NIKOLAI", "Николай"],
    ["MIKHAIL", "Михаил"],
    ["AIGERIM", "Айгерим"],
    ["QANAT", "Қанат"],
    ["GHULAM", "Ғулам"],
    ["ALEKSEEVA", "Алексеева"],
    ["LEE", "Ли"],
    ["ERIK", "Эрик"],
    ["FRANCIS JACK", "Франсис Джак"],
    ["AL-MASRI", "Ал-Масри"],
    ["KHAN<<ALI", "Хан Али"],
    ["  max  ", "Макс"],
    ["", ""],
  ])("offers for %j %j", (latin, expected) => {
    expect(transliterateToCyrillic(latin)).toBe(expected);
  });

  it("offers for every passport name one that the Cyrillic field takes", () => {
    const word = fc.string({
      unit: fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
      minLength: 1,
      maxLength: 9,
    });
    const name = fc
      .tuple(word, fc.constantFrom(" ", "-", "'"), word)
      .map(([first, separator, second]) => LatinName.parse(`${first}${separator}${second}`));
    fc.assert(
      fc.property(name, (latin) => CyrillicName.safeParse(transliterateToCyrillic(latin)).success),
    );
  });
});
