/** Edges of the fold, drawn: what recorded traces do not hold, or hold among much else. */
import { describe, expect, test } from "vitest";
import type { BrowserName } from "../../../src/core/event.ts";
import { chainsOf, Recording, shownOf } from "../../../src/core/fold/recording.ts";
import { chainText } from "../../support/chain-text.ts";
import { parseEvents } from "../../support/notation.ts";
import { chainOf } from "../../../src/core/fold/view.ts";

function chains(browser: BrowserName, text: string) {
  return chainsOf(parseEvents(text), browser);
}

function only(browser: BrowserName, text: string) {
  const [chain, ...more] = chains(browser, text);
  if (chain === undefined || more.length > 0) throw new Error(`not one chain: ${more.length + 1}`);
  return chain;
}

describe("who made a hop", () => {
  const reported = (details: string) => `
    1 #1 seen GET http://a.test/
    2 #1 redirect ${details} to=https://a.test/ | Location: https://a.test/ | Non-Authoritative-Reason: HSTS
    3 #1 seen GET https://a.test/
    4 #1 done 200 OK ip=127.0.0.1`;

  test("Chromium: an address means the server, whatever the headers claim", () => {
    expect(only("chromium", reported("307 Internal Redirect ip=127.0.0.1")).hops[0]?.kind).toBe("server");
    expect(only("chromium", reported("307 Internal Redirect")).hops[0]?.kind).toBe("internal");
    expect(only("chromium", reported("307 Internal Redirect cached")).hops[0]).toMatchObject({
      kind: "server",
      fromCache: true,
    });
  });

  test("Firefox: fromCache sticks to later hops, and an address outweighs it", () => {
    const { hops } = only(
      "firefox",
      `1 #1 seen GET http://a.test/1
       2 #1 redirect 301 Moved Permanently to=http://a.test/2 cached |
       3 #1 seen GET http://a.test/2
       4 #1 redirect 302 Found to=http://a.test/3 cached ip=127.0.0.1 |
       5 #1 seen GET http://a.test/3
       6 #1 redirect 0 to=https://a.test/3 cached
       7 #1 seen GET https://a.test/3
       8 #1 done 200 OK ip=127.0.0.1 cached |`,
    );
    expect(hops.map((hop) => [hop.status, hop.kind, hop.fromCache])).toEqual([
      [301, "server", true],
      [302, "server", false],
      [null, "internal", false],
    ]);
  });

  test("Firefox: a placeholder 200 is no status, a real 200 that an extension redirected is one", () => {
    const hop = (details: string) =>
      only(
        "firefox",
        `1 #1 seen GET http://a.test/\n2 #1 redirect ${details} to=http://b.test/ |\n3 #1 seen GET http://b.test/`,
      ).hops[0];
    expect(hop("200")).toMatchObject({ status: null, kind: "internal", ip: null });
    const forScript = only(
      "firefox",
      "1 #1 seen GET http://a.test/\n2 #1 redirect 200 to=http://b.test/ | Access-Control-Allow-Origin: *",
    );
    expect(forScript.hops[0]).toMatchObject({ status: null, kind: "internal" });
    expect(hop("200 OK ip=127.0.0.1")).toMatchObject({ status: 200, kind: "internal", ip: "127.0.0.1" });
  });

  test("Firefox: a redirect that an extension turns elsewhere is the extension's", () => {
    const hop = (location: string, to: string) =>
      only(
        "firefox",
        `1 #1 seen GET http://a.test/
         2 #1 redirect 302 Found to=${to} ip=127.0.0.1 | Location: ${location}
         3 #1 seen GET ${to}`,
      ).hops[0];
    expect(hop("/ok", "http://b.test/?from=a")).toMatchObject({
      kind: "internal",
      status: 302,
      ip: "127.0.0.1",
      to: "http://b.test/?from=a",
    });
    expect(hop("/ok#here", "http://a.test/ok#here")?.kind).toBe("server");
    // What Firefox itself makes of a target.
    expect(hop("/ok?id=1&fbclid=2", "http://a.test/ok?id=1")?.kind).toBe("server");
    expect(hop("/ok", "https://a.test/ok")?.kind).toBe("server");
    expect(hop("/o\tk", "http://a.test/o%09k")?.kind).toBe("server");
  });
});

