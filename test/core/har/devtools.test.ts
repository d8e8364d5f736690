/** What DevTools lists beside the reports, drawn: joined hop by hop, or a chain of its own. */
import { describe, expect, test } from "vitest";
import { documentOf } from "../../../src/core/document/document.ts";
import type { BrowserName, Header } from "../../../src/core/event.ts";
import { explain } from "../../../src/core/words/explain.ts";
import { harEntryOf } from "../../../src/core/har/har-entry.ts";
import { paired } from "../../../src/core/har/har-join.ts";
import { chainsOf } from "../../../src/core/fold/recording.ts";
import { WantedEntries } from "../../../src/core/har/wanted-entries.ts";
import { withheldFromRequest } from "../../../src/core/facts/withheld.ts";
import { parseEvents } from "../../support/notation.ts";

function chains(browser: BrowserName, text: string) {
  return chainsOf(parseEvents(text), browser);
}

function only(browser: BrowserName, text: string) {
  const [chain, ...more] = chains(browser, text);
  if (chain === undefined || more.length > 0) throw new Error(`not one chain: ${more.length + 1}`);
  return chain;
}

/** Requests and entries for one URL that begin at these times. */
function pairedAt(requests: readonly number[], listed: readonly number[]) {
  const entries = parseEvents(
    listed.map((time) => `${time} har 302 Found GET http://a.test/ to=/`).join("\n"),
  );
  return paired(
    requests.map((startedAt) => ({ url: "http://a.test/", method: "GET", startedAt })),
    entries.filter((event) => event.kind === "har-entry-seen"),
  );
}

describe("pairing", () => {
  test("takes the k-th with the k-th where there are as many", () => {
    expect(pairedAt([10, 20, 30], [12, 22, 32])).toEqual([0, 1, 2]);
    // The second is nearer to the first, and stays the second.
    expect(pairedAt([10, 60], [0, 12])).toEqual([0, 1]);
  });

  test("leaves out what has no partner, and takes the nearest then", () => {
    expect(pairedAt([10, 1000, 2000], [1003])).toEqual([null, 0, null]);
    expect(pairedAt([1000], [3, 998, 2000])).toEqual([1]);
    expect(pairedAt([10], [600])).toEqual([null]);
    expect(pairedAt([], [1])).toEqual([]);
  });
});

describe("hops that reports know", () => {
  const redirect = `
    1000 #1 seen GET http://a.test/
    1001 #1 sent | Accept: */*
    1010 #1 redirect 302 Found to=http://a.test/b ip=127.0.0.1 | Location: /b
    1011 #1 seen GET http://a.test/b
    1020 #1 done 200 OK ip=127.0.0.1 | A: 1`;

  test("get what only DevTools has, and keep what was reported", () => {
    const { hops, outcome } = only(
      "chromium",
      `${redirect}
       998 har 302 Found GET http://a.test/ to=/b ip=10.0.0.1 took=11 | location: /b | Set-Cookie: x=1
       1009 har 200 OK GET http://a.test/b ip=127.0.0.1 | A: 2 | B: 3`,
    );
    expect(hops).toHaveLength(1);
    expect(hops[0]).toMatchObject({
      observed: "both",
      ip: "127.0.0.1",
      protocol: "http/1.1",
      headersFrom: "both",
      responseHeaders: [
        ["Location", "/b"],
        ["Set-Cookie", "x=1"],
      ],
    });
    expect(outcome).toMatchObject({
      responseHeaders: [
        ["A", "1"],
        ["B", "3"],
      ],
    });
  });

  test("of a loop are paired in order, not by their nearness", () => {
    const rounds = [0, 1, 2, 3].flatMap((round) => [
      `${1000 + round * 4} #1 seen GET http://a.test/`,
      `${1003 + round * 4} #1 redirect 302 Found to=http://a.test/ ip=127.0.0.1 | Location: /`,
      // 5 ms early: nearer to the round before.
      `${995 + round * 4} har 302 Found GET http://a.test/ to=/ ip=127.0.0.1 | Location: / | Round: ${round}`,
    ]);
    const { hops } = only("chromium", [...rounds, "1016 #1 fails net::ERR_TOO_MANY_REDIRECTS"].join("\n"));
    expect(hops.map(({ responseHeaders }) => responseHeaders?.at(-1)?.[1])).toEqual(["0", "1", "2", "3"]);
  });

  test("two requests to one URL at once get an entry each, whichever comes first", () => {
    const request = (id: number, time: number) => `
      ${time} #${id} seen GET http://a.test/i image
      ${time + 5} #${id} redirect 302 Found to=http://a.test/j ip=127.0.0.1 | Location: /j
      ${time + 6} #${id} seen GET http://a.test/j
      ${time + 9} #${id} done 200 OK ip=127.0.0.1 |`;
    const entry = (time: number) =>
      `${time} har 302 Found GET http://a.test/i to=/j ip=127.0.0.1 | N: ${time}`;
    const found = chains(
      "chromium",
      [request(1, 1000), request(2, 1003), entry(1002), entry(999)].join("\n"),
    );
    expect(found.map(({ hops }) => hops[0]?.responseHeaders?.at(-1)?.[1])).toEqual(["999", "1002"]);
  });
});

