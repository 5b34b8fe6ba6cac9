import { Button } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { ListPart } from "@/lib/questionnaire/section";
import type { CheckedItem } from "@/lib/questionnaire/section-check";
import type { Words } from "@/lib/questionnaire/words";
import { itemPeriod, itemTitle } from "./item-title";

interface ItemListProps {
  readonly list: ListPart;
  readonly checked: readonly CheckedItem[];
  readonly page: (item: string) => string;
  readonly words: Words;
}

/**
 * The entries of a repeating group, each with a page of its own. It stands in the section's form and is
 * shown like a question that hangs on another; adding an entry saves the form on the way.
 */
export function ItemList({ list, checked, page, words }: ItemListProps) {
  return (
    <section
      data-question={list.key}
      className="rounded-lg border border-line bg-surface p-4 shadow-felt sm:p-6"
    >
      <h2 className="text-xl">{words.the(`lists.${list.key}.heading`)}</h2>
      <p className="mt-2 text-soft">{words.the(`lists.${list.key}.lead`)}</p>
      {checked.length === 0 ? (
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
        <Button type="submit" kind="secondary" name="then" value="add">
          {words.the(`lists.${list.key}.add`)}
        </Button>
      </p>
    </section>
  );
}
