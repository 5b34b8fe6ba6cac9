import { getTranslations } from "next-intl/server";
import { roleLabel } from "@/app/[locale]/role-label";
import { StaffFilter } from "@/components/identity/staff-filter";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { requireActor } from "@/lib/identity/current-actor.query";
import { RegionCode } from "@/lib/identity/regions";
import { listStaff } from "@/lib/identity/staff.query";
import { placeOptions } from "./place-options";

export async function generateMetadata() {
  const t = await getTranslations("identity.staff");
  return { title: t("title") };
}

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const TONES = { active: "success", invited: "warning", closed: "neutral" } as const;

/** Who works in the portal, and where. */
export default async function StaffPage({ searchParams }: Props) {
  const actor = await requireActor("administrator");
  const query = await searchParams;
  const region = RegionCode.safeParse(query["region"]).data;
  const [t, staff, { regions }] = await Promise.all([
    getTranslations("identity.staff"),
    listStaff(actor, region === undefined ? {} : { region }),
    placeOptions(),
  ]);
  const rows = await Promise.all(
    staff.map(async (member) => ({ ...member, place: await roleLabel(member) })),
  );
  return (
    <Page width="wide">
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <LinkButton href="/admin/staff/new" arrow>
            {t("new")}
          </LinkButton>
        }
      />
      {query["done"] === "created" ? (
        <Notice tone="success" role="status" className="mb-6">
          {t("created")}
        </Notice>
      ) : null}
      <StaffFilter regions={regions} region={region} />
      <DataTable
        caption={t("table", { count: rows.length })}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t("empty")} />}
        columns={[
          {
            key: "name",
            header: t("name"),
            isRowHeader: true,
            cell: ({ id, name }) => <TextLink href={`/admin/staff/${id}`}>{name}</TextLink>,
          },
          { key: "place", header: t("place"), cell: ({ place }) => place },
          {
            key: "email",
            header: t("email"),
            cell: ({ email }) => (
              <span className="max-sm:break-all sm:whitespace-nowrap">{email}</span>
            ),
          },
          {
            key: "state",
            header: t("state"),
            cell: ({ state }) => <Tag tone={TONES[state]}>{t(`states.${state}`)}</Tag>,
          },
        ]}
      />
    </Page>
  );
}