describe("hops that reports hide", () => {
  test("an upgrade in the middle is named by DevTools", () => {
    const { hops } = only(
      "chromium",
      `1000 #1 seen GET http://a.test/
       1010 #1 redirect 302 Found to=http://b.test/ ip=127.0.0.1 | Location: http://b.test/
       1012 #1 seen GET https://b.test/
       1020 #1 done 200 OK ip=127.0.0.1 |
       1011 har 307 Temporary Redirect GET http://b.test/ to=https://b.test/ | Non-Authoritative-Reason: HttpsUpgrades`,
    );
    expect(hops[1]).toMatchObject({
      url: "http://b.test/",
      to: "https://b.test/",
      status: 307,
      kind: "internal",
      observed: "har",
      requestHeaders: null,
      nextMethod: "GET",
    });
  });

  test("a hidden hop that was two is drawn as two", () => {
    const { hops } = only(
      "chromium",
      `1000 #1 seen GET http://a.test/
       1010 #1 redirect 302 Found to=http://b.test/ ip=127.0.0.1 | Location: http://b.test/
       1011 #1 seen GET http://b.test/
       1020 #1 sent at=https://c.test/ |
       1030 #1 done 200 OK ip=127.0.0.1 |
       1011 har 307 Internal Redirect GET http://b.test/ to=http://c.test/ | Non-Authoritative-Reason: WebRequest API
       1014 har 307 Internal Redirect GET http://c.test/ to=https://c.test/ | Non-Authoritative-Reason: HSTS`,
    );
    expect(hops.map(({ url, to, observed }) => [url, to, observed])).toEqual([
      ["http://a.test/", "http://b.test/", "event"],
      ["http://b.test/", "http://c.test/", "har"],
      ["http://c.test/", "https://c.test/", "har"],
    ]);
  });

  test("Chromium's bogus redirect to itself gives no status, and speaks for HSTS", () => {
    const chain = only(
      "chromium",
      `1000 #1 seen GET http://a.test/
       1010 #1 redirect 302 Found to=http://b.test/ ip=127.0.0.1 | Location: http://b.test/
       1011 #1 seen GET http://b.test/
       1020 #1 sent at=https://b.test/ |
       1030 #1 done 200 OK ip=127.0.0.1 |
       1011 har 302 Found GET http://b.test/ to=http://b.test/ | Location: http://b.test/`,
    );
    expect(chain.hops[1]).toMatchObject({ status: null, observed: "inferred", responseHeaders: null });
    const about = { browser: null, exportedAt: 0, dropped: 0, version: "0" };
    const [entry] = documentOf([chain], about).chains;
    expect(entry?.hops[1]?.cause).toMatchObject({ id: "hsts", confidence: "likely" });
    expect(entry?.hops[1]).not.toHaveProperty("listedAsSelf");
  });

  test("a service worker's redirect comes before the first report", () => {
    const { url, hops } = only(
      "chromium",
      `1005 #1 seen GET https://a.test/there
       1010 #1 done 200 OK ip=127.0.0.1 |
       1000 har 302  GET https://a.test/ to=/there type=document took=5 worker |`,
    );
    expect(url).toBe("https://a.test/");
    expect(hops).toMatchObject([
      {
        index: 0,
        url: "https://a.test/",
        to: "https://a.test/there",
        viaServiceWorker: true,
        kind: "server",
      },
    ]);
  });

  test("a service worker's redirect that webNavigation betrays is filled by DevTools, and no chain of its own", () => {
    const text = `
      1000 nav-began https://a.test/
      1005 #1 seen GET https://a.test/there
      1010 #1 done 200 OK ip=127.0.0.1 |
      1020 nav-committed https://a.test/there as=server_redirect`;
    expect(only("chromium", text).hops).toMatchObject([
      { url: "https://a.test/", observed: "inferred", viaServiceWorker: true, status: null },
    ]);
    const listed = "\n1001 har 302 Found GET https://a.test/ to=/there type=document took=4 worker |";
    expect(only("chromium", text + listed).hops).toMatchObject([
      { url: "https://a.test/", observed: "har", viaServiceWorker: true, status: 302 },
    ]);
  });

  test("without any report there is a chain of DevTools alone, until a report claims it", () => {
    const listed = `
      1000 har 302 Found GET https://a.test/ to=/there type=document took=5 worker |
      1005 har 200 OK GET https://a.test/there type=document ip=127.0.0.1 | X: 1`;
    const alone = only("chromium", listed);
    expect(alone).toMatchObject({ requestIds: [], resourceType: "main_frame", outcome: { status: 200 } });
    expect(alone.hops).toMatchObject([{ observed: "har", status: 302 }]);
    const claimed = only(
      "chromium",
      `${listed}
       1005 #7 seen GET https://a.test/there
       1009 #7 done 200 OK ip=127.0.0.1 |`,
    );
    expect(claimed).toMatchObject({ id: "7", hops: [{ url: "https://a.test/", observed: "har" }] });
  });

  test("DevTools that opens in the middle lists the redirect as the page's answer: it makes no chain", () => {
    const chain = only(
      "chromium",
      `1000 #1 seen GET http://a.test/
       1010 #1 redirect 307 Temporary Redirect to=http://a.test/page ip=127.0.0.1 | Location: /page
       1011 #1 seen GET http://a.test/page
       1020 #1 done 200 OK ip=127.0.0.1 |
       1011 har 307 Temporary Redirect GET http://a.test/page to=/page?x ip=127.0.0.1 | Location: /page?x`,
    );
    expect(chain.outcome).toMatchObject({ status: 200 });
  });

  test("Firefox: a worker's answer that no report ends is ended by DevTools", () => {
    const { hops, outcome } = only(
      "firefox",
      `1000 #1 seen GET https://a.test/
       1001 #1 redirect 0 to=https://a.test/
       1010 #1 seen GET https://a.test/there
       1011 #1 redirect 0 to=https://a.test/there
       1004 har 302 Found GET https://a.test/ to=/there | Location: /there
       1012 har 200 OK GET https://a.test/there |`,
    );
    expect(hops).toMatchObject([{ status: 302, viaServiceWorker: true, kind: "server", observed: "har" }]);
    expect(outcome).toMatchObject({ kind: "response", status: 200 });
  });

  test("a redirect on a preflight is not followed", () => {
    const chain = only(
      "chromium",
      `1000 har 302 Found OPTIONS https://a.test/ to=/b ip=127.0.0.1 type=preflight |`,
    );
    expect(chain.hops).toEqual([]);
    expect(chain.outcome).toMatchObject({ kind: "response", status: 302, url: "https://a.test/" });
  });

  test("a redirect on the preflight behind a redirect is one of its own", () => {
    const [put, preflight] = chainsOf(
      parseEvents(`
        1000 #1 seen PUT https://a.test/ xmlhttprequest body
        1010 #1 redirect 307 Temporary Redirect to=https://b.test/ ip=127.0.0.1 | Location: https://b.test/
        1011 #1 seen PUT https://b.test/ xmlhttprequest body
        1030 #1 fails net::ERR_FAILED
        1000 har 307 Temporary Redirect PUT https://a.test/ to=https://b.test/ ip=127.0.0.1 type=fetch took=10 | Location: https://b.test/
        1011 har 302 Found OPTIONS https://b.test/ to=/c ip=127.0.0.1 type=preflight | Location: /c`),
      "chromium",
    );
    expect(put).toMatchObject({ hops: [{ method: "PUT" }], outcome: { kind: "failure" } });
    expect(preflight).toMatchObject({ hops: [], method: "OPTIONS", outcome: { status: 302 } });
  });
});

