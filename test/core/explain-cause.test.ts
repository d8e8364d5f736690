/** Who made an internal hop, and how sure that is. */
import { describe, expect, test } from "vitest";
import { causeOf, senderOf } from "../../src/core/cause.ts";
import type { Chain, Hop } from "../../src/core/chain.ts";
import type { Cause } from "../../src/core/explanation.ts";
import { policyOf, readHsts } from "../../src/core/hsts.ts";
import { chainWith, hidden, internal, recorded } from "./rules/chains.ts";

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
      return cause === null ? "-" : `${cause.id} ${cause.confidence}`;
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

  test.each([
    ['max-age="31536000" ; includeSubDomains; preload', { maxAge: 31_536_000, includeSubDomains: true }],
    ["MAX-AGE=1", { maxAge: 1, includeSubDomains: false }],
    ["max-age=1; max-age=2", null],
    ["max-age=-1", null],
    ["", null],
  ])("%s is read as the RFC says", (header, read) => {
    expect(readHsts(header)).toEqual(read);
  });
});
