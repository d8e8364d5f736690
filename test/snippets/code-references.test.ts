/** The form of the data, and that nothing asked for is left out. */
import { expect, test } from "vitest";
import { codeReferences } from "../../src/core/knowledge/reference/send/index.ts";
import { examples, sentCodes } from "./harness.ts";

const asked = `rails go symfony laravel flask django fastapi python-http python2-httplib dotnet rust-http axum actix
  java-httpurlconnection java-httpclient spring apache-httpcomponents angular express fastify nextjs nginx apache-httpd
  caddy iis node-http haproxy`;

test("every environment is there, once", () => {
  expect(codeReferences.map(({ id }) => id).toSorted()).toEqual(asked.split(/\s+/).toSorted());
});

test.each(
  codeReferences.flatMap((reference) => sentCodes.map((code) => [reference.id, code, reference] as const)),
)("%s has a snippet for %i that speaks of the common example", (_id, code, { kind, snippets }) => {
  const { path, target } = examples[code];
  const spokenOf = kind === "client" ? path : target;
  expect(snippets[code]).toContain(spokenOf);
  expect(snippets[code]).toBe(snippets[code].trim());
});

test.each(codeReferences.map((reference) => [reference.id, reference] as const))(
  "%s says what to do for a code without a name",
  (_id, { names, notes }) => {
    const nameless = sentCodes.filter((code) => names[code] === null);
    const words = notes.join(" ");
    const told = nameless.length === sentCodes.length ? ["no names for status codes"] : nameless.map(String);
    expect(told.filter((part) => !words.includes(part))).toEqual([]);
  },
);

test.each(codeReferences.map((reference) => [reference.id, reference] as const))(
  "%s names its sources over https",
  (_id, { sources }) => {
    for (const { url } of sources) expect(new URL(url).protocol).toBe("https:");
  },
);
