import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Agency } from "@/lib/application/stages";

interface NoteButtonProps {
  readonly requestId: string;
  readonly agency: Agency;
}

/** Opens a sealed note by a form, not a link: nothing may fetch it ahead of the reader, since it is recorded. */
export function NoteButton({ requestId, agency }: NoteButtonProps) {
  const t = useTranslations("check");
  return (
    <form method="get" action="#check" className="no-print">
      <Button type="submit" name="note" value={requestId} kind="quiet">
        <Icon name="lock" />
        {t("file.openNote")}
        <span className="sr-only"> {t("file.openNoteOf", { agency: t(`agency.${agency}`) })}</span>
      </Button>
    </form>
  );
}
