import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientWording } from "@/components/shell/client-wording";
import { Shell } from "@/components/shell/shell";
import { THEME_COOKIE, Theme } from "@/components/shell/theme";
import { formatDate, formatTime } from "@/lib/wording/format";
import { routing } from "@/lib/wording/routing";
import { fontVariables } from "../fonts";
import { chooseTheme } from "./choose-theme.action";
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
  const t = await getTranslations("shell.nav");
  const theme = Theme.parse((await cookies()).get(THEME_COOKIE)?.value);
  const now = new Date("2026-03-02T04:00:00Z");
  return (
    <html lang={locale} dir="ltr" data-theme={theme} className={fontVariables}>
      <body>
        <ClientWording namespaces={[]}>
          <Shell
            actor={null}
            navItems={[
              { href: "/eligibility", label: t("eligibility") },
              { href: "/verify", label: t("verify") },
            ]}
            demoClock={{ date: formatDate(now, locale), time: formatTime(now) }}
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
