/** Who made an internal hop, and how sure that is. */
import { describe, expect, test } from "vitest";
import { alternativesOf } from "../../../src/core/causes/alternatives.ts";
import { causeOf, senderOf } from "../../../src/core/causes/cause.ts";
import type { Chain, Hop } from "../../../src/core/chain.ts";
import type { Cause } from "../../../src/core/explanation.ts";
import { policyOf } from "../../../src/core/hsts/policy.ts";
import { informedChainsOf } from "../../../src/core/seen/informed.ts";
import { parseEvents } from "../../support/notation.ts";
import { chainWith, hidden, internal, recorded } from "../rules/chains.ts";

function causeIn(chain: Chain, index = chain.hops.length - 1): Cause | null {
  return causeOf(hopOf(chain, index), chain);
}

function hopOf(chain: Chain, index: number): Hop {
  const hop = chain.hops[index];
  if (hop === undefined) throw new Error("no such hop");
  return hop;
}

function causesOf(name: string): readonly string[] {
  return recorded(name).flatMap((chain) =>
    chain.hops.map((hop) => {
      const cause = causeOf(hop, chain);
      return cause === null || hop.kind === "server" ? "-" : `${cause.id} ${cause.confidence}`;
    }),
  );
}

describe("recorded hops", () => {
  test.each([
    ["chromium/c.02-nav", ["hsts certain"]],
    ["chromium/c.09-redirect-into", ["-", "hsts certain"]],
    ["chromium-other-extension/c.09-redirect-into", ["-", "security-upgrade likely"]],
    ["chromium/d.nav-dnr-redirect.test", ["extension likely"]],
    ["chromium/m.09-302-dnr-then-302", ["-", "extension likely", "-"]],
    ["chromium/dUpDefault.ok", ["https-upgrade likely"]],
    ["firefox/c.02-nav", ["security-upgrade certain"]],
    ["firefox/c.30-preload-example.dev", ["hsts likely"]],
    ["firefox/d.nav-dnr-redirect.test", ["extension likely"]],
    ["firefox/d.nav-dnr-upgrade.test", ["security-upgrade certain"]],
    ["firefox/d.csp-uir-nav-samehost", ["csp-upgrade likely"]],
    ["firefox/d.mixed-redirected-img", ["-", "-", "mixed-content-upgrade possible"]],
    ["firefox/s.02-hsts", ["hsts likely"]],
    ["firefox/s.04-dnr-upgrade", ["security-upgrade certain"]],
    ["chromium/d.mixed-redirected-img", ["-", "mixed-content-upgrade likely", "-"]],
    ["firefox/d.nav-wr-hr-redirect.test", ["extension likely"]],
    ["chromium/a.fake-nar", ["-"]],
    ["firefox/a.fake-nar", ["-"]],
    ["chromium/e.301", ["-", "-", "-"]],
  ])("%s", (name, causes) => {
    expect(causesOf(name)).toEqual(causes);
  });
});

