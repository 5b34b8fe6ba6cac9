import type { Messages as Wording } from "@/lib/wording/messages";
import type { Locale as Language } from "@/lib/wording/routing";

// A mistyped key or language fails the compile.
declare module "next-intl" {
  interface AppConfig {
    Locale: Language;
    Messages: Wording;
  }
}
