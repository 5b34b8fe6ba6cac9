import { useLocale, useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import type { AdultRelation } from "@/lib/family/relation";
import { type RegionCode, region } from "@/lib/identity/regions";
import { formatDate } from "@/lib/wording/format";

interface Linked {
  readonly id: string;
  readonly number: string;
  readonly region: RegionCode;
  readonly relation: AdultRelation;
  readonly linkedAt: Date;
  readonly mayOpen: boolean;
}

/** For officers: the cases of the applicant's adult family, those of another region by number only. */
export function LinkedCases({ cases }: { cases: readonly Linked[] }) {
  const t = useTranslations("linked");
  const locale = useLocale();
  if (cases.length === 0) return <p className="text-soft">{t("desk.none")}</p>;
  return (
    <ul className="divide-y divide-line">
      {cases.map(({ id, number, relation, linkedAt, mayOpen, ...other }) => (
        <li key={id} className="py-2">
          <p className="font-semibold">
            {t(`relation.${relation}`)}:{" "}
            {mayOpen ? <TextLink href={`/desk/cases/${id}`}>{number}</TextLink> : number}
          </p>
          <p className="text-sm text-soft">
            {t("since", { date: formatDate(linkedAt, locale) })}
            {mayOpen ? null : `, ${t("desk.other", { region: region(other.region).name[locale] })}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
