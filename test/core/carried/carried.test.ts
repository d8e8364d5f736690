/** What one redirect did to the request, row by row. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { carriedOf } from "../../../src/core/carried/carried.ts";
import type { CarriedRow, Did } from "../../../src/core/carried/row.ts";
import type { Chain, Hop, LastRequest } from "../../../src/core/chain.ts";
import type { Header } from "../../../src/core/event.ts";
import { arbitraryChain } from "../rules/arbitrary-chain.ts";
import { answered, chainWith, internal } from "../rules/chains.ts";

/** Rows of the first hop. */
function rowsOf(chain: Chain): readonly CarriedRow[] {
  const [hop] = chain.hops;
  return hop === undefined ? [] : carriedOf(hop, chain);
}

function rowOf(chain: Chain, id: string): CarriedRow | undefined {
  return rowsOf(chain).find((row) => row.id === id);
}

/** In Firefox every header is seen, so absent is absent. */
function passed(
  before: readonly Header[],
  after: readonly Header[],
  hop: Partial<Hop> = {},
  rest: Partial<Chain> = {},
): Chain {
  const lastRequest: LastRequest = { headers: after, headersFrom: "webRequest" };
  return chainWith([{ requestHeaders: before, ...hop }], { browser: "firefox", lastRequest, ...rest });
}

const here = { url: "https://a.test/one", to: "https://a.test/two" };

describe("method and body", () => {
  const expected: Readonly<Record<number, Readonly<Record<string, string>>>> = {
    301: { POST: "GET", PUT: "PUT" },
    302: { POST: "GET", PUT: "PUT" },
    303: { POST: "GET", PUT: "GET" },
    307: { POST: "POST", PUT: "PUT" },
    308: { POST: "POST", PUT: "PUT" },
  };
  const cells = Object.entries(expected).flatMap(([status, methods]) =>
    Object.entries(methods).flatMap(([method, becomes]) =>
      (["chromium", "firefox"] as const).flatMap((browser) =>
        [here.to, "https://b.test/"].map((to) => ({ status: Number(status), method, becomes, browser, to })),
      ),
    ),
  );

  test.each(cells)(
    "$status $method → $becomes in $browser to $to",
    ({ status, method, becomes, browser, to }) => {
      const body = "sent";
      const kept = method === becomes;
      const nextBody = kept ? body : "none";
      const hop = { url: here.url, to, status, method, body, nextMethod: becomes, nextBody } as const;
      const chain = chainWith([hop], { browser });
      const did: Did = kept ? "kept" : "changed";
      expect(rowOf(chain, "method")).toMatchObject({ did, agrees: true });
      expect(rowOf(chain, "body")).toMatchObject({ did: kept ? "kept" : "dropped", agrees: true });
      const other = chainWith([
        { ...hop, nextMethod: kept ? "GET" : method, nextBody: kept ? "none" : "sent" },
      ]);
      expect(rowOf(other, "method")?.agrees).toBe(false);
      expect(rowOf(other, "body")?.agrees).toBe(false);
    },
  );

  test.each([301, 302, 303, 307, 308])("a GET that %s sends on has no row", (status) => {
    expect(rowsOf(chainWith([{ ...here, status }]))).toEqual([]);
    expect(rowOf(chainWith([{ ...here, status, nextMethod: "POST" }]), "method")?.agrees).toBe(false);
  });

  test("HEAD stays HEAD on 303", () => {
    const hop = { ...here, status: 303, method: "HEAD" } as const;
    expect(rowsOf(chainWith([{ ...hop, nextMethod: "HEAD" }]))).toEqual([]);
    expect(rowOf(chainWith([{ ...hop, nextMethod: "GET" }]), "method")?.agrees).toBe(false);
  });

  test("what nobody reported is not observable", () => {
    const hop = { ...here, method: "PATCH", body: "unknown", nextMethod: null, nextBody: "unknown" } as const;
    expect(rowOf(chainWith([hop]), "method")).toMatchObject({ did: "not observable", agrees: null });
    expect(rowOf(chainWith([hop]), "body")).toMatchObject({ did: "not observable", agrees: null });
  });

  test("a body that may or may not go along again is not observable", () => {
    const hop = { ...here, status: 307, method: "PATCH", nextMethod: "PATCH", body: "sent" } as const;
    expect(rowOf(chainWith([{ ...hop, nextBody: "unknown" }]), "body")?.did).toBe("not observable");
  });

  test("an upgrade keeps the method; of another internal redirect no standard says anything", () => {
    const posted = { method: "POST", nextMethod: "POST", body: "sent", nextBody: "sent" } as const;
    expect(rowOf(chainWith([internal("HSTS", posted)]), "method")).toMatchObject({
      did: "kept",
      agrees: true,
    });
    const moved = rowOf(
      chainWith([internal("WebRequest API", { ...posted, to: "https://c.test/" })]),
      "method",
    );
    expect(moved).toMatchObject({ did: "kept", agrees: null, must: { reference: null } });
  });

  test("without its status, nothing says what has to happen", () => {
    const hop = { ...here, method: "POST", nextMethod: "GET", status: null, observed: "inferred" } as const;
    expect(rowOf(chainWith([hop]), "method")).toMatchObject({ did: "changed", agrees: null });
    expect(rowOf(chainWith([hop]), "method")?.must.words).toContain("not known");
  });

  test("Content-Type leaves with the body", () => {
    const posted = { ...here, method: "POST", nextMethod: "GET", body: "sent", nextBody: "none" } as const;
    const json: Header = ["Content-Type", "application/json"];
    expect(rowOf(passed([json], [], posted), "content-headers")).toMatchObject({
      did: "dropped",
      agrees: true,
    });
    expect(rowOf(passed([json], [json], posted), "content-headers")).toMatchObject({ agrees: false });
  });
});