describe("headers dropped to save memory", () => {
  test.each(["request-sent", "redirect-seen"])("are marked on the hop, dropped from %s", (kind) => {
    const events = parseEvents(`
      1 #1 seen GET http://a.test/
      2 #1 sent | Accept: text/html
      3 #1 redirect 302 Found to=http://b.test/ ip=127.0.0.1 | Location: http://b.test/
      4 #1 seen GET http://b.test/`);
    const dropped = events.map((event) =>
      event.kind === kind ? { ...event, headersDropped: true as const } : event,
    );
    expect(chainsOf(dropped, "chromium")[0]?.hops[0]?.headersDropped).toBe(true);
    expect(chainsOf(events, "chromium")[0]?.hops[0]?.headersDropped).toBeUndefined();
  });
});

describe("what is not a hop", () => {
  test("the same URL again without a redirect is a retry, as after a 401", () => {
    const text = `
      1 #1 seen GET http://a.test/
      2 #1 headers 401 Unauthorized ip=127.0.0.1 |
      3 #1 seen GET http://a.test/
      4 #1 redirect 302 Found to=http://a.test/in ip=127.0.0.1 | Location: /in
      5 #1 seen GET http://a.test/in
      6 #1 done 200 OK ip=127.0.0.1 |`;
    const chain = only("firefox", text);
    expect(chain.hops).toHaveLength(1);
    expect(chain.hops[0]).toMatchObject({ url: "http://a.test/", startedAt: 1, durationMs: 3 });
  });

  test("304, and requests without any redirect", () => {
    expect(
      chains("chromium", "1 #1 seen GET http://a.test/\n2 #1 done 304 Not Modified ip=127.0.0.1 |"),
    ).toEqual([]);
    expect(chains("chromium", "1 #1 seen GET http://a.test/\n2 #1 done 200 OK ip=127.0.0.1 |")).toEqual([]);
  });

  test("fragments and the naming of WebSocket schemes do not make a hidden hop", () => {
    const text = `
      1 #1 seen GET ws://a.test/ websocket
      2 #1 redirect 0 to=https://a.test/
      3 #1 seen GET wss://a.test/
      4 #1 done 101 Switching Protocols ip=127.0.0.1 at=wss://a.test/#x |`;
    expect(only("firefox", text).hops).toMatchObject([
      { url: "ws://a.test/", to: "wss://a.test/", observed: "event" },
    ]);
  });
});

