/** Where one chain leads to the next, drawn: what proves a seam, what only suggests one, and what must not be joined. */
import { describe, expect, test } from "vitest";
import type { SeamBefore } from "../../../src/core/chain.ts";
import { documentOf } from "../../../src/core/document/document.ts";
import { chainsOfDocument } from "../../../src/core/document/document-read.ts";
import type { BrowserName } from "../../../src/core/event.ts";
import { navigationsOf } from "../../../src/core/seams/navigations.ts";
import { chainsOf } from "../../../src/core/fold/recording.ts";
import { refreshOf } from "../../../src/core/seams/refresh.ts";
import { parseEvents } from "../../support/notation.ts";

function chains(browser: BrowserName, text: string) {
  return chainsOf(parseEvents(text), browser);
}

const about = { browser: null, exportedAt: 0, dropped: 0, version: "0" };

/** The seam before the chain, in short. */
function seamOf(browser: BrowserName, id: string, text: string) {
  const seam: SeamBefore | null = chains(browser, text).find((chain) => chain.id === id)?.seam ?? null;
  return seam === null ? null : [seam.kind, seam.confidence, seam.previous];
}

/** A page that was asked for by the user, and has loaded unless `loaded` says otherwise. */
function page({ headers = "|", loaded = true, url = "http://a.test/" } = {}): string {
  return `
    1000 nav-began ${url}
    1001 #1 seen GET ${url}
    1010 #1 headers 200 OK ${headers}
    1011 #1 done 200 OK ip=127.0.0.1 ${headers}
    1020 nav-committed ${url} via=typed
    ${loaded ? `1050 nav-completed ${url}` : ""}`;
}

interface Next {
  readonly url?: string;
  readonly initiator?: string;
  readonly as?: string;
  readonly at?: number;
}

function next({
  url = "http://b.test/",
  initiator = "http://a.test",
  as = "",
  at = 1200,
}: Next = {}): string {
  const from = initiator === "" ? "" : `initiator=${initiator}`;
  return `
    ${at} nav-began ${url}
    ${at + 1} #2 seen GET ${url} main_frame ${from}
    ${at + 9} #2 done 200 OK ip=127.0.0.1 |
    ${at + 20} nav-committed ${url} ${as}`;
}

