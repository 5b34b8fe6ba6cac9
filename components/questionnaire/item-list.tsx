import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { Item } from "@/lib/questionnaire/draft.schema";
import type { ListPart } from "@/lib/questionnaire/section";
import type { Checked } from "@/lib/questionnaire/section-check";
import type { Words } from "@/lib/questionnaire/words";
import { itemPeriod, itemTitle } from "./item-title";

interface ItemListProps {
  readonly list: ListPart;
  readonly items: readonly Item[];
  readonly checked: readonly (Checked & { readonly id: string })[];
  readonly page: (item: string) => string;
  readonly words: Words;
}

/** The entries of a repeating group, each with a page of its own. */
export function ItemList({ list, items, checked, page, words }: ItemListProps) {
  return (
    <Card title={words.the(`lists.${list.key}.heading`)} className="mt-8">
      <p className="text-soft">{words.the(`lists.${list.key}.lead`)}</p>
      {items.length === 0 ? (
        <p className="mt-4 font-semibold">{words.the(`lists.${list.key}.none`)}</p>
      ) : (
        <ol className="mt-4 divide-y divide-line border-y border-line">
          {checked.map(({ id, values, problems }, place) => (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
              <span className="min-w-0 flex-1 basis-64">
                <TextLink
                  href={page(id)}
                  className="inline-flex min-h-11 items-center font-semibold"
                >
                  {itemTitle(list.key, values, place + 1, words)}
                </TextLink>
                <span className="block text-sm text-soft">
                  {itemPeriod(list.key, values, words)}
                </span>
              </span>
              {problems.length > 0 ? (
                <Tag tone="warning">{words.the("lists.unfinished")}</Tag>
              ) : null}
            </li>
          ))}
        </ol>
      )}
      <p className="mt-4">
        <LinkButton kind="secondary" href={page("new")}>
          {words.the(`lists.${list.key}.add`)}
        </LinkButton>
      </p>
    </Card>
  );
}