describe("hops that nobody reported", () => {
  test("two in a row, at different reports", () => {
    const text = `
      1 #1 seen GET http://a.test/
      2 #1 redirect 302 Found to=http://b.test/ ip=127.0.0.1 | Location: http://b.test/
      3 #1 seen GET https://b.test/
      4 #1 sent at=https://c.test/ |
      5 #1 done 200 OK ip=127.0.0.1 |`;
    const { hops, gap } = only("chromium", text);
    expect(hops.map((hop) => [hop.url, hop.to, hop.observed])).toEqual([
      ["http://a.test/", "http://b.test/", "event"],
      ["http://b.test/", "https://b.test/", "inferred"],
      ["https://b.test/", "https://c.test/", "inferred"],
    ]);
    expect(hops.map((hop) => hop.index)).toEqual([0, 1, 2]);
    expect(gap).toBe(false);
  });

  test("Location says http and redirectUrl https: a page's policy upgraded it on the way", () => {
    const text = `
      1 #1 seen GET https://a.test/i image
      2 #1 redirect 302 Found to=https://b.test/i ip=127.0.0.1 | Location: http://b.test/i
      3 #1 seen GET https://b.test/i
      4 #1 done 200 OK ip=127.0.0.1 |`;
    expect(only("chromium", text).hops.map((hop) => [hop.to, hop.kind])).toEqual([
      ["http://b.test/i", "server"],
      ["https://b.test/i", "internal"],
    ]);
  });

  test("what is sent to a target that was rewritten is what the server's answer asked for", () => {
    const upgraded = (code: string, next: string) => `
      1 #1 seen POST https://a.test/i xmlhttprequest body
      2 #1 redirect ${code} to=https://b.test/i ip=127.0.0.1 | Location: http://b.test/i
      3 #1 seen ${next}
      4 #1 done 200 OK ip=127.0.0.1 |`;
    const sent = (code: string, next: string) =>
      only("chromium", upgraded(code, next)).hops.map((hop) => [
        `${hop.method} ${hop.body}`,
        `${hop.nextMethod} ${hop.nextBody}`,
      ]);
    expect(sent("302 Found", "GET https://b.test/i")).toEqual([
      ["POST sent", "GET none"],
      ["GET none", "GET none"],
    ]);
    expect(sent("307 Temporary Redirect", "POST https://b.test/i body")).toEqual([
      ["POST sent", "POST sent"],
      ["POST sent", "POST sent"],
    ]);
  });

  test("Chromium upgrades a navigation before its first report: the navigation began at http", () => {
    const text = `
      1 nav-began http://a.test/
      2 #1 seen GET https://a.test/
      3 #1 done 200 OK ip=127.0.0.1 |`;
    expect(only("chromium", text).hops).toMatchObject([
      { url: "http://a.test/", to: "https://a.test/", observed: "inferred" },
    ]);
    expect(chains("firefox", text)).toEqual([]);
    const byScript = text.replace("2 #1", "2 nav-began https://a.test/\n2 #1");
    expect(chains("chromium", byScript)).toEqual([]);
  });
});

describe("reports lost with a stopped background", () => {
  test("beginning missed: incomplete", () => {
    const text = `
      1 #1 redirect 302 Found at=http://a.test/ to=http://b.test/ ip=127.0.0.1 |
      2 #1 seen GET http://b.test/
      3 #1 done 200 OK ip=127.0.0.1 |`;
    expect(only("chromium", text)).toMatchObject({ complete: false, gap: false, url: "http://a.test/" });
  });

  test("a redirect to the same URL missed, as a cookie check sends one: a gap, the hop is made of the answer", () => {
    const text = (answer: string) => `
      1 #1 seen GET http://a.test/
      2 #1 headers ${answer}
      3 restart
      4 #1 seen GET http://a.test/
      5 #1 done 200 OK ip=127.0.0.1 |`;
    const { hops, gap } = only("chromium", text("302 Found | Location: /"));
    expect(hops).toMatchObject([
      { url: "http://a.test/", to: "http://a.test/", status: 302, kind: "server" },
    ]);
    expect(gap).toBe(true);
    expect(chains("chromium", text("401 Unauthorized | Location: /"))).toEqual([]);
  });

  test("the request after a redirect missed: a gap, the hop stays", () => {
    const text = `
      1 #1 seen GET http://a.test/
      2 #1 redirect 302 Found to=http://b.test/ ip=127.0.0.1 |
      3 restart
      4 #1 sent at=http://b.test/ |
      5 #1 done 200 OK ip=127.0.0.1 |`;
    expect(only("chromium", text)).toMatchObject({
      gap: true,
      hops: [{ to: "http://b.test/", observed: "event", nextMethod: "GET" }],
    });
  });

  test("the redirect itself missed, but not its answer: the hop is told from the answer", () => {
    const text = `
      1 #1 seen GET http://a.test/
      2 #1 headers 302 Found | Location: /b
      3 restart
      4 #1 seen GET http://a.test/b
      5 #1 done 200 OK ip=127.0.0.1 |`;
    expect(only("chromium", text)).toMatchObject({
      gap: true,
      hops: [{ status: 302, kind: "server", observed: "event" }],
    });
  });

  test("the end missed: the frame's commit shows that the answer came", () => {
    const text = `
      1 #1 seen GET http://a.test/
      2 #1 redirect 302 Found to=http://b.test/ ip=127.0.0.1 |
      3 #1 seen GET http://b.test/
      4 #1 headers 200 OK | Server: x
      5 restart
      6 nav-committed http://b.test/`;
    expect(only("chromium", text).outcome).toMatchObject({
      kind: "response",
      url: "http://b.test/",
      status: 200,
      finishedAt: 6,
    });
    expect(only("chromium", text.replace("5 restart", "")).outcome.kind).toBe("pending");
    expect(
      only("chromium", text.replace("6 nav-committed http://b.test/", "6 nav-committed http://c.test/"))
        .outcome.kind,
    ).toBe("pending");
  });

  test("a restart between reports that leave nothing open is no gap", () => {
    const text = `
      1 #1 seen GET http://a.test/
      2 restart
      3 #1 redirect 302 Found to=http://b.test/ ip=127.0.0.1 |
      4 restart
      5 #1 seen GET http://b.test/
      6 #1 done 200 OK ip=127.0.0.1 |`;
    expect(only("chromium", text)).toMatchObject({ gap: false, complete: true });
  });
});