describe("Authorization", () => {
  const bearer: Header = ["Authorization", "Bearer abc"];

  test("stays on its origin, and stays behind elsewhere", () => {
    expect(rowOf(passed([bearer], [bearer], here), "authorization")).toMatchObject({
      did: "kept",
      agrees: true,
      detail: "Bearer abc",
    });
    expect(rowOf(passed([bearer], []), "authorization")).toMatchObject({ did: "dropped", agrees: true });
    expect(rowOf(passed([bearer], [bearer]), "authorization")).toMatchObject({ did: "kept", agrees: false });
    expect(rowOf(passed([], [], {}, { resourceType: "xmlhttprequest" }), "authorization")).toBeUndefined();
  });

  test("is not observable where Chromium keeps it back: absent is not dropped", () => {
    const script = { browser: "chromium", resourceType: "xmlhttprequest" } as const;
    expect(rowOf(passed([], [], {}, script), "authorization")?.did).toBe("not observable");
    expect(rowOf(passed([bearer], [], {}, script), "authorization")?.did).toBe("not observable");
    // With Accept-Encoding DevTools gave the whole list.
    const whole: Partial<Chain> = {
      ...script,
      lastRequest: { headers: [["Accept-Encoding", "gzip"]], headersFrom: "both" },
    };
    expect(rowOf(passed([bearer], [], {}, whole), "authorization")?.did).toBe("dropped");
    const reported: Partial<Chain> = {
      ...script,
      lastRequest: { headers: [["Accept-Encoding", "gzip"]], headersFrom: "webRequest" },
    };
    expect(rowOf(passed([bearer], [], {}, reported), "authorization")?.did).toBe("not observable");
  });

  test("has no row at a redirect inside the browser: nothing was sent with it", () => {
    const lastRequest: LastRequest = { headers: [bearer, ["Origin", "null"]], headersFrom: "webRequest" };
    expect(rowsOf(chainWith([internal("HSTS")], { browser: "firefox", lastRequest }))).toEqual([]);
  });

  test("is not observable where nothing is known of the next request", () => {
    const alone = chainWith([{ requestHeaders: [bearer] }], { browser: "firefox" });
    expect(rowOf(alone, "authorization")).toMatchObject({
      did: "not observable",
      detail: "before: Bearer abc",
    });
    const cached = chainWith([{ requestHeaders: [bearer] }, { fromCache: true }], { browser: "firefox" });
    expect(rowOf(cached, "authorization")?.did).toBe("not observable");
    const forgotten = passed([], [bearer], { headersDropped: true });
    expect(rowOf(forgotten, "authorization")?.did).toBe("not observable");
  });
});

