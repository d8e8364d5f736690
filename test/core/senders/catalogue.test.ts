/** Every fingerprint is complete, readable, and shown on reports of browsers; what was not recorded is never certain. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FINGERPRINTS } from "../../../src/core/senders/catalogue.ts";
import type { NamedProduct } from "../../../src/core/senders/fingerprint.ts";
import { productsOf } from "../../../src/core/senders/products.ts";
import { arbitraryChain } from "../rules/arbitrary-chain.ts";
import { answered, chainWith, internal, recorded } from "../rules/chains.ts";
import { examples } from "./examples.ts";
import { spoiledChain, spoiledHop } from "./spoil.ts";
import { signHeaders } from "./sign-headers.ts";

/** Words that panel texts never use. */
const forbidden = /\bplease\b|\bsimply\b|!(?!=)|\bjust\b|\bobviously\b|HSTS off/i;

const ids = FINGERPRINTS.map((fingerprint) => fingerprint.id);

function named(trace: string): readonly NamedProduct[] {
  return recorded(trace).flatMap((chain) => chain.hops.flatMap((hop) => productsOf(hop, chain)));
}

test("every fingerprint has examples, and every example a fingerprint", () => {
  expect(new Set(ids).size).toBe(ids.length);
  expect(Object.keys(examples).toSorted()).toEqual(ids.toSorted());
});

test("what was not recorded with the product itself is never certain", () => {
  const certain = FINGERPRINTS.filter((fingerprint) => fingerprint.confidence === "certain");
  expect(certain.map((fingerprint) => fingerprint.id)).toEqual(["wordpress", "sveltekit-slash"]);
  for (const { id, signs } of certain) {
    expect(examples[id]?.triggers.some((name) => !name.startsWith("imitated/"))).toBe(true);
    expect(signs[0].kind, "a header names it").toBe("header");
  }
});

