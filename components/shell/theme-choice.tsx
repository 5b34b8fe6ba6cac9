import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { Icon, type IconName } from "@/components/ui/icon";
import { type ChooseTheme, THEMES, type Theme } from "./theme";

const ICONS: Record<Theme, IconName> = { system: "device", light: "sun", dark: "moon" };

/** All three choices of appearance, at the foot of every page. */
export function ThemeChoice({ theme, choose }: { theme: Theme; choose: ChooseTheme }) {
  const t = useTranslations("shell.theme");
  return (
    <form action={choose}>
      <fieldset>
        <legend className="mb-2 font-semibold">{t("label")}</legend>
        <div className="flex flex-wrap gap-2">
          {THEMES.map((choice) => (
            <button
              key={choice}
              type="submit"
              name="theme"
              value={choice}
              aria-pressed={choice === theme}
              className={cx(
                "inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-sm border px-3 text-sm",
                choice === theme
                  ? "border-night-gold font-semibold text-night-gold"
                  : "border-night-soft hover:border-night-gold",
              )}
            >
              <Icon name={ICONS[choice]} />
              {t(choice)}
            </button>
          ))}
        </div>
      </fieldset>
    </form>
  );
}
