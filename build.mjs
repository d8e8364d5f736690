// Builds the extension: dist/chrome and dist/firefox, each a folder that the browser loads as it is.
//   node build.mjs [--dev] [--watch]     --dev: readable code with source maps; --watch: build again on every change
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, watch, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { Resvg } from "@resvg/resvg-js";
import { build, context } from "esbuild";
import { minify } from "terser";

const root = path.dirname(fileURLToPath(import.meta.url));
const version = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")).version;

/** Folder and manifest patch, the name the code knows the host by, and the oldest version the code is written for. */
const hosts = [
  { folder: "chrome", name: "chromium", target: "chrome123" },
  { folder: "firefox", name: "firefox", target: "firefox142" },
];

/** Classic scripts: a background script of Firefox and a service worker are none of them modules by default. */
const scripts = {
  background: "src/background/main.ts",
  badge: "src/background/badge/main.ts",
  devtools: "src/devtools/main.ts",
};
const pages = {
  popup: "src/popup/main.tsx",
  options: "src/options/main.ts",
  permission: "src/options/permission.ts",
  extensions: "src/options/extensions.ts",
};
/** By itself, because what it starts with becomes one file. */
const panel = {
  panel: "src/panel/main.tsx",
  // Loaded with these parts, and not before.
  pictures: "src/panel/pictures/all.css",
  hsts: "src/panel/hsts/all.css",
  reference: "src/panel/reference/all.css",
  help: "src/panel/help/all.css",
};
const pageFolders = ["src/devtools", "src/panel", "src/popup", "src/options"];

/** What a person's browser loads at start, in bytes after gzip. */
const budgets = [
  { what: "panel at start", entry: "panel", limit: 60_000 },
  { what: "popup at start", entry: "popup", limit: 30_000 },
  { what: "background", entry: "background", limit: 20_000 },
  { what: "devtools page", entry: "devtools", limit: 8_000 },
];

const iconSizes = [16, 19, 32, 38, 48, 64, 96, 128];

/**
 * Preact can write innerHTML, for a property that this project never uses. Without that line no reader and no
 * linter has to wonder. Fails when Preact words it differently one day.
 */
const noInnerHtml = {
  name: "no-inner-html",
  setup(bundler) {
    bundler.onLoad(
      { filter: /[\\/]preact[\\/]dist[\\/]preact\.(module|mjs|js|min).*$/ },
      ({ path: file }) => {
        const source = readFileSync(file, "utf8");
        const write = /\((\w+)\.innerHTML=(\w+)\.__html\)/g;
        const found = source.match(write)?.length ?? 0;
        if (found !== 1) return { errors: [{ text: `${file}: ${found} innerHTML writes where 1 is known` }] };
        return { contents: source.replace(write, "(0)"), loader: "js" };
      },
    );
  },
};

/**
 * Every call that is made has promises of its own since Chrome 123, the oldest supported, and in Firefox always; the one
 * that has not (inspectedWindow.eval) is wrapped where it is used. So the browser's object itself is taken, behind the
 * polyfill's types, and 3 kB less are loaded at every start.
 */
const nativeApi = {
  name: "native-api",
  setup(bundler) {
    bundler.onResolve({ filter: /^webextension-polyfill$/ }, () => ({
      path: "api",
      namespace: "native-api",
    }));
    bundler.onLoad({ filter: /.*/, namespace: "native-api" }, () => ({
      contents: "export default globalThis.browser ?? globalThis.chrome;",
    }));
  },
};

/**
 * The background, and the devtools page, meet the reports of their own browser only, so what asks which browser
 * reported is answered here, and the code for the other one falls away: docs/decisions/006-one-browser-per-background.md.
 * Fails when the module has a question that is not answered.
 */
function builtFor(host) {
  const answers = { isChromium: host.name === "chromium", isFirefox: host.name === "firefox" };
  return {
    name: "built-for",
    setup(bundler) {
      bundler.onLoad({ filter: /[\\/]core[\\/]built-for\.ts$/ }, ({ path: file }) => {
        const asked = [...readFileSync(file, "utf8").matchAll(/^export function (\w+)/gm)].map(
          ([, name]) => name,
        );
        const unknown = asked.filter((name) => !(name in answers));
        if (unknown.length > 0) return { errors: [{ text: `${file}: no answer for ${unknown.join(", ")}` }] };
        return {
          contents: asked.map((name) => `export const ${name} = () => ${answers[name]};`).join("\n"),
          loader: "js",
        };
      });
    },
  };
}