describe.each(FINGERPRINTS.map((fingerprint) => [fingerprint.id, fingerprint] as const))(
  "%s",
  (id, fingerprint) => {
    test("says why it redirects and what to change, with its sources", () => {
      expect(id).toMatch(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);
      for (const text of [fingerprint.trigger, fingerprint.option]) {
        expect(text, "a sentence").toMatch(/^[A-Z].*\.$/s);
        expect(text).not.toMatch(forbidden);
        expect(text.length).toBeLessThanOrEqual(200);
      }
      expect(fingerprint.option, "a verb stands first").toMatch(/^(?:[A-Z][a-z]+|Behind|Where|For) /);
      for (const { url } of fingerprint.references) expect(url).toMatch(/^https:\/\/[\w.-]+\//);
    });

    test.each(examples[id]?.triggers ?? [])("is named in %s", (name) => {
      const found = named(name).filter((product) => product.id === id);
      expect(found.length).toBeGreaterThan(0);
      for (const product of found) {
        expect(product.evidence.length).toBeGreaterThan(0);
        for (const { fact } of product.evidence) expect(fact).toMatch(/^`?[A-Zr].*[^.]$/);
      }
    });

    test.each(examples[id]?.nearly ?? [])("is not named in %s", (name) => {
      expect(recorded(name).length, "the trace holds a chain").toBeGreaterThan(0);
      expect(named(name).map((product) => product.id)).not.toContain(id);
    });
  },
);

describe("signs", () => {
  const all = FINGERPRINTS.flatMap(({ id, signs }) =>
    signs.map((sign, at) => [id, `${at} ${sign.kind}`, sign] as const),
  );

  test.each(all)("%s needs its sign %s", (id, _label, sign) => {
    const seen = (examples[id]?.triggers ?? [])
      .flatMap((name) => recorded(name))
      .flatMap((chain) => chain.hops.map((hop) => ({ chain, hop })))
      .filter(({ chain, hop }) => productsOf(hop, chain).some((product) => product.id === id));
    expect(seen.length).toBeGreaterThan(0);
    for (const { chain, hop } of seen) {
      const left = productsOf(spoiledHop(sign, hop), spoiledChain(sign, chain));
      expect(left.map((product) => product.id)).not.toContain(id);
    }
  });
});

describe("naming", () => {
  test("names both of two that look alike", () => {
    const found = named("chromium/s.nginx-return-https");
    expect(found.map(({ id, confidence }) => [id, confidence])).toEqual([
      ["ingress-nginx", "likely"],
      ["nginx-return", "likely"],
    ]);
  });

  test("puts who made it before who passed it on, and drops the latter", () => {
    expect(named("chromium/s.nginx-passes-express").map(({ id }) => id)).toEqual(["express-redirect"]);
    expect(named("chromium/s.nginx-passes-node").map(({ id, confidence }) => [id, confidence])).toEqual([
      ["nginx", "possible"],
    ]);
  });

  test("prefers who may have made it to who passed it on, and the likely to the possible", () => {
    const namedIn = (trace: string): readonly string[] => named(trace).map(({ id }) => id);
    expect(namedIn("imitated/sender-starlette-behind-nginx")).toEqual(["starlette-slash-behind-proxy"]);
    const chain = chainWith([
      {
        responseHeaders: [
          ["Server", "nginx"],
          ["X-Powered-By", "PHP/8.2.0"],
        ],
      },
    ]);
    expect(chain.hops.flatMap((hop) => productsOf(hop, chain)).map(({ id }) => id)).toEqual(["php"]);
  });

  test("takes a later answer into account only where it is of the same host", () => {
    const redirect = {
      url: "https://a.test/x",
      to: "https://a.test/y",
      status: 307,
      responseHeaders: [["Location", "/y"]],
    } as const;
    const answeredAt = (url: string): readonly string[] => {
      const outcome = answered({ url, responseHeaders: [["X-Powered-By", "Next.js"]] });
      const chain = chainWith([redirect], { outcome });
      return chain.hops.flatMap((hop) => productsOf(hop, chain)).map(({ id }) => id);
    };
    expect(answeredAt("https://a.test/y")).toEqual(["next-config"]);
    expect(answeredAt("https://b.test/y")).toEqual([]);
  });

  test("names nobody for a hop that no server answered", () => {
    const headers = [["X-Redirect-By", "WordPress"]] as const;
    const made = chainWith([internal("HSTS", { responseHeaders: headers })]);
    const worker = chainWith([{ viaServiceWorker: true, ip: null, responseHeaders: headers }]);
    const server = chainWith([{ responseHeaders: headers }]);
    const firstOf = (chain: typeof made): readonly string[] =>
      chain.hops.flatMap((hop) => productsOf(hop, chain)).map(({ id }) => id);
    expect(firstOf(made)).toEqual([]);
    expect(firstOf(worker)).toEqual([]);
    expect(firstOf(server)).toEqual(["wordpress"]);
  });

  test("is never certain of an imported file", () => {
    const hop = { responseHeaders: [["X-Redirect-By", "WordPress"]] } as const;
    const confidences = (["chromium", "other"] as const).map((browser) => {
      const chain = chainWith([hop], { browser });
      return chain.hops.flatMap((each) => productsOf(each, chain))[0]?.confidence;
    });
    expect(confidences).toEqual(["certain", "likely"]);
  });

  test("finds nothing in headers that are not known", () => {
    const chain = chainWith([{ responseHeaders: null }]);
    expect(chain.hops.flatMap((hop) => productsOf(hop, chain))).toEqual([]);
  });
});

test("is total: any chain, and any headers of products", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(arbitraryChain, signHeaders, (chain, headers) => {
      for (const hop of chain.hops) {
        for (const each of [
          hop,
          { ...hop, kind: "server" as const, status: 301, responseHeaders: headers },
        ]) {
          const found = productsOf(each, chain);
          expect(found.length).toBeLessThanOrEqual(3);
          for (const { fact } of found.flatMap((product) => product.evidence))
            expect(fact.length).toBeLessThan(300);
        }
      }
    }),
    { numRuns: 150 },
  );
});
