/** What may be handed in, by the type that its content shows; the browser's word counts for nothing. */
export const MEDIA_TYPES = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/heic": "heic",
} as const;
export type MediaType = keyof typeof MEDIA_TYPES;

export const isMediaType = (type: string): type is MediaType => Object.hasOwn(MEDIA_TYPES, type);

const MEGABYTE = 1024 * 1024;
/** Bytes of one file, and of all files of an application. */
export const FILE_LIMIT = 10 * MEGABYTE;
export const TOTAL_LIMIT = 50 * MEGABYTE;

/** For the file chooser: endings too, since phones know no type for some. */
export const ACCEPT = [...Object.keys(MEDIA_TYPES), ".pdf", ".jpg", ".jpeg", ".png", ".heic"].join(
  ",",
);

/** For the certificate of the language test, which the testing centre checks. */
export const KAZTEST_EVIDENCE = "kaztest";

/** For what an applicant needs in the test: of their health, so only they and the testing centre see it. */
export const ACCOMMODATION_EVIDENCE = "accommodations";

/** Whether a file belongs to stage 1 and not to the questionnaire. */
export const isForTesting = (supports: string): boolean =>
  supports === KAZTEST_EVIDENCE || supports === ACCOMMODATION_EVIDENCE;

const LONGEST_NAME = 100;

/** The file's name as people know it, without a path, without signs that steer a terminal or a line's direction, ending as its content is. */
export function safeFileName(given: string, type: MediaType): string {
  const base = given.normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const stem = base
    .replace(/\.[A-Za-z0-9]{1,5}$/, "")
    .replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, "")
    .trim()
    .slice(0, LONGEST_NAME);
  return `${stem || "file"}.${MEDIA_TYPES[type]}`;
}
