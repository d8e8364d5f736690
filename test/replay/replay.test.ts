/** The replay program: as a function, and as people and scripts run it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { DOCUMENT_VERSION } from "../../src/core/document/document.ts";
import { replayFile } from "../../src/replay/replay-file.ts";
import { validDocument } from "../../src/replay/schema.ts";
import { scenariosOf, traceFolders, tracePath } from "../support/traces.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), "hopscope-replay-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const to = path.join(folder, name);
  writeFileSync(to, text);
  return to;
}

function run(...args: string[]) {
  return spawnSync(process.execPath, ["test/support/run.mjs", "src/replay/main.ts", ...args], {
    cwd: root,
    encoding: "utf8",
  });
}

const hsts = tracePath("chromium", "c.02-nav");

describe("replayFile", () => {
  test("gives a document that keeps the contract, for every trace", () => {
    for (const from of traceFolders) {
      for (const scenario of scenariosOf(from)) {
        const document = replayFile(readFileSync(tracePath(from, scenario), "utf8"));
        expect(() => validDocument(JSON.parse(JSON.stringify(document)))).not.toThrow();
      }
    }
  });

  test("of its own document gives the same document, verdicts computed anew", () => {
    for (const scenario of [
      "c.09-redirect-into",
      "f.self",
      "b.form-302-same",
      "a.loc-mailto",
      "d.sw-pass-nav",
    ]) {
      for (const from of traceFolders) {
        const document = replayFile(readFileSync(tracePath(from, scenario), "utf8"));
        const forged = {
          ...document,
          chains: document.chains.map((chain) => ({
            ...chain,
            findings: [{ rule: "forged", severity: "note", hops: [], data: {} }],
          })),
          navigations: document.navigations.map((navigation) => ({
            ...navigation,
            seams: navigation.seams.map((seam) => ({ ...seam, confidence: "certain" })),
          })),
        };
        expect(replayFile(JSON.stringify(forged))).toEqual(document);
      }
    }
  });

  test("leaves behind what this version does not know", () => {
    const document = replayFile(readFileSync(tracePath("firefox", "b.form-302-same"), "utf8"));
    const phases = { blocked: 1, dns: null, connect: null, ssl: null, send: null, wait: 2, receive: null };
    const known = {
      ...document,
      chains: document.chains.map((chain) => ({
        ...chain,
        hops: chain.hops.map((hop) => ({ ...hop, timings: phases })),
      })),
    };
    const strange = {
      ...known,
      extra: 1,
      chains: known.chains.map((chain) => ({
        ...chain,
        extra: 1,
        hops: chain.hops.map((hop) => ({ ...hop, extra: 1, timings: { ...phases, extra: 1 } })),
        outcome: { ...chain.outcome, extra: 1 },
      })),
    };
    expect(replayFile(JSON.stringify(strange))).toEqual(replayFile(JSON.stringify(known)));
    expect(replayFile(JSON.stringify(strange)).chains[0]?.hops[0]?.timings).toEqual(phases);
  });

  test("says what the trace's last moment was, not the time of day", () => {
    const twice = [1, 2].map(() => JSON.stringify(replayFile(readFileSync(hsts, "utf8"))));
    expect(twice[0]).toBe(twice[1]);
    expect(JSON.parse(twice[0] ?? "").exportedAt).toMatch(/^2026-11-21T/);
  });

  test.each([
    ["{", /^not JSON: /],
    ["[]", /^neither a trace/],
    ['"text"', /^neither a trace/],
    ['{"format":"har"}', /not a chain document/],
    [`{"format":"hopscope","version":${DOCUMENT_VERSION + 1}}`, /newer Hopscope: version 2/],
    ['{"format":"hopscope","version":1}', /required property/],
  ])("refuses %s with a reason", (text, reason) => {
    expect(() => replayFile(text)).toThrow(reason);
  });

  test("names the field of a document that is wrong", () => {
    const document = replayFile(readFileSync(hsts, "utf8"));
    const text = JSON.stringify(document).replace('"method":"GET"', '"method":7');
    expect(() => replayFile(text)).toThrow("/chains/0/hops/0/method must be string");
  });

  test("takes a trace whose events are broken, and keeps what is whole", () => {
    const whole = JSON.parse(readFileSync(hsts, "utf8"));
    const events = [
      null,
      7,
      {},
      { api: "webRequest", event: "onBeforeRequest", details: { requestId: 9 } },
      ...whole.events,
    ];
    expect(replayFile(JSON.stringify({ ...whole, events })).chains).toEqual(
      replayFile(readFileSync(hsts, "utf8")).chains,
    );
  });
});

describe("npm run --silent replay", () => {
  test("prints one line a file, in order, also when one cannot be read", () => {
    const done = run(
      hsts,
      file("broken.json", "{"),
      path.join(folder, "missing.json"),
      tracePath("firefox", "c.02-nav"),
    );
    expect(done.status).toBe(1);
    const lines = done.stdout.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).browser.name)).toEqual(["chromium", "firefox"]);
    expect(done.stderr).toContain("broken.json: not JSON");
    expect(done.stderr).toContain("missing.json");
  });

  test("prints for people with --pretty, control characters written out", () => {
    const document = JSON.stringify(replayFile(readFileSync(hsts, "utf8"))).replaceAll(
      "https://hsts.test/",
      "https://hsts.test/\\u001b[31m\\u202e",
    );
    const done = run("--pretty", file("hostile.json", document));
    expect(done.status).toBe(0);
    expect(done.stdout).toContain("307 GET http://hsts.test/");
    expect(done.stdout).toContain(String.raw`\u{1b}[31m\u{202e}`);
    expect(done.stdout).not.toContain("\u001B");
  });

  test("redacts with --redact", () => {
    const document = JSON.stringify(replayFile(readFileSync(hsts, "utf8"))).replaceAll(
      "http://hsts.test/",
      "http://hsts.test/?access_token=s3cr3t-v4lue-0815",
    );
    const done = run("--redact", file("secret.json", document));
    expect(JSON.parse(done.stdout).redacted).toBe(true);
    expect(done.stdout).not.toContain("s3cr3t-v4lue-0815");
  });

  test("says how it is used when it gets no file or an unknown option", () => {
    expect(run()).toMatchObject({ status: 2, stdout: "" });
    const unknown = run("--frob", hsts);
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain("usage:");
  });
});
