import { type BoardRow, type BoardView, boardRows } from "@/lib/exam/board";
import { board } from "@/lib/exam/board.query";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";

/** Rows on a page that is drawn by the server. */
const PER_PAGE = 50;

export type BoardPage = {
  readonly rows: readonly BoardRow[];
  readonly count: number;
  readonly total: number;
  readonly page: number;
  readonly pages: number;
};

/** A page of the board as it is at `now`, for those who have no scripts, or not yet; null for who may not see it. */
export async function boardPage(
  actor: Actor,
  { view, search, page }: { view: BoardView; search: string; page: number },
  now: Date,
): Promise<BoardPage | null> {
  if (!may(actor, "view-board")) return null;
  const all = await board.rows();
  const found = boardRows(all, view, search, now.getTime());
  const pages = Math.max(1, Math.ceil(found.length / PER_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  const rows = found.slice((shown - 1) * PER_PAGE, shown * PER_PAGE);
  return { rows, count: found.length, total: all.length, page: shown, pages };
}