describe("how a chain ends", () => {
  const redirected = `
    1 #1 seen GET http://a.test/
    2 #1 redirect 302 Found to=http://b.test/ ip=127.0.0.1 | Location: http://b.test/`;

  test("a redirect begun and aborted fails at its target", () => {
    expect(only("chromium", `${redirected}\n3 #1 fails net::ERR_ABORTED`).outcome).toMatchObject({
      kind: "failure",
      url: "http://b.test/",
    });
  });

  test("the frame's error names what the request's does not, before or after it, but not of another time", () => {
    const at = (time: number) =>
      only(
        "chromium",
        `${redirected}\n3 #1 fails net::ERR_ABORTED\n${time} nav-failed http://a.test/ net::ERR_TOO_MANY_REDIRECTS`,
      ).outcome;
    expect(at(60)).toMatchObject({ error: "net::ERR_TOO_MANY_REDIRECTS" });
    expect(at(2)).toMatchObject({ error: "net::ERR_TOO_MANY_REDIRECTS" });
    expect(at(1500)).toMatchObject({ error: "net::ERR_ABORTED" });
  });

  test("a refused 3xx says where it wanted to go", () => {
    const text = `
      1 #1 seen GET http://a.test/dir/
      2 #1 headers 302 Found ip=127.0.0.1 | Location: http://[bad/
      3 #1 fails NS_ERROR_CORRUPTED_CONTENT`;
    expect(only("firefox", text)).toMatchObject({
      hops: [],
      outcome: { kind: "failure", url: "http://a.test/dir/", status: 302, refusedTo: "http://[bad/" },
    });
  });

  test("an app scheme is a hand-off at once; a later error still counts", () => {
    const mail = redirected.replaceAll("http://b.test/", "mailto:x@a.test");
    expect(only("firefox", mail).outcome).toEqual({ kind: "handed-off", url: "mailto:x@a.test" });
    expect(only("chromium", `${mail}\n3 #1 fails net::ERR_ABORTED`).outcome.kind).toBe("failure");
  });

  test("Firefox aborts what it is done with: 204 is an answer, not a failure", () => {
    const text = `${redirected}
      3 #1 seen GET http://b.test/
      4 #1 headers 204 No Content ip=127.0.0.1 |
      5 #1 fails NS_BINDING_ABORTED`;
    expect(only("firefox", text).outcome).toMatchObject({ kind: "response", status: 204 });
    expect(only("firefox", text.replace("204 No Content", "200 OK")).outcome.kind).toBe("failure");
  });

  test("Firefox lets beacons to other origins fail whose answer came", () => {
    const beacon = (answer: string) => `
      1 #1 seen POST http://a.test/ beacon body
      2 #1 redirect 307 Temporary Redirect to=http://b.test/ ip=127.0.0.1 |
      3 #1 seen POST http://b.test/ beacon body
      ${answer}
      5 #1 fails NS_ERROR_FAILURE`;
    const outcome = (answer: string) => only("firefox", beacon(answer)).outcome;
    expect(outcome("4 #1 headers 200 OK ip=127.0.0.1 |")).toMatchObject({ kind: "response", status: 200 });
    expect(outcome("").kind).toBe("failure");
    expect(outcome("4 #1 headers 302 Found ip=127.0.0.1 | Location: http://[bad/")).toMatchObject({
      kind: "failure",
      refusedTo: "http://[bad/",
    });
  });

  test("Chromium: a target that the frame shows was answered by a service worker, which nobody reports", () => {
    const shown = (at: number, url: string) => `${redirected}\n${at} nav-committed ${url} as=server_redirect`;
    expect(only("chromium", shown(9, "http://b.test/")).outcome).toMatchObject({
      kind: "response",
      url: "http://b.test/",
      status: null,
      finishedAt: 9,
    });
    expect(only("chromium", shown(9, "http://c.test/")).outcome.kind).toBe("pending");
    // What the frame showed before the redirect is not its answer.
    expect(only("chromium", shown(1, "http://b.test/")).outcome.kind).toBe("pending");
  });

  test("a request id that is used again after its end begins a new chain", () => {
    const again = `${redirected}
      3 #1 seen GET http://b.test/
      4 #1 done 200 OK ip=127.0.0.1 |
      5 #1 seen GET http://a.test/
      6 #1 redirect 302 Found to=http://c.test/ ip=127.0.0.1 |`;
    expect(chains("chromium", again).map((chain) => [chain.id, chain.outcome.kind])).toEqual([
      ["1", "response"],
      ["1~2", "pending"],
    ]);
  });
});

