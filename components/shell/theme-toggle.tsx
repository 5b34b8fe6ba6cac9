import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { ChooseTheme } from "./theme";

const LOOK =
  "size-11 cursor-pointer items-center justify-center rounded-sm text-on-night hover:text-night-gold";

/** The other of light and dark. Both buttons are there and CSS shows one: the server cannot know the device's choice. */
export function ThemeToggle({ choose }: { choose: ChooseTheme }) {
  const t = useTranslations("shell.theme");
  return (
    <form action={choose}>
      <button type="submit" name="theme" value="dark" className={`by-day ${LOOK}`}>
        <Icon name="moon" />
        <span className="sr-only">{`${t("label")}: ${t("dark")}`}</span>
      </button>
      <button type="submit" name="theme" value="light" className={`by-night ${LOOK}`}>
        <Icon name="sun" />
        <span className="sr-only">{`${t("label")}: ${t("light")}`}</span>
      </button>
    </form>
  );
}