describe("Origin of a request that is listed as it was planned", () => {
  const upgrade = "0 har 307 Internal Redirect POST http://b.test/ to=https://b.test/ type=document |";

  /** Of the second request, listed with these headers, reported without any. */
  function originAfter(first: string, ...more: readonly Header[]) {
    const to = /to=(\S+)/.exec(first)?.[1] ?? "";
    const origin: Header = ["Origin", "http://a.test"];
    const events = parseEvents(`${first}
      9 har 307 Found POST ${to} to=/end ip=127.0.0.1 type=document | Location: /end
      20 har 200 OK POST ${new URL("/end", to).href} ip=127.0.0.1 type=document |`).map((event) =>
      event.kind === "har-entry-seen" ? { ...event, requestHeaders: [origin, ...more] } : event,
    );
    const [chain] = chainsOf(events, "chromium");
    const hop = chain?.hops[1];
    if (hop === undefined) throw new Error("no second hop");
    const shown = hop.requestHeaders?.some(([name]) => name === "Origin") === true;
    return { shown, withheld: withheldFromRequest(hop, "chromium").includes("Origin") };
  }

  test("is not known behind the browser's own redirect, nor behind one to another origin", () => {
    expect(originAfter(upgrade)).toEqual({ shown: false, withheld: true });
    const away = "0 har 307 Found POST http://a.test/ to=http://b.test/ ip=127.0.0.1 type=document |";
    expect(originAfter(away)).toEqual({ shown: false, withheld: true });
  });

  test("is the page's own behind a redirect of one origin, and where it was really sent", () => {
    const stays = "0 har 307 Found POST http://b.test/ to=http://b.test/2 ip=127.0.0.1 type=document |";
    expect(originAfter(stays)).toEqual({ shown: true, withheld: false });
    expect(originAfter(upgrade, ["Accept-Encoding", "gzip"])).toEqual({ shown: true, withheld: false });
  });
});

