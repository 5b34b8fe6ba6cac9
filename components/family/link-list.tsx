import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { LawStageView } from "@/lib/application/law-stages";
import type { AdultRelation } from "@/lib/family/relation";
import { formatDate } from "@/lib/wording/format";

type FormAct = (form: FormData) => Promise<void>;

interface ShownLink {
  readonly id: string;
  readonly relation: AdultRelation;
  readonly linkedAt: Date;
  readonly shares: boolean;
  readonly stages: readonly LawStageView[] | null;
}

interface LinkListProps {
  readonly links: readonly ShownLink[];
  readonly share: FormAct;
  readonly end: FormAct;
}

/** The linked adults: what the reader learns of them, and what they learn of the reader. */
export function LinkList({ links, share, end }: LinkListProps) {
  const t = useTranslations("linked");
  const locale = useLocale();
  if (links.length === 0) return <EmptyState title={t("none")} />;
  return (
    <section aria-label={t("links")} className="space-y-4">
      {links.map(({ id, relation, linkedAt, shares, stages }) => (
        <Card key={id} title={t(`relation.${relation}`)} stitched>
          <p className="text-sm text-soft">{t("since", { date: formatDate(linkedAt, locale) })}</p>
          <p className="mt-2 font-semibold">
            <Reached stages={stages} />
          </p>
          <p className="mt-2">{t(shares ? "shared" : "hidden")}</p>
          <div className="mt-3 flex flex-wrap gap-3">
            <form action={share}>
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="shares" value={shares ? "no" : "yes"} />
              <Button type="submit" kind="secondary">
                {t(shares ? "unshare" : "share")}
              </Button>
            </form>
            <form action={end}>
              <input type="hidden" name="id" value={id} />
              <Button type="submit" kind="quiet">
                {t("end")}
              </Button>
            </form>
          </div>
          <p className="mt-2 text-sm text-soft">{t("endHint")}</p>
        </Card>
      ))}
    </section>
  );
}

/** The stage that the other has reached, where they let it be seen. */
function Reached({ stages }: { stages: readonly LawStageView[] | null }) {
  const t = useTranslations("linked");
  const name = useTranslations("stages.names");
  if (stages === null) return t("theirs");
  const here = stages.find(({ state }) => state === "current" || state === "waiting");
  return here === undefined ? t("over") : t("reached", { stage: name(here.stage) });
}
