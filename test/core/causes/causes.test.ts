/**
 * Who made each internal redirect of every trace, held against what really did: the recorder's hosts are named after what
 * happens to them. Right, left open, or wrong; and the matrix of docs/causes.md.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { causeOf } from "../../../src/core/causes/cause.ts";
import type { Chain, Hop } from "../../../src/core/chain.ts";
import { answeredByWorker } from "../../../src/core/facts/service-worker.ts";
import { scenariosOf, type TraceFolder, traceFolders } from "../../support/traces.ts";
import { type Claim, claims, type Degree } from "./cause-matrix.ts";
import { recorded } from "../rules/chains.ts";

interface Found {
  readonly folder: TraceFolder;
  readonly scenario: string;
  readonly hop: Hop;
  readonly chain: Chain;
}

function internalHops(): readonly Found[] {
  return traceFolders.flatMap((folder) =>
    scenariosOf(folder).flatMap((scenario) =>
      recorded(`${folder}/${scenario}`).flatMap((chain) =>
        chain.hops
          .filter((hop) => hop.kind === "internal" && !answeredByWorker(hop))
          .map((hop) => ({ folder, scenario, hop, chain })),
      ),
    ),
  );
}

/** By scenario where the scenario sets it up, else by host. */
function truthOf({ folder, scenario, hop, chain }: Found): string {
  const { hostname } = new URL(hop.url);
  if (/^(?:dnr|wr)-/.test(hostname)) return "extension";
  if (scenario.startsWith("d.csp-uir")) return "csp-upgrade";
  if (scenario.startsWith("d.mixed")) return "mixed-content-upgrade";
  if (scenario.startsWith("q.strip")) return "embedder";
  if (hostname === "www.google.com") return "https-upgrade";
  if (/(?:^|\.)hsts\.test$|\.dev$|^github\.com$|paypal\.com$/.test(hostname)) {
    // What a page of another site learned does not count in Firefox; then its mixed content is upgraded.
    const elsewhere = folder === "firefox" && scenario === "c.07-subres-https-page";
    return elsewhere && chain.resourceType === "image" ? "mixed-content-upgrade" : "hsts";
  }
  if (hostname.endsWith("example.com") || /^(?:dUpOnly|sOnly)\./.test(scenario)) return "https-upgrade";
  return "unknown to this test";
}

const left: ReadonlySet<string> = new Set(["security-upgrade", "internal-unknown"]);

function judge(found: Found): "right" | "open" | "wrong" {
  const cause = causeOf(found.hop, found.chain);
  if (cause?.id === truthOf(found)) return "right";
  return cause !== null && (cause.confidence === "possible" || left.has(cause.id)) ? "open" : "wrong";
}

const hops = internalHops();

test("no internal redirect of any trace is put down to the wrong cause", () => {
  expect(hops.length).toBeGreaterThan(250);
  const wrong = hops
    .filter((found) => judge(found) === "wrong")
    .map((found) => `${found.folder}/${found.scenario} ${found.hop.url}: ${truthOf(found)}`);
  expect(wrong).toEqual([]);
});

describe.each(claims.map((claim) => [`${claim.browser}: ${claim.cause}`, claim] as const))(
  "%s",
  (_, claim) => {
    test.each(claim.shown)("is as the matrix says in %s", (name, url) => {
      const about = recorded(name).flatMap((chain) =>
        chain.hops
          .filter((hop) => hop.kind === "internal" && url.test(hop.url))
          .map((hop) => causeOf(hop, chain)),
      );
      expect(about.length > 0).toBe(claim.degree !== "unseen");
      for (const cause of about) {
        expect(claim.ids).toContain(cause?.id);
        expect(degreeOf(cause?.id ?? "", cause?.confidence ?? "")).toBe(claim.degree);
      }
    });
  },
);

function degreeOf(id: string, confidence: string): Degree {
  if (id === "security-upgrade") return "open";
  return confidence === "certain" ? "proved" : "inferred";
}

function matrix(): string {
  const row = ({ cause, browser, degree, how }: Claim): string =>
    `| ${cause} | ${browser} | ${degree} | ${how} |`;
  return [
    "| Cause | Browser | Degree | How, and with what left open |",
    "|---|---|---|---|",
    ...claims.map(row),
  ].join("\n");
}

function counts(): string {
  const truths = [...new Set(hops.map(truthOf))].toSorted();
  const lines = traceFolders.flatMap((folder) =>
    truths.flatMap((truth) => {
      const about = hops.filter((found) => found.folder === folder && truthOf(found) === truth);
      const count = (verdict: ReturnType<typeof judge>): number =>
        about.filter((found) => judge(found) === verdict).length;
      return about.length === 0
        ? []
        : [`| ${folder} | ${truth} | ${count("right")} | ${count("open")} | ${count("wrong")} |`];
    }),
  );
  return ["| Traces | What did it | Right | Left open | Wrong |", "|---|---|---|---|---|", ...lines].join(
    "\n",
  );
}

test("docs/causes.md says what was measured", () => {
  const path = fileURLToPath(new URL("../../../docs/causes.md", import.meta.url));
  const parts: Readonly<Record<string, string>> = { matrix: matrix(), counts: counts() };
  const text = readFileSync(path, "utf8");
  const made = text.replaceAll(
    /(<!-- (\w+) -->\n)(?:(?!<!-- end)[^])*(<!-- end -->)/g,
    (_, before: string, name: string, after: string) => `${before}${parts[name] ?? ""}\n${after}`,
  );
  if (process.env["HOPSCOPE_UPDATE_GOLDEN"] === "1") writeFileSync(path, made);
  expect(readFileSync(path, "utf8"), "HOPSCOPE_UPDATE_GOLDEN=1 writes it anew").toBe(made);
});
