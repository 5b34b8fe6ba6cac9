import { readFile } from "node:fs/promises";
import { readZipPackage } from "@/lib/qti/read-package.query";

/** Reads one untrusted package in a process of its own, tells its parent what is in it, and ends. */
const [file = ""] = process.argv.slice(2);
const read = await readZipPackage(await readFile(file));
process.send?.(read, () => process.exit(0));
