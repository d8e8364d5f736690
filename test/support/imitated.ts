/**
 * Traces drawn after documentation, for what cannot be recorded here: test/traces/imitated, in the notation of
 * notation.ts. Their head says what they stand on:
 *
 *   // browser: chromium
 *   // imitates: https://… (the documentation)
 *   // fact: what it says, in our words
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { BrowserName, CaptureEvent } from "../../src/core/event.ts";
import { parseEvents } from "./notation.ts";

export interface ImitatedTrace {
  readonly browser: BrowserName;
  readonly imitates: string;
  readonly fact: string;
  readonly events: readonly CaptureEvent[];
}

const folder = fileURLToPath(new URL("../traces/imitated/", import.meta.url));

export function imitatedNames(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => name.slice(0, -".txt".length))
    .toSorted();
}

/** @throws Error when its head does not say what it stands on. */
export function imitated(name: string): ImitatedTrace {
  const text = readFileSync(`${folder}${name}.txt`, "utf8");
  const head = (key: string): string => {
    const value = new RegExp(`^// ${key}: (.+)$`, "m").exec(text)?.[1];
    if (value === undefined) throw new Error(`test/traces/imitated/${name}.txt has no line "// ${key}: …"`);
    return value;
  };
  const browser = head("browser");
  if (browser !== "chromium" && browser !== "firefox")
    throw new Error(`test/traces/imitated/${name}.txt: no browser ${browser}`);
  return { browser, imitates: head("imitates"), fact: head("fact"), events: parseEvents(text) };
}
