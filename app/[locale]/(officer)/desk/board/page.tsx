import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Board } from "@/components/board/board";
import { ClientWording } from "@/components/shell/client-wording";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { BOARD_VIEWS } from "@/lib/exam/board";
import { boardPage } from "@/lib/exam/first-board.query";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";

export async function generateMetadata() {
  const t = await getTranslations("conduct.board");
  return { title: t("title") };
}

interface BoardPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

const text = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");

export default async function BoardDeskPage({ searchParams }: BoardPageProps) {
  const actor = await requireActor("testing-centre");
  const asked = await searchParams;
  const view = BOARD_VIEWS.find((one) => one === asked["view"]) ?? "all";
  const search = text(asked["q"]).slice(0, 100);
  const now = await currentTime();
  const wanted = { view, search, page: Number(text(asked["page"])) || 1 };
  const [t, found] = await Promise.all([
    getTranslations("conduct.board"),
    boardPage(actor, wanted, now),
  ]);
  if (found === null) notFound();
  const { rows, count, total, page, pages } = found;
  const hrefOf = (to: number) => {
    const query = new URLSearchParams({ view, q: search, page: String(to) });
    return `/desk/board?${query}`;
  };
  return (
    <Page width="wide">
      <PageHeader title={t("title")} lead={t("lead")} />
      <ClientWording namespaces={["conduct"]}>
        <Board
          first={rows}
          count={count}
          total={total}
          now={now.getTime()}
          view={view}
          search={search}
        />
      </ClientWording>
      <noscript>
        <Pagination page={page} pages={pages} hrefOf={hrefOf} />
      </noscript>
    </Page>
  );
}