function optionsFor(host, dev) {
  return {
    absWorkingDir: root,
    outdir: path.join(root, "dist", host.folder),
    bundle: true,
    charset: "utf8",
    target: host.target,
    define: { __HOST__: JSON.stringify(host.name), __VERSION__: JSON.stringify(version) },
    jsx: "automatic",
    jsxImportSource: "preact",
    minify: !dev,
    sourcemap: dev,
    metafile: true,
    legalComments: "none",
    logLevel: "warning",
    plugins: [noInnerHtml, nativeApi],
  };
}

/** The bundles of a host. */
function bundlesFor(host, dev) {
  const common = optionsFor(host, dev);
  return [
    { ...common, entryPoints: scripts, format: "iife", plugins: [...common.plugins, builtFor(host)] },
    { ...common, entryPoints: pages, format: "esm", splitting: true, chunkNames: "chunk-[hash]" },
    { ...common, entryPoints: panel, format: "esm", splitting: true, chunkNames: "chunk-panel-[hash]" },
  ];
}

/** manifest.json without its `browsers` part, with the part of this browser laid over it. */
function manifestFor(host) {
  const { browsers, ...common } = JSON.parse(readFileSync(path.join(root, "manifest.json"), "utf8"));
  return { ...common, version, ...browsers[host.folder] };
}

function writeFileIn(folder, name, contents) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, contents);
}

function renderIcons() {
  const svg = readFileSync(path.join(root, "icons/icon.svg"), "utf8");
  const render = (size) => new Resvg(svg, { fitTo: { mode: "width", value: size } }).render().asPng();
  return iconSizes.map((size) => [`icons/icon-${size}.png`, render(size)]);
}

/** HTML, manifest, texts and icons. */
function writeStatic() {
  const icons = renderIcons();
  for (const host of hosts) {
    const folder = path.join(root, "dist", host.folder);
    writeFileIn(folder, "manifest.json", `${JSON.stringify(manifestFor(host), null, 2)}\n`);
    for (const [name, png] of icons) writeFileIn(folder, name, png);
    writeFileIn(folder, "icons/panel.svg", readFileSync(path.join(root, "icons/panel.svg")));
    for (const locale of readdirSync(path.join(root, "_locales"))) {
      const name = `_locales/${locale}/messages.json`;
      writeFileIn(folder, name, readFileSync(path.join(root, name)));
    }
    for (const source of pageFolders) writePages(path.join(root, source), folder, host);
  }
}

function writePages(source, folder, host) {
  for (const name of readdirSync(source).filter((file) => file.endsWith(".html"))) {
    const html = readFileSync(path.join(source, name), "utf8");
    writeFileIn(folder, name, html.replace("<html", `<html data-host="${host.name}"`));
  }
}

