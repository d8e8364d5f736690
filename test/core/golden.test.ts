/**
 * Every recorded trace and what the fold makes of it, the browsers side by side, one file a group of situations.
 * After a change of the fold, `npm run golden` writes the files anew: read the difference, it is the review.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { chainsOf } from "../../src/core/fold/recording.ts";
import { chainText } from "../support/chain-text.ts";
import { scenariosOf, trace, traceFile, traceFolders } from "../support/traces.ts";

const folder = fileURLToPath(new URL("../golden/", import.meta.url));
const update = process.env["HOPSCOPE_UPDATE_GOLDEN"] === "1";

const scenarios = [...new Set(traceFolders.flatMap((from) => scenariosOf(from)))].toSorted();
const groups = [...new Set(scenarios.map(groupOf))];

function groupOf(scenario: string): string {
  return scenario.split(".")[0] ?? scenario;
}

function sectionOf(scenario: string): string {
  const parts = [`# ${scenario}`];
  for (const from of traceFolders) {
    if (!scenariosOf(from).includes(scenario)) continue;
    const { browser, events } = trace(from, scenario);
    const chains = chainsOf(events, browser).map(chainText);
    parts.push(`## ${from}${chains.length === 0 ? ": no chain" : ""}`, ...chains);
  }
  const { description } = { description: "", ...traceFile(folderOf(scenario), scenario) };
  parts.splice(1, 0, description);
  return parts.join("\n");
}

function folderOf(scenario: string): (typeof traceFolders)[number] {
  return traceFolders.find((from) => scenariosOf(from).includes(scenario)) ?? "chromium";
}

describe("recorded traces give the chains that a person would write", () => {
  test.each(groups)("group %s", (group) => {
    const members = scenarios.filter((scenario) => groupOf(scenario) === group);
    const text = `${members.map(sectionOf).join("\n\n")}\n`;
    const file = `${folder}${group}.txt`;
    if (update) writeFileSync(file, text);
    expect(existsSync(file) ? readFileSync(file, "utf8") : "").toBe(text);
  });
});
