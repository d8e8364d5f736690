/** The extension's own pages in a headless Chromium, on a browser in memory: any scene, host, theme, width and language. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { launch, type HTTPRequest, type Page } from "puppeteer-core";
import type { Look } from "../../panel/preview/stage.ts";
import type { Scene } from "./scenes.ts";

const hosts = ["chromium", "firefox"] as const;
const folders = { options: "options", permission: "options", extensions: "options", popup: "popup" } as const;
type PageName = keyof typeof folders;

function isPage(name: string | null): name is PageName {
  return name !== null && Object.hasOwn(folders, name);
}

export interface PageStage {
  readonly tab: Page;
  /** Brings a scene about. @param name of it */
  show(name: string, scene: Scene, look: Look): Promise<void>;
  close(): Promise<void>;
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

function htmlOf(page: PageName, host: string, theme: string): string {
  return readFileSync(path.join("src", folders[page], `${page}.html`), "utf8")
    .replace("<html", `<html data-host="${host}" data-theme="${theme}"`)
    .replace(/<link rel="icon".*?>/, "")
    .replace(/href="[\w-]+\.css"/, `href="${folders[page]}.css"`)
    .replace(/src="[\w-]+\.js"/, 'src="script.js"')
    .replace(/src="icons.*?"/, 'src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22/%3E"');
}

type Bundles = Readonly<Record<string, ReadonlyMap<string, string>>>;

function answer(request: HTTPRequest, bundles: Bundles): void {
  const { pathname, searchParams } = new URL(request.url());
  const referrer = new URL(request.headers()["referer"] ?? request.url()).searchParams;
  const host = searchParams.get("host") ?? referrer.get("host") ?? "chromium";
  if (pathname === "/") {
    const page = searchParams.get("page");
    const body = htmlOf(isPage(page) ? page : "options", host, searchParams.get("theme") ?? "");
    void request.respond({ contentType: "text/html", body });
    return;
  }
  const body = bundles[host]?.get(pathname.slice(1));
  const contentType = pathname.endsWith(".css") ? "text/css" : "text/javascript";
  void request.respond(body === undefined ? { status: 204 } : { contentType, body });
}

export async function openPageStage(): Promise<PageStage> {
  const bundles: Bundles = Object.fromEntries(
    await Promise.all(hosts.map(async (host) => [host, await bundle(host)] as const)),
  );
  const browser = await launch({
    executablePath: process.env["HOPSCOPE_CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  const tab = await browser.newPage();
  await tab.setRequestInterception(true);
  tab.on("request", (request) => answer(request, bundles));
  tab.on("pageerror", (error) => console.error(error));
  return {
    tab,
    async show(name, { page, query = "", before }, { host, theme, language, size: [width, height] }) {
      await tab.setViewport({ width, height });
      const address = `page=${page}&scene=${name}&host=${host}&theme=${theme}&language=${language}&${query}`;
      await tab.goto(`http://preview.test/?${address}`, { waitUntil: "networkidle0" });
      if (before !== undefined) await tab.evaluate(before);
    },
    close: () => browser.close(),
  };
}
