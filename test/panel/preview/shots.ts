/**
 * Pictures of the panel in every state, width, scheme and host, and axe-core over each:
 * node test/support/run.mjs test/panel/preview/shots.ts FOLDER [SCENE …]
 */
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { build } from "esbuild";
import { launch } from "puppeteer-core";

const [folder = "artifacts/panel", ...only] = process.argv.slice(2);
const require = createRequire(`${process.cwd()}/`);
const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface Scene {
  readonly scene: string;
  /** Number of the row that is opened before the picture is taken, from 1. */
  readonly row?: number;
  /** Entry of the Reference that is opened. */
  readonly entry?: string;
  /** What of it is brought to the top. */
  readonly at?: string;
  /** What is typed into the Reference's search field. */
  readonly query?: string;
  /** A script that is run in the panel before the picture, and what is there when it is done. */
  readonly run?: readonly [script: string, wait: string];
}

const scenes: Readonly<Record<string, Scene>> = {
  list: { scene: "list" },
  hsts: { scene: "list", row: 1 },
  post: { scene: "list", row: 2 },
  loop: { scene: "list", row: 3 },
  cached: { scene: "list", row: 4 },
  handedOff: { scene: "list", row: 6 },
  pending: { scene: "list", row: 7 },
  middle: { scene: "list", row: 8 },
  hidden: { scene: "list", row: 9 },
  hostile: { scene: "hostile", row: 10 },
  journeys: { scene: "journeys" },
  meta: { scene: "journeys", row: 2 },
  metaLeg: { scene: "journeys", row: 2, at: ".leg" },
  metaEnd: { scene: "journeys", row: 2, at: ".station--last" },
  script: { scene: "journeys", row: 3, at: ".call-stack" },
  fallback: { scene: "journeys", row: 5, at: ".route" },
  hints: { scene: "journeys", row: 7, at: ".route" },
  retry: { scene: "journeys", row: 9, at: ".route" },
  popup: { scene: "journeys", row: 11, at: ".route" },
  unknown: { scene: "journeys", row: 13, at: ".route" },
  upgrade: { scene: "journeys", row: 14, at: ".leg" },
  empty: { scene: "empty" },
  help: { scene: "list", run: ["store.views.showHelp()", ".help"] },
  more: { scene: "list", run: [`document.querySelector(".menu-box.only-narrow > button").click()`, ".menu"] },
  paused: { scene: "paused" },
  permission: { scene: "permission" },
  trouble: { scene: "trouble" },
  reference: { scene: "empty", entry: "who-sent-this-307" },
  article: { scene: "empty", entry: "code-307" },
  wire: { scene: "empty", entry: "internal-307", at: ".wire" },
  code: { scene: "empty", entry: "guide-troubleshooting", at: ".code-block" },
  compare: { scene: "empty", entry: "compare-all" },
  send: { scene: "empty", entry: "send-express" },
  search: { scene: "empty", entry: "code-307", query: "post becomes get" },
  notFound: { scene: "empty", entry: "code-307", query: "qqqq" },
};
const sizes = [
  [300, 560],
  [700, 600],
  [1400, 760],
] as const;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** axe-core ran in the page, where its types do not reach. */
function violationsOf(result: unknown): readonly Violation[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the page's answer, in axe-core's documented form
  return (result as { readonly violations: readonly Violation[] }).violations;
}

const page =
  "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content=width=device-width>";

mkdirSync(folder, { recursive: true });
const { outputFiles } = await build({
  entryPoints: ["test/panel/preview/preview.tsx"],
  outdir: "preview",
  bundle: true,
  write: false,
  jsx: "automatic",
  jsxImportSource: "preact",
  format: "iife",
  logLevel: "warning",
});
const script = outputFiles.find((file) => file.path.endsWith(".js"))?.text ?? "";
const style = outputFiles.find((file) => file.path.endsWith(".css"))?.text ?? "";

const browser = await launch({
  executablePath: process.env["HOPSCOPE_CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
let violations = 0;
try {
  const tab = await browser.newPage();
  await tab.setRequestInterception(true);
  tab.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname === "/") {
      const body = `${page}<title>Preview</title><link rel=stylesheet href=p.css><script defer src=p.js></script>`;
      void request.respond({ contentType: "text/html", body });
    } else if (pathname === "/p.css") void request.respond({ contentType: "text/css", body: style });
    else if (pathname === "/p.js") void request.respond({ contentType: "text/javascript", body: script });
    else void request.respond({ status: 204 });
  });
  tab.on("pageerror", (error) => console.error(error));
  for (const [name, { scene, row, entry, at, query, run }] of Object.entries(scenes)) {
    if (only.length > 0 && !only.includes(name)) continue;
    for (const host of ["chromium", "firefox"]) {
      for (const theme of ["light", "dark"]) {
        for (const [width, height] of sizes) {
          await tab.setViewport({ width, height });
          await tab.goto(`http://preview.test/?scene=${scene}&host=${host}&theme=${theme}`);
          await tab.waitForSelector(
            ["list", "journeys", "hostile", "trouble"].includes(scene) ? ".chain-row" : ".empty",
          );
          if (row !== undefined) {
            await tab.click(`.chain-row[aria-rowindex="${row + 1}"]`);
            await tab.waitForSelector(".route");
          }
          if (entry !== undefined) {
            await tab.click("#tab-reference");
            await tab.waitForSelector(".entry-title");
            await tab.evaluate(`store.views.openReference("${entry}")`);
            await tab.waitForSelector(`.entry-index [href="#${entry}"][aria-current]`);
          }
          if (at !== undefined) await tab.evaluate(`document.querySelector("${at}").scrollIntoView()`);
          if (query !== undefined) {
            await tab.type(".search-field", query);
            await tab.waitForSelector(".sidebar [role=status]");
          }
          if (run !== undefined) {
            await tab.evaluate(run[0]);
            await tab.waitForSelector(run[1]);
          }
          const file = `${folder}/${name}-${width}-${theme}-${host}.png` as const;
          await tab.screenshot({ path: file });
          await tab.evaluate(axeSource);
          const result: unknown = await tab.evaluate("axe.run(document)");
          for (const violation of violationsOf(result)) {
            violations += 1;
            console.log(
              `${file}: ${violation.id}: ${violation.nodes[0]?.html.slice(0, 160)} ${violation.nodes[0]?.failureSummary}`,
            );
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
