/** Every intent is recognised where it is, and nowhere else; and what is said of it sounds as sure as it is. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { NamedIntent } from "../../../src/core/intents/intent.ts";
import { intentOf } from "../../../src/core/intents/intents.ts";
import { serverSentence } from "../../../src/core/intents/sentence.ts";
import { intentWords } from "../../../src/core/intents/words.ts";
import { productsOf } from "../../../src/core/senders/products.ts";
import { arbitraryChain } from "../rules/arbitrary-chain.ts";
import { answered, chainWith, internal, recorded } from "../rules/chains.ts";
import { examples } from "./examples.ts";

const forbidden = /\bplease\b|\bsimply\b|!|\bjust\b|\bobviously\b|HSTS off/i;

function intentsIn(trace: string): readonly NamedIntent[] {
  return recorded(trace).flatMap((chain) => chain.hops.flatMap((hop) => intentOf(hop, chain) ?? []));
}

/** The sentence for the first hop of a trace. */
function said(trace: string): string | null {
  const chain = recorded(trace).find(({ hops }) => hops.length > 0);
  const hop = chain?.hops[0];
  return chain === undefined || hop === undefined
    ? null
    : serverSentence(intentOf(hop, chain), productsOf(hop, chain));
}

/** The intent of one redirect of a server. */
function between(url: string, to: string, status = 302): NamedIntent | null {
  const chain = chainWith([{ url, to, status, responseHeaders: [["Location", to]] }], {
    outcome: answered({ url: to }),
  });
  return chain.hops.map((hop) => intentOf(hop, chain))[0] ?? null;
}

const ids = Object.keys(intentWords);
const catalogue = Object.entries(examples).map(([id, example]) => [id, example] as const);

test("every intent has words and examples", () => {
  expect(Object.keys(examples).toSorted()).toEqual(ids.toSorted());
});

