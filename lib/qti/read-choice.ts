import type { XmlElement } from "@/lib/platform/xml/tree";
import type { Report } from "@/lib/qti/finding";
import { OPTION_LIMITS, type QtiOption } from "@/lib/qti/item";
import { readText } from "@/lib/qti/read-text";
import type { FoundMedia } from "@/lib/qti/sink";
import { attributeOf, childNamed, childrenNamed, elementsOf, isTrue } from "@/lib/qti/tree";

export type ReadChoice = {
  readonly prompt: readonly string[];
  readonly media: readonly FoundMedia[];
  readonly options: readonly QtiOption[];
  readonly feedback: readonly XmlElement[];
  readonly isShuffled: boolean;
};

type ReadOption = { readonly option: QtiOption; readonly feedback: readonly XmlElement[] };

function readOption(choice: XmlElement, from: string, report: Report): ReadOption {
  const identifier = attributeOf(choice, "identifier") ?? "";
  const { blocks, media, feedback } = readText(choice, from, report);
  const text = blocks.join("\n");
  if (identifier === "") report.refuse("identifier", choice.name);
  if (media.length > 0) report.refuse("option-media", identifier);
  else if (text === "") report.refuse("option-empty", identifier);
  if (attributeOf(choice, "template-identifier")) report.refuse("template", "template-identifier");
  const isFixed = isTrue(choice, "fixed");
  return { option: { identifier, text, isFixed }, feedback };
}

function checkOptions(options: readonly QtiOption[], report: Report): void {
  if (options.length < OPTION_LIMITS.fewest) report.refuse("options-few", String(options.length));
  if (options.length > OPTION_LIMITS.most) report.refuse("options-many", String(options.length));
  const names = options.map(({ identifier }) => identifier);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) report.refuse("option-twice", twice);
}

function checkLimits(interaction: XmlElement, report: Report): void {
  const most = attributeOf(interaction, "max-choices") ?? "1";
  if (most !== "1") report.refuse("max-choices", most);
  const fewest = attributeOf(interaction, "min-choices") ?? "0";
  if (fewest === "1") report.note("left-choices", "min-choices");
  else if (fewest !== "0") report.refuse("max-choices", `min-choices ${fewest}`);
}

/** Reads `qti-choice-interaction`; what it cannot be is in the report. */
export function readChoice(interaction: XmlElement, from: string, report: Report): ReadChoice {
  checkLimits(interaction, report);
  const known = ["qti-prompt", "qti-simple-choice"];
  for (const child of elementsOf(interaction)) {
    if (!known.includes(child.name)) report.refuse("element", child.name);
  }
  const prompt = childNamed(interaction, "qti-prompt");
  const asked = prompt === undefined ? undefined : readText(prompt, from, report);
  const read = childrenNamed(interaction, "qti-simple-choice").map((choice) =>
    readOption(choice, from, report),
  );
  const options = read.map(({ option }) => option);
  checkOptions(options, report);
  return {
    prompt: asked?.blocks ?? [],
    media: asked?.media ?? [],
    options,
    feedback: [...(asked?.feedback ?? []), ...read.flatMap(({ feedback }) => feedback)],
    isShuffled: isTrue(interaction, "shuffle"),
  };
}
