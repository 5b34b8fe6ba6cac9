"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { controlLook } from "@/components/form/control-look";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { BOARD_VIEWS, type BoardRow, type BoardView, boardRows } from "@/lib/exam/board";
import { getPathname } from "@/lib/wording/navigation";
import { BoardList } from "./board-list";
import { useBoard } from "./use-board";

interface BoardProps {
  /** The first rows, so that there is something to see and to use before scripts load. */
  readonly first: readonly BoardRow[];
  /** How many there are in the view asked for, and in all. */
  readonly count: number;
  readonly total: number;
  readonly now: number;
  readonly view: BoardView;
  readonly search: string;
}

/** Who is where in the test, as it happens. */
export function Board({ first, count, total, now: firstNow, ...asked }: BoardProps) {
  const t = useTranslations("conduct.board");
  const board = useBoard(first, firstNow);
  const [view, setView] = useState(asked.view);
  const [search, setSearch] = useState(asked.search);
  const isFirst = board.at === null;
  const rows = boardRows([...board.rows.values()], view, search, board.now);
  return (
    <div className="grid gap-4">
      {board.link === "live" ? null : (
        <Notice tone="warning" role="status">
          {t(`link.${board.link}`)}
        </Notice>
      )}
      <Filter view={view} search={search} onView={setView} onSearch={setSearch} />
      <p role="status" className="text-soft">
        {t("shown", {
          count: isFirst ? count : rows.length,
          total: isFirst ? total : board.rows.size,
        })}
      </p>
      <BoardList rows={rows} now={board.now} />
    </div>
  );
}

interface FilterProps {
  readonly view: BoardView;
  readonly search: string;
  readonly onView: (view: BoardView) => void;
  readonly onSearch: (search: string) => void;
}

/** Narrows at once; before scripts load, by its button. */
function Filter({ view, search, onView, onSearch }: FilterProps) {
  const t = useTranslations("conduct.board");
  const locale = useLocale();
  return (
    <search>
      <form
        action={getPathname({ href: "/desk/board", locale })}
        onSubmit={(event) => event.preventDefault()}
        className="flex flex-wrap items-end gap-3"
      >
        <div className="w-full sm:w-72">
          <label htmlFor="board-q" className="block font-semibold">
            {t("search")}
          </label>
          <input
            id="board-q"
            name="q"
            type="search"
            autoComplete="off"
            value={search}
            onChange={(event) => onSearch(event.target.value)}
            className={controlLook(false, "mt-1")}
          />
        </div>
        <div className="w-full sm:w-60">
          <label htmlFor="board-view" className="block font-semibold">
            {t("view")}
          </label>
          <select
            id="board-view"
            name="view"
            value={view}
            onChange={(event) => {
              const chosen = BOARD_VIEWS.find((one) => one === event.target.value);
              if (chosen !== undefined) onView(chosen);
            }}
            className={controlLook(false, "mt-1")}
          >
            {BOARD_VIEWS.map((one) => (
              <option key={one} value={one}>
                {t(`views.${one}`)}
              </option>
            ))}
          </select>
        </div>
        <noscript>
          <Button type="submit" kind="secondary">
            {t("apply")}
          </Button>
        </noscript>
      </form>
    </search>
  );
}
