/** What a person reads first: one verdict per situation, on what real browsers reported wherever there is a trace. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Hop } from "../../../src/core/chain.ts";
import { VERDICT_LIMIT } from "../../../src/core/words/answer-hop.ts";
import { isLoop } from "../../../src/core/facts/cycle.ts";
import { explain } from "../../../src/core/words/explain.ts";
import type { HopExplanation } from "../../../src/core/explanation.ts";
import { gistOf } from "../../../src/core/findings/headline.ts";
import { stripOf } from "../../../src/core/lines/strip.ts";
import { scenariosOf, traceFolders } from "../../support/traces.ts";
import { arbitraryChain } from "../rules/arbitrary-chain.ts";
import { answered, chainWith, failed, hidden, internal, recorded } from "../rules/chains.ts";

function explained(name: string): ReturnType<typeof explain> {
  const [chain] = recorded(name).slice(-1);
  if (chain === undefined) throw new Error(`${name} has no chain`);
  return explain(chain);
}

describe("the verdict", () => {
  test.each([
    ["chromium/c.02-nav", "browser", "Your browser made this 307. No server was asked."],
    ["chromium/c.09-redirect-into", "browser", "Your browser made this 307. No server was asked."],
    [
      "chromium-other-extension/c.09-redirect-into",
      "browser",
      "Your browser probably upgraded this to https. No server was asked.",
    ],
    ["firefox/c.02-nav", "browser", "Firefox upgraded this to https. No server was asked."],
    [
      "chromium/dUpDefault.ok",
      "browser",
      "Your browser probably upgraded this to https itself. No server was asked.",
    ],
    ["chromium/dUpDefault.badcert", "browser", "Your browser asked for https instead, and got no page."],
    [
      "chromium/d.nav-dnr-redirect.test",
      "extension",
      "One of your extensions probably made this 307. No server was asked.",
    ],
    [
      "firefox/d.nav-dnr-redirect.test",
      "extension",
      "One of your extensions probably made this redirect. No server was asked.",
    ],
    [
      "firefox/d.nav-wr-hr-redirect.test",
      "extension",
      "One of your extensions probably replaced the server's answer.",
    ],
    ["chromium/e.301", "cache", "Your browser replayed an old 301 from its cache."],
    ["firefox/e.302-maxage", "cache", "Your browser replayed an old 302 from its cache."],
    ["chromium/a.status-307", "server", "The server forwards to the URL that the query carries."],
    ["firefox/s.sveltekit-redirect", "server", "A server at 127.0.0.1 sent this 303."],
    ["chromium/a.fake-nar", "server", "A server sent this 307, and imitates the browser's own."],
    ["firefox/d.sw-redirect-nav", "page", "This page's service worker probably sent this redirect."],
    ["chromium/a.loc-mailto", "server", "The server sent this navigation to your mail app."],
    ["chromium/a.status-300", "server", "This 300 is not a redirect."],
    ["firefox/a.noloc-302", "server", "This 302 has no Location, so the browser stayed here."],
    ["chromium/b.fetch-302-cross", "server", "This 302 turned your POST into a GET."],
    ["chromium/f.self", "server", "Loop: this URL redirects to itself."],
    ["chromium/i.refused", "server", "This 302 led to a server that refused the connection."],
    ["chromium/a.loc-data", "server", "Your browser refused this redirect: its target is not allowed."],
    ["chromium/a.three-hops", "server", "This 302 leads from https to http."],
  ])("of %s names the %s", (name, sender, verdict) => {
    const said = recorded(name).map((chain) => explain(chain));
    expect(said.map((one) => [one.sender, one.verdict])).toContainEqual([sender, verdict]);
  });

  test("is no surer than a finding that says probably", () => {
    const { verdict, confidence } = explained("imitated/cors-null-after-hsts");
    expect(verdict).toMatch(/^CORS probably blocked/);
    expect(confidence).toBe("likely");
    expect(explained("firefox/g.blocked-hop1").confidence).toBe("certain");
  });

  test("tells a login loop from a redirect to itself", () => {
    const rounds = Array.from({ length: 10 }, (_, round) => [
      { url: "https://a.test/app", to: `https://a.test/login?n=${round}` },
      { url: `https://a.test/login?n=${round}`, to: "https://a.test/app" },
    ]).flat();
    const said = explain(chainWith(rounds, { outcome: failed("net::ERR_TOO_MANY_REDIRECTS") }));
    expect(said.verdict).toBe("Loop: login and application send you back and forth.");
    expect(said.findings[0]?.data).toMatchObject({ cycle: 2, rounds: 10 });
    expect(said.shortCause).toBe("loop");
  });

  test("puts a failure before an internal hop, and that before a server's", () => {
    const hops = [{ url: "http://b.test/", to: "http://a.test/" }, internal("HSTS")];
    expect(explain(chainWith(hops)).headlineHop).toBe(1);
    const broken = explain(chainWith(hops, { outcome: failed("net::ERR_CONNECTION_REFUSED") }));
    expect(broken.verdict).toBe("This 307 led to a server that refused the connection.");
  });

  test("does not call a stopped request a failure", () => {
    const said = explain(chainWith([{}], { outcome: failed("net::ERR_ABORTED") }));
    expect(said.severity).toBeNull();
    expect(said.verdict).toBe("A server at 192.0.2.1 sent this 302.");
    expect(said.outcome).toBe("stopped, no reason given: `net::ERR_ABORTED`");
  });
});

test("a redirect in a gap is nobody's, and no server is said to be unasked", () => {
  const chain = chainWith([{}, hidden({ to: "https://elsewhere.test/" })], { gap: true });
  const said = explain(chain);
  expect(said.verdict).toBe("A redirect happened here that was not recorded.");
  expect(said.act).toBe("Repeat the request to see who makes it.");
  expect(said.why).toMatch(/^Reports were lost here, so a server, the browser or an extension may/);
  expect(said.hops[1]).toMatchObject({
    headline: "A redirect happened here that was not recorded",
    wire: "not recorded",
  });
  expect(said.hops[1]?.alternatives[0]).toBe("A server's redirect");
});

describe("why", () => {
  test("names the product, and how sure that is, where the verdict has no room for it", () => {
    expect(explained("imitated/sender-pypi").why).toMatch(/^The server that redirects is probably PyPI/);
    const { verdict, why } = explained("imitated/sender-google-load-balancer");
    expect(verdict).toBe("The server moves to https.");
    expect(why).toContain("The server that redirects is perhaps Google Cloud Load Balancing");
    expect(explained("chromium/s.nginx-directory").why).not.toContain("The server that redirects");
  });

  test("an HSTS rule is the reason only where it is certain", () => {
    expect(explained("chromium/c.02-nav").why).toMatch(/^An HSTS rule lets your browser reach /);
    expect(explained("firefox/c.30-preload-example.dev").why).toContain("is probably why Firefox rewrote");
  });

  test("is as unsure as the cause, and the verdict does not rule an extension out", () => {
    const image = { browser: "firefox", resourceType: "image", initiator: "https://page.test/" } as const;
    const upgrade = internal(null, { status: null, statusText: null, responseHeaders: null });
    const said = explain(chainWith([upgrade], image));
    expect(said.why).toMatch(/That is a possible reason here\.$/);
    expect(said.verdict).toBe("Firefox upgraded this to https. No server was asked.");
    // Firefox blocks what comes of srcset, and upgrades it for other reasons only.
    const set = explain(chainWith([upgrade], { ...image, resourceType: "imageset" }));
    expect(set.hops[0]?.cause?.id).toBe("security-upgrade");
  });

  test("each browser's open upgrade is explained by its own sources", () => {
    const sources = (name: string): string =>
      JSON.stringify(explained(name).hops.map((hop) => hop.references));
    expect(sources("chromium-other-extension/c.09-redirect-into")).not.toContain("support.mozilla.org");
    expect(sources("firefox/c.02-nav")).toContain("support.mozilla.org");
  });

  test("a WebSocket is upgraded to wss", () => {
    const socket = recorded("firefox/c.40-preload-subres").find(
      (chain) => chain.resourceType === "websocket",
    );
    const said = socket === undefined ? null : explain(socket);
    expect(said?.verdict).toBe("Firefox upgraded this to wss. No server was asked.");
    expect(said?.act).toContain("open the wss URL");
    expect(said?.hops[0]?.headline).toBe("Firefox upgraded ws to wss");
    expect(said?.hops[0]?.evidence.map(({ fact }) => fact)).toContain("Only ws became wss");
  });

  test("a target that was not asked for is not said to be followed", () => {
    expect(explain(chainWith([{}])).why).toMatch(/the browser followed\.$/);
    expect(explain(chainWith([{ nextMethod: null }])).why).toMatch(/No request to the target was seen\.$/);
  });

  test("a sentence for an error stands in quotation marks", () => {
    const said = explain(chainWith([{}], { outcome: failed("Das Zertifikat ist abgelaufen.") }));
    expect(said.findings[0]?.saw).toMatch(/failed with “Das Zertifikat ist abgelaufen”\.$/);
    expect(said.why).toContain("reported “Das Zertifikat ist abgelaufen”. Firefox writes a sentence");
  });
});

test("a target that no request can follow is named by its scheme, with a colon", () => {
  const handed = (url: string): ReturnType<typeof explain> =>
    explain(chainWith([{ to: url, nextMethod: null }], { outcome: { kind: "handed-off", url } }));
  expect(handed("mailto:ada@a.test")).toMatchObject({
    shortCause: "to mail app",
    outcome: "sent to your mail app, no request seen",
  });
  expect(handed("spotify:track:1").shortCause).toBe("to spotify:");
  expect(handed("spotify:track:1").hops[0]?.headline).toBe("The server redirected to spotify:");
});

test("what a page asks for is handed to no app: the browser refused the target for its scheme", () => {
  const url = "about:blank";
  const chain = chainWith([{ to: url, nextMethod: null }], {
    resourceType: "image",
    outcome: { kind: "handed-off", url },
  });
  expect(explain(chain)).toMatchObject({
    verdict: "Your browser refused this 302: its target is not http or https.",
    confidence: "certain",
    shortCause: "redirect refused",
    outcome: "redirect refused, no request seen",
    headlineHop: 0,
  });
  expect(explain(chain).findings[0]?.saw).toBe(
    "The browser did not follow this 302: no request to its target was reported.",
  );
  expect(stripOf(chain).at(-1)).toEqual({ shape: "failed", label: "refused" });
});

test.each([
  ["chromium/f.self", "loop"],
  ["firefox/f.ab", "loop"],
  ["imitated/growing-query-loop", "loop"],
  ["chromium/f.chain20", "too many"],
])("%s ends in: %s", (name, label) => {
  const [chain] = recorded(name);
  if (chain === undefined) throw new Error("no chain");
  expect(stripOf(chain).at(-1)).toEqual({ shape: "failed", label });
  expect(isLoop(chain)).toBe(label === "loop");
});

describe("the advice", () => {
  test("never tells anybody to switch HSTS off, and is there for every recorded chain", () => {
    for (const name of [
      "chromium/c.02-nav",
      "firefox/c.30-preload-example.dev",
      "chromium/c.14-badcert-sub",
    ]) {
      const { act, why } = explained(name);
      expect(act).toMatch(/^[A-Z][a-z]+ /);
      expect(`${act} ${why}`).not.toMatch(/(?:disable|delete|switch off|turn off|remove) (?:the )?HSTS/i);
    }
    expect(explained("chromium/c.02-nav").act).toMatch(/^Leave it/);
  });

  test("to save a step goes where the http URL stands", () => {
    const act = (name: string): readonly string[] => recorded(name).map((chain) => explain(chain).act);
    expect(act("chromium/dUpDefault.ok")).toContain("Leave it. To save this step, link to the https URL.");
    expect(act("chromium/d.mixed-redirected-img")).toContain(
      "Leave it. To save this step, name the https URL in Location of hop 1.",
    );
  });

  test("is about the redirect where that is meant, and about the product where it can go", () => {
    expect(explained("chromium/s.wordpress-login").act).toMatch(/^Log in\./);
    expect(explained("firefox/s.express-form").act).toMatch(/^Leave it\./);
    expect(explained("firefox/s.nginx-directory").act).toMatch(/^Link with the slash\./);
  });

  test("names the preload list for a host below a preloaded domain", () => {
    const said = explained("chromium/c.30-preload-example.dev");
    expect(said.shortCause).toBe("HSTS preload");
    expect(said.why).toContain(".dev is on the preload list");
  });

  test("says that today's Chromium has no HSTS on localhost", () => {
    const local = { url: "http://localhost/", to: "https://localhost/" };
    expect(explain(chainWith([internal("HSTS", local)])).why).toContain("Chromium from version 132 ignores");
    const inferred = explain(chainWith([{}, hidden(local)]));
    expect(inferred.hops[1]?.alternatives.join(" ")).not.toContain("HSTS");
    expect(explain(chainWith([{}, hidden()])).hops[1]?.alternatives.join(" ")).toContain("HSTS");
  });
});

function methodAndBody(change: Partial<Hop>): string | undefined {
  return explain(chainWith([change])).hops[0]?.methodAndBody;
}

describe("a hop", () => {
  test("says what happened to method and body", () => {
    expect(methodAndBody({})).toBe("GET kept, no body");
    expect(methodAndBody({ method: "POST", nextMethod: "GET", body: "sent" })).toBe(
      "POST became GET, body dropped",
    );
    expect(methodAndBody({ method: "POST", nextMethod: "POST", body: "sent", nextBody: "sent" })).toBe(
      "POST and body kept",
    );
    expect(methodAndBody({ method: "PATCH", nextMethod: "PATCH", body: "unknown" })).toBe(
      "PATCH kept, body not observable",
    );
    expect(methodAndBody({ nextMethod: null })).toBe("GET; no request to the target was seen");
  });

  test("says where it ran, and quotes the server's own phrase", () => {
    const [internalHop] = explained("chromium/c.02-nav").hops;
    expect(internalHop).toMatchObject({ wire: "never on the network", codeName: "307 Internal Redirect" });
    expect(explained("firefox/c.02-nav").hops[0]).toMatchObject({ codeName: "no status", permanence: null });
    expect(explained("chromium/a.status-308").hops[0]).toMatchObject({
      wire: "`127.0.0.1`",
      permanence: "permanent",
    });
    const wires = recorded("chromium/e.301").map((chain) => explain(chain).hops[0]?.wire);
    expect(wires).toContain("from the browser's cache");
  });

  test("has evidence with a source, and sources to read", () => {
    for (const name of [
      "chromium/c.02-nav",
      "firefox/c.02-nav",
      "chromium/a.fake-nar",
      "chromium/m.09-302-dnr-then-302",
    ]) {
      for (const hop of explained(name).hops) {
        expect(hop.evidence.length).toBeGreaterThan(0);
        expect(hop.references.length).toBeGreaterThan(0);
      }
    }
  });

  test("names what else it may be, unless it is certain", () => {
    expect(explained("chromium/c.02-nav").hops[0]?.alternatives).toEqual([]);
    expect(explained("firefox/c.02-nav").hops[0]?.alternatives).toContain("HTTPS-Only Mode");
    const typed = explain(
      chainWith([hidden({ observed: "event" })], { browser: "firefox", initiator: null }),
    );
    expect(typed.hops[0]?.alternatives.join(" ")).not.toMatch(/page's policy|images/);
  });

  test("names nothing that would look different", () => {
    const alternatives = (name: string, hop: number): readonly string[] | undefined =>
      recorded(name)
        .map((chain) => explain(chain).hops[hop])
        .findLast((one) => one?.sender === "browser" || one?.sender === "extension")?.alternatives;
    // HSTS would have given its own reason.
    expect(alternatives("chromium/d.nav-dnr-upgrade.test", 0)).toEqual([
      "A filter built into the browser, such as Brave's",
    ]);
    // Chromium reports HSTS and extensions on a first hop.
    expect(alternatives("chromium/dUpDefault.ok", 0)).toEqual([]);
    // HSTS would have been a redirect of its own.
    expect(alternatives("chromium/d.mixed-redirected-img", 1)).toEqual([
      "upgrade-insecure-requests in the page's policy",
    ]);
    // A page's upgrades change the redirect itself.
    expect(alternatives("chromium/m.04-midchain-sub-dnr-upgrade", 1)?.join(" ")).not.toContain("page's");
    // DevTools would have listed an extension's reason.
    expect(alternatives("chromium-other-extension/l2.02-midchain-hsts", 1)).toEqual([
      "An HTTPS record in DNS",
    ]);
  });
});

describe("every recorded chain", () => {
  const names = traceFolders.flatMap((folder) =>
    scenariosOf(folder).map((scenario) => `${folder}/${scenario}`),
  );

  test("is explained in whole sentences", { timeout: 60_000 }, () => {
    for (const name of names) {
      for (const chain of recorded(name)) {
        const { verdict, act, why, hops, findings, outcome, shortCause } = explain(chain);
        for (const sentence of [verdict, act, why, ...findings.flatMap(({ saw, fix }) => [saw, fix])]) {
          expect(sentence, `in ${name}`).toMatch(/^[A-Z].*[.?]$/s);
        }
        const all = [
          verdict,
          act,
          why,
          outcome,
          shortCause,
          ...hops.flatMap(wordsOfHop),
          ...findings.map(({ why: cost }) => cost),
        ];
        for (const text of all) expect(text, `in ${name}`).not.toMatch(broken);
      }
    }
  });
});

/** A placeholder without a value, a value that is none, or a sentence put together wrongly. */
const broken = /[{}]|\bundefined\b|\bnull\b|NaN|\s{2}|\.\.|^\s|\s$|^$|[a-z,] Your browser|\bplease\b|!/;