describe("a page that moves itself on", () => {
  test("a Refresh header that names the next page, with the browser's own word for it, is certain", () => {
    const refresh = page({ headers: "| Refresh: 0;url=http://b.test/" });
    expect(seamOf("chromium", "2", refresh + next({ as: "as=client_redirect" }))).toEqual([
      "refresh-header",
      "certain",
      "1",
    ]);
    expect(seamOf("chromium", "2", refresh + next())).toEqual(["refresh-header", "likely", "1"]);
  });

  test("Chromium: a Refresh header to an URL that the browser upgrades at once is found", () => {
    const refresh = page({ headers: "| Refresh: 0;url=http://b.test/" });
    const upgraded = next({ url: "https://b.test/", as: "as=client_redirect" });
    const asked = upgraded.replace("nav-began https:", "nav-began http:");
    expect(seamOf("chromium", "2", refresh + asked)).toEqual(["refresh-header", "certain", "1"]);
  });

  test("a Refresh header that names another page, or a later time, is not it", () => {
    const elsewhere = page({ headers: "| Refresh: 0;url=http://c.test/" });
    expect(seamOf("chromium", "2", elsewhere + next())).toBeNull();
    const later = page({ headers: "| Refresh: 5;url=http://b.test/" });
    expect(seamOf("chromium", "2", later + next())).toBeNull();
  });

  test("Chromium: the browser's word alone leaves open what moved the page on", () => {
    const moved = page() + next({ as: "as=client_redirect" });
    expect(seamOf("chromium", "2", moved)).toEqual(["client-unknown", "likely", "1"]);
  });

  test("Chromium: DevTools tells a script from a refresh", () => {
    const moved = page() + next({ as: "as=client_redirect" });
    const entry = (by: string) =>
      `\n1201 har 200 OK GET http://b.test/ type=document by=${by} ip=127.0.0.1 |`;
    expect(seamOf("chromium", "2", moved + entry("script"))).toEqual(["script", "certain", "1"]);
    expect(seamOf("chromium", "2", moved + entry("other"))).toEqual(["meta-refresh", "likely", "1"]);
    // A click on a link that a script handles: nothing but DevTools tells.
    expect(seamOf("chromium", "2", page() + next() + entry("script"))).toEqual(["script", "certain", "1"]);
    expect(seamOf("chromium", "2", page() + next() + entry("other"))).toBeNull();
  });

  test("Chromium: a script that reloads its page is a reload, also where DevTools names the script", () => {
    const again = next({ url: "http://a.test/", as: "as=client_redirect" });
    const from302 =
      "\n900 #1 seen GET http://c.test/\n910 #1 redirect 302 Found to=http://a.test/ ip=127.0.0.1 |";
    const listed = "\n1201 har 200 OK GET http://a.test/ type=document by=script ip=127.0.0.1 |";
    expect(seamOf("chromium", "2", from302 + page() + again)).toEqual(["reload", "possible", "1"]);
    expect(seamOf("chromium", "2", from302 + page() + again + listed)).toEqual(["reload", "possible", "1"]);
  });

  test("a meta refresh that the document names is certain", () => {
    const meta = "\n1100 meta http://a.test/ 0; URL='http://b.test/'";
    const moved = next({ as: "as=client_redirect" });
    expect(seamOf("chromium", "2", page() + meta + moved)).toEqual(["meta-refresh", "certain", "1"]);
    // However late it comes.
    expect(seamOf("chromium", "2", page() + moved + meta)).toEqual(["meta-refresh", "certain", "1"]);
    expect(seamOf("chromium", "2", page() + meta + next())).toEqual(["meta-refresh", "likely", "1"]);
    // Somebody clicks the same link an hour later.
    expect(seamOf("chromium", "2", page() + meta + next({ at: 3_600_000 }))).toBeNull();
    expect(seamOf("chromium", "2", page() + meta + next({ url: "http://c.test/" }))).toBeNull();
  });

  test("Firefox: its word means a refresh", () => {
    const moved = page() + next({ initiator: "http://a.test/", as: "as=client_redirect" });
    expect(seamOf("firefox", "2", moved)).toEqual(["meta-refresh", "likely", "1"]);
  });

  test("Firefox: before the page has loaded it may have been a script, afterwards nothing is said", () => {
    const from = { initiator: "http://a.test/" };
    expect(seamOf("firefox", "2", page({ loaded: false }) + next(from))).toEqual([
      "client-unknown",
      "possible",
      "1",
    ]);
    expect(seamOf("firefox", "2", page() + next(from))).toBeNull();
    const quick = `${page({ loaded: false })}
      1200 #2 seen GET http://b.test/ main_frame initiator=http://a.test/
      1210 #2 done 200 OK ip=127.0.0.1 |
      1220 nav-committed http://b.test/
      1235 nav-completed http://b.test/`;
    expect(seamOf("firefox", "2", quick)).toEqual(["client-unknown", "possible", "1"]);
    const late = `${page({ loaded: false })}${next(from)}\n1060 nav-completed http://a.test/`;
    expect(seamOf("firefox", "2", late)).toBeNull();
  });

  test("Firefox: a click on a page that Back soon shows again is no page that had not loaded", () => {
    const clicked = page() + next({ initiator: "http://a.test/" });
    const back = "nav-committed http://a.test/ as=forward_back\n";
    const seam = (at: number) => seamOf("firefox", "2", `${clicked}\n${at} ${back}`);
    expect(seam(1600)).toBeNull();
    expect(seam(1195)).toBeNull();
  });

  test("what the user does is not the page's doing", () => {
    const typed = page({ loaded: false }) + next({ initiator: "", as: "via=typed" });
    expect(seamOf("chromium", "2", typed)).toBeNull();
    expect(seamOf("firefox", "2", typed)).toBeNull();
    const form = page({ loaded: false }) + next({ initiator: "http://a.test/", as: "via=form_submit" });
    expect(seamOf("firefox", "2", form)).toBeNull();
  });

  test("another page's request is not this page's", () => {
    const other = page() + next({ initiator: "http://c.test", as: "as=client_redirect" });
    expect(seamOf("chromium", "2", other)).toBeNull();
  });

  test("a reload is joined when the page asks for it, or a redirect led to it", () => {
    const again = { url: "http://a.test/", as: "via=reload" };
    expect(seamOf("firefox", "2", page() + next({ ...again, initiator: "http://a.test/" }))).toEqual([
      "reload",
      "certain",
      "1",
    ]);
    expect(chains("firefox", page() + next({ ...again, initiator: "" }))).toEqual([]);
  });
});

