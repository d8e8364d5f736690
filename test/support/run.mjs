// Runs a TypeScript program of this project: node test/support/run.mjs FILE [ARGUMENT…]
// Sets the clone up first, bundles the program (packages stay outside) and runs it in this process.
import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ensurePackages, root } from "./setup.mjs";

ensurePackages();
const { build } = await import("esbuild");

/** In a bundle every file would have the bundle's address; so each keeps its own. */
const ownAddress = {
  name: "own-address",
  setup(bundler) {
    bundler.onLoad({ filter: /\.(ts|tsx|mjs)$/ }, async (file) => {
      const text = await readFile(file.path, "utf8");
      const address = JSON.stringify(pathToFileURL(file.path).href);
      return {
        contents: text.replaceAll("import.meta.url", address),
        loader: file.path.endsWith("x") ? "tsx" : "ts",
      };
    });
  },
};

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
  plugins: [ownAddress],
  sourcemap: "inline",
  logLevel: "warning",
});
process.setSourceMapsEnabled(true);
process.argv.splice(1, process.argv.length - 1, path.resolve(root, entry), ...rest);
await import(pathToFileURL(out).href);