describe("a reason header", () => {
  test.each([
    ["DNS", "dns-https-record", "certain"],
    ["Delegate", "embedder", "likely"],
    ["HttpsUpgrades", "https-upgrade", "certain"],
    ["Request Filtering", "internal-unknown", "certain"],
    ["__proto__", "internal-unknown", "certain"],
    [null, "browser-throttle", "likely"],
  ])("%s on an answer without a server address is %s, %s", (reason, id, confidence) => {
    const to = reason === null ? { to: "https://elsewhere.test/" } : {};
    expect(causeIn(chainWith([internal(reason, to)]))).toMatchObject({ id, confidence });
  });

  test("is quoted as evidence, also when nobody knows it", () => {
    const cause = causeIn(chainWith([internal("Request Filtering")]));
    expect(cause?.evidence).toContain("Non-Authoritative-Reason: Request Filtering");
    expect(cause?.evidence).toContain("No server IP address");
  });

  test("on the way back from https is the fallback", () => {
    const back = internal("HttpsUpgrades", { url: "https://a.test/", to: "http://a.test/" });
    expect(causeIn(chainWith([back]))?.id).toBe("https-upgrade-fallback");
  });

  test("that a service worker wrote proves nothing", () => {
    const chain = chainWith([internal("HSTS", { viaServiceWorker: true })]);
    expect(causeIn(chain)).toBeNull();
    expect(senderOf(hopOf(chain, 0), chain)).toBe("page");
  });

  test("a worker that stepped aside leaves the answer to the server", () => {
    const chain = chainWith([{ viaServiceWorker: true }, { viaServiceWorker: true, observed: "har" }]);
    expect(chain.hops.map((hop) => senderOf(hop, chain))).toEqual(["server", "page"]);
  });

  test("in a file from elsewhere is never certain", () => {
    expect(causeIn(chainWith([internal("HSTS")], { browser: "other" }))?.confidence).toBe("likely");
  });

  test("missing on a redirect to itself is a restart for client hints", () => {
    const chain = chainWith([internal(null, { url: "https://a.test/", to: "https://a.test/" })]);
    expect(causeIn(chain)).toMatchObject({ id: "critical-ch-restart", confidence: "certain" });
  });
});

describe("an image that Chromium asks for over https instead", () => {
  const image = (upgradingPage: string | null, rest: Partial<Chain> = {}) => {
    const hop = { url: "http://a.test/dot.png", to: "https://a.test/dot.png", rewritten: true } as const;
    const upgradingPages = upgradingPage === null ? [] : [{ url: upgradingPage, tabId: 1, seenAt: 500 }];
    return chainWith([hidden(hop)], {
      resourceType: "image",
      initiator: "https://a.test",
      known: { hsts: [], upgradingPages },
      ...rest,
    });
  };

  test.each([
    ["mixed content, without such a policy", image(null), "mixed-content-upgrade", "likely"],
    [
      "mixed content, with one of another origin",
      image("https://b.test/"),
      "mixed-content-upgrade",
      "likely",
    ],
    // Which page of the origin it was, Chromium does not say.
    ["open, where a page of the origin had one", image("https://a.test/"), "csp-upgrade", "possible"],
    [
      "the policy for what mixed content leaves alone",
      image("https://a.test/", { resourceType: "script" }),
      "csp-upgrade",
      "likely",
    ],
  ])("is %s", (_, chain, id, confidence) => {
    expect(causeIn(chain)).toMatchObject({ id, confidence });
  });

  test("has mixed content as the other reason", () => {
    const chain = image("https://a.test/");
    const others = alternativesOf(hopOf(chain, 0), chain, { id: "csp-upgrade", confidence: "possible" });
    expect(others).toEqual(["The upgrade of images, audio and video on an https page"]);
  });
});

describe("a hidden hop", () => {
  test("to another host is likely an extension's", () => {
    expect(causeIn(chainWith([{}, hidden({ to: "https://elsewhere.test/" })]))?.id).toBe("extension");
  });

  test("is left open where reports were lost", () => {
    expect(causeIn(chainWith([{}, hidden()], { gap: true }))).toMatchObject({
      id: "internal-unknown",
      confidence: "possible",
    });
  });
});

/** A redirect whose answer also sets HSTS. */
function from(url: string, header: string, to = "http://a.test/"): Partial<Hop> {
  return {
    url,
    to,
    responseHeaders: [["Strict-Transport-Security", header]],
    startedAt: 1_000,
    durationMs: 10,
  };
}

