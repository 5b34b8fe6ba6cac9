import type { XmlElement } from "@/lib/platform/xml/tree";
import { LOM, MANIFEST, MANIFEST_SCHEMA } from "@/lib/qti/names";
import { elementIn } from "@/lib/qti/write-tree";

/** A document of the package with the files that it needs. */
export type PackedDocument = {
  readonly identifier: string;
  readonly kind: "item" | "test" | "stimulus";
  readonly path: string;
  /** Media that it shows. */
  readonly files: readonly string[];
  /** Identifiers of documents that it refers to. */
  readonly needs: readonly string[];
  readonly facts: Readonly<Record<string, string>>;
};

const packaged = elementIn(MANIFEST);
const lom = elementIn(LOM);

const hrefOf = (path: string): string => path.split("/").map(encodeURIComponent).join("/");

const said = (text: string) => lom("string", { language: "x-none" }, text);

/** Facts as classifications (IEEE LOM 9): the scheme's name, and the value in it. */
function metadata(facts: PackedDocument["facts"]): readonly XmlElement[] {
  const classified = Object.entries(facts).map(([scheme, value]) =>
    lom(
      "classification",
      {},
      lom(
        "taxonPath",
        {},
        lom("source", {}, said(scheme)),
        lom("taxon", {}, lom("entry", {}, said(value))),
      ),
    ),
  );
  if (classified.length === 0) return [];
  return [packaged("metadata", {}, lom("lom", {}, ...classified))];
}

function resource(document: PackedDocument): XmlElement {
  const { identifier, kind, path, files, needs, facts } = document;
  return packaged(
    "resource",
    { identifier, type: `imsqti_${kind}_xmlv3p0`, href: hrefOf(path) },
    ...metadata(facts),
    ...[path, ...files].map((file) => packaged("file", { href: hrefOf(file) })),
    ...needs.map((identifierref) => packaged("dependency", { identifierref })),
  );
}

/** The manifest of a QTI 3.0 package. */
export const writeManifest = (
  identifier: string,
  documents: readonly PackedDocument[],
): XmlElement =>
  packaged(
    "manifest",
    { "xsi:schemaLocation": MANIFEST_SCHEMA, identifier },
    packaged(
      "metadata",
      {},
      packaged("schema", {}, "QTI Package"),
      packaged("schemaversion", {}, "3.0.0"),
    ),
    packaged("organizations"),
    packaged("resources", {}, ...documents.map(resource)),
  );
