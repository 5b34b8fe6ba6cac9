import type { XmlElement } from "@/lib/platform/xml/tree";
import type { Report } from "@/lib/qti/finding";
import { resolveHref } from "@/lib/qti/href";
import { attributeOf, childNamed, childrenNamed, everyElement, wordsOf } from "@/lib/qti/tree";

/** A file that the manifest offers as an item or a test. */
export type Resource = {
  readonly identifier: string;
  readonly path: string;
  /** Facts of its metadata, by the name of the scheme that they are from. */
  readonly facts: Readonly<Record<string, string>>;
};

/** `imsqti_item_xmlv3p0` and its kin; a package may say one kind and mean another. */
const QTI_TYPE =
  /^imsqti_(?:item|test|stimulus|section|rptemplate|apipitem|fragment|outcomes?)?_?.*xmlv(\d)p(\d)/;

/** Classifications (IEEE LOM 9): the source is the scheme, the taxon its value there. */
function factsOf(resource: XmlElement): Readonly<Record<string, string>> {
  const paths = everyElement(resource).filter(({ name }) => name === "taxonPath");
  const facts = paths.flatMap((path): [string, string][] => {
    const source = childNamed(path, "source");
    const taxon = childNamed(path, "taxon");
    return source && taxon ? [[wordsOf(source), wordsOf(taxon)]] : [];
  });
  return Object.fromEntries(facts);
}

function baseOf(elements: readonly XmlElement[]): string {
  return elements.map((element) => attributeOf(element, "xml:base") ?? "").join("");
}

function readResource(
  resource: XmlElement,
  base: string,
  folder: string,
  report: Report,
): Resource | undefined {
  const file = childNamed(resource, "file");
  const href = attributeOf(resource, "href") ?? (file && attributeOf(file, "href")) ?? "";
  const identifier = attributeOf(resource, "identifier") ?? "";
  if (href === "") {
    report.refuse("file-missing", identifier);
    return undefined;
  }
  const path = resolveHref(`${folder}imsmanifest.xml`, `${base}${href}`, report);
  return path === undefined ? undefined : { identifier, path, facts: factsOf(resource) };
}

/**
 * The QTI documents that `imsmanifest.xml` (IMS Content Packaging 1.1 and 1.2) names, without those
 * of other versions, which the report names, and without media, which items name themselves.
 * @param folder where the manifest lies in the package, "" or ending in "/"
 */
export function readManifest(
  root: XmlElement,
  folder: string,
  report: Report,
): readonly Resource[] {
  if (root.name !== "manifest" || !/imscp|imscc/.test(root.namespace)) {
    report.refuse("manifest-other", root.name);
    return [];
  }
  const resources = childNamed(root, "resources");
  const found = (resources ? childrenNamed(resources, "resource") : []).flatMap((resource) => {
    const type = QTI_TYPE.exec(attributeOf(resource, "type") ?? "");
    if (type === null || /rptemplate|outcome|usage|result/.test(type[0])) return [];
    const read = readResource(
      resource,
      baseOf([root, resources ?? root, resource]),
      folder,
      report,
    );
    return read ?? [];
  });
  if (found.length === 0) report.refuse("manifest-empty");
  return found;
}
