/** Node and the frameworks that are installed with this project: these run everywhere. */
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type { Program, ServerHarness } from "../harness.ts";

const resolver = createRequire(import.meta.url);
// The harness stands in a temporary folder, where no package would be found by its name.
const addressOf = (name: string): string => pathToFileURL(resolver.resolve(name)).href;

const node = (text: string): Program => ({
  files: { "server.mjs": text },
  run: { program: process.execPath, words: ["server.mjs"] },
});

const always = (): null => null;

export const nodeHarnesses: readonly ServerHarness[] = [
  {
    id: "node-http",
    missing: always,
    around: (snippet, { port }) =>
      node(`${snippet}
server.listen(${port}, "127.0.0.1");
`),
  },
  {
    id: "express",
    missing: always,
    around: (snippet, { port }) =>
      node(`import express from "${addressOf("express")}";
const app = express();
${snippet}
app.listen(${port}, "127.0.0.1");
`),
  },
  {
    id: "fastify",
    missing: always,
    around: (snippet, { port }) =>
      node(`import Fastify from "${addressOf("fastify")}";
const app = Fastify();
${snippet}
await app.listen({ port: ${port}, host: "127.0.0.1" });
`),
  },
];