describe("a redirect that was refused", () => {
  const reported = `
    1000 #1 seen GET http://b.test/ xmlhttprequest initiator=http://a.test
    1001 #1 sent | Accept: */*
    1010 #1 fails net::ERR_FAILED`;
  const listed =
    "1000 har 302 Found GET http://b.test/ to=/ok type=fetch error=net::ERR_FAILED | Location: /ok";

  test("is told by DevTools, which lists no address of what failed", () => {
    const chain = only("chromium", reported + "\n" + listed);
    expect(chain.outcome).toMatchObject({ status: 302, refusedTo: "http://b.test/ok" });
    expect(explain(chain).verdict).toBe("CORS blocked this request: the redirect lacks the CORS headers.");
  });

  test.each([
    ["an error of the browser's own redirect", `${listed} | Non-Authoritative-Reason: HSTS`],
    ["no error", listed.replace("error=net::ERR_FAILED ", "")],
  ])("is none by %s", (_, entry) => {
    expect(only("chromium", reported + "\n" + entry).outcome).toMatchObject({ status: null });
  });
});

describe("an entry of devtools.network", () => {
  const raw = {
    startedDateTime: "2026-11-21T22:30:20.027Z",
    time: 13.4,
    _resourceType: "document",
    _fromCache: "disk",
    _initiator: {
      type: "script",
      stack: {
        callFrames: [{ functionName: "go", url: "http://a.test/x.js", lineNumber: 4, columnNumber: 0 }],
      },
    },
    serverIPAddress: "[::1]",
    request: {
      method: "POST",
      url: "https://a.test/",
      bodySize: 3,
      headers: [{ name: ":path", value: "/" }],
    },
    response: {
      status: 302,
      statusText: "Found",
      httpVersion: "h2",
      redirectURL: "/b",
      headers: [{ name: "location", value: "/b" }],
      _fetchedViaServiceWorker: false,
    },
    timings: { blocked: 1, dns: -1, connect: -1, ssl: -1, send: 0, wait: 2, receive: 3 },
  };

  test("is copied, with -1 as unknown, and without HTTP/2's pseudo headers", () => {
    expect(harEntryOf(raw, 5)).toMatchObject({
      tabId: 5,
      time: Date.parse(raw.startedDateTime),
      hasBody: true,
      protocol: "h2",
      ip: "::1",
      fromCache: true,
      requestHeaders: [],
      timings: { blocked: 1, dns: null, wait: 2 },
      initiator: { type: "script", stack: [{ functionName: "go", line: 5, column: 1 }] },
    });
  });

  test.each([[null], ["text"], [{}], [{ ...raw, request: {} }], [{ ...raw, startedDateTime: "yesterday" }]])(
    "is nothing without a URL and a time: %j",
    (broken) => {
      expect(harEntryOf(broken, 1)).toBeNull();
    },
  );

  test("with absurd parts is an entry all the same", () => {
    const odd = { ...raw, response: 7, timings: "none", _initiator: [], serverIPAddress: 5, time: "long" };
    expect(harEntryOf(odd, 1)).toMatchObject({
      status: 0,
      timings: null,
      initiator: null,
      ip: null,
      durationMs: 0,
    });
  });

  test("is passed on when it is a redirect, goes on with one, fails, or is a document", () => {
    const wanted = new WantedEntries();
    const wants = (line: string) =>
      parseEvents(line).map((event) => event.kind === "har-entry-seen" && wanted.wants(event));
    expect(wants("1 har 200 OK GET http://a.test/x type=image")).toEqual([false]);
    expect(wants("1 har 302 Found GET http://a.test/ to=http://b.test/x type=fetch")).toEqual([true]);
    // What an upgrade made of the target in between need not be listed.
    expect(wants("2 har 200 OK GET https://b.test/x type=fetch")).toEqual([true]);
    expect(wants("3 har 200 OK GET https://b.test/x type=fetch")).toEqual([false]);
    expect(wants("4 har 0  GET http://a.test/y type=image error=net::ERR_UNSAFE_REDIRECT")).toEqual([true]);
    // An ad blocker makes thousands of these.
    expect(wants("4 har 0  GET http://a.test/y type=image error=net::ERR_BLOCKED_BY_CLIENT")).toEqual([
      false,
    ]);
    expect(wants("5 har 304 Not Modified GET http://a.test/ type=image")).toEqual([false]);
    expect(wants("6 har 200 OK GET http://a.test/ type=document")).toEqual([true]);
  });
});