describe("cookies", () => {
  function setBy(cookie: string, to: string, sent = "", rest: Partial<Chain> = {}): CarriedRow | undefined {
    const responseHeaders: readonly Header[] = [["Set-Cookie", cookie]];
    const after: readonly Header[] = sent === "" ? [] : [["Cookie", sent]];
    return rowOf(passed([], after, { url: "https://a.test/in", to, responseHeaders }, rest), "cookie:sid");
  }

  test("that the answer sets go along, or not, and why", () => {
    expect(setBy("sid=1", here.to, "sid=1")).toMatchObject({ did: "added", agrees: true });
    expect(setBy("sid=1", here.to)).toMatchObject({ did: "none", agrees: null });
    expect(setBy("sid=1", "https://b.test/")?.must.words).toBe("It is not meant for the next host.");
    expect(setBy("sid=1; Secure", "http://a.test/")?.must.words).toBe(
      "It has Secure, and the next URL is http.",
    );
    expect(setBy("sid=1; Path=/x", here.to)?.must.words).toBe("Its Path does not cover the next URL.");
    expect(setBy("sid=1; Max-Age=0", here.to)?.must.words).toContain("expired");
    expect(setBy("sid=1; Domain=other.test", here.to)).toMatchObject({ did: "none", agrees: true });
    expect(setBy("sid=1; SameSite=None", here.to)?.must.words).toContain("not stored");
  });

  test("of another site are kept back by SameSite", () => {
    const chain = chainWith(
      [
        {
          url: "https://a.test/in",
          to: here.to,
          responseHeaders: [["Set-Cookie", "sid=1; SameSite=Strict"]],
        },
        { url: here.to, to: "https://a.test/three" },
      ],
      { browser: "firefox", initiator: "https://other.example" },
    );
    expect(rowOf(chain, "cookie:sid")).toMatchObject({ did: "none", agrees: true });
    expect(rowOf(chain, "cookie:sid")?.must.words).toContain("SameSite");
  });

  test("that went before are compared by name", () => {
    const row = rowOf(passed([["Cookie", "a=1; b=2"]], [["Cookie", "a=1"]], here), "cookie");
    expect(row).toMatchObject({ did: "changed", detail: "a, b → a" });
    expect(rowOf(passed([["Cookie", "a=1"]], []), "cookie")).toMatchObject({ did: "dropped", detail: "a" });
  });
});

describe("Origin and Referer", () => {
  const own: Header = ["Origin", "https://page.test"];
  const script = { resourceType: "xmlhttprequest", initiator: "https://page.test" } as const;

  test("Origin is null from the second foreign origin on", () => {
    expect(rowOf(passed([own], [["Origin", "null"]], {}, script), "origin")).toMatchObject({
      did: "changed",
      agrees: true,
      detail: "https://page.test → null",
    });
    expect(rowOf(passed([own], [own], {}, script), "origin")?.agrees).toBe(false);
    expect(rowOf(passed([own], [own], here, script), "origin")).toMatchObject({ did: "kept", agrees: true });
    expect(rowOf(passed([own], [["Origin", "null"]], here, script), "origin")?.agrees).toBe(false);
  });

  test("a page that a form led to by GET carries none", () => {
    const posted = { ...here, method: "POST", nextMethod: "GET", body: "sent" } as const;
    expect(rowOf(passed([own], [], posted), "origin")).toMatchObject({ did: "dropped", agrees: true });
    expect(rowOf(passed([own], [own], posted), "origin")?.agrees).toBe(false);
    expect(rowOf(passed([], [], posted, { browser: "chromium" }), "origin")?.did).toBe("not observable");
  });

  test("Referer has a row where the answer has a policy, or where it changes", () => {
    const page: Header = ["Referer", "https://page.test/x"];
    expect(rowOf(passed([page], [page]), "referer")).toBeUndefined();
    expect(rowOf(passed([page], [["Referer", "https://page.test/"]]), "referer")?.did).toBe("changed");
    const silent = { responseHeaders: [["Referrer-Policy", "origin, no-referrer, nonsense"]] } as const;
    expect(rowOf(passed([page], [], silent), "referer")).toMatchObject({ did: "dropped", agrees: true });
    expect(rowOf(passed([page], [page], silent), "referer")?.agrees).toBe(false);
    expect(rowOf(passed([page], [], silent), "referer")?.must.words).toContain(": no-referrer.");
  });
});

