import { useTranslations } from "next-intl";
import { buttonLook } from "@/components/ui/button-look";
import { cx } from "@/components/ui/cx";
import { Link } from "@/lib/wording/navigation";
import { AccountMenu, type ShellActor } from "./account-menu";
import { DemoBanner, type DemoClock } from "./demo-banner";
import { LanguageSwitcher } from "./language-switcher";
import { Logo } from "./logo";
import { MobileMenu } from "./mobile-menu";
import { type NavItem, NavLinks } from "./nav-links";
import type { SignOut } from "./sign-out-form";
import type { ChooseTheme } from "./theme";
import { ThemeToggle } from "./theme-toggle";

interface HeaderProps {
  readonly actor: ShellActor | null;
  readonly navItems: readonly NavItem[];
  readonly demoClock: DemoClock | null;
  readonly signOut?: SignOut | undefined;
  readonly chooseTheme: ChooseTheme;
}

/** Languages and appearance above; the name of the house, its main links and the account below. */
export function Header({ actor, navItems, demoClock, signOut, chooseTheme }: HeaderProps) {
  const t = useTranslations("shell");
  return (
    <header className="no-print">
      {demoClock === null ? null : <DemoBanner clock={demoClock} />}
      <div className="night">
        <div className="mx-auto flex max-w-7xl items-center justify-between px-1.5 sm:px-4">
          <LanguageSwitcher label={t("languages")} />
          <ThemeToggle choose={chooseTheme} />
        </div>
      </div>
      <div className="relative bg-surface">
        <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-3 px-4 sm:gap-x-4 py-1.5 sm:px-6">
          <Link
            href="/"
            aria-label={t("home")}
            className="me-auto inline-flex min-h-12 items-center gap-2.5 text-ink"
          >
            <Logo className="size-10 flex-none" />
            <span className="leading-tight">
              <span className="block text-[1.375rem] font-bold tracking-tight">{t("name")}</span>
              <span className="hidden text-sm text-soft lg:block">{t("tagline")}</span>
            </span>
          </Link>
          {navItems.length > 0 ? (
            <>
              <nav
                aria-label={t("navigation")}
                className={cx(
                  "hidden md:block",
                  // The many links of an office take a row of their own.
                  navItems.length > 4 && "order-last w-full border-t border-line",
                )}
              >
                <NavLinks items={navItems} />
              </nav>
              <MobileMenu label={t("navigation")} summary={t("menu")} items={navItems} />
            </>
          ) : null}
          {actor ? (
            <AccountMenu actor={actor} signOut={signOut} />
          ) : (
            <Link href="/sign-in" className={buttonLook("secondary", "max-sm:px-3")}>
              {t("signIn")}
            </Link>
          )}
        </div>
        <div aria-hidden="true" className="ornament" />
      </div>
    </header>
  );
}
