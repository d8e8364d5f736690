import fc from "fast-check";
import { expect, test } from "vitest";
import type { ChainDocument } from "../../../src/core/document/document.ts";
import { redact } from "../../../src/core/redact/redact.ts";
import { base64, documentWithSecrets, everyByte, planted } from "./redact-planted.ts";
import { chain, documentWith, hop } from "./redact-samples.ts";

function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** The document with every text replaced: what is left is its shape, its numbers and its truth values. */
function shapeOf(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, item: unknown) => (typeof item === "string" ? "text" : item)));
}

function fullyDecoded(text: string): string {
  let decoded = text;
  for (let round = 0; round < 6; round++) {
    decoded = decoded.replaceAll(/(?:%[0-9a-f]{2})+/gi, (run) =>
      Buffer.from(run.replaceAll("%", ""), "hex").toString(),
    );
  }
  return decoded;
}

test("no planted secret is left: not raw, not percent-encoded, not in base64", () => {
  fc.assert(
    fc.property(planted, (secrets) => {
      const { document } = redact(documentWithSecrets(secrets));
      const texts = textsOf(document);
      const readings = [...texts, ...texts.map(fullyDecoded)].join("\n");
      for (const secret of Object.values(secrets)) {
        for (const spelling of [
          secret,
          encodeURIComponent(secret),
          everyByte(secret),
          base64(`bob:${secret}`),
        ]) {
          expect(readings).not.toContain(spelling);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test("what is not secret stays: shape, hosts, ordinary paths and parameters, attributes, hop to hop", () => {
  fc.assert(
    fc.property(planted, (secrets) => {
      const before = documentWithSecrets(secrets);
      const { document } = redact(before);
      expect(shapeOf(document)).toEqual(shapeOf({ ...before, redacted: true }));
      const [first, second] = document.chains[0]?.hops ?? [];
      expect(first?.to).toBe(second?.url);
      expect(first?.responseHeaders?.[0]).toEqual(["Location", first?.to]);
      expect(first?.url).toMatch(
        /^https:\/\/one\.example\/go\?lang=en&next=https%3A%2F%2FREDACTED-\d+%3AREDACTED-\d+%40inner\.example%2Fin%3Faccess_token%3DREDACTED-\d+%26page%3D3&code=REDACTED-\d+$/,
      );
      expect(second?.url).toMatch(
        /^https:\/\/two\.example\/password\/reset\/REDACTED-\d+\?page=2#id_token=REDACTED-\d+$/,
      );
      expect(first?.requestHeaders?.[0]?.[1]).toMatch(/^theme=REDACTED-\d+; sid=REDACTED-\d+$/);
      expect(first?.responseHeaders?.[1]?.[1]).toMatch(/^sid=REDACTED-\d+; Path=\/; HttpOnly$/);
    }),
    { numRuns: 200 },
  );
});

/** Pieces that the rules look at, in any order: the texts most likely to confuse them. */
const confusing = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "https://",
        "http:",
        "u:p@",
        "h.example",
        "/",
        "\\",
        "?",
        "#",
        "&",
        ";",
        "=",
        ":",
        "@",
        "%",
        "%3D",
        "%252F",
        "%2",
      ),
      fc.constantFrom(
        "token",
        "code",
        "/reset/",
        "services",
        "Location: ",
        '"',
        '{"token":"',
        "…",
        " ",
        ",",
        "\n",
        "REDACTED-1",
        "REDACTED-",
        "\ud800",
      ),
      fc.constantFrom(
        "s3cr3tS3cr3t",
        "eyJhbGciOiJIUzI1NiJ9.e30.sig",
        "9f86d081884c7d659a2feaa0c55ad015",
        "1",
        "é",
      ),
      fc.string({ unit: "binary", maxLength: 8 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(""));

const headers = fc.option(
  fc.array(
    fc.tuple(
      fc.oneof(
        fc.constantFrom(
          "Cookie",
          "Set-Cookie",
          "Authorization",
          "Location",
          "Refresh",
          "WWW-Authenticate",
          "X-Token",
        ),
        confusing,
      ),
      confusing,
    ),
    { maxLength: 3 },
  ),
);

const anyDocument: fc.Arbitrary<ChainDocument> = fc
  .array(
    fc.record({
      url: confusing,
      to: confusing,
      requestHeaders: headers,
      responseHeaders: headers,
      statusText: confusing,
      fact: confusing,
    }),
    { maxLength: 3 },
  )
  .map((hops) =>
    documentWith(
      chain({
        hops: hops.map(({ fact, ...facts }) =>
          hop({
            ...facts,
            cause: { id: "x", confidence: "likely", evidence: [fact, facts.url], policy: null },
          }),
        ),
      }),
    ),
  );

test("any text at all: no exception, the same shape, and redacting twice changes nothing", () => {
  fc.assert(
    fc.property(anyDocument, (before) => {
      const once = redact(before).document;
      const twice = redact(once);
      expect(shapeOf(once)).toEqual(shapeOf({ ...before, redacted: true }));
      expect(twice.document).toEqual(once);
      expect(twice.hidden).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test("the document that goes in is not changed", () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const before = structuredClone(document);
      redact(document);
      expect(document).toEqual(before);
    }),
    { numRuns: 100 },
  );
});

test("absurd sizes cost no more than their length", { timeout: 30_000 }, () => {
  for (const piece of [
    "a",
    "a=",
    "%25",
    "a:",
    "u:p@",
    "://",
    '"a":"',
    '\\"',
    "&a=b",
    ";a=b",
    "aA1",
    "/reset",
    "token=abc123defg…",
  ]) {
    const text = piece.repeat(100_000 / piece.length);
    const header = (name: string): [string, string] => [name, text];
    const { document } = redact(
      documentWith(
        chain({
          initiator: `https://a.example/?x=${text}`,
          hops: [
            hop({ url: text, statusText: text, requestHeaders: ["Cookie", "X-Any", "Refresh"].map(header) }),
          ],
        }),
      ),
    );
    expect(document.redacted).toBe(true);
  }
});
