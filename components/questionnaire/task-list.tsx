import { useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { SectionStatus } from "@/lib/questionnaire/section-check";

export interface Task {
  readonly key: string;
  readonly title: string;
  readonly lead: string;
  readonly href: string;
  readonly status: SectionStatus;
  /** Where documents of the topic are attached; null where none are asked for. */
  readonly filesHref: string | null;
  readonly files: number;
}

const TONES = { complete: "success", started: "warning", empty: "neutral" } as const;

/** The topics of the questionnaire, each with how far it is and its documents. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  const t = useTranslations("questionnaire.list");
  const done = tasks.filter(({ status }) => status === "complete").length;
  return (
    <section aria-label={t("topics")}>
      <p className="font-semibold">{t("done", { done, all: tasks.length })}</p>
      <svg
        aria-hidden="true"
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
        className="mt-2 mb-6 h-2.5 w-full"
      >
        <rect width="100" height="10" className="fill-sunken" />
        <rect width={(100 * done) / tasks.length} height="10" className="fill-sky" />
      </svg>
      <ol className="overflow-hidden rounded-lg border border-line bg-surface shadow-felt">
        {tasks.map(({ key, title, lead, href, status, filesHref, files }, place) => (
          <li
            key={key}
            className="grid grid-cols-[2rem_1fr] gap-x-3 border-t border-line px-4 py-3 first:border-t-0 sm:grid-cols-[2rem_1fr_auto] sm:items-center sm:px-6"
          >
            <span aria-hidden="true" className="text-lg font-bold text-gold-ink">
              {place + 1}
            </span>
            <div className="min-w-0">
              <TextLink
                href={href}
                className="inline-flex min-h-11 items-center text-lg leading-snug font-semibold sm:min-h-0"
              >
                {title}
              </TextLink>
              <p className="hidden text-sm text-soft sm:block">{lead}</p>
            </div>
            <div className="col-start-2 flex flex-wrap items-center gap-x-3 sm:col-start-3 sm:mt-0 sm:flex-col sm:items-end">
              <Tag tone={TONES[status]} {...(status === "complete" && { icon: "check" as const })}>
                {t(status)}
              </Tag>
              {filesHref === null || status === "empty" ? null : (
                <TextLink
                  href={filesHref}
                  className="inline-flex min-h-11 items-center text-sm sm:min-h-6"
                >
                  {files > 0 ? t("files", { count: files }) : t("noFiles")}
                  <span className="sr-only">: {title}</span>
                </TextLink>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
