/** How one chain led to the next, in words: never surer than what is known, each with a place to read more. */
import { expect, test } from "vitest";
import type { SeamKind } from "../../../src/core/event.ts";
import { explain } from "../../../src/core/words/explain.ts";
import { seamWords } from "../../../src/core/knowledge/seam-words.ts";
import { chainWith } from "../rules/chains.ts";

function isKind(name: string): name is SeamKind {
  return Object.hasOwn(seamWords, name);
}
const kinds = Object.keys(seamWords).filter(isKind);

function seamOf(
  kind: SeamKind,
  confidence: "certain" | "likely" | "possible",
  browser: "chromium" | "firefox" = "chromium",
) {
  const { seam } = explain(
    chainWith([{}], { browser, seam: { previous: "0", kind, confidence, delayMs: 1 } }),
  );
  if (seam === null) throw new Error("no seam");
  return seam;
}

test("a chain that nothing led to has no seam", () => {
  expect(explain(chainWith([{}])).seam).toBeNull();
});

test.each(kinds)("%s sounds as sure as it is", (kind) => {
  expect(seamOf(kind, "certain").headline).not.toMatch(/probably|may have/);
  expect(seamOf(kind, "likely").headline).toContain(" probably ");
  expect(seamOf(kind, "possible").headline).toMatch(
    / may have (?:moved|gone|asked|tried|opened|passed|reloaded) /,
  );
  expect(seamOf(kind, "likely").confidence).toBe("likely");
});

test.each(kinds)("%s has plain words and sources", (kind) => {
  for (const browser of ["chromium", "firefox"] as const) {
    for (const confidence of ["certain", "likely"] as const) {
      const { headline, since, why, references } = seamOf(kind, confidence, browser);
      expect(headline).toMatch(/^[A-Z][^.]*$/);
      expect(since).toMatch(/^after (?:it|the) [^.]+$/);
      expect(why).toMatch(/^[A-Z].*\.$/);
      expect(`${headline} ${since} ${why}`).not.toMatch(/[{}!]|\bplease\b|\bsimply\b/);
      expect(references.length).toBeGreaterThan(0);
      for (const { url } of references) expect(url).toMatch(/^https:\/\//);
    }
  }
});

test("a worker's script that was redirected needs no service worker", () => {
  const seam = { previous: "0", kind: "service-worker", confidence: "likely", delayMs: 1 } as const;
  const headline = (resourceType: string) => explain(chainWith([{}], { resourceType, seam })).seam?.headline;
  expect(headline("script")).toBe("Your browser probably asked anew for the script of a worker");
  expect(headline("main_frame")).toBe("A service worker probably passed a redirect on to the browser");
});
