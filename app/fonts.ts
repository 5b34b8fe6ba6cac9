import localFont from "next/font/local";

// Golos Text, cut by what is written with it, so that a first page waits for 44 KB of letters instead of 97.
//
// The everyday letters of the three languages and the sign of the tenge are the files in `fonts/`, made of the package's own by
// `pyftsubset FILE --unicodes=RANGE --layout-features=kern,tnum,ccmp,locl --drop-tables+=VVAR,vhea,vmtx --no-hinting --flavor=woff2`
// with the ranges below; the licence (OFL 1.1) allows it and lies beside them. Every other letter comes from the package's
// files, which a browser fetches only for a page that has one. Each declares its range; of two that hold a letter the family
// that stands first in `--font-sans` is taken. Only the last carries the metric-matched fallback, since a fallback has no
// range and would shadow the families behind it.

const english = localFont({
  src: "./fonts/golos-text-english.woff2",
  weight: "400 900",
  variable: "--golos-english",
  display: "swap",
  adjustFontFallback: false,
  fallback: [],
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0020-007E, U+00A0, U+00A7, U+00AB, U+00B1, U+00B7, U+00BB, U+00D7, U+2013, U+2014, U+2018, U+2019, U+201C-201E, U+2026, U+2191, U+2193, U+2212",
    },
  ],
});

const russian = localFont({
  src: "./fonts/golos-text-russian.woff2",
  weight: "400 900",
  variable: "--golos-russian",
  display: "swap",
  adjustFontFallback: false,
  fallback: [],
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0401, U+0406, U+0410-044F, U+0451, U+0456, U+04B0, U+04B1, U+2116",
    },
  ],
});

const kazakh = localFont({
  src: "./fonts/golos-text-kazakh.woff2",
  weight: "400 900",
  variable: "--golos-kazakh",
  display: "swap",
  adjustFontFallback: false,
  fallback: [],
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0492, U+0493, U+049A, U+049B, U+04A2, U+04A3, U+04AE, U+04AF, U+04BA, U+04BB, U+04D8, U+04D9, U+04E8, U+04E9",
    },
  ],
});

const tenge = localFont({
  src: "./fonts/golos-text-tenge.woff2",
  weight: "400 900",
  variable: "--golos-tenge",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  fallback: [],
  declarations: [{ prop: "unicode-range", value: "U+20B8" }],
});

const cyrillic = localFont({
  src: "../node_modules/@fontsource-variable/golos-text/files/golos-text-cyrillic-wght-normal.woff2",
  weight: "400 900",
  variable: "--golos-cyrillic",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  fallback: [],
  declarations: [
    { prop: "unicode-range", value: "U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116" },
  ],
});

const cyrillicExt = localFont({
  src: "../node_modules/@fontsource-variable/golos-text/files/golos-text-cyrillic-ext-wght-normal.woff2",
  weight: "400 900",
  variable: "--golos-cyrillic-ext",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  fallback: [],
  declarations: [
    { prop: "unicode-range", value: "U+0460-048F, U+0492-04AF, U+04B2-052F, U+20B4, U+2DE0-2DFF" },
  ],
});

const latinExt = localFont({
  src: "../node_modules/@fontsource-variable/golos-text/files/golos-text-latin-ext-wght-normal.woff2",
  weight: "400 900",
  variable: "--golos-latin-ext",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  fallback: [],
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0",
    },
  ],
});

const latin = localFont({
  src: "../node_modules/@fontsource-variable/golos-text/files/golos-text-latin-wght-normal.woff2",
  weight: "400 900",
  variable: "--golos-latin",
  display: "swap",
  preload: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0000-00FF, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191-2193, U+2212",
    },
  ],
});

export const fontVariables = [
  english,
  russian,
  kazakh,
  tenge,
  cyrillic,
  cyrillicExt,
  latinExt,
  latin,
]
  .map((font) => font.variable)
  .join(" ");
