import { createNavigation } from "next-intl/navigation";
import { routing } from "./routing";

/** Links and redirects that keep the language: `<Link href="/sign-in">` leads to `/kk/sign-in`. */
export const { Link, redirect, usePathname, useRouter, getPathname } = createNavigation(routing);
