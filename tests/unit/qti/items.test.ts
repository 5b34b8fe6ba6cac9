import { describe, expect, it } from "vitest";
import { choiceXml, documentXml, itemXml, read } from "@/tests/factories/qti";

describe("an item of one choice", () => {
  it("is read as a question, its options and its key", () => {
    const { item, refusals, notes } = read(itemXml({ attributes: 'xml:lang="kk"' }));
    expect([refusals, notes]).toEqual([[], []]);
    expect(item).toEqual({
      identifier: "i1",
      title: "A title",
      language: "kk",
      text: "",
      shared: null,
      media: null,
      turns: [],
      stem: "What does it say?",
      options: ["A", "B", "C"].map((name) => ({
        identifier: name,
        text: `Option ${name}`,
        isFixed: false,
      })),
      key: 1,
      isShuffled: false,
      rationale: ["", "", ""],
    });
  });

  it("takes the last paragraph for the question where there is no prompt", () => {
    const body = `<div><p>Read this.</p><p>And <b>this</b>.</p></div><p>Which is
      right?</p>${choiceXml({ prompt: "<qti-prompt> </qti-prompt>" })}`;
    const { item, notes } = read(itemXml({ body }));
    expect(item).toMatchObject({ text: "Read this.\nAnd this.", stem: "Which is right?" });
    expect(notes).toEqual(["left-formatting: b"]);
  });

  it("reads lists, tables, breaks, ruby and preformatted text as lines", () => {
    const body = `<ul><li>one</li><li>two</li></ul><ol><li>first</li></ol>
      <table><tbody><tr><th>a</th><td>b</td></tr></tbody></table>
      <p>x<br/>y</p><pre>  keep
 this</pre><p><ruby>漢字<rp>(</rp><rt>kanji</rt><rp>)</rp></ruby></p>${choiceXml()}`;
    const { item, refusals } = read(itemXml({ body }));
    expect(refusals).toEqual([]);
    expect(item?.text).toBe("• one\n• two\n1. first\na | b\nx\ny\n  keep\n this\n漢字(kanji)");
  });

  it("reads a picture, a clip and an object with their paths in the package", () => {
    const withMedia = (medium: string) => {
      const { item, refusals } = read(itemXml({ body: `<p>${medium}</p>${choiceXml()}` }));
      return item?.media ?? refusals;
    };
    expect(withMedia('<img src="images/a%20b.png" alt="A sign"/>')).toEqual({
      kind: "image",
      path: "images/a b.png",
      alt: "A sign",
    });
    const clip = { kind: "audio", path: "clip.mp3", alt: "" };
    expect(withMedia('<audio src="clip.mp3"/>')).toEqual(clip);
    expect(withMedia('<audio><source src="./clip.mp3"/></audio>')).toEqual(clip);
    expect(withMedia('<audio><source src="a.ogg"/><source src="clip.mp3"/>x</audio>')).toEqual(
      clip,
    );
    expect(withMedia('<object type="audio/mpeg" data="clip.mp3"/>')).toEqual(clip);
    expect(
      withMedia(
        '<qti-media-interaction response-identifier="M" max-plays="2"><audio src="clip.mp3"/></qti-media-interaction>',
      ),
    ).toEqual(clip);
    expect(withMedia('<img src="a.png" alt="a"/><audio src="b.mp3"/>')).toEqual(["media-many: 2"]);
    expect(withMedia('<video src="a.mp4"/>')).toEqual(["media-kind: video"]);
    expect(withMedia('<object type="text/html" data="a.html"/>')).toEqual([
      "media-kind: text/html",
    ]);
  });

  it("reads a shared stimulus, and its own words as part of the question", () => {
    const stimulus = documentXml(
      "qti-assessment-stimulus",
      'identifier="S1" title="T"',
      "<qti-stimulus-body><h2>Title</h2><p>One.</p></qti-stimulus-body>",
    );
    const before = '<qti-assessment-stimulus-ref identifier="S1" href="../x/s.xml"/>';
    expect(read(itemXml({ before })).refusals).toEqual(["path-outside: ../x/s.xml"]);
    const inside = before.replace("../x/", "texts/");
    const body = `<div data-stimulus-idref="S1"/><p>Read the text.</p>${choiceXml()}`;
    const { item } = read(itemXml({ before: inside, body }), { "texts/s.xml": stimulus });
    expect(item).toMatchObject({
      text: "Title\nOne.",
      shared: "S1",
      stem: "Read the text.\nWhat does it say?",
    });
    expect(read(itemXml({ before: inside })).refusals).toEqual(["file-missing: texts/s.xml"]);
  });

  it("keeps which options stay in place, and says that the exam does not", () => {
    const body = choiceXml({ attributes: 'shuffle="true" max-choices="1"' }).replace(
      'identifier="C"',
      'identifier="C" fixed="true"',
    );
    const { item, notes } = read(itemXml({ body }));
    expect(item?.options.map(({ isFixed }) => isFixed)).toEqual([false, false, true]);
    expect(item?.isShuffled).toBe(true);
    expect(notes).toEqual(["left-fixed: C"]);
  });
});