function wordsOfHop(hop: HopExplanation): readonly string[] {
  return [hop.headline, hop.codeName, hop.methodAndBody, hop.wire, ...hop.alternatives];
}

describe("any chain at all", () => {
  test(
    "has a short verdict, a short cause and advice, and the same ones each time",
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(arbitraryChain, (chain) => {
          const said = explain(chain);
          expect(said.verdict.length).toBeGreaterThan(0);
          expect(said.verdict.length).toBeLessThanOrEqual(VERDICT_LIMIT);
          expect(said.shortCause.length).toBeLessThanOrEqual(24);
          expect(said.act).toMatch(/^[A-Z]/);
          expect(said.why).not.toBe("");
          expect(said.hops).toHaveLength(chain.hops.length);
          expect(said.headlineHop === null || chain.hops[said.headlineHop] !== undefined).toBe(true);
          // oxlint-disable-next-line no-control-regex -- a line break would tear a row of the list apart
          expect(said.verdict + said.shortCause + said.outcome).not.toMatch(/[\u0000-\u001f\u202a-\u202e]/);
          expect(said).toEqual(explain(structuredClone(chain)));
          expect(gistOf(chain)).toMatchObject({
            sender: said.sender,
            cause: said.shortCause,
            severity: said.severity,
          });
        }),
        { numRuns: 250 },
      );
    },
  );

  test("is bounded, whatever a page sends", () => {
    const long = "x".repeat(200_000);
    const hops = [
      internal(long, { url: `http://a.test/${long}`, to: `https://a.test/${long}`, method: long }),
    ];
    const said = explain(chainWith(hops, { outcome: failed(long) }));
    expect(JSON.stringify({ ...said, findings: [] }).length).toBeLessThan(3_000);
  });

  test("a pending chain and one without hops have words, too", () => {
    expect(explain(chainWith([], { outcome: { kind: "pending" } })).verdict).toBe("No answer has come yet.");
    expect(explain(chainWith([], { outcome: answered({ status: null }) })).sender).toBe("page");
  });
});
