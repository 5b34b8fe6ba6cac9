import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const ENTRIES = ["calculator", "family-section", "job-rows"].map(
  (name) => `components/calculator/${name}.tsx`,
);

/** What a file needs when it runs; imports of types alone are gone by then. */
function needs(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(path.join(ROOT, file), "utf8"),
    ts.ScriptTarget.Latest,
  );
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const isType = ts.isImportDeclaration(statement)
      ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      : statement.isTypeOnly;
    const from = statement.moduleSpecifier;
    return from === undefined || isType || !ts.isStringLiteral(from) ? [] : [from.text];
  });
}

/** A file of the project; null for a package. */
function fileOf(specifier: string, from: string): string | null {
  if (!/^[@.]+\//.test(specifier)) return null;
  const base = specifier.startsWith("@/")
    ? specifier.slice(2)
    : path.join(path.dirname(from), specifier);
  const found = [".ts", ".tsx", ".json", ""].map((end) => base + end);
  return found.find((file) => existsSync(path.join(ROOT, file))) ?? null;
}

function everything(entries: readonly string[]) {
  const [files, packages] = [new Set(entries), new Set<string>()];
  for (const file of files) {
    if (file.endsWith(".json")) continue;
    for (const specifier of needs(file)) {
      const own = fileOf(specifier, file);
      if (own === null) packages.add(specifier);
      else files.add(own);
    }
  }
  return { files: [...files], packages: [...packages] };
}

it("reaches the browser without schemas, wording files or anything of the server", () => {
  const { files, packages } = everything(ENTRIES);
  expect(files).toContain("lib/assessment/assess.ts");
  expect(files).toContain("lib/assessment/explain.ts");
  const foreign =
    /\.(schema|query|command|pdf)\.ts$|^lib\/(wording|platform|identity|questionnaire)\//;
  expect(files.filter((file) => foreign.test(file))).toEqual([]);
  expect(packages.filter((name) => !/^(react|next-intl)$/.test(name))).toEqual([]);
});
