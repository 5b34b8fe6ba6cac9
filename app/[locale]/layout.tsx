import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientWording } from "@/components/shell/client-wording";
import { Shell } from "@/components/shell/shell";
import { THEME_COOKIE, Theme } from "@/components/shell/theme";
import { shellData } from "@/lib/identity/shell.query";
import { formatDate, formatTime } from "@/lib/wording/format";
import { routing } from "@/lib/wording/routing";
import { fontVariables } from "../fonts";
import { chooseTheme } from "./choose-theme.action";
import { roleLabel } from "./role-label";
import { signOut } from "./sign-out.action";
import "../globals.css";

interface LayoutProps {
  readonly children: ReactNode;
  readonly params: Promise<{ locale: string }>;
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#0f2a3b" },
    { media: "(prefers-color-scheme: dark)", color: "#081118" },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell");
  return {
    title: { default: t("title"), template: `%s · ${t("name")}` },
    description: t("description"),
  };
}

export default async function Layout({ children, params }: LayoutProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const theme = Theme.parse((await cookies()).get(THEME_COOKIE)?.value);
  const shell = await shellData();
  const nav = await getTranslations("identity.nav");
  const { actor, navigation, now } = shell;
  return (
    <html lang={locale} dir="ltr" data-theme={theme} className={fontVariables}>
      <body>
        <ClientWording namespaces={[]}>
          <Shell
            actor={actor && { name: actor.name, roleLabel: await roleLabel(actor) }}
            navItems={navigation.map(({ key, href, holds }) => ({ href, holds, label: nav(key) }))}
            demoClock={
              shell.mode === "demo"
                ? { date: formatDate(now, locale), time: formatTime(now) }
                : null
            }
            signOut={signOut}
            theme={theme}
            chooseTheme={chooseTheme}
          >
            {children}
          </Shell>
        </ClientWording>
      </body>
    </html>
  );
}