describe("the rest", () => {
  test("headers that a script set stay, also for strangers; those of the browser are left out", () => {
    const before: readonly Header[] = [
      ["X-Trace", "1"],
      ["X-Gone", "2"],
      ["User-Agent", "x"],
      ["Sec-Fetch-Mode", "cors"],
    ];
    const rows = rowsOf(passed(before, [["x-trace", "1"]]));
    expect(rows.map(({ what, did, agrees }) => [what, did, agrees])).toEqual([
      ["X-Trace", "kept", true],
      ["X-Gone", "dropped", null],
    ]);
  });

  test.each([
    ["https://a.test/?q=1", "https://a.test/b", "/b", "dropped"],
    ["https://a.test/?q=1", "https://a.test/b?q=1", "/b?q=1", "kept"],
    ["https://a.test/", "https://a.test/b?q=1", "/b?q=1", "added"],
    ["https://a.test/?q=1", "https://a.test/?p=1", "?p=1", "changed"],
  ])("the query of %s on the way to %s", (url, to, location, did) => {
    const responseHeaders = [["Location", location]] as const;
    expect(rowOf(chainWith([{ url, to, responseHeaders }]), "query")).toMatchObject({ did, agrees: true });
    const elsewhere = [["Location", "/b?other"]] as const;
    expect(rowOf(chainWith([{ url, to, responseHeaders: elsewhere }]), "query")?.agrees).toBe(false);
  });

  test.each([
    ["https://a.test/#top", "https://b.test/#top", "https://b.test/", "kept", "inherited"],
    ["https://a.test/#top", "https://b.test/#end", "https://b.test/#end", "changed", "replaces"],
    ["https://a.test/", "https://b.test/#end", "https://b.test/#end", "added", "names a fragment."],
    ["https://a.test/#top", "https://b.test/#", "https://b.test/#", "changed", "replaces"],
  ])("the fragment of %s on the way to %s", (url, to, location, did, words) => {
    const hop = { url, to, responseHeaders: [["Location", location]] } as const;
    const row = rowOf(chainWith([hop]), "fragment");
    expect(row).toMatchObject({ did, agrees: true });
    expect(row?.must.words).toContain(words);
    expect(rowOf(chainWith([{ ...hop, to: "https://b.test/#bad" }]), "fragment")?.agrees).toBe(false);
  });

  test("a Location of nothing but a fragment keeps the query", () => {
    const responseHeaders = [["Location", "#top"]] as const;
    const hop = { url: "https://a.test/?q=1", to: "https://a.test/?q=1#top", responseHeaders };
    const row = rowOf(chainWith([hop]), "query");
    expect(row).toMatchObject({ did: "kept", agrees: true, must: { reference: { title: "RFC 3986" } } });
  });

  test("without Location, what it named is not known", () => {
    const hop = { url: "https://a.test/?q=1#x", to: "https://a.test/", responseHeaders: null };
    expect(rowOf(chainWith([hop]), "query")).toMatchObject({ did: "dropped", agrees: null });
    expect(rowOf(chainWith([hop]), "fragment")).toMatchObject({ did: "dropped", agrees: null });
  });

  test("DevTools lists no fragments, so one that it lacks is not lost", () => {
    const hop = { url: "https://a.test/#top", to: "https://b.test/", observed: "har" } as const;
    expect(rowOf(chainWith([hop]), "fragment")).toMatchObject({ did: "not observable", agrees: null });
  });

  test("a redirect to an app has no rows on parts of a web address", () => {
    expect(rowsOf(chainWith([{ url: "https://a.test/?q=1#x", to: "mailto:x@a.test?q=2" }]))).toEqual([]);
  });

  test("every statement of a standard names its place", () => {
    const rows = rowsOf(
      passed(
        [
          ["Authorization", "x"],
          ["Cookie", "a=1"],
          ["Origin", "null"],
          ["Content-Type", "a"],
          ["X-A", "1"],
        ],
        [],
        {
          url: "https://a.test/?q#f",
          method: "POST",
          body: "sent",
          responseHeaders: [
            ["Location", "https://b.test/"],
            ["Set-Cookie", "a=2"],
            ["Referrer-Policy", "origin"],
          ],
        },
        { outcome: answered({}) },
      ),
    );
    expect(rows.map(({ id }) => id)).toEqual([
      "method",
      "body",
      "content-headers",
      "authorization",
      "cookie",
      "cookie:a",
      "origin",
      "referer",
      "other-headers-dropped",
      "query",
      "fragment",
    ]);
    for (const { must } of rows) {
      expect(must.words).toMatch(/\.$/);
      expect(must.reference?.section ?? must.reference?.title).toBeTruthy();
    }
  });

  test("any chain has rows that are bounded, and none throws", () => {
    const header = fc.tuple(
      fc.constantFrom("Cookie", "Origin", "X-A", "Authorization", "Content-Type"),
      fc.string(),
    );
    const last = fc.record({
      headers: fc.array(header),
      headersFrom: fc.constantFrom("webRequest", "har", "both"),
    });
    fc.assert(
      fc.property(arbitraryChain, fc.option(last, { nil: undefined }), (chain, lastRequest) => {
        const whole: Chain = lastRequest === undefined ? chain : { ...chain, lastRequest };
        for (const hop of whole.hops) {
          const rows = carriedOf(hop, whole);
          expect(rows.length).toBeLessThan(40);
          for (const { detail, what, must } of rows) {
            expect(detail.length + what.length + must.words.length).toBeLessThan(1200);
            expect(detail + what).not.toMatch(/[\p{Cc}\u202e]/u);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
