import { type FileSet, filesInMemory } from "@/lib/platform/file-set";
import { unzip } from "@/lib/platform/unzip";
import { parseXml } from "@/lib/platform/xml/parse";
import type { ZipRefusal } from "@/lib/platform/zip-limits";
import { newReport, type Report } from "@/lib/qti/finding";
import type { ReadPackage } from "@/lib/qti/package";
import { readDocuments } from "@/lib/qti/read-documents.query";
import { type Resource, readManifest } from "@/lib/qti/read-manifest";

const MANIFEST = "imsmanifest.xml";

const nothing = (report: Report): ReadPackage => ({
  refusals: report.refusals,
  notes: report.notes,
  entries: [],
});

/** One entry a path, as the manifest lists them. */
function distinct(resources: readonly Resource[]): readonly Resource[] {
  return [...new Map(resources.map((resource) => [resource.path, resource])).values()];
}

/** Documents that nothing leads to are not taken, and not passed over either. */
function noteUnlisted(files: FileSet, paths: readonly string[], report: Report): void {
  const read = new Set(paths);
  const stray = files.names.filter(
    (name) => /\.xml$/i.test(name) && !name.endsWith(MANIFEST) && !read.has(name),
  );
  for (const name of stray) report.note("left-resource", name);
}

/** Reads the package that the manifest in `folder` ("" or ending in "/") describes. */
export async function readManifestPackage(files: FileSet, folder: string): Promise<ReadPackage> {
  const report = newReport();
  const bytes = await files.read(`${folder}${MANIFEST}`);
  if (bytes === undefined) {
    report.refuse("manifest-missing");
    return nothing(report);
  }
  const manifest = parseXml(bytes);
  if (!manifest.ok) {
    report.refuse(manifest.code, `${MANIFEST}: ${manifest.detail}`);
    return nothing(report);
  }
  const resources = distinct(readManifest(manifest.root, folder, report));
  const isHostile = report.refusals.some(({ code }) => code !== "file-missing");
  if (isHostile) return nothing(report);
  const { entries, paths } = await readDocuments(resources, files);
  noteUnlisted(files, paths, report);
  return { refusals: report.refusals, notes: report.notes, entries };
}

export type PackageFiles =
  | { readonly ok: true; readonly files: FileSet }
  | ({ readonly ok: false } & ZipRefusal);

/** The files of an untrusted archive, in memory. */
export async function packageFiles(bytes: Uint8Array): Promise<PackageFiles> {
  const unzipped = await unzip(bytes);
  return unzipped.ok ? { ok: true, files: filesInMemory(unzipped.files) } : unzipped;
}

/** Reads the package that files make, wherever in them its manifest lies. */
async function readPackage(unpacked: PackageFiles): Promise<ReadPackage> {
  if (!unpacked.ok) {
    const { code, detail } = unpacked;
    return { refusals: [{ code, detail }], notes: [], entries: [] };
  }
  // Whoever packs a folder and not its files puts everything one step deeper.
  const [manifest = MANIFEST] = unpacked.files.names
    .filter((name) => name === MANIFEST || name.endsWith(`/${MANIFEST}`))
    .toSorted((one, other) => one.length - other.length);
  return readManifestPackage(unpacked.files, manifest.slice(0, -MANIFEST.length));
}

/** Reads an untrusted archive as a QTI package. */
export const readZipPackage = async (bytes: Uint8Array): Promise<ReadPackage> =>
  readPackage(await packageFiles(bytes));
