import { describe, expect, it } from "vitest";
import { parseXml } from "@/lib/platform/xml/parse";
import { XML_LIMITS } from "@/lib/platform/xml/tree";
import { bytesOf, choiceXml, itemXml, read } from "@/tests/factories/qti";

const codeOf = (source: string | Uint8Array) => {
  const parsed = parseXml(typeof source === "string" ? bytesOf(source) : source);
  return parsed.ok ? "read" : parsed.code;
};

describe("a document", () => {
  const LAUGHS = `<!DOCTYPE a [<!ENTITY l "ha"><!ENTITY m "&l;&l;&l;&l;">]><a>&m;</a>`;
  it.each([
    ["entities that grow", LAUGHS],
    ["a file of this machine", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ["an address", '<!DOCTYPE a SYSTEM "http://attacker.example/a.dtd"><a/>'],
    ["a public identifier", '<!DOCTYPE a PUBLIC "-//X//Y" "http://x.example/a.dtd"><a/>'],
    ["parameter entities", '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://x.example/"> %x;]><a/>'],
    ["an empty internal subset", "<!DOCTYPE a []><a/>"],
    ["a second doctype", "<!DOCTYPE a><!DOCTYPE b><a/>"],
    ["a declaration inside", '<a><!ENTITY x "y"></a>'],
  ])("declares no %s", (_name, source) => {
    expect(codeOf(source)).toBe("xml-doctype");
  });

  it("may name its root and no more", () => {
    expect(codeOf('<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE a>\n<a/>')).toBe("read");
  });

  it.each([
    ["depth", "<a>".repeat(XML_LIMITS.depth + 1)],
    ["depth, without an end", "<a>".repeat(200_000)],
    ["elements", `<a>${"<b/>".repeat(XML_LIMITS.elements)}</a>`],
    ["attributes", `<a ${Array.from({ length: 101 }, (_, n) => `b${n}=">"`).join(" ")}/>`],
    ["size", `<a>${"x".repeat(XML_LIMITS.bytes)}</a>`],
  ])("stays under the limit of %s", (_name, source) => {
    expect(codeOf(source)).toBe("xml-limit");
  });

  it.each([
    ["comments that never end", "<!--".repeat(500_000)],
    ["CDATA that never ends", `<a>${"<![CDATA[".repeat(200_000)}`],
    ["tags that never end", "<a ".repeat(500_000)],
    ["quotes that never end", `<a b="${"<a b='".repeat(300_000)}`],
    ["processing instructions", `<a>${"<?x ".repeat(300_000)}`],
  ])("cannot hold the reader up with %s", (_name, source) => {
    expect(codeOf(source)).toBe("xml-broken");
  });

  it.each([
    "",
    "text",
    "<a>",
    "<a></b>",
    "<a b='1' b='2'/>",
    "<a b=1/>",
    "<a/><b/>",
    "<a>&nbsp;</a>",
    "<a>&#0;</a>",
    "<a>&#x1;</a>",
    "<a>\u0001</a>",
    "<a>\ufffe</a>",
    "<x:a/>",
    "<a>&#xD800;</a>",
    '<?xml version="1.1"?><a/>',
  ])("is well-formed XML 1.0: %j is not", (source) => {
    expect(codeOf(source)).toBe("xml-broken");
  });

  const utf16 = (text: string, mark: readonly number[], isLittle: boolean) => {
    const bytes = Buffer.from(text, "utf16le");
    return new Uint8Array([...mark, ...(isLittle ? bytes : bytes.swap16())]);
  };
  it("is UTF-8, or UTF-16 with its mark, and says nothing else", () => {
    expect(codeOf(new Uint8Array([0xef, 0xbb, 0xbf, ...bytesOf("<a>ә</a>")]))).toBe("read");
    expect(codeOf(utf16('<?xml version="1.0" encoding="UTF-16"?><a/>', [0xff, 0xfe], true))).toBe(
      "read",
    );
    expect(codeOf(utf16("<a/>", [0xfe, 0xff], false))).toBe("read");
    expect(codeOf('<?xml version="1.0" encoding="windows-1251"?><a/>')).toBe("xml-encoding");
    expect(codeOf('<?xml version="1.0" encoding="UTF-7"?><a>+ADw-b+AD4-</a>')).toBe("xml-encoding");
    expect(codeOf('<?xml version="1.0" encoding="UTF-16"?><a/>')).toBe("xml-encoding");
    expect(codeOf(utf16('<?xml version="1.0" encoding="UTF-8"?><a/>', [0xff, 0xfe], true))).toBe(
      "xml-encoding",
    );
    expect(codeOf(new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0xfe]))).toBe("xml-encoding");
  });
});

describe("an item", () => {
  const inBody = (content: string) => read(itemXml({ body: content + choiceXml() })).refusals;
  it.each([
    ["<script>alert(1)</script>", "script: script"],
    ['<p onclick="x()">x</p>', "script: onclick"],
    ['<p ONMOUSEOVER="x()">x</p>', "script: ONMOUSEOVER"],
    ['<a href="javascript:x()">x</a>', 'script: href="javascript:x()"'],
    ['<a href=" java&#10;script:x()">x</a>', 'script: href=" java script:x()"'],
    ['<a href="vbscript:x">x</a>', 'script: href="vbscript:x"'],
    ['<p style="width: expression(x)">x</p>', "script: style"],
    ["<iframe/>", "script: iframe"],
    ['<embed src="a.swf"/>', "script: embed"],
    ['<svg xmlns="http://www.w3.org/2000/svg"><foreignObject/></svg>', "script: foreignObject"],
    ['<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>', "script: onload"],
    ['<img src="data:image/png;base64,AAAA" alt=""/>', "data-url: data:image/png;base64,AAAA"],
    ['<img src="http://x.example/a.png" alt=""/>', "remote: http://x.example/a.png"],
    ['<img src="//x.example/a.png" alt=""/>', "remote: //x.example/a.png"],
    ['<audio src="https://x.example/a.mp3"/>', "remote: https://x.example/a.mp3"],
    ['<img src="file:///etc/passwd" alt=""/>', 'script: src="file:///etc/passwd"'],
    ['<img src="../../etc/passwd" alt=""/>', "path-outside: ../../etc/passwd"],
    ['<img src="%2e%2e/a.png" alt=""/>', "path-outside: %2e%2e/a.png"],
    ['<img src="/a.png" alt=""/>', "path-outside: /a.png"],
    ['<img src="..\\a.png" alt=""/>', "path-outside: ..\\a.png"],
    ['<img src="%zz" alt=""/>', "path-outside: %zz"],
    ['<p xml:base="http://x.example/">x</p>', "base: http://x.example/"],
    ['<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="a.xml"/>', "include: include"],
  ])("holds no %s", (content, refusal) => {
    expect(inBody(content)[0]).toBe(refusal);
  });

  it("hides none where nothing is shown", () => {
    const catalog =
      "<qti-catalog-info><qti-catalog id='c'><script/></qti-catalog></qti-catalog-info>";
    expect(read(itemXml({ processing: catalog })).refusals).toContain("script: script");
    const shared = `<qti-assessment-stimulus xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="s"><qti-stimulus-body><p onclick="x()">x</p></qti-stimulus-body></qti-assessment-stimulus>`;
    const before = '<qti-assessment-stimulus-ref identifier="s" href="s.xml"/>';
    expect(read(itemXml({ before }), { "s.xml": shared }).refusals).toEqual(["script: onclick"]);
  });
});
