import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import type { Block } from "@/lib/exam/item.schema";
import { formatTime } from "@/lib/wording/format";

type Answer = {
  readonly sequence: number;
  readonly block: Block;
  readonly question: number | null;
  readonly at: Date;
  readonly secondsLate: number | null;
};

/** When each late answer came, and how long after its block; not what it was, so that nobody decides by that. */
export function LateAnswers({ answers }: { readonly answers: readonly Answer[] }) {
  const t = useTranslations("late");
  const exam = useTranslations("exam.block");
  return (
    <DataTable
      caption={t("lateAnswers")}
      rows={answers}
      rowKey={({ sequence }) => String(sequence)}
      columns={[
        {
          key: "question",
          header: t("question"),
          isRowHeader: true,
          cell: ({ block, question }) => `${exam(block)}, ${question ?? "–"}`,
        },
        { key: "at", header: t("arrived"), cell: ({ at }) => formatTime(at) },
        {
          key: "after",
          header: t("after"),
          align: "end",
          cell: ({ secondsLate }) =>
            secondsLate === null ? "–" : t("seconds", { count: secondsLate }),
        },
      ]}
    />
  );
}
