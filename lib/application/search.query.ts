import { type ListedCase, listCases } from "@/lib/application/listed-case.query";
import { normaliseName } from "@/lib/identity/names";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/client";

export const MOST_FOUND = 20;
const LEAST = 2;
const MOST_WORDS = 5;
const { sql, join } = Prisma;

// Қасымов is found as Касымов too: a Russian keyboard has no Kazakh letters.
const KAZAKH = "әғқңөұүһіё";
const RUSSIAN = "агкноуухие";

const folded = (word: string) =>
  [...word.toLowerCase()]
    .map((letter) => {
      const at = KAZAKH.indexOf(letter);
      return at === -1 ? letter : RUSSIAN.charAt(at);
    })
    .join("");

const pattern = (word: string) => `%${word.replace(/[\\%_]/g, "\\$&")}%`;

/** The words of a search; empty when there is too little to search for. */
export function searchWords(text: string): readonly string[] {
  const words = normaliseName(text).split(" ").filter(Boolean).slice(0, MOST_WORDS);
  return words.join("").length >= LEAST ? words : [];
}

/** Cases of the actor's region by number, name in either script, or document: every word has to be there. */
export async function searchCases(actor: Actor, text: string): Promise<readonly ListedCase[]> {
  const words = searchWords(text);
  const { region } = actor;
  if (!may(actor, "view-queue") || region === null || words.length === 0) return [];
  const each = words.map((word) => {
    const like = pattern(folded(word));
    return sql`(lower(a.number) like ${like}
      or lower(p.latin_surname || ' ' || p.latin_given_name) like ${like}
      or translate(lower(concat_ws(' ', p.cyrillic_surname, p.cyrillic_given_name, p.patronymic)),
                   ${KAZAKH}, ${RUSSIAN}) like ${like}
      or translate(lower(coalesce(p.other_names, '')), ${KAZAKH}, ${RUSSIAN}) like ${like}
      or lower(p.document_number) like ${like} or p.iin like ${like})`;
  });
  const ids = await db.$queryRaw<{ id: string }[]>`
    select a.id::text from application a join person p on p.id = a.person_id
     where a.region = ${region} and ${join(each, " and ")}
     order by a.closed_at is not null, a.due_on, a.id limit ${MOST_FOUND}`;
  return listCases(ids.map(({ id }) => id));
}
