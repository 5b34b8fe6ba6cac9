/** XHTML elements that QTI 3.0 allows in content, by what is left of each in plain text. */
export const BLOCKS = [
  "p",
  "div",
  "section",
  "article",
  "aside",
  "header",
  "footer",
  "nav",
  "figure",
  "figcaption",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "blockquote",
  "address",
  "ul",
  "ol",
  "dl",
  "dt",
  "dd",
  "details",
  "summary",
  "caption",
  "table",
  "thead",
  "tbody",
  "tfoot",
  "tr",
  "hr",
  "qti-content-body",
  "qti-prompt",
];

export const PLAIN_INLINES = [
  "span",
  "bdi",
  "bdo",
  "abbr",
  "time",
  "label",
  "wbr",
  "dfn",
  "col",
  "colgroup",
];

/** Their look is lost; the words stay. */
export const STYLED_INLINES = [
  "em",
  "strong",
  "b",
  "i",
  "u",
  "small",
  "big",
  "tt",
  "mark",
  "cite",
  "code",
  "kbd",
  "samp",
  "var",
  "ins",
];

/** Attributes that only say how something looks or is read out. */
export const PRESENTATION =
  /^(class|style|orientation|role|dir|width|height|align|valign|aria-.+|data-.+)$/;
