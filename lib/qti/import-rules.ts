/** Bytes of a package that is handed in through the portal; a form may carry 12 MB in all. */
export const UPLOAD_LIMIT = 10 * 1024 * 1024;

/** Questions that one package may bring at a time: they are taken together or not at all. */
export const MOST_ITEMS = 500;

/** A file's name without folders and without signs that a page or a log could take for more. */
export const plainName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? "").replace(/\p{Cc}/gu, "").slice(0, 120) || "package.zip";
