import localFont from "next/font/local";

// Golos Text, cut by script. Each cut declares its range, so a browser fetches only what a page uses;
// Kazakh needs both Cyrillic cuts. Only the last family carries the metric-matched fallback, since a
// fallback has no range and would shadow the families behind it.

const cyrillic = localFont({
  src: "../node_modules/@fontsource-variable/golos-text/files/golos-text-cyrillic-wght-normal.woff2",
  weight: "400 900",
  variable: "--golos-cyrillic",
  display: "swap",
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
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0000-00FF, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191-2193, U+2212",
    },
  ],
});

export const fontVariables = [cyrillic, cyrillicExt, latinExt, latin]
  .map((font) => font.variable)
  .join(" ");
