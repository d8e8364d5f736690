/**
 * Pictures of the panel in every state, width, scheme and host, and axe-core over each:
 * node test/support/run.mjs test/panel/preview/shots.ts FOLDER [SCENE …] [--language de|pseudo]
 */
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parseArgs } from "node:util";
import { scenes, sizes } from "./scenes.ts";
import { openStage } from "./stage.ts";

const { positionals, values } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: { language: { type: "string", default: "en" } },
});
const [folder = "artifacts/panel", ...only] = positionals;
const language = values.language === "de" || values.language === "pseudo" ? values.language : "en";
const require = createRequire(`${process.cwd()}/`);
const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** axe-core ran in the page, where its types do not reach. */
function violationsOf(result: unknown): readonly Violation[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the page's answer, in axe-core's documented form
  return (result as { readonly violations: readonly Violation[] }).violations;
}

mkdirSync(folder, { recursive: true });
const stage = await openStage();
const { tab } = stage;
let violations = 0;
try {
  for (const [name, scene] of Object.entries(scenes)) {
    if (only.length > 0 && !only.includes(name)) continue;
    for (const host of ["chromium", "firefox"] as const) {
      for (const theme of ["light", "dark"] as const) {
        for (const size of sizes) {
          await stage.show(scene, { host, theme, language, size });
          const file = `${folder}/${name}-${size[0]}-${theme}-${host}.png` as const;
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
  await stage.close();
}
console.log(`${violations} violations`);
if (violations > 0) process.exitCode = 1;
