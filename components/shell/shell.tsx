import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ShellActor, SignOut } from "./account-menu";
import { Footer } from "./footer";
import { Header } from "./header";
import type { NavItem } from "./nav-links";
import type { ChooseTheme, Theme } from "./theme";

interface ShellProps {
  readonly actor: ShellActor | null;
  readonly navItems: readonly NavItem[];
  /** What the demo's clock shows, in words, where this is a demo; else null. */
  readonly demoClock: { readonly date: string; readonly time: string } | null;
  readonly signOut?: SignOut | undefined;
  readonly theme: Theme;
  readonly chooseTheme: ChooseTheme;
  readonly children: ReactNode;
}

/** What surrounds every page. */
export function Shell(props: ShellProps) {
  const { actor, navItems, demoClock, signOut, theme, chooseTheme, children } = props;
  const t = useTranslations("shell");
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only rounded-md bg-gold px-4 py-3 font-semibold text-on-gold focus:not-sr-only focus:absolute focus:start-3 focus:top-2 focus:z-50"
      >
        {t("skip")}
      </a>
      {demoClock === null ? null : (
        <p className="bg-gold-wash px-2 py-1.5 text-center text-[0.875rem] font-medium text-gold-ink sm:text-sm">
          {t("demo", { date: demoClock.date })}
          <span className="max-sm:hidden">, {demoClock.time}</span>
        </p>
      )}
      <Header actor={actor} navItems={navItems} signOut={signOut} chooseTheme={chooseTheme} />
      <main id="content" tabIndex={-1} className="flex-1">
        {children}
      </main>
      <Footer theme={theme} chooseTheme={chooseTheme} />
    </div>
  );
}
