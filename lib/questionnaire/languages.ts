/**
 * Languages that can be listed, ISO 639-1: Russian and English first, which carry points; then those of
 * the countries from which people come. Kazakh is not among them: the test of stage 1 measures it.
 */
export const LANGUAGE_CODES = [
  ...["ru", "en", "uz", "zh", "mn", "ky", "tr", "tg", "tk", "ug", "tt", "az", "fa", "ar", "de"],
  ...["fr", "es", "it", "ko", "ja", "hi", "ur", "uk", "pl", "ka", "hy"],
] as const;
