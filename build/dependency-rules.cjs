// The direction of imports, as docs/architecture.md draws it. Run by `npm run check`.
const siblings = ["editing", "reading", "checking", "precedent", "typesetting"];

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "shared-stands-alone",
      comment: "shared/ imports none of the other folders.",
      severity: "error",
      from: { path: "^shared/" },
      to: { path: "^(electron|renderer|build|tests)/" },
    },
    {
      name: "renderer-sees-shared-only",
      comment: "The renderer talks to a host through the contract in shared/host.",
      severity: "error",
      from: { path: "^renderer/" },
      to: { path: "^(electron|build|tests)/" },
    },
    {
      name: "hosts-never-see-the-renderer",
      comment: "Main-process code knows nothing of the screen.",
      severity: "error",
      from: { path: "^electron/" },
      to: { path: "^(renderer|build|tests)/" },
    },
    {
      name: "services-see-no-host",
      comment: "Services run in plain Node under any host.",
      severity: "error",
      from: { path: "^electron/services/" },
      to: { path: "^electron/(desktop|web|cli)/" },
    },
    {
      name: "electron-only-in-desktop",
      comment: "Only the desktop shell imports electron.",
      severity: "error",
      from: { path: "^(shared|renderer|electron/(services|web|cli))/" },
      to: { path: "(^|/)node_modules/electron/|^electron$" },
    },
    {
      name: "product-never-sees-tests",
      comment: "Nothing of the product imports tests or build scripts.",
      severity: "error",
      from: { path: "^(shared|renderer|electron)/" },
      to: { path: "^(build|tests)/" },
    },
    {
      name: "no-cycles",
      comment: "A cycle hides which file comes first.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "base-is-the-bottom",
      comment: "shared/base imports nothing of shared.",
      severity: "error",
      from: { path: "^shared/base/" },
      to: { path: "^shared/(?!base/)" },
    },
    {
      name: "style-and-resolution-on-base",
      comment: "shared/style and shared/resolution import shared/base only.",
      severity: "error",
      from: { path: "^shared/(style|resolution)/" },
      to: { path: "^shared/(?!base/)", pathNot: "^shared/$1/" },
    },
    {
      name: "form-on-style-and-resolution",
      comment: "shared/form imports base, style and resolution.",
      severity: "error",
      from: { path: "^shared/form/" },
      to: { path: "^shared/(?!(base|style|resolution|form)/)" },
    },
    ...siblings.map((name) => ({
      name: `${name}-has-no-siblings`,
      comment: `What shared/${name} shares with ${siblings.filter((s) => s !== name).join(", ")} belongs in form or resolution.`,
      severity: "error",
      from: { path: `^shared/${name}/` },
      to: { path: `^shared/(${siblings.filter((s) => s !== name).join("|")}|host)/` },
    })),
    {
      name: "host-on-top",
      comment: "Only the hosts and the renderer import the contract.",
      severity: "error",
      from: { path: "^shared/(?!host/)" },
      to: { path: "^shared/host/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|\\.types)/" },
    // dependency-cruiser cannot ask TypeScript 7 for a syntax tree.
    parser: "swc",
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".json", ".css"],
      conditionNames: ["import", "default"],
    },
  },
};
