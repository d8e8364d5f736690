/** Documentation names files; they must exist. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Markdown files below docs/, and those at the top. */
function documents(): readonly string[] {
  const inDocs = readdirSync(`${root}docs`, { recursive: true, encoding: "utf8" }).map(
    (name) => `docs/${name}`,
  );
  return [...readdirSync(root), ...inDocs].filter((name) => name.endsWith(".md"));
}

/** Paths such as src/core/rule.ts or test/traces, without those that hold a placeholder. */
function pathsIn(text: string): readonly string[] {
  const found = text.matchAll(/(?<![\w/.:-])(?:src|test|docs)\/[\w./-]*(?![\w<*{…])/g);
  return [...found].map(([path]) => path.replace(/[./]+$/, "")).filter((path) => path.includes("/"));
}

test.each(documents())("every path that %s names exists", (name) => {
  for (const path of pathsIn(readFileSync(root + name, "utf8"))) {
    expect(existsSync(root + path), `${name} names ${path}`).toBe(true);
  }
});

test("finds paths, of patterns only the folder", () => {
  const text = "`src/core/rule.ts`, src/nowhere.ts. See `src/core/rules/<id>.ts` and https://a.test/src/x.";
  expect(pathsIn(text)).toEqual(["src/core/rule.ts", "src/nowhere.ts", "src/core/rules"]);
});
