import { useLocale, useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import { type BoardRow, boardTimeLeft, isSilent } from "@/lib/exam/board";
import type { Phase } from "@/lib/exam/clock";
import { figures } from "@/lib/exam/countdown";
import { Link } from "@/lib/wording/navigation";

const TONES: Readonly<Record<Phase, Tone>> = {
  ready: "neutral",
  listening: "info",
  between: "neutral",
  reading: "info",
  ended: "neutral",
};

const cell = "px-3 py-2 align-middle";

interface BoardRowProps {
  readonly row: BoardRow;
  readonly now: number;
  /** Whether Tab comes to this row. */
  readonly isStop: boolean;
  readonly onFocus: () => void;
}

/** The cells of a candidate. On a phone the first one holds what the hidden ones would. */
export function BoardCells({ row, now, isStop, onFocus }: BoardRowProps) {
  const t = useTranslations("conduct.board");
  const locale = useLocale();
  const left = boardTimeLeft(row, now);
  const answered = t("answeredOf", { answered: row.answered, questions: row.questions });
  return (
    <>
      <th scope="row" className={`${cell} text-start font-normal`}>
        <Link
          href={`/desk/board/${row.id}`}
          prefetch={false}
          tabIndex={isStop ? 0 : -1}
          onFocus={onFocus}
          className="link font-semibold"
        >
          {row.number}
        </Link>
        <span className="block truncate">{locale === "en" ? row.latinName : row.name}</span>
        <span className="flex flex-wrap items-center gap-2 text-sm text-soft md:hidden">
          <Where row={row} /> {answered}
        </span>
      </th>
      <td className={`${cell} max-md:hidden`}>
        <Where row={row} />
      </td>
      <td className={`${cell} max-md:hidden`}>{answered}</td>
      <td className={`${cell} max-lg:hidden`}>{row.plays}</td>
      <td className={cell}>
        <Contact row={row} now={now} />
      </td>
      <td className={`${cell} max-sm:hidden`}>{row.signals === 0 ? "–" : row.signals}</td>
      <td className={`${cell} text-end tabular-nums`}>
        {left === null ? "–" : figures(Math.ceil(left / 1_000))}
      </td>
    </>
  );
}

function Where({ row }: { readonly row: BoardRow }) {
  const t = useTranslations("conduct.board");
  if (row.paused !== null) {
    return (
      <Tag tone="warning" icon="pause">
        {t(`paused.${row.paused}`)}
      </Tag>
    );
  }
  return <Tag tone={TONES[row.phase]}>{t(`phase.${row.phase}`)}</Tag>;
}

/** In words and not in colour alone. Seconds in steps of ten: they need not flicker. */
function Contact({ row, now }: { readonly row: BoardRow; readonly now: number }) {
  const t = useTranslations("conduct.board.contact");
  if (row.phase === "ended") return "–";
  if (row.contactAt === null) return t("never");
  if (!isSilent(row, now)) return t("here");
  const minutes = Math.floor((now - row.contactAt) / 60_000);
  return <strong className="text-madder-ink">{t("silent", { minutes })}</strong>;
}
