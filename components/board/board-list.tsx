"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import type { BoardRow } from "@/lib/exam/board";
import { BoardCells } from "./board-row";
import { useRowKeys } from "./use-row-keys";

const ROW_PX = 64;
const FIRST_PX = 640;

const COLUMNS = [
  ["candidate", "w-[42%] text-start md:w-[26%]"],
  ["where", "text-start max-md:hidden md:w-[20%]"],
  ["answered", "text-start max-md:hidden"],
  ["plays", "text-start max-lg:hidden"],
  ["connection", "text-start max-sm:w-[34%]"],
  ["signals", "text-start max-sm:hidden"],
  ["left", "text-end"],
] as const;

interface BoardListProps {
  readonly rows: readonly BoardRow[];
  readonly now: number;
}

/**
 * A real table of which only the rows in sight are drawn: rows before and after are one empty row each, of their
 * height. Those who hear it are told how many rows there are, and which one they are at.
 */
export function BoardList({ rows, now }: BoardListProps) {
  const t = useTranslations("conduct.board");
  const box = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
    initialRect: { width: 0, height: FIRST_PX },
  });
  const keys = useRowKeys(box, rows.length, (index) => list.scrollToIndex(index));
  const drawn = list.getVirtualItems();
  const first = drawn[0];
  const last = drawn.at(-1);
  const hasStop = drawn.some(({ index }) => index === keys.current);
  return (
    <section
      ref={box}
      aria-label={t("table")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
      tabIndex={0}
      onKeyDown={keys.onKeyDown}
      className="max-h-[70vh] min-h-64 overflow-y-auto rounded-lg border border-line bg-surface"
    >
      <table className="w-full table-fixed border-collapse" aria-rowcount={rows.length + 1}>
        <caption className="sr-only">{t("table")}</caption>
        <thead className="sticky top-0 z-10 bg-sunken">
          <tr aria-rowindex={1}>
            {COLUMNS.map(([key, look]) => (
              <th key={key} scope="col" className={`px-3 py-2.5 text-sm ${look}`}>
                {t(`column.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap px={first?.start ?? 0} />
          {drawn.map(({ index, key }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <tr
                key={key}
                ref={list.measureElement}
                data-index={index}
                aria-rowindex={index + 2}
                className="border-t border-line"
              >
                <BoardCells
                  row={row}
                  now={now}
                  isStop={index === (hasStop ? keys.current : first?.index)}
                  onFocus={() => keys.setCurrent(index)}
                />
              </tr>
            );
          })}
          <Gap px={list.getTotalSize() - (last?.end ?? 0)} />
        </tbody>
      </table>
    </section>
  );
}

function Gap({ px }: { readonly px: number }) {
  return px <= 0 ? null : (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; it only takes up room
    <tr aria-hidden="true">
      <td colSpan={COLUMNS.length} height={px} className="p-0" />
    </tr>
  );
}
