import { z } from "zod";

/** `system` follows the device; the other two are a choice kept in a cookie. */
export const THEMES = ["system", "light", "dark"] as const;
export const Theme = z.enum(THEMES).catch("system");
export type Theme = z.infer<typeof Theme>;

export const THEME_COOKIE = "qonys-theme";

/** Sets the cookie from a form's `theme`; the page is then rendered again where it is. */
export type ChooseTheme = (form: FormData) => Promise<void>;