describe("reports that share a moment, or seem to", () => {
  test("Firefox's whole milliseconds do not tear a chain apart", () => {
    const text = `
      1000 #1 seen GET http://a.test/
      1001 #1 redirect 0 to=https://a.test/
      1001 #1 seen GET https://a.test/
      1001 #1 sent | Accept: text/html
      1002 #1 done 200 OK ip=127.0.0.1 |`;
    for (const events of [text, `999 restart\n${text}`]) {
      expect(only("firefox", events)).toMatchObject({
        gap: false,
        complete: true,
        hops: [{ nextBody: "none" }],
      });
    }
  });

  test("a clock that steps back loses no hop", () => {
    const text = `
      5000 #1 seen GET http://a.test/
      5002.5 #1 redirect 302 Found to=http://b.test/ ip=127.0.0.1 |
      4003.5 #1 seen GET http://b.test/
      4004.5 #1 redirect 302 Found to=http://c.test/ ip=127.0.0.1 |
      4005.5 #1 seen GET http://c.test/
      4006.5 #1 done 200 OK ip=127.0.0.1 |`;
    expect(only("chromium", text).hops.map(({ to }) => to)).toEqual(["http://b.test/", "http://c.test/"]);
  });

  test("what Firefox held back while it woke the background comes kind by kind", () => {
    const text = `
      1 #1 seen GET http://a.test/
      10 restart
      5 #1 seen GET http://b.test/
      8 #1 seen GET http://c.test/
      2 #1 sent at=http://a.test/ |
      6 #1 sent at=http://b.test/ |
      3 #1 headers 302 Found ip=127.0.0.1 at=http://a.test/ | Location: http://b.test/
      7 #1 headers 302 Found ip=127.0.0.1 at=http://b.test/ | Location: http://c.test/
      4 #1 redirect 302 Found ip=127.0.0.1 at=http://a.test/ to=http://b.test/ | Location: http://b.test/
      8 #1 redirect 302 Found ip=127.0.0.1 at=http://b.test/ to=http://c.test/ | Location: http://c.test/
      9 #1 done 200 OK ip=127.0.0.1 at=http://c.test/ |`;
    const chain = only("firefox", text);
    expect(chain.hops.map(({ url, to, observed }) => [url, to, observed])).toEqual([
      ["http://a.test/", "http://b.test/", "event"],
      ["http://b.test/", "http://c.test/", "event"],
    ]);
    expect(chain).toMatchObject({ gap: false, outcome: { status: 200, url: "http://c.test/" } });
  });

  test("what a busy Chromium held back comes behind what it reports meanwhile", () => {
    const text = `
      52.5 restart
      50.8 #1 headers 302 Found ip=127.0.0.1 at=http://a.test/ | Location: http://b.test/
      51.1 #1 redirect 302 Found ip=127.0.0.1 at=http://a.test/ to=http://b.test/ | Location: http://b.test/
      53.5 #1 seen GET http://b.test/
      53.7 #1 sent at=http://b.test/ |
      19.4 #1 seen GET http://a.test/
      19.5 #1 sent at=http://a.test/ |
      75.8 #1 headers 200 OK ip=127.0.0.1 at=http://b.test/ |
      82.4 #1 done 200 OK ip=127.0.0.1 at=http://b.test/ |`;
    const chain = only("chromium", text);
    expect(chain.hops.map(({ url, to, observed }) => [url, to, observed])).toEqual([
      ["http://a.test/", "http://b.test/", "event"],
    ]);
    expect(chain).toMatchObject({ gap: false, startedAt: 19.4, outcome: { status: 200 } });
  });
});

