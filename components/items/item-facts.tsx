import { useFormatter, useTranslations } from "next-intl";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import type { ItemPage } from "@/lib/items/item-page";
import { StatusTag } from "./status-tag";

interface ItemFactsProps {
  readonly item: ItemPage;
}

/** What an item is about, who made it and how it is used. */
export function ItemFacts({ item }: ItemFactsProps) {
  const t = useTranslations("items");
  const exam = useTranslations("exam.block");
  const format = useFormatter();
  const { facts, authors, reviewer, source, exposure, trial, versions } = item;
  const optional = [
    { label: t("page.reviewer"), value: reviewer },
    { label: t("page.source"), value: source },
  ];
  return (
    <SummaryList
      rows={[
        { label: t("list.status"), value: <StatusTag status={item.status} /> },
        { label: t("page.block"), value: exam(facts.block) },
        { label: t("editor.kind"), value: t(`kind.${facts.kind}`) },
        { label: t("editor.topic"), value: t(`topic.${facts.topic}`) },
        { label: t("editor.level"), value: facts.level },
        { label: t("list.difficulty"), value: format.number(facts.difficulty) },
        { label: t("page.authors"), value: authors.join(", ") || t("page.shipped") },
        ...optional.filter(({ value }) => value !== null),
        {
          label: t("page.versions"),
          value: (
            <ul className="flex flex-wrap gap-x-4 gap-y-1">
              {versions.map(({ id, status }) => (
                <li key={id} className="flex items-center gap-2">
                  {id === item.id ? id : <TextLink href={`/desk/items/${id}`}>{id}</TextLink>}
                  <StatusTag status={status} />
                </li>
              ))}
            </ul>
          ),
        },
        { label: t("page.exposure"), value: t("page.exposureOf", exposure) },
        { label: t("page.trial"), value: t("page.trialOf", trial) },
      ]}
    />
  );
}
