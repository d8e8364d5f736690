/**
 * Pictures of the extension's own pages in every state, width, scheme and host, and axe-core over each:
 * node test/support/run.mjs test/pages/preview/shots.ts FOLDER [SCENE …]
 */
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { scenes } from "./scenes.ts";
import { openPageStage } from "./stage.ts";

const [folder = "artifacts/pages", ...only] = process.argv.slice(2);
const require = createRequire(`${process.cwd()}/`);
const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

mkdirSync(folder, { recursive: true });
const stage = await openPageStage();
const { tab } = stage;
let violations = 0;

async function picture(file: `${string}.png`): Promise<void> {
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
  for (const [name, scene] of Object.entries(scenes)) {
    if (only.length > 0 && !only.includes(name)) continue;
    const popup = scene.page === "popup";
    for (const host of ["chromium", "firefox"] as const) {
      for (const theme of ["light", "dark"] as const) {
        for (const language of theme === "light" ? (["en", "de"] as const) : (["en"] as const)) {
          for (const width of popup ? [380, 300] : [300, 700, 1400]) {
            await stage.show(name, scene, { host, theme, language, size: [width, popup ? 300 : 800] });
            await picture(`${folder}/${name}-${width}-${theme}-${language}-${host}.png`);
          }
        }
      }
    }
  }
} finally {
  await stage.close();
}
console.log(`${violations} violations`);
if (violations > 0) process.exitCode = 1;
