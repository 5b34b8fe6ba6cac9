import { isParameterKey } from "@/lib/rules/drafts/parameter-form";

const TEXTS = /\.(title|explanation|source)(\.|$)/;

/** The part of the editor in which a finding is mended: `criteria.age.bands` leads to `criteria/age`. */
export function placeOfFinding(where: string): string {
  const [list = "", ...rest] = where.split(".");
  const texts = TEXTS.test(where) ? "/texts" : "";
  switch (list) {
    case "criteria":
    case "stops":
      return rest[0] === undefined ? list : `${list}/${rest[0]}${texts}`;
    case "parameters": {
      const key = rest.map((_, end) => rest.slice(0, end + 1).join(".")).findLast(isParameterKey);
      return key === undefined ? list : `${list}/${key}${texts}`;
    }
    case "asked":
      return rest.length < 3 ? list : `asked/${rest.slice(0, 3).join(".")}`;
    case "occupationsInDemand":
      return `occupations${texts}`;
    default:
      return "dates";
  }
}
