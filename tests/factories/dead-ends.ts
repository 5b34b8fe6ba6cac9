import type { Locale } from "@/lib/wording/routing";

/** A place where a person can get stuck: in whose words it is looked at, what it says and the way on that it offers. */
type DeadEnd = {
  readonly key: string;
  readonly locale: Locale;
  /** Wording that names it and tells what to do. */
  readonly says: string;
  /** Wording of the link or button that leads on. */
  readonly wayOn: string;
};

/** Those that one browser can come to; the table of all is docs/dead-ends.md. */
export const DEAD_ENDS = [
  {
    key: "session-over",
    locale: "kk",
    says: "identity.signIn.over",
    wayOn: "identity.signIn.submit",
  },
  {
    key: "not-signed-in",
    locale: "ru",
    says: "identity.signIn.first",
    wayOn: "identity.signIn.submit",
  },
  {
    key: "link-used",
    locale: "en",
    says: "identity.linkInvalid.title",
    wayOn: "identity.linkInvalid.again",
  },
  {
    key: "no-such-page",
    locale: "kk",
    says: "errors.notFound.title",
    wayOn: "errors.notFound.action",
  },
  {
    key: "wrong-role",
    locale: "ru",
    says: "errors.notFound.title",
    wayOn: "errors.notFound.account",
  },
  { key: "other-case", locale: "en", says: "errors.notFound.title", wayOn: "errors.notFound.help" },
  {
    key: "file-too-large",
    locale: "kk",
    says: "questionnaire.files.tooLarge",
    wayOn: "questionnaire.files.next",
  },
  {
    key: "file-type",
    locale: "ru",
    says: "questionnaire.refusals.file-type",
    wayOn: "questionnaire.files.attach",
  },
  {
    key: "stage-not-open",
    locale: "en",
    says: "questionnaire.list.closedTitle",
    wayOn: "questionnaire.list.toTest",
  },
  {
    key: "interview-not-open",
    locale: "kk",
    says: "interview.own.notYetTitle",
    wayOn: "interview.own.toCase",
  },
  {
    key: "case-ended",
    locale: "ru",
    says: "linked.errors.application-closed",
    wayOn: "linked.children",
  },
  {
    key: "already-open",
    locale: "en",
    says: "identity.newApplication.service.open",
    wayOn: "identity.newApplication.submit",
  },
  {
    key: "family-code",
    locale: "kk",
    says: "linked.errors.code-not-good",
    wayOn: "linked.accept.action",
  },
  {
    key: "too-many-attempts",
    locale: "ru",
    says: "identity.errors.too-many-attempts",
    wayOn: "identity.signIn.forgotten",
  },
  { key: "no-scripts", locale: "en", says: "practice.test.noscript", wayOn: "shell.home" },
  {
    key: "no-cookies",
    locale: "kk",
    says: "identity.errors.cookies-off",
    wayOn: "identity.signIn.submit",
  },
  { key: "offline", locale: "ru", says: "errors.offline.title", wayOn: "questionnaire.page.save" },
  { key: "server-error", locale: "en", says: "errors.broken.title", wayOn: "errors.broken.retry" },
] as const satisfies readonly DeadEnd[];

export type DeadEndKey = (typeof DEAD_ENDS)[number]["key"];