describe("what is no question of one choice", () => {
  const multiple = `<qti-response-declaration identifier="RESPONSE" cardinality="multiple" base-type="identifier">
    <qti-correct-response><qti-value>A</qti-value><qti-value>B</qti-value></qti-correct-response></qti-response-declaration>`;
  it.each([
    ["several right answers", { declared: multiple }, ["cardinality: multiple"]],
    [
      "any number of answers",
      { body: choiceXml({ attributes: 'max-choices="0"' }) },
      ["max-choices: 0"],
    ],
    [
      "an open answer",
      { body: "<p><qti-text-entry-interaction response-identifier='RESPONSE'/></p>" },
      ["interaction: qti-text-entry-interaction"],
    ],
    ["two choices", { body: choiceXml() + choiceXml() }, ["composite: 2"]],
    [
      "a choice and a blank",
      { body: `${choiceXml()}<p><qti-inline-choice-interaction/></p>` },
      ["interaction: qti-inline-choice-interaction", "composite: 2"],
    ],
    ["a page to read", { body: "<p>Welcome</p>" }, ["no-interaction"]],
    ["an adaptive item", { attributes: 'adaptive="true"' }, ["adaptive"]],
    [
      "a template",
      { before: "<qti-template-declaration identifier='X'/>" },
      ["template: qti-template-declaration"],
    ],
    [
      "a formula",
      {
        body: `<p>x<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math></p>${choiceXml()}`,
      },
      ["element: math"],
    ],
    [
      "a drawing",
      { body: `<p>x<svg xmlns="http://www.w3.org/2000/svg"/></p>${choiceXml()}` },
      ["element: svg"],
    ],
    ["a power", { body: `<p>x<sup>2</sup></p>${choiceXml()}` }, ["element: sup"]],
    ["one option", { body: choiceXml({ options: ["B"] }) }, ["options-few: 1"]],
    ["twins", { body: choiceXml({ options: ["A", "B", "B"] }) }, ["option-twice: B"]],
    [
      "a picture as an option",
      { body: choiceXml().replace("Option A", '<img src="a.png" alt=""/>') },
      ["option-media: A"],
    ],
    ["an empty option", { body: choiceXml().replace("Option A", " ") }, ["option-empty: A"]],
    ["no question", { body: choiceXml({ prompt: "" }) }, ["no-stem"]],
    [
      "an answer that is no option",
      { body: choiceXml({ options: ["A", "C"] }) },
      ["key-unknown: B"],
    ],
    ["no declaration", { declared: "" }, ["response-missing: RESPONSE"]],
    [
      "another type",
      {
        declared:
          '<qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="string"/>',
      },
      ["base-type: string"],
    ],
    ["no identifier", { identifier: "" }, ["identifier: qti-assessment-item"]],
  ])("%s is refused by name", (_name, parts, expected) => {
    const { item, refusals } = read(itemXml(parts));
    expect(item).toBeNull();
    expect(refusals.slice(0, expected.length)).toEqual(expected);
  });
});

describe("what stands beside the question", () => {
  it("is left out by name", () => {
    const before = `<qti-companion-materials-info/><qti-stylesheet href="a.css" type="text/css"/>`;
    const body = `<qti-rubric-block view="scorer"><qti-content-body><p>secret</p></qti-content-body></qti-rubric-block>
      <qti-rubric-block view="candidate"><qti-content-body><p>Look.</p></qti-content-body></qti-rubric-block>
      <p class="qti-x" aria-label="y">Text</p>${choiceXml()}`;
    const { item, notes } = read(itemXml({ before, body, processing: `<qti-catalog-info/>` }));
    expect(item?.text).toBe("Look.\nText");
    expect(notes).toEqual([
      "left-companion",
      "left-stylesheet",
      "left-catalog",
      "left-rubric: scorer",
      "left-presentation: class",
      "left-presentation: aria-label",
      "no-processing",
    ]);
  });
});
