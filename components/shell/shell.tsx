import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ShellActor } from "./account-menu";
import type { DemoClock } from "./demo-banner";
import { Footer } from "./footer";
import { ForgetKeptPages } from "./forget-kept-pages";
import { Header } from "./header";
import type { NavItem } from "./nav-links";
import { OfflineNotice } from "./offline-notice";
import type { SignOut } from "./sign-out-form";
import type { ChooseTheme, Theme } from "./theme";

interface ShellProps {
  readonly actor: ShellActor | null;
  readonly navItems: readonly NavItem[];
  /** Set where this is a demo: every page then says so. */
  readonly demoClock: DemoClock | null;
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
      {actor === null ? <ForgetKeptPages /> : null}
      <a
        href="#content"
        className="sr-only rounded-md bg-gold px-4 py-3 font-semibold text-on-gold focus:not-sr-only focus:absolute focus:start-3 focus:top-2 focus:z-50"
      >
        {t("skip")}
      </a>
      <Header
        actor={actor}
        navItems={navItems}
        demoClock={demoClock}
        signOut={signOut}
        chooseTheme={chooseTheme}
      />
      <OfflineNotice />
      <main id="content" tabIndex={-1} className="flex-1">
        {children}
      </main>
      <Footer theme={theme} chooseTheme={chooseTheme} />
    </div>
  );
}
