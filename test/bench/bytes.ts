/** Bytes that a browser loads, gzipped as stores and servers do. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { atMost, type Result, thousands } from "./report.ts";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));

const budgets = [
  { what: "panel start, JS and CSS", files: ["panel.js", "panel.css"], limit: 60_000 },
  { what: "background", files: ["background.js"], limit: 20_000 },
  { what: "devtools page", files: ["devtools.js"], limit: 8_000 },
] as const;

/** Needs a build: `npm run build`. */
export function benchBytes(): readonly Result[] {
  return (["chrome", "firefox"] as const).flatMap((target) =>
    budgets.map(({ what, files, limit }) => {
      const bytes = files.reduce(
        (sum, file) => sum + gzipSync(readFileSync(`${dist}${target}/${file}`), { level: 9 }).length,
        0,
      );
      return atMost(`${what}, ${target}, bytes gzip`, bytes, limit, thousands);
    }),
  );
}
