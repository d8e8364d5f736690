// Runs a TypeScript program of this project: node test/support/run.mjs FILE [ARGUMENT…]
// Sets the clone up first, bundles the program (packages stay outside) and runs it in this process.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ensurePackages, root } from "./setup.mjs";

ensurePackages();
const { build } = await import("esbuild");

const [entry, ...rest] = process.argv.slice(2);
const out = path.join(root, "node_modules/.cache/hopscope", `${entry.replaceAll(/[/\\]/g, "-")}.mjs`);
mkdirSync(path.dirname(out), { recursive: true });
await build({
  entryPoints: [path.resolve(root, entry)],
  outfile: out,
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  jsx: "automatic",
  jsxImportSource: "preact",
  sourcemap: "inline",
  logLevel: "warning",
});
process.setSourceMapsEnabled(true);
process.argv.splice(1, process.argv.length - 1, path.resolve(root, entry), ...rest);
await import(pathToFileURL(out).href);