describe("the recording stays small", () => {
  test("a finished request without a redirect is forgotten, and said to be", () => {
    const recording = new Recording("chromium");
    const [first, second, later] = parseEvents(`
      1 #1 seen GET http://a.test/a.css stylesheet
      2 #1 done 200 OK ip=127.0.0.1 |
      5000 #2 seen GET http://a.test/`);
    if (first === undefined || second === undefined || later === undefined) throw new Error("three events");
    recording.add(first);
    recording.add(second);
    expect([...recording.ids()]).toEqual(["1"]);
    expect(recording.add(later)).toContain("1");
    expect([...recording.ids()]).toEqual(["2"]);
  });

  test("the page that a tab shows is held until the next one is there", () => {
    const recording = new Recording("chromium");
    const add = (text: string): void => parseEvents(text).forEach((event) => recording.add(event));
    add(`
      1 #1 seen GET http://a.test/
      2 #1 done 200 OK ip=127.0.0.1 |
      60000 #2 seen GET http://a.test/a.css stylesheet
      60001 #2 done 200 OK ip=127.0.0.1 |`);
    expect([...recording.ids()]).toEqual(["1", "2"]);
    add(`
      90000 #3 seen GET http://a.test/next
      90001 #3 done 200 OK ip=127.0.0.1 |
      99999 #4 seen GET http://a.test/b.css stylesheet`);
    // webNavigation may still have to say something of the page that was left.
    expect([...recording.ids()]).toContain("1");
    add(`100100 #5 seen GET http://a.test/c.css stylesheet`);
    expect([...recording.ids()]).toEqual(["3", "4", "5"]);
  });

  test("requests that never end are bounded, the oldest go", () => {
    const recording = new Recording("firefox");
    for (let id = 0; id < 2500; id += 1) {
      for (const event of parseEvents(`${id} #${id} seen GET http://a.test/ image`)) recording.add(event);
    }
    const ids = [...recording.ids()];
    expect(ids).toHaveLength(2000);
    expect(ids[0]).toBe("500");
  });

  test("a closed tab takes its open requests along, but not its chains", () => {
    const recording = new Recording("chromium");
    const text = `
      1 #1 seen GET http://a.test/
      1 #2 seen GET http://a.test/
      2 #2 redirect 302 Found to=http://b.test/ ip=127.0.0.1 |
      3 tab-closed`;
    for (const event of parseEvents(text)) recording.add(event);
    expect(shownOf(recording).map(chainOf).map(chainText)).toHaveLength(1);
    expect([...recording.ids()]).toEqual(["2"]);
  });
});
