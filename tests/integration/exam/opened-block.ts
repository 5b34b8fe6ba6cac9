import type { Block } from "@/lib/exam/item.schema";
import { isPackageList, keyBytes, packageLabel } from "@/lib/exam/package";
import { openPackage } from "@/lib/exam/package-cipher";
import type { Client } from "./exam-server";

/** A block's questions as a device opens them with the key of the state; null when the state tells none. */
export async function openedBlock(
  client: Client,
  attemptId: string,
  block: Block,
  { blockKey }: Record<string, unknown>,
): Promise<readonly { readonly id: string }[] | null> {
  const { body: list } = await client.get(`/api/exam/${attemptId}/packages`);
  if (typeof blockKey !== "string" || !isPackageList(list)) return null;
  const sealed = await client.raw(`/api/exam/${attemptId}/packages/${block}`);
  const bytes = new Uint8Array(await sealed.arrayBuffer());
  const plain = await openPackage(keyBytes(blockKey), packageLabel(list.form, block, null), bytes);
  return plain && JSON.parse(new TextDecoder().decode(plain));
}
