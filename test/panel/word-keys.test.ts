/** Keys of _locales against the code and the pages that say them. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { english, formOf, root } from "./locale-files.ts";

function read(name: string): string {
  return readFileSync(path.join(root, name), "utf8");
}

/** Where words are said. Core says none, and src/words.ts only how. */
const files = readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" })
  .map((name) => path.posix.join("src", ...name.split(path.sep)))
  .filter((name) => /\.(tsx?|html)$/.test(name) && !name.startsWith("src/core/") && name !== "src/words.ts");
const sources = files.map(read);
const pages = files.filter((name) => name.endsWith(".html")).map(read);

/** Attributes and imports hold no keys. */
const noise = /\s(class|id|type|role|name|for|href|src|rel)="[^"]*"|\b(from|import)\s*\(?"[^"]*"/g;
const texts = sources.map((source) => source.replaceAll(noise, ""));

function escaped(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
}

/** Keys without their part, and with the forms of numbers as one. */
const named = [...english.messages.keys()].flatMap((key) => {
  const [part, ...name] = formOf(key)[0].split("_");
  return name.length === 0 || part === undefined ? [] : [{ key, part, name: name.join("_") }];
});

/** Every text in quotes. */
const literals = new Set(
  texts.flatMap((text) => [...text.matchAll(/["'`]([\w-]+)["'`]/g)].map(([, word]) => word)),
);
/** Keys that are put together, such as `tag_${change}`: the given part must say something. */
const patterns = texts.flatMap((text) =>
  [...text.matchAll(/`(\w*_(?:\$\{[^`}]*\}\w*)+)`/g)].map(
    ([, pattern = ""]) =>
      new RegExp(
        `^${pattern
          .split(/\$\{[^}]*\}/)
          .map(escaped)
          .join(String.raw`[\w-]+`)}$`,
      ),
  ),
);

describe("keys of _locales", () => {
  it("are all said somewhere", () => {
    const unsaid = named.filter(
      ({ key, name }) =>
        !literals.has(name) && !literals.has(key) && !patterns.some((pattern) => pattern.test(name)),
    );
    expect(unsaid.map(({ key }) => key)).toEqual([]);
  });

  it("are found: the search itself works", () => {
    expect(literals.size).toBeGreaterThan(200);
    expect(patterns.length).toBeGreaterThan(5);
    expect(patterns.some((pattern) => pattern.test("severity_problem"))).toBe(true);
    expect(patterns.some((pattern) => pattern.test("nobody_says_this"))).toBe(false);
  });

  it("are there for every place of a page, which has no words of its own", () => {
    expect(pages.length).toBeGreaterThan(3);
    const asked = pages.flatMap((page) =>
      [...page.matchAll(/data-say="([^"]*)"/g)].map(([, key = ""]) => key),
    );
    expect(asked.filter((key) => !english.messages.has(key))).toEqual([]);
    const own = pages.flatMap((page) =>
      [...page.matchAll(/>([^<]*[a-z][^<]*)</gi)].map(([, text = ""]) => text.trim()),
    );
    expect(new Set(own)).toEqual(new Set(["Hopscope"]));
  });

  it("are those that the manifest names", () => {
    const asked = [...read("manifest.json").matchAll(/__MSG_(\w+)__/g)].map(([, key = ""]) => key);
    expect(asked).toContain("extensionName");
    for (const key of asked) expect([...english.messages.keys()]).toContain(key);
    const alone = [...english.messages.keys()].filter((key) => !key.includes("_"));
    expect(alone.toSorted()).toEqual([...asked, "language"].toSorted());
  });
});