describe("the browser tries again", () => {
  const upgraded = `
    1000 nav-began http://a.test/
    1001 #1 seen GET https://a.test/
    1030 #1 fails net::ERR_CONNECTION_CLOSED`;
  const plain = "\n1035 #2 seen GET http://a.test/\n1040 #2 done 200 OK ip=127.0.0.1 |";

  test("over http after https failed", () => {
    expect(seamOf("chromium", "2", upgraded + plain)).toEqual(["upgrade-fallback", "likely", "1"]);
    const listed =
      "\n1002 har 307 Temporary Redirect GET https://a.test/ to=http://a.test/ | Non-Authoritative-Reason: HttpsUpgrades";
    expect(seamOf("chromium", "2", upgraded + plain + listed)).toEqual(["upgrade-fallback", "certain", "1"]);
  });

  test("but not when a navigation of its own began meanwhile, or much later", () => {
    expect(seamOf("chromium", "2", `${upgraded}\n1033 nav-began http://a.test/${plain}`)).toBeNull();
    const later = "\n4035 #2 seen GET http://a.test/\n4040 #2 done 200 OK ip=127.0.0.1 |";
    expect(seamOf("chromium", "2", upgraded + later)).toBeNull();
  });

  test("the fallback is no hop of its own, and the upgrade before it is one", () => {
    const [first, second] = chains("chromium", upgraded + plain);
    expect(first?.hops).toMatchObject([{ url: "http://a.test/", to: "https://a.test/" }]);
    expect(second?.hops).toEqual([]);
  });

  test("Firefox: after its own upgrade", () => {
    const text = `
      1000 #1 seen GET http://a.test/ main_frame initiator=http://c.test/
      1001 #1 redirect 0 to=https://a.test/
      1002 #1 seen GET https://a.test/
      1030 #1 fails NS_ERROR_NET_RESET
      1033 nav-began http://a.test/
      1035 #2 seen GET http://a.test/ main_frame initiator=http://c.test/
      1040 #2 done 200 OK ip=127.0.0.1 |`;
    expect(seamOf("firefox", "2", text)).toEqual(["upgrade-fallback", "likely", "1"]);
  });

  test("with the client hints that Critical-CH names, over HTTP/1.1 and over HTTP/2", () => {
    const hints = "| Critical-CH: Sec-CH-UA-Model";
    const begin = (end: string) => `
      1000 nav-began https://a.test/
      1001 #1 seen GET https://a.test/
      1010 #1 headers 200 OK ${hints}
      ${end}
      1015 #2 seen GET https://a.test/
      1020 #2 done 200 OK ip=127.0.0.1 |`;
    const certain = ["critical-ch-restart", "certain", "1"];
    expect(seamOf("chromium", "2", begin("1011 #1 fails net::ERR_ABORTED"))).toEqual(certain);
    expect(seamOf("chromium", "2", begin(`1011 #1 done 200 OK ip=127.0.0.1 ${hints}`))).toEqual(certain);
    expect(
      seamOf("chromium", "2", begin("1011 #1 done 200 OK ip=127.0.0.1 |").replace(hints, "|")),
    ).toBeNull();
  });

  test("an error page loads itself again, after about one second and after about five", () => {
    const failed = `
      1000 nav-began http://a.test/
      1001 #1 seen GET http://a.test/
      1010 #1 redirect 302 Found to=http://b.test/ ip=127.0.0.1 | Location: http://b.test/
      1011 #1 seen GET http://b.test/
      1020 #1 fails net::ERR_CONNECTION_REFUSED
      1021 nav-failed http://b.test/ net::ERR_CONNECTION_REFUSED`;
    const again = (at: number, from = "") =>
      `${failed}\n${at - 1} nav-began http://b.test/\n${at} #2 seen GET http://b.test/ main_frame ${from}\n${at + 5} #2 fails net::ERR_CONNECTION_REFUSED`;
    expect(seamOf("chromium", "2", again(2080))).toEqual(["error-reload", "likely", "1"]);
    expect(seamOf("chromium", "2", again(6050))).toEqual(["error-reload", "likely", "1"]);
    expect(seamOf("chromium", "2", again(1100))).toBeNull();
    expect(seamOf("chromium", "2", again(30_000))).toBeNull();
    expect(seamOf("chromium", "2", again(2080, "initiator=http://a.test"))).toBeNull();
    const badCertificate = again(2080).replaceAll("CONNECTION_REFUSED", "CERT_AUTHORITY_INVALID");
    expect(seamOf("chromium", "2", badCertificate)).toBeNull();
    const byPerson = `${again(2080).replace(/#2 fails.*/, "#2 done 200 OK ip=127.0.0.1 |")}\n2090 nav-committed http://b.test/`;
    expect(seamOf("chromium", "2", byPerson)).toEqual(["error-reload", "likely", "1"]);
    expect(seamOf("chromium", "2", `${byPerson} via=reload`)).toBeNull();
  });

  test("the error page of a loop loads the URL that sent the last redirect, for whom the page was asked for", () => {
    const looped = (from: string, again: string) => `
      1000 nav-began https://b.test/
      1001 #1 seen GET https://b.test/ main_frame ${from}
      1010 #1 redirect 302 Found to=http://b.test/ ip=127.0.0.1 | Location: http://b.test/
      1011 #1 seen GET http://b.test/
      1020 #1 redirect 302 Found to=https://b.test/ ip=127.0.0.1 | Location: https://b.test/
      1021 #1 fails net::ERR_ABORTED
      1022 nav-failed http://b.test/ net::ERR_TOO_MANY_REDIRECTS
      2079 nav-began ${again}
      2080 #2 seen GET ${again} main_frame ${from}
      2085 #2 done 200 OK ip=127.0.0.1 |`;
    const reload = ["error-reload", "likely", "1"];
    expect(seamOf("chromium", "2", looped("", "http://b.test/"))).toEqual(reload);
    expect(seamOf("chromium", "2", looped("initiator=http://a.test", "http://b.test/"))).toEqual(reload);
    const saved = documentOf(chains("chromium", looped("", "http://b.test/")), about);
    expect(chainsOfDocument(saved)[1]?.seam).toMatchObject({ kind: "error-reload", confidence: "likely" });
    expect(seamOf("chromium", "2", looped("", "https://b.test/"))).toBeNull();
  });

  const passedOn = (type: string, begins: number) => `
    1000 nav-began https://a.test/1
    1001 #1 seen GET https://a.test/1 ${type} initiator=https://a.test
    1010 #1 redirect 302 Found to=https://a.test/2 ip=127.0.0.1 | Location: /2
    ${begins < 1011 ? `${begins} #2 seen GET https://a.test/2 ${type} initiator=https://a.test` : ""}
    1011 #1 fails net::ERR_ABORTED
    ${begins < 1011 ? "" : `${begins} #2 seen GET https://a.test/2 ${type} initiator=https://a.test`}
    1030 #2 done 200 OK ip=127.0.0.1 |`;
  const handed = ["service-worker", "likely", "1"];

  test("Chromium: behind a redirect that a navigation's preload met, which may end after the next request began", () => {
    for (const begins of [1007, 1012]) {
      const text = passedOn("main_frame", begins);
      expect(seamOf("chromium", "2", text)).toEqual(handed);
      // Nothing was left out: the first step has a chain of its own.
      expect(chains("chromium", text).map(({ hops }) => hops.length)).toEqual([1, 0]);
    }
    expect(seamOf("chromium", "2", passedOn("main_frame", 1300))).toBeNull();
  });

  test("Chromium: behind a redirect of a worker's script", () => {
    expect(seamOf("chromium", "2", passedOn("script", 1012))).toEqual(handed);
    // A script of the page may ask for whatever its redirect named.
    expect(seamOf("chromium", "2", passedOn("xmlhttprequest", 1012))).toBeNull();
    expect(seamOf("firefox", "2", passedOn("script", 1012))).toBeNull();
    const elsewhere = passedOn("script", 1012).replace(/#2 seen.*/, "$& tab=2");
    expect(seamOf("chromium", "2", elsewhere)).toBeNull();
    const another = passedOn("script", 1012).replace(/(#2 seen.*)=https:/, "$1=http:");
    expect(seamOf("chromium", "2", another)).toBeNull();
  });
});

describe("the page that moved on", () => {
  const script = (id: number, at: number) => `
    ${at} #${id} seen GET http://c.test/ main_frame initiator=http://a.test
    ${at + 9} #${id} done 200 OK ip=127.0.0.1 |
    ${at} har 200 OK GET http://c.test/ type=document by=script ip=127.0.0.1 |`;

  test("is the one that was shown, not a download or a 204 in between", () => {
    const download = "\n1100 #9 seen GET http://a.test/file\n1110 #9 done 200 OK ip=127.0.0.1 |";
    expect(seamOf("chromium", "2", page() + download + script(2, 1200))).toEqual(["script", "certain", "1"]);
    const empty = "\n1100 #9 seen GET http://a.test/ping\n1110 #9 done 204 No Content ip=127.0.0.1 |";
    expect(seamOf("chromium", "2", page() + empty + script(2, 1200))).toEqual(["script", "certain", "1"]);
  });

  test("is the earlier one after Back", () => {
    const other = `
      1100 #9 seen GET http://a.test/other
      1110 #9 done 200 OK ip=127.0.0.1 |
      1120 nav-committed http://a.test/other
      1500 nav-committed http://a.test/ as=forward_back`;
    expect(seamOf("chromium", "2", page() + other + script(2, 1600))).toEqual(["script", "certain", "1"]);
  });

  test("did not when the person went back or forward", () => {
    const back = next({ as: "as=client_redirect,forward_back" });
    expect(seamOf("chromium", "2", page() + back)).toBeNull();
  });
});

describe("what was found", () => {
  /** Twelve pages that the user asked for, twenty seconds apart, and then a moment when all but the last are forgotten. */
  const later = Array.from({ length: 12 }, (_, at) => {
    const [time, url] = [30_000 + at * 20_000, `http://a.test/${at}`];
    return `
      ${time} nav-began ${url}
      ${time + 1} #${at + 3} seen GET ${url}
      ${time + 2} #${at + 3} done 200 OK ip=127.0.0.1 |
      ${time + 3} nav-committed ${url} via=typed
      ${time + 4} nav-completed ${url}`;
  }).join("");
  const lookedAtAgain = `${later}
    400000 #90 seen GET http://a.test/1.css stylesheet
    400001 #90 done 200 OK ip=127.0.0.1 |
    420000 #91 seen GET http://a.test/2.css stylesheet
    420001 meta http://a.test/11 5`;
  const moved = next({ as: "as=client_redirect" });

  test.each([
    ["surely", page({ headers: "| Refresh: 0;url=http://b.test/" }), ["refresh-header", "certain", "1"]],
    ["by the browser's word alone", page(), ["client-unknown", "likely", "1"]],
  ])("%s stays, when what proved it is no longer kept", (_how, first, seam) => {
    expect(seamOf("chromium", "2", first + moved)).toEqual(seam);
    expect(seamOf("chromium", "2", first + moved + lookedAtAgain)).toEqual(seam);
  });
});

describe("another tab", () => {
  const opened = (url: string) => `\n1150 opened ${url} tab=2 from=1`;
  const login = (from = "http://a.test") => `
    1160 #2 seen GET http://b.test/login main_frame tab=2 initiator=${from}
    1170 #2 redirect 302 Found to=http://b.test/form ip=127.0.0.1 | Location: /form
    1171 #2 seen GET http://b.test/form
    1180 #2 done 200 OK ip=127.0.0.1 |`;

  test("that a page opened begins where the page was", () => {
    expect(seamOf("chromium", "2", page() + opened("http://b.test/login") + login())).toEqual([
      "popup",
      "certain",
      "1",
    ]);
    expect(seamOf("chromium", "2", page() + login())).toBeNull();
  });

  test("Chromium: is found by what was opened, where the browser or a service worker leads elsewhere at once", () => {
    const led = (from: string, to: string) =>
      `${page()}${opened(from)}
      1155 nav-began ${from} tab=2
      1160 #2 seen GET ${to} main_frame tab=2 initiator=http://a.test
      1180 #2 done 200 OK ip=127.0.0.1 |`;
    const upgraded = led("http://b.test/", "https://b.test/");
    const answered = led("https://b.test/", "https://b.test/home");
    for (const text of [upgraded, answered]) {
      expect(seamOf("chromium", "2", text)).toEqual(["popup", "certain", "1"]);
      expect(chains("chromium", text).find(({ id }) => id === "2")?.hops).toHaveLength(1);
    }
  });

  test("that was opened empty and filled by its opener is likely so", () => {
    expect(seamOf("chromium", "2", page() + opened("about:blank") + login())).toEqual([
      "popup",
      "likely",
      "1",
    ]);
    expect(seamOf("chromium", "2", page() + opened("about:blank") + login("http://c.test"))).toBeNull();
  });

  test("of an ordinary link, without a redirect, is not listed", () => {
    const plain = "\n1160 #2 seen GET http://b.test/ main_frame tab=2\n1170 #2 done 200 OK ip=127.0.0.1 |";
    expect(chains("chromium", page() + opened("http://b.test/") + plain)).toEqual([]);
  });

  test("with a number that was used before is another tab", () => {
    const reused = "\n1155 tab-closed tab=2";
    expect(seamOf("chromium", "2", page() + opened("http://b.test/login") + reused + login())).toBeNull();
  });

  test("only its first navigation", () => {
    const on = "\n1300 #3 seen GET http://b.test/on main_frame tab=2\n1310 #3 done 200 OK ip=127.0.0.1 |";
    expect(seamOf("chromium", "3", page() + opened("http://b.test/login") + login() + on)).toBeNull();
  });
});

describe("navigations", () => {
  test("hold their chains in order, with a seam between each two", () => {
    const refresh = page({ headers: "| Refresh: 0;url=http://b.test/" }) + next({ as: "as=client_redirect" });
    const found = chains("chromium", refresh);
    expect(navigationsOf(found)).toMatchObject([
      {
        chains: [{ id: "1" }, { id: "2" }],
        seams: [{ kind: "refresh-header", confidence: "certain", delayMs: 190 }],
      },
    ]);
    const { navigations, chains: written } = documentOf(found, about);
    expect(written.map(({ id }) => id)).toEqual(["1", "2"]);
    expect(navigations).toEqual([
      {
        id: "n1",
        tabId: 1,
        frameId: 0,
        chains: ["1", "2"],
        seams: [{ kind: "refresh-header", confidence: "certain", delayMs: 190 }],
      },
    ]);
  });

  test("a page that opens two tabs leads on into the first; the second begins a navigation of its own", () => {
    const tab = (id: number, at: number) => `
      ${at} opened http://b.test/${id} tab=${id} from=1
      ${at + 1} #${id} seen GET http://b.test/${id} main_frame tab=${id}
      ${at + 3} #${id} redirect 302 Found to=http://b.test/ ip=127.0.0.1 | Location: /
      ${at + 4} #${id} seen GET http://b.test/
      ${at + 5} #${id} done 200 OK ip=127.0.0.1 |`;
    const found = navigationsOf(chains("chromium", page() + tab(2, 1100) + tab(3, 1200)));
    expect(found.map(({ chains: all }) => all.map(({ id }) => id))).toEqual([["1", "2"], ["3"]]);
  });
});

describe("a refresh", () => {
  test.each([
    ["0;url=/b", 0, "http://a.test/b"],
    ["5; URL='b?c'", 5000, "http://a.test/b?c"],
    ['3 , url = "http://b.test/"', 3000, "http://b.test/"],
    ["7", 7000, "http://a.test/"],
    ["1.9;/x", 1000, "http://a.test/x"],
    ["2 /y", 2000, "http://a.test/y"],
  ])("%s", (content, delayMs, url) => {
    expect(refreshOf(content, "http://a.test/")).toEqual({ delayMs, url });
  });

  test.each([[""], ["soon"], ["url=/b"], ["0;url=http://["]])("%s is none", (content) => {
    expect(refreshOf(content, "http://a.test/")).toBeNull();
  });
});