describe("the HSTS rule behind an upgrade", () => {
  test("is the header that the same chain brought", () => {
    const chain = chainWith([from("https://a.test/x", "max-age=60"), hidden()]);
    expect(causeIn(chain)).toMatchObject({
      id: "hsts",
      confidence: "likely",
      policy: { source: "header", host: "a.test", header: "max-age=60", seenAt: 1_010, expiresAt: 61_010 },
    });
  });

  test.each([
    ["over http it is not learnt", "http://a.test/x", "max-age=60"],
    ["max-age=0 takes it back", "https://a.test/x", "max-age=0"],
    ["without max-age it is none", "https://a.test/x", "includeSubDomains"],
    ["another host's covers nothing", "https://b.test/x", "max-age=60; includeSubDomains"],
  ])("%s", (_why, url, header) => {
    expect(causeIn(chainWith([from(url, header), hidden()]))?.id).toBe("security-upgrade");
  });

  test("of a parent domain counts only with includeSubDomains", () => {
    const below = hidden({ url: "http://shop.a.test/", to: "https://shop.a.test/" });
    const policy = (header: string): string | undefined =>
      causeIn(chainWith([from("https://a.test/", header, "http://shop.a.test/"), below]))?.policy?.source;
    expect(policy("max-age=60; includeSubDomains")).toBe("parent-header");
    expect(policy("max-age=60")).toBeUndefined();
  });

  test("is never claimed for localhost", () => {
    const chain = chainWith([
      from("https://localhost/", "max-age=60", "http://localhost/"),
      hidden({ url: "http://localhost/", to: "https://localhost/" }),
    ]);
    expect(policyOf(hopOf(chain, 1), chain)).toBeNull();
  });
});

describe("what was seen before the chain", () => {
  const visit = (header: string, host = "a.test", more = "", id = 1) => `
    ${id}000 #${id} seen GET https://${host}/ main_frame ${more}
    ${id}010 #${id} done 200 OK ip=127.0.0.1 | Strict-Transport-Security: ${header}`;
  const upgraded = (at: number, host = "a.test", more = "") => `
    ${at} #9 seen GET http://${host}/x main_frame ${more}
    ${at + 1} #9 redirect 0 to=https://${host}/x
    ${at + 2} #9 seen GET https://${host}/x
    ${at + 9} #9 done 200 OK ip=127.0.0.1 |`;
  const causesIn = (events: string, browser: "chromium" | "firefox" = "firefox") =>
    informedChainsOf(parseEvents(events), browser).flatMap((chain) => causeIn(chain) ?? []);

  test("names the header, when it came and until when it counts", () => {
    expect(causesIn(visit("max-age=60") + upgraded(21_010))).toMatchObject([
      {
        id: "hsts",
        confidence: "likely",
        policy: { source: "header", host: "a.test", header: "max-age=60", seenAt: 1_010, expiresAt: 61_010 },
      },
    ]);
    expect(causesIn(visit("max-age=60") + upgraded(21_010))[0]?.evidence).toContain(
      "Strict-Transport-Security from a.test: max-age=60, seen 20 seconds before",
    );
  });

  test.each([
    ["expired", visit("max-age=60") + upgraded(61_011)],
    ["of a parent without includeSubDomains", visit("max-age=60") + upgraded(2_000, "sub.a.test")],
    ["of another host", visit("max-age=60; includeSubDomains", "b.test") + upgraded(2_000)],
    ["seen later", upgraded(500) + visit("max-age=60")],
    ["of a private window", visit("max-age=60", "a.test", "private") + upgraded(2_000)],
    ["over http", visit("max-age=60").replace("https:", "http:") + upgraded(2_000)],
    ["from the cache of a worker", visit("max-age=60").replace(" ip=127.0.0.1", "") + upgraded(2_000)],
  ])("a rule %s explains nothing", (_which, events) => {
    expect(causesIn(events)).toMatchObject([{ id: "security-upgrade", confidence: "certain", policy: null }]);
  });

  test("max-age=0 takes the rule back, and what is no header leaves it", () => {
    const again = (header: string) => visit(header, "a.test", "", 2);
    expect(causesIn(visit("max-age=60") + again("max-age=0") + upgraded(3_000))[0]?.id).toBe(
      "security-upgrade",
    );
    expect(causesIn(visit("max-age=60") + again("max-age=none") + upgraded(3_000))[0]?.id).toBe("hsts");
  });

  test("a rule of a parent covers with includeSubDomains", () => {
    const rule = visit("max-age=60; includeSubDomains", "a.test");
    const [cause] = causesIn(rule + upgraded(2_000, "sub.a.test"));
    expect(cause).toMatchObject({ id: "hsts", policy: { source: "parent-header", host: "a.test" } });
  });

  test("Firefox keeps rules apart by the site in the tab, Chromium does not", () => {
    const image = (scheme: string) => `
      2000 #2 seen GET http://a.test/i.png image initiator=${scheme}://other.test/
      2001 #2 redirect 0 to=https://a.test/i.png
      2002 #2 seen GET https://a.test/i.png`;
    expect(causesIn(visit("max-age=60") + image("http"))[0]?.id).toBe("security-upgrade");
    const own = image("http").replace("other.test", "www.a.test");
    expect(causesIn(visit("max-age=60") + own)[0]?.id).toBe("hsts");
    const reported = `
      2000 #2 seen GET http://a.test/i.png image initiator=http://other.test/
      2001 #2 redirect 307 Internal Redirect to=https://a.test/i.png | Non-Authoritative-Reason: HSTS
      2002 #2 seen GET https://a.test/i.png`;
    expect(causesIn(visit("max-age=60") + reported, "chromium")[0]?.policy?.source).toBe("header");
  });

  test("Chromium: HSTS that no seen header explains is of unknown origin", () => {
    const cause = causeIn(chainWith([internal("HSTS")]));
    expect(cause).toMatchObject({
      id: "hsts",
      confidence: "certain",
      policy: { source: "unknown", host: null },
    });
  });
});

