/** What `schema.prisma` says of a table, in the words of PostgreSQL's catalogue. */
export type Table = {
  /** `name type`, with ` null` where it may be null and ` default` where it has one. */
  readonly columns: readonly string[];
  /** `primary|unique|index (columns)`. */
  readonly indexes: readonly string[];
  /** `(columns) table (columns)`. */
  readonly references: readonly string[];
};

const TYPES: Readonly<Record<string, string>> = {
  String: "text",
  "String[]": "text[]",
  Int: "integer",
  "Int[]": "integer[]",
  BigInt: "bigint",
  Boolean: "boolean",
  Float: "double precision",
  Json: "jsonb",
  Bytes: "bytea",
  "@db.Uuid": "uuid",
  "@db.Date": "date",
  "@db.Timestamptz(3)": "timestamp(3) with time zone",
};

type Field = { readonly name: string; readonly type: string; readonly rest: string };

const mapped = (text: string, name: string) => /@map\("(\w+)"\)/.exec(text)?.[1] ?? name;

const fieldsOf = (body: string): readonly Field[] =>
  body
    .split("\n")
    .map((line) => /^\s+(\w+)\s+(\w+[?[\]]*)(.*)$/.exec(line))
    .flatMap((match) =>
      match === null ? [] : [{ name: match[1] ?? "", type: match[2] ?? "", rest: match[3] ?? "" }],
    );

const names = (list: string | undefined) => (list ?? "").split(",").map((name) => name.trim());

function columnOf({ name, type, rest }: Field): string {
  const native = /@db\.\w+(\(\d+\))?/.exec(rest)?.[0];
  const sqlType = TYPES[native ?? type.replace("?", "")] ?? `unknown ${native ?? type}`;
  const isNull = type.endsWith("?") ? " null" : "";
  return `${mapped(rest, name)} ${sqlType}${isNull}${rest.includes("@default") ? " default" : ""}`;
}

type Model = { readonly table: string; readonly body: string };

function tableOf(body: string, models: ReadonlyMap<string, Model>, columns: Columns): Table {
  const fields = fieldsOf(body);
  const stored = fields.filter(
    ({ type }) => TYPES[type.replace("?", "")] ?? type.startsWith("DateTime"),
  );
  const column = (name: string) => columns(body, name);
  const listed = (list: string | undefined) => `(${names(list).map(column).join(", ")})`;
  const single = (mark: RegExp, kind: string) =>
    stored.filter(({ rest }) => mark.test(rest)).map(({ name }) => `${kind} ${listed(name)}`);
  const whole = (mark: string, kind: string) =>
    [...body.matchAll(new RegExp(`@@${mark}\\(\\[([^\\]]+)\\]`, "g"))].map(
      (match) => `${kind} ${listed(match[1])}`,
    );
  const references = fields.flatMap(({ type, rest }) => {
    const relation = /@relation\(.*fields: \[([^\]]+)\], references: \[([^\]]+)\]/.exec(rest);
    const model = models.get(type.replace("?", ""));
    if (relation === null || model === undefined) return [];
    const there = names(relation[2]).map((name) => columns(model.body, name));
    return [`${listed(relation[1])} ${model.table} (${there})`];
  });
  return {
    columns: stored.map(columnOf).toSorted(),
    indexes: [
      ...single(/@id\b/, "primary"),
      ...single(/@unique\b/, "unique"),
      ...whole("id", "primary"),
      ...whole("unique", "unique"),
      ...whole("index", "index"),
    ].toSorted(),
    references: references.toSorted(),
  };
}

type Columns = (body: string, name: string) => string;

const columnName: Columns = (body, name) =>
  mapped(fieldsOf(body).find((field) => field.name === name)?.rest ?? "", name);

/** The tables of a Prisma schema by their names in the database. */
export function tablesOf(schema: string): Record<string, Table> {
  const models = new Map(
    [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map((match): [string, Model] => {
      const [, name = "", text = ""] = match;
      const body = text.replace(/^\s*\/\/.*$/gm, "");
      return [name, { body, table: /@@map\("(\w+)"\)/.exec(body)?.[1] ?? name }];
    }),
  );
  return Object.fromEntries(
    [...models.values()].map(({ table, body }) => [table, tableOf(body, models, columnName)]),
  );
}
