"use server";

import { cookies } from "next/headers";
import { THEME_COOKIE, Theme } from "@/components/shell/theme";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Remembers the chosen appearance in a cookie, so that the server renders it at once and nothing flashes. */
export async function chooseTheme(form: FormData): Promise<void> {
  const theme = Theme.parse(form.get("theme"));
  const jar = await cookies();
  if (theme === "system") jar.delete(THEME_COOKIE);
  else
    jar.set(THEME_COOKIE, theme, {
      path: "/",
      maxAge: YEAR_SECONDS,
      sameSite: "lax",
      httpOnly: true,
    });
}
