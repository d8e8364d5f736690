/** The guide over every trace: whole sentences, commands that shells can read, and no secrets. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { chainsOfDocument } from "../../../src/core/document/document-read.ts";
import { type Guide, guideOf } from "../../../src/core/guide/guide.ts";
import { commandLine } from "../../../src/core/guide/quote.ts";
import { documentWithSecrets, planted } from "../redact/redact-planted.ts";
import { arbitraryChain } from "../rules/arbitrary-chain.ts";
import { answered, chainWith } from "../rules/chains.ts";
import { allChains } from "./chains.ts";
import { posixShells, readByCmd, readByPowerShell, readByShell, syntaxErrors } from "./shells.ts";

const guides = allChains().map(({ name, chain }) => ({ name, ...guideOf(chain) }));

function sentencesOf({ steps, notes }: Guide): readonly string[] {
  const said = steps.flatMap(({ says, commands }) => [...says, ...commands.map(({ expect: text }) => text)]);
  return [...notes, ...said];
}

function argvsOf({ steps }: Guide): readonly (readonly string[])[] {
  return steps.flatMap(({ commands }) => commands.map(({ argv }) => argv));
}

const order = ["configuration", "method", "flow", "ends", "monitor"];

test("every chain of every trace has a guide, its steps in order and none of them empty", () => {
  expect(guides.length).toBeGreaterThan(700);
  for (const { name, steps } of guides) {
    const places = steps.map(({ id }) => order.indexOf(id));
    expect(places.length, `of ${name}`).toBeGreaterThan(0);
    expect(places, `of ${name}`).toEqual([...new Set(places)].toSorted((a, b) => a - b));
    const empty = steps.filter(({ title, says, commands, references }) => {
      const told = says.length + commands.length;
      return told === 0 || references.length === 0 || !/^[A-Z][^.]+$/.test(title);
    });
    expect(empty, `of ${name}`).toEqual([]);
  }
});

/** Words that panel texts never use, and what is left of values that are missing. */
const forbidden =
  /\bplease\b|\bsimply\b|!|\bjust\b|\bobviously\b|HSTS off|undefined|\bnull\b|\bNaN\b|[{}]| {2}|\.\./i;

test("every sentence is one, with nothing missing in it", () => {
  const odd = guides.flatMap((guide) =>
    sentencesOf(guide)
      // What the traces' own URLs hold is theirs.
      .map((text) => text.replaceAll(/`[^`]*`/g, "code"))
      .filter((text) => !/^[A-Za-z0-9].*[.?]$/s.test(text) || forbidden.test(text))
      .map((text) => `${guide.name}: ${text}`),
  );
  expect(odd).toEqual([]);
});

test("the commands of one chain are named apart", () => {
  for (const { name, steps } of guides) {
    const shown = steps.flatMap(({ commands }) => commands.map(({ shows }) => shows));
    expect(shown, `of ${name}`).toEqual([...new Set(shown)]);
  }
});

test("every command asks an http or https URL, or looks up a name", () => {
  const others = guides
    .flatMap(argvsOf)
    .filter(([program, ...rest]) =>
      program === "nslookup"
        ? !/^[a-z\d][a-z\d.-]+$/.test(rest.join(" "))
        : program !== "curl" || !/^https?:\/\/[^-/]/.test(rest.at(-1) ?? ""),
    );
  expect(others).toEqual([]);
});

const lines = guides.flatMap(argvsOf);

test.each(posixShells)(
  "%s reads every command of every trace without a complaint, and as it was meant",
  (shell) => {
    const script = lines.map((argv) => commandLine(argv, "sh") ?? "(").join("\n");
    expect(syntaxErrors(shell, script)).toBe("");
    const printed = lines.map((argv) => commandLine(["printf", String.raw`%s\0`, ...argv], "sh")).join("\n");
    expect(readByShell(shell, printed)).toEqual(lines.flat());
  },
);

test("cmd and PowerShell read every command of every trace as it was meant", () => {
  const written = (argv: readonly string[]): readonly string[] =>
    [`${argv[0]}.exe`, ...argv.slice(1)].map((argument) => (argument === "/dev/null" ? "NUL" : argument));
  expect(lines.map((argv) => readByCmd(commandLine(argv, "cmd") ?? "none"))).toEqual(lines.map(written));
  const powershell = lines.map((argv) => readByPowerShell(commandLine(argv, "powershell") ?? "none"));
  expect(powershell).toEqual(lines.map(written));
});

test("any chain has a guide of sentences that can be read, and commands that ask the web", () => {
  fc.assert(
    fc.property(arbitraryChain, (chain) => {
      const guide = guideOf(chain);
      const long = sentencesOf(guide).filter((text) => text.length > 1200);
      const others = argvsOf(guide).filter(
        ([program, ...rest]) => program === "curl" && !/^https?:\/\//.test(rest.at(-1) ?? ""),
      );
      expect([...long, ...others]).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

const hostile = [
  "javascript:alert(1)",
  "mailto:x@a.test",
  "file:///etc/passwd",
  "-o/tmp/x",
  "--config=x",
  "ws://a.test/",
  "data:text/html,x",
  "http://",
];

test.each(hostile)("%s never becomes a command", (url) => {
  const chain = chainWith([{ url, to: url, responseHeaders: [["Location", url]] }], {
    outcome: answered({ url }),
  });
  expect(argvsOf(guideOf(chain))).toEqual([]);
});

test("what a page put into a URL runs nothing and expands nothing", () => {
  const url = "http://a.test/$(id)`id`'\";&|%PATH%^!x?a='$(id)'&b=`id`&c=%PATH%^\\&d=[1-9]{a,b}";
  const chain = chainWith([{ url }], { outcome: answered({ url }) });
  const asked = argvsOf(guideOf(chain));
  expect(asked.length).toBeGreaterThan(3);
  for (const argv of asked) {
    expect(argv, "curl takes no lists out of it").toContain("-g");
    for (const shell of posixShells) {
      expect(readByShell(shell, commandLine(["printf", String.raw`%s\0`, ...argv], "sh") ?? "")).toEqual(
        argv,
      );
    }
    expect(readByCmd(commandLine(argv, "cmd") ?? "").at(-1)).toBe(argv.at(-1));
    expect(readByPowerShell(commandLine(argv, "powershell") ?? "").at(-1)).toBe(argv.at(-1));
  }
});

function fullyDecoded(text: string): string {
  let decoded = text;
  for (let round = 0; round < 6; round++) {
    decoded = decoded.replaceAll(/(?:%[0-9a-f]{2})+/gi, (run) =>
      Buffer.from(run.replaceAll("%", ""), "hex").toString(),
    );
  }
  return decoded;
}

test("no planted secret stands in a command or a sentence, and the guide says that something is hidden", () => {
  fc.assert(
    fc.property(planted, (secrets) => {
      const [chain] = chainsOfDocument(documentWithSecrets(secrets));
      if (chain === undefined) throw new Error("The document has no chain");
      const guide = guideOf(chain);
      const texts = [...argvsOf(guide).flat(), ...sentencesOf(guide)];
      const readings = [...texts, ...texts.map(fullyDecoded)].join("\n");
      for (const secret of Object.values(secrets)) {
        expect(readings).not.toContain(secret);
        expect(readings).not.toContain(encodeURIComponent(secret));
      }
      expect(guide.notes.join(" ")).toMatch(/REDACTED-1.*User names and passwords/s);
    }),
    { numRuns: 100 },
  );
});
