/** axe-core inside a page of the extension. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Surface } from "../support/browsers/surface.ts";

const script = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** @returns what axe finds, one line each: rule, and the elements it is about. */
export async function violationsIn(surface: Surface): Promise<readonly string[]> {
  await surface.inject(script);
  return surface.run(async () => {
    const { violations } = await window.axe.run(document);
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
    );
  });
}
