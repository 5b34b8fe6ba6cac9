import { fieldId } from "@/components/form/field-id";
import { Button } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { CountedMonths } from "@/lib/questionnaire/counted-months";
import type { Past } from "@/lib/questionnaire/past";
import type { ListPart } from "@/lib/questionnaire/section";
import type { CheckedItem } from "@/lib/questionnaire/section-check";
import type { Words } from "@/lib/questionnaire/words";
import { itemPeriod, itemTitle } from "./item-title";
import { PastRows } from "./past-rows";
import { PastSums } from "./past-sums";

interface ItemListProps {
  readonly formId: string;
  readonly list: ListPart;
  readonly checked: readonly CheckedItem[];
  readonly page: (item: string) => string;
  readonly words: Words;
  /** The entries in time, where they have times. */
  readonly past: Past | null;
  readonly counted: CountedMonths | null;
  readonly studiedUntil: number | null;
}

/**
 * The entries of a repeating group, each with a page of its own. It stands in the section's form and is
 * shown like a question that hangs on another; adding an entry saves the form on the way.
 */
export function ItemList(props: ItemListProps) {
  const { formId, list, checked, page, words, past, counted, studiedUntil } = props;
  const entries = checked.map(({ id, values, problems }, place) => ({
    id,
    name: itemTitle(list.key, values, place + 1, words),
    months: itemPeriod(list.key, values, words),
    isBroken: problems.length > 0,
  }));
  const title = ({ id, name }: (typeof entries)[number]) => (
    <TextLink href={page(id)} className="inline-flex min-h-11 items-center font-semibold">
      {name}
    </TextLink>
  );
  const mark = ({ isBroken }: (typeof entries)[number]) =>
    isBroken ? <Tag tone="warning">{words.the("lists.unfinished")}</Tag> : null;
  return (
    <section
      id={fieldId(formId, list.key)}
      tabIndex={-1}
      data-question={list.key}
      className="rounded-lg border border-line bg-surface p-4 shadow-felt sm:p-6"
    >
      <h2 className="text-xl">{words.the(`lists.${list.key}.heading`)}</h2>
      <p className="mt-2 text-soft">{words.the(`lists.${list.key}.lead`)}</p>
      {entries.length === 0 ? (
        <p className="mt-4 font-semibold">{words.the(`lists.${list.key}.none`)}</p>
      ) : null}
      {past === null || list.key === "languages" || entries.length === 0 ? (
        <ol className="mt-4 divide-y divide-line border-y border-line empty:hidden">
          {entries.map((entry) => (
            <li key={entry.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
              <span className="min-w-0 flex-1 basis-64">
                {title(entry)}
                <span className="block text-sm text-soft">{entry.months}</span>
              </span>
              {mark(entry)}
            </li>
          ))}
        </ol>
      ) : (
        <>
          <PastRows
            list={list.key}
            past={past}
            entries={entries.map((entry) => ({
              id: entry.id,
              title: title(entry),
              months: entry.months,
              mark: mark(entry),
            }))}
            studiedUntil={studiedUntil}
          />
          <PastSums
            list={list.key}
            past={past}
            counted={counted}
            nameOf={(id) => entries.find((entry) => entry.id === id)?.name ?? ""}
          />
        </>
      )}
      <p className="mt-4">
        <Button type="submit" kind="secondary" name="then" value="add">
          {words.the(`lists.${list.key}.add`)}
        </Button>
      </p>
    </section>
  );
}
