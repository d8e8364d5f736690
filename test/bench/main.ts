/**
 * npm run bench [-- core bytes page panel] [--rounds N]: the budgets, each measured in one run.
 * Ratios compare medians of rounds that alternate between the candidates, so that a busy machine hits all alike.
 */
import { parseArgs } from "node:util";
import { benchBytes } from "./bytes.ts";
import { benchCore } from "./core.ts";
import { benchPage } from "./page.ts";
import { benchPanel } from "./panel.ts";
import { type Result, table } from "./report.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: "string", default: "15" } },
});

const parts: Readonly<Record<string, () => Promise<readonly Result[]> | readonly Result[]>> = {
  core: benchCore,
  bytes: benchBytes,
  panel: () => benchPanel(Number(values.rounds)),
  page: () => benchPage(Number(values.rounds)),
};

const unknown = positionals.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(", ")}. There are: ${Object.keys(parts).join(", ")}.`);
  process.exitCode = 2;
} else {
  for (const [name, run] of Object.entries(parts)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    console.log(`\n${name}`);
    const results = await run();
    console.log(table(results));
    if (results.some(({ holds }) => holds === false)) process.exitCode = 1;
  }
}
