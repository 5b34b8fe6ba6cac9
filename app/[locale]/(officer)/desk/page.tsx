import { getLocale } from "next-intl/server";
import { requireActor } from "@/lib/identity/current-actor.query";
import type { AccountRole } from "@/lib/identity/roles";
import { redirect } from "@/lib/wording/navigation";

const HOMES: Readonly<Record<AccountRole, string>> = {
  applicant: "/application",
  "akimat-specialist": "/desk/queue",
  "akimat-head": "/desk/queue",
  police: "/desk/today",
  "testing-centre": "/desk/certificates",
  agency: "/desk/requests",
  administrator: "/admin/staff",
  auditor: "/admin/audit",
};

/** Leads each role to its own work. */
export default async function Desk() {
  const { role } = await requireActor();
  redirect({ href: HOMES[role], locale: await getLocale() });
}
