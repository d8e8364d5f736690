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

/** Paths such as src/core/findings/rule.ts or test/traces, without those that hold a placeholder. */
function pathsIn(text: string): readonly string[] {
  const found = text.matchAll(/(?<![\w/.:-])(?:src|test|docs)\/[\w./-]*(?![\w<*{…])/g);
  return [...found].map(([path]) => path.replace(/[./]+$/, "")).filter((path) => path.includes("/"));
}

test.each(documents())("every path that %s names exists", (name) => {
  for (const path of pathsIn(readFileSync(root + name, "utf8"))) {
    expect(existsSync(root + path), `${name} names ${path}`).toBe(true);
  }
});

const folders = ["core", "background", "panel"];

/** What a README names without its folder stands somewhere below it. */
test.each(folders)("every file and folder that the README of src/%s names exists", (folder) => {
  const below = readdirSync(`${root}src/${folder}`, { recursive: true, encoding: "utf8" });
  const text = readFileSync(`${root}src/${folder}/README.md`, "utf8");
  const named = [...text.matchAll(/`([\w-]+\.(?:tsx?|css)|[a-z-]+\/)`/g)].map(([, name = ""]) => name);
  expect(named.length).toBeGreaterThan(3);
  const missing = named.filter((name) => {
    const path = name.replace(/\/$/, "");
    return !below.some((one) => one === path || one.endsWith(`/${path}`));
  });
  expect(missing).toEqual([]);
});

test("finds paths, of patterns only the folder", () => {
  const text =
    "`src/core/findings/rule.ts`, src/nowhere.ts. See `src/core/rules/<id>.ts` and https://a.test/src/x.";
  expect(pathsIn(text)).toEqual(["src/core/findings/rule.ts", "src/nowhere.ts", "src/core/rules"]);
});