describe.each(catalogue)("%s", (id, { triggers, nearly }) => {
  const words = Object.entries(intentWords).find(([name]) => name === id)?.[1];
  if (words === undefined) throw new Error(`${id} has no words`);

  test("has words and sources", () => {
    expect(words.name).toMatch(/^[a-zA-Z][a-zA-Z ]+$/);
    expect(words.did, "follows “The server”").toMatch(/^(?:[a-z]+s|\{words\}\{more\})(?:$| )/);
    for (const text of [words.why, words.act]) {
      expect(text).toMatch(/^[A-Z].*\.$/s);
      expect(text).not.toMatch(forbidden);
      expect(text.length).toBeLessThanOrEqual(200);
    }
    for (const { title, section, url } of words.references) {
      expect(url).toMatch(/^https:\/\/[\w.-]+\//);
      expect(title.startsWith("RFC ") && section === undefined, `${title} needs a section`).toBe(false);
    }
  });

  test.each(triggers)("is recognised in %s", (name) => {
    const found = intentsIn(name).filter((intent) => intent.id === id);
    expect(found.length).toBeGreaterThan(0);
    for (const intent of found) {
      for (const text of Object.values(intent.words)) expect(text).not.toMatch(/[{}]|undefined/);
      expect(intent.evidence.length).toBeGreaterThan(0);
    }
  });

  test.each(nearly)("is not in %s", (name) => {
    expect(recorded(name).length, "the trace holds a chain").toBeGreaterThan(0);
    expect(intentsIn(name).map((intent) => intent.id)).not.toContain(id);
  });
});

describe("telling", () => {
  test("puts intent and sender in one sentence", () => {
    expect(said("chromium/s.fastapi-slash")).toBe(
      "The server adds a trailing slash: probably FastAPI or Starlette.",
    );
    expect(said("firefox/s.fastapi-behind-tls")).toBe(
      "The server adds a trailing slash, and leaves https: probably FastAPI or Starlette.",
    );
    expect(said("chromium/s.sveltekit-slash")).toBe("The server removes a trailing slash: SvelteKit.");
    expect(said("chromium/s.nginx-return-https")).toBe(
      "The server moves to https: probably ingress-nginx, or nginx.",
    );
    expect(said("chromium/s.haproxy-location")).toBe("The server that redirects is perhaps HAProxy.");
    expect(said("chromium/s.astro-slash")).toBe("The server adds a trailing slash.");
    expect(said("chromium/s.fastify-redirect")).toBeNull();
  });

  test("sounds as sure as it is", () => {
    expect(between("https://a.test/x", "https://a.test/login?next=%2Fx")?.words.claim).toBe(
      "probably sends you to log in at a.test",
    );
    expect(between("https://app1.a.test/x", "https://app2.a.test/x")?.words.claim).toMatch(/^perhaps /);
    expect(between("http://a.test/x", "https://a.test/x")?.words.claim).toBe("moves to https");
    expect(between("http://a.test/x", "https://www.a.test/x/")?.words.claim).toBe(
      "moves to https, and to www, and adds a trailing slash",
    );
  });

  test("is never certain of an imported file", () => {
    const hop = { url: "http://a.test/", to: "https://a.test/" };
    const of = (browser: "chromium" | "other"): string | undefined => {
      const chain = chainWith([hop], { browser });
      return chain.hops.map((each) => intentOf(each, chain)?.confidence)[0];
    };
    expect([of("chromium"), of("other")]).toEqual(["certain", "likely"]);
  });

  test("says nothing of a hop that no server answered", () => {
    const chain = chainWith([internal("HSTS")]);
    expect(chain.hops.map((hop) => intentOf(hop, chain))).toEqual([null]);
  });

  test("takes words that contain others for what they are", () => {
    for (const path of ["/author/", "/oauthors", "/signings", "/authentic-pizza", "/blog/log-in-cabins"])
      expect(between("https://a.test/old", `https://a.test${path}`)?.id).not.toBe("login");
    expect(between("https://a.test/old", "https://a.test/auth")?.confidence).toBe("possible");
    for (const path of ["/login", "/users/sign_in", "/sso/start", "/oauth2/authorize", "/wp-login.php"])
      expect(between("https://a.test/old", `https://a.test${path}`)?.id).toBe("login");
  });

  test.each([
    // A code that the URL asked for had already; an answer of OAuth always brings the state back.
    ["https://b.test/cb?code=1&state=2", "https://a.test/x?code=1&state=2", undefined],
    ["https://id.test/x", "https://a.test/?code=1", undefined],
    // Another host, and another page: more than tidying up.
    ["http://a.test/x", "https://b.test/x", undefined],
    ["https://a.test/x", "https://a.test/de/y", undefined],
    // Nobody answers in place of a server over https.
    ["https://www.google.com/generate_204", "https://portal.test/", undefined],
    ["https://node-1.test/v1/secret/a", "https://active.test/v1/secret/a", undefined],
  ])("from %s to %s: %s", (from, to, id) => {
    expect(between(from, to, 307)?.id).toBe(id);
  });

  test("a logout may lead to the login page", () => {
    expect(between("https://a.test/logout", "https://a.test/login")?.id).toBe("logout");
  });

  test("a signed download has an expiry, and is not moved for good", () => {
    const file = "https://a.test/file";
    expect(between(file, "https://b.test/f?sig=1&se=2026", 302)?.id).toBe("signed-download");
    expect(between(file, "https://b.test/f?sig=1", 302)).toBeNull();
    expect(between(file, "https://b.test/f?sig=1&se=2026", 301)).toBeNull();
  });

  test("only what became a GET is the answer to what was sent", () => {
    const sent = { method: "POST", status: 302, url: "https://a.test/form", to: "https://a.test/done" };
    const of = (nextMethod: string | null): string | undefined => {
      const chain = chainWith([{ ...sent, nextMethod }]);
      return chain.hops.map((hop) => intentOf(hop, chain)?.id)[0];
    };
    expect([of("GET"), of("POST"), of(null)]).toEqual(["post-redirect-get", undefined, undefined]);
  });

  test("keeps percent-encoding that means something", () => {
    expect(between("https://a.test/a%2Fb", "https://a.test/a/b")?.id).toBeUndefined();
    expect(between("https://a.test/%7Eann", "https://a.test/~ann")?.id).toBe("path-cleaning");
  });

  test("a cookie that was sent and is deleted tells an expired session", () => {
    const hop = {
      url: "https://a.test/account",
      to: "https://a.test/login",
      requestHeaders: [["Cookie", "id=1"]],
      responseHeaders: [["Set-Cookie", "id=; Max-Age=0"]],
    } as const;
    const of = (change: object): string | undefined => {
      const chain = chainWith([{ ...hop, ...change }]);
      return chain.hops.map((each) => intentOf(each, chain)?.id)[0];
    };
    expect(of({})).toBe("session-expired");
    expect(of({ requestHeaders: [] })).toBe("login");
    expect(of({ responseHeaders: [["Set-Cookie", "id=2"]] })).toBe("login");
  });
});

test("is total, and of the same hop says the same", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(arbitraryChain, (chain) => {
      for (const hop of chain.hops) {
        const intent = intentOf(hop, chain);
        expect(intentOf(hop, chain)).toEqual(intent);
        expect((intent?.words.did ?? "").length).toBeLessThan(200);
        expect(typeof (serverSentence(intent, productsOf(hop, chain)) ?? "")).toBe("string");
      }
    }),
    { numRuns: 200 },
  );
});