/** Everything a page names must have been written: a missing style sheet would fail silently. */
function missingParts(folder) {
  const missing = [];
  for (const page of readdirSync(folder).filter((file) => file.endsWith(".html"))) {
    const html = readFileSync(path.join(folder, page), "utf8");
    for (const [, part] of html.matchAll(/(?:src|href)="([^"#:]+)"/g)) {
      if (!existsSync(path.join(folder, part))) missing.push(`${page} names ${part}, which was not built`);
    }
  }
  return missing;
}

/** Files that a page loads at once with this entry: the entry, its style sheet, and all that they import. */
function startFiles(outputs, folder, entry) {
  const pending = [`dist/${folder}/${entry}.js`];
  const found = new Set();
  for (const name of pending) {
    if (found.has(name)) continue;
    found.add(name);
    const { cssBundle, imports } = outputs[name];
    if (cssBundle !== undefined) pending.push(cssBundle);
    pending.push(...imports.filter(({ kind }) => kind === "import-statement").map((part) => part.path));
  }
  return [...found];
}

/** Bytes after gzip of all that a page loads at once with this entry. */
function startBytes(outputs, folder, entry) {
  return startFiles(outputs, folder, entry).reduce(
    (bytes, name) => bytes + gzipSync(readFileSync(path.join(root, name)), { level: 9 }).length,
    0,
  );
}

/**
 * Makes one file of all modules that a page starts with: a browser takes about two milliseconds for each of twenty. What
 * is loaded later asks for the modules by their names, which therefore stay, and lead to that file.
 * @param outputs of esbuild's metafile; changed to what then is
 */
async function joinStart(outputs, { folder, target }, entry) {
  const dist = path.join(root, "dist", folder);
  const page = `dist/${folder}/${entry}.js`;
  const modules = startFiles(outputs, folder, entry).filter((name) => name.endsWith(".js") && name !== page);
  const exports = modules.map((name, at) =>
    outputs[name].exports.map((its) => ({ its, joined: `m${at}_${its}` })),
  );
  const list = (at, pair) => exports[at].map(pair).join(", ");
  const lines = modules.map(
    (name, at) =>
      `export { ${list(at, ({ its, joined }) => `${its} as ${joined}`)} } from "./${path.basename(name)}";`,
  );
  const laterParts = {
    name: "later-parts",
    setup(bundler) {
      bundler.onResolve({ filter: /^\./ }, ({ path: part, kind }) =>
        kind === "dynamic-import" ? { path: part, external: true } : undefined,
      );
    },
  };
  const { outputFiles } = await build({
    stdin: { contents: [`import "./${entry}.js";`, ...lines].join("\n"), resolveDir: dist },
    bundle: true,
    charset: "utf8",
    format: "esm",
    target,
    minify: true,
    write: false,
    legalComments: "none",
    logLevel: "warning",
    plugins: [laterParts],
  });
  writeFileSync(path.join(root, page), outputFiles[0].contents);
  outputs[page] = { ...outputs[page], imports: [] };
  for (const [at, name] of modules.entries()) {
    const names = list(at, ({ its, joined }) => `${joined} as ${its}`);
    writeFileSync(path.join(root, name), `export { ${names} } from "./${entry}.js";\n`);
    outputs[name] = { ...outputs[name], imports: [{ path: page, kind: "import-statement" }] };
  }
}

function budgetRows(outputs) {
  return hosts.flatMap(({ folder }) =>
    budgets.map(({ what, entry, limit }) => {
      const bytes = startBytes(outputs, folder, entry);
      return { browser: folder, part: what, "bytes (gzip)": bytes, budget: limit, ok: bytes <= limit };
    }),
  );
}

/**
 * What every browser start and every DevTools loads, once more by terser: it finds 10 % that esbuild leaves, the other
 * browser's branches among them, which is what keeps the background within its budget. No property that is read here
 * does anything when it is read (`pure_getters`).
 */
async function press(folder, name) {
  const file = path.join(root, "dist", folder, `${name}.js`);
  const compress = { passes: 3, ecma: 2020, keep_fargs: false, pure_getters: true, hoist_funs: true };
  const { code } = await minify(readFileSync(file, "utf8"), { compress, ecma: 2020, toplevel: true });
  writeFileSync(file, code);
}

/** Lazily loaded parts have their styles in the style sheet of their page; esbuild writes them once more. */
function dropUnusedStyles() {
  for (const { folder } of hosts) {
    const dist = path.join(root, "dist", folder);
    for (const name of readdirSync(dist).filter((file) => /^chunk-.*\.css$/.test(file)))
      rmSync(path.join(dist, name));
  }
}

/** Builds both packages once. Returns what was wrong, a line each. */
export async function buildAll({ dev = false } = {}) {
  rmSync(path.join(root, "dist"), { recursive: true, force: true });
  const done = await Promise.all(
    hosts.flatMap((host) => bundlesFor(host, dev)).map((options) => build(options)),
  );
  writeStatic();
  if (!dev)
    await Promise.all(hosts.flatMap(({ folder }) => Object.keys(scripts).map((name) => press(folder, name))));
  const problems = hosts.flatMap(({ folder }) => missingParts(path.join(root, "dist", folder)));
  if (dev) return problems;
  dropUnusedStyles();
  const outputs = Object.assign({}, ...done.map(({ metafile }) => metafile.outputs));
  for (const host of hosts) await joinStart(outputs, host, "panel");
  const rows = budgetRows(outputs);
  console.table(rows);
  const over = rows.filter(({ ok }) => !ok);
  return [...problems, ...over.map((row) => `${row.browser}: ${row.part} is over its budget`)];
}

async function watchAll() {
  for (const options of hosts.flatMap((host) => bundlesFor(host, true))) {
    const watched = await context(options);
    await watched.watch();
  }
  let timer;
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(writeStatic, 50);
  };
  for (const source of [...pageFolders, "_locales", "icons", "manifest.json"]) {
    watch(path.join(root, source), { recursive: source === "_locales" }, again);
  }
  console.log("Watching. Ctrl-C ends.");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const watching = process.argv.includes("--watch");
  try {
    const problems = await buildAll({ dev: watching || process.argv.includes("--dev") });
    for (const problem of problems) console.error(problem);
    if (problems.length > 0) process.exitCode = 1;
    if (watching) await watchAll();
  } catch (error) {
    // esbuild has printed its own messages already.
    if (!Array.isArray(error?.errors)) console.error(error);
    process.exitCode = 1;
  }
}
