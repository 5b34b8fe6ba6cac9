import { argon2id, hash, verify } from "argon2";

// OWASP Password Storage Cheat Sheet: Argon2id with 19 MiB, two passes, one lane.
const SETTINGS = { type: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

// The same password typed on another keyboard may arrive in other code points.
const normalised = (password: string) => password.normalize("NFKC");

export const hashPassword = (password: string): Promise<string> =>
  hash(normalised(password), SETTINGS);

// Of nobody's password: an unknown address takes as long to refuse as a wrong password.
const NOBODY =
  "$argon2id$v=19$m=19456,t=2,p=1$cW9ueXMtbm9ib2R5LXNhbHQ$R2Nm7a5RrGv2K0mhJ2S8Bf7yWnE1V5x8m0Q0y1pD3hM";

/** Whether the password is that of the hash; with no hash it takes as long and is false. */
export async function passwordFits(storedHash: string | null, password: string): Promise<boolean> {
  const fits = await verify(storedHash ?? NOBODY, normalised(password));
  return storedHash !== null && fits;
}