describe("what Firefox says when it is asked", () => {
  const hop = hidden({ observed: "event" });
  const hint = (hsts: boolean | null, httpsOnly: string | null = null) => ({
    kind: "upgrade-hint" as const,
    requestId: "1",
    time: 1_000,
    url: "https://a.test/",
    method: "GET",
    type: "main_frame",
    tabId: 1,
    frameId: 0,
    hsts,
    httpsOnly,
  });
  const causeWith = (hints: Chain["hints"], change: Partial<Chain> = {}) =>
    causeIn(chainWith([hop], { browser: "firefox", ...(hints !== undefined && { hints }), ...change }));

  test("an HSTS host is HSTS, whoever set the rule", () => {
    expect(causeWith([hint(true)])).toMatchObject({
      id: "hsts",
      confidence: "likely",
      policy: { source: "unknown" },
    });
  });

  test("no HSTS host is not, also below a preloaded domain", () => {
    const dev = { url: "http://a.dev/", to: "https://a.dev/" };
    const chain = chainWith([{ ...hop, ...dev }], {
      browser: "firefox",
      hints: [{ ...hint(false), url: "https://a.dev/" }],
    });
    expect(causeIn(chain)?.id).toBe("security-upgrade");
  });

  test("HTTPS-Only Mode counts in the windows that it is on for", () => {
    expect(causeWith([hint(false, "always")])).toMatchObject({ id: "https-upgrade", confidence: "likely" });
    expect(causeWith([hint(false, "never")])?.id).toBe("security-upgrade");
    expect(causeWith([hint(false, "private_browsing")])?.id).toBe("security-upgrade");
    expect(causeWith([hint(false, "private_browsing")], { private: true })?.id).toBe("https-upgrade");
    expect(causeWith([hint(null, "always")])?.evidence).toContain("HTTPS-Only Mode is on here");
  });

  test("and what it says of another URL is not taken", () => {
    expect(causeWith([{ ...hint(true), url: "https://b.test/" }])?.id).toBe("security-upgrade");
  });
});
