/**
 * Pictures of the extension's own pages in every state, width, scheme and host, and axe-core over each:
 * node test/support/run.mjs test/pages/preview/shots.ts FOLDER [SCENE …]
 */
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { build } from "esbuild";
import { launch, type Page } from "puppeteer-core";
import { scenes } from "./scenes.ts";

const [folder = "artifacts/pages", ...only] = process.argv.slice(2);
const require = createRequire(`${process.cwd()}/`);
const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const hosts = ["chromium", "firefox"] as const;
const folders = { options: "options", permission: "options", extensions: "options", popup: "popup" } as const;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** The script of all pages, and the style sheet of each, which the others must not reach. */
async function bundle(host: string): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    entryPoints: {
      script: "test/pages/preview/preview.ts",
      popup: "src/popup/main.tsx",
      options: "src/options/main.ts",
    },
    outdir: "preview",
    bundle: true,
    write: false,
    jsx: "automatic",
    jsxImportSource: "preact",
    format: "esm",
    logLevel: "warning",
    define: { __HOST__: JSON.stringify(host) },
    plugins: [
      {
        name: "browser-in-memory",
        setup(bundler) {
          bundler.onResolve({ filter: /^webextension-polyfill$/ }, () => ({
            path: "api",
            namespace: "fake",
          }));
          bundler.onLoad({ filter: /.*/, namespace: "fake" }, () => ({
            contents: "export default globalThis.browser;",
          }));
        },
      },
    ],
  });
  return new Map(outputFiles.map(({ path: file, text }) => [path.basename(file), text]));
}

function htmlOf(page: keyof typeof folders, host: string, theme: string): string {
  return readFileSync(path.join("src", folders[page], `${page}.html`), "utf8")
    .replace("<html", `<html data-host="${host}" data-theme="${theme}"`)
    .replace(/<link rel="icon".*?>/, "")
    .replace(/href="[\w-]+\.css"/, `href="${folders[page]}.css"`)
    .replace(/src="[\w-]+\.js"/, 'src="script.js"')
    .replace(/src="icons.*?"/, 'src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22/%3E"');
}

const bundles = Object.fromEntries(
  await Promise.all(hosts.map(async (host) => [host, await bundle(host)] as const)),
);
mkdirSync(folder, { recursive: true });
const browser = await launch({
  executablePath: process.env["HOPSCOPE_CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
let violations = 0;

async function picture(tab: Page, file: `${string}.png`): Promise<void> {
  await tab.screenshot({ path: file, fullPage: true });
  await tab.evaluate(axeSource);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the page's answer, in axe-core's documented form
  const result = (await tab.evaluate("axe.run(document)")) as { readonly violations: readonly Violation[] };
  for (const { id, nodes } of result.violations) {
    violations += 1;
    console.log(`${file}: ${id}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary}`);
  }
  const wide = await tab.evaluate(
    "document.documentElement.scrollWidth > document.documentElement.clientWidth",
  );
  if (wide === true) {
    violations += 1;
    console.log(`${file}: scrolls sideways`);
  }
}

try {
  const tab = await browser.newPage();
  await tab.setRequestInterception(true);
  tab.on("request", (request) => {
    const { pathname, searchParams } = new URL(request.url());
    const host =
      searchParams.get("host") ??
      new URL(request.headers()["referer"] ?? request.url()).searchParams.get("host");
    const built = bundles[host ?? "chromium"];
    if (pathname === "/") {
      const page = searchParams.get("page");
      const body = htmlOf(
        page === "popup" || page === "permission" || page === "extensions" ? page : "options",
        host ?? "",
        searchParams.get("theme") ?? "",
      );
      void request.respond({ contentType: "text/html", body });
      return;
    }
    const body = built?.get(pathname.slice(1));
    const contentType = pathname.endsWith(".css") ? "text/css" : "text/javascript";
    void request.respond(body === undefined ? { status: 204 } : { contentType, body });
  });
  tab.on("pageerror", (error) => console.error(error));
  for (const [name, { page, query = "", before }] of Object.entries(scenes)) {
    if (only.length > 0 && !only.includes(name)) continue;
    for (const host of hosts) {
      for (const theme of ["light", "dark"]) {
        for (const language of theme === "light" ? ["en", "de"] : ["en"]) {
          for (const width of page === "popup" ? [380, 300] : [300, 700, 1400]) {
            await tab.setViewport({ width, height: page === "popup" ? 300 : 800 });
            const address = `page=${page}&scene=${name}&host=${host}&theme=${theme}&language=${language}&${query}`;
            await tab.goto(`http://preview.test/?${address}`, { waitUntil: "networkidle0" });
            if (before !== undefined) await tab.evaluate(before);
            await picture(tab, `${folder}/${name}-${width}-${theme}-${language}-${host}.png`);
          }
        }
      }
    }
  }
} finally {
  await browser.close();
}
console.log(`${violations} violations`);
if (violations > 0) process.exitCode = 1;
