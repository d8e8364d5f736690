/** The snippets of the reference are run, as they stand there, and asked over HTTP. */
import { once } from "node:events";
import { createServer } from "node:http";
import { describe, expect, test } from "vitest";
import type { CodeReference, SentCode } from "../../src/core/knowledge/reference/article.ts";
import { codeReferences } from "../../src/core/knowledge/reference/send/index.ts";
import { clientHarnesses, compiledHarnesses } from "./environments/compiled.ts";
import { nodeHarnesses } from "./environments/node.ts";
import { pythonHarnesses } from "./environments/python.ts";
import { rubyAndPhpHarnesses } from "./environments/ruby-and-php.ts";
import { serverHarnesses } from "./environments/servers.ts";
import { examples, sentCodes, type ClientHarness, type Harness } from "./harness.ts";
import { ask, freePort, inFolder, runToEnd, withServer, write } from "./run.ts";

const servers = [
  ...nodeHarnesses,
  ...serverHarnesses,
  ...pythonHarnesses,
  ...rubyAndPhpHarnesses,
  ...compiledHarnesses,
];

/** Run when they were written, in ways that a test cannot repeat without installing much. */
const runByHand = new Map([["nextjs", "needs the package next"]]);

function referenceOf({ id }: Harness): CodeReference {
  const found = codeReferences.find((reference) => reference.id === id);
  if (found === undefined) throw new Error(`There is no code reference ${id}.`);
  return found;
}

/** A compiler may run for the first time on this machine. */
const timeout = 120_000;

interface Case<H> {
  readonly harness: H;
  readonly code: SentCode;
  readonly snippet: string;
  /** As its makers write it. */
  readonly name: string;
  /** Why it cannot be run here. */
  readonly missing: string | null;
}

const casesOf = <H extends Harness>(harnesses: readonly H[]): readonly Case<H>[] =>
  harnesses.flatMap((harness) => {
    const { name, snippets } = referenceOf(harness);
    return sentCodes.map((code) => ({
      harness,
      code,
      name,
      snippet: snippets[code],
      missing: harness.missing(code),
    }));
  });

const reason = (missing: string | null): string => (missing === null ? "" : ` (skipped: ${missing})`);

const serverCases = casesOf(servers);
const clientCases = casesOf(clientHarnesses);

describe("a snippet that answers sends its code and the Location", () => {
  for (const { harness, code, name, snippet, missing } of serverCases) {
    test.skipIf(missing !== null)(`${name}: ${code}${reason(missing)}`, { timeout }, async () => {
      const { method, path, target } = examples[code];
      const port = await freePort();
      const answer = await inFolder((folder) =>
        withServer(harness.around(snippet, { folder, port }, code), { folder, port }, () =>
          ask(port, method, path),
        ),
      );
      const origin = `http://127.0.0.1:${port}`;
      const location = answer.location === undefined ? undefined : new URL(answer.location, origin).href;
      expect({ status: answer.status, location }).toEqual({ status: code, location: origin + target });
    });
  }
});

/** What the client prints when a server gives this answer. */
function printed(harness: ClientHarness, snippet: string, status: number, target: string): Promise<string> {
  return inFolder(async (folder) => {
    const server = createServer((_request, response) => {
      response.writeHead(status, { Location: target }).end();
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("No port was given.");
    try {
      // Only the host is another one than in the reference.
      const program = harness.around(snippet.replace("www.example.com", `127.0.0.1:${address.port}`));
      await write(program, folder);
      return (await runToEnd(program.run, folder)).trim();
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
}

describe("a snippet that asks tells its code from the others", () => {
  for (const { harness, code, name, snippet, missing } of clientCases) {
    test.skipIf(missing !== null)(`${name}: ${code}${reason(missing)}`, { timeout }, async () => {
      const { target } = examples[code];
      const another = code === 307 ? 308 : 307;
      const answers = await Promise.all(
        [code, another].map((status) => printed(harness, snippet, status, target)),
      );
      expect(answers).toEqual([target, ""]);
    });
  }
});

test("what is said to be run is run here, or by hand", () => {
  const runHere = new Set([...servers, ...clientHarnesses].map(({ id }) => id));
  const notRun = codeReferences
    .filter(({ id, checked }) => checked.how === "run" && !runHere.has(id) && !runByHand.has(id))
    .map(({ id }) => id);
  expect(notRun).toEqual([]);
});

// Skipped tests are easily overlooked: the run names what it did not try.
const skipped = new Map<string, SentCode[]>();
for (const { name, code, missing } of [...serverCases, ...clientCases]) {
  if (missing === null) continue;
  const label = `${name} (${missing})`;
  skipped.set(label, [...(skipped.get(label) ?? []), code]);
}
for (const [label, codes] of skipped) console.info(`Snippets not run: ${label}: ${codes.join(", ")}`);
for (const [id, why] of runByHand) console.info(`Snippets not run: ${id} (${why})`);
