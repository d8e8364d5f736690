/** The right steps for each kind of chain, and none that makes no sense there. */
import { describe, expect, test } from "vitest";
import type { Chain } from "../../../src/core/chain.ts";
import { guideOf } from "../../../src/core/guide/guide.ts";
import { commandLine } from "../../../src/core/guide/quote.ts";
import type { GuideStepId } from "../../../src/core/guide/step.ts";
import { answered, chainWith, failed, internal, recorded } from "../rules/chains.ts";

function first(name: string): Chain {
  const chain = recorded(name)[0];
  if (chain === undefined) throw new Error(`${name} has no chain`);
  return chain;
}

function ids(chain: Chain): readonly GuideStepId[] {
  return guideOf(chain).steps.map(({ id }) => id);
}

function lines(chain: Chain, id: GuideStepId): readonly (string | null)[] {
  const step = guideOf(chain).steps.find((candidate) => candidate.id === id);
  return (step?.commands ?? []).map(({ argv }) => commandLine(argv, "sh"));
}

function said(chain: Chain, id: GuideStepId): string {
  const step = guideOf(chain).steps.find((candidate) => candidate.id === id);
  const expected = (step?.commands ?? []).map(({ expect: text }) => text);
  return [step?.title ?? "no such step", ...(step?.says ?? []), ...expected].join("\n");
}

const all = ["configuration", "method", "flow", "ends", "monitor"];
const headers = "curl -sS -o /dev/null -D -";

test("a server's redirect: five steps with its product, its answer and its target", () => {
  const chain = first("imitated/fastapi-slash-http");
  expect(ids(chain)).toEqual(all);
  expect(said(chain, "configuration")).toMatch(
    /server's configuration\n.*probably FastAPI.*redirect_slashes=False/s,
  );
  expect(lines(chain, "configuration")).toEqual([`${headers} 'https://api.example.com/items'`]);
  expect(said(chain, "configuration")).toContain("`307` with `Location`: `http://api.example.com/items/`");
});

test("a flow that works: its codes, its length and its end are what the monitor expects", () => {
  const chain = first("firefox/a.three-hops");
  expect(said(chain, "flow")).toContain("`301`, `302`, `307`, `200`, in this order");
  expect(said(chain, "monitor")).toContain("`200`, `3` and `http://b.test/ok`, exit code 0.");
  expect(lines(chain, "monitor").join("\n")).toMatch(/^curl -sS -L --max-redirs 3 -f -c cookies\.txt -o/);
});

describe("HSTS", () => {
  const chain = first("chromium/c.02-nav");

  test("has no server to configure, and says where the rule is and that curl does not show it", () => {
    const text = said(chain, "configuration");
    expect(text).toMatch(/^Check the browser, not the server/);
    expect(text).toContain("chrome://net-internals/#hsts");
    expect(text).toMatch(/curl never shows it.*--hsts/);
    expect(text).toContain("Leave it: it protects the site.");
    expect(lines(chain, "configuration")).toEqual([
      `${headers} 'http://hsts.test/'`,
      `${headers} 'https://hsts.test/'`,
    ]);
  });

  test("watches https, with the header", () => {
    expect(lines(chain, "monitor")).toEqual(["curl -sS -f -o /dev/null -D - 'https://hsts.test/'"]);
  });

  test("names Chrome's page to people with Chrome only", () => {
    const hop = internal("HSTS");
    expect(said(chainWith([hop], { browser: "other" }), "configuration")).not.toContain("chrome://");
  });

  test("in the middle of a chain, the flow says what curl does there", () => {
    const middle = first("chromium/c.09-redirect-into");
    expect(said(middle, "flow")).toMatch(
      /Redirect 2 is not in the test.*own redirects where the browser made one/s,
    );
    expect(said(middle, "monitor")).toContain("Exit code 0. 47:");
  });
});

test("an extension's redirect: a profile without extensions, nothing to follow and nothing to watch", () => {
  const chain = first("chromium/d.nav-dnr-redirect.test");
  expect(ids(chain)).toEqual(["configuration", "method", "ends"]);
  expect(said(chain, "configuration")).toContain("in a profile without extensions");
});

test("a service worker's redirect is looked for in the browser", () => {
  expect(said(first("chromium/d.sw-redirect-nav"), "configuration")).toContain("Bypass for network");
});

test("a cached redirect is compared with what the server says now", () => {
  const chain = recorded("chromium/e.301").find(({ hops }) => hops[0]?.fromCache);
  if (chain === undefined) throw new Error("No cached redirect");
  expect(said(chain, "configuration")).toMatch(
    /browser's cache: no server was asked.*Reload without the cache/s,
  );
  expect(said(chain, "configuration")).toContain("Another answer: the server has changed");
});

test("a last answer that browsers never follow is not said to lack a Location", () => {
  expect(said(first("chromium/a.status-305"), "ends")).toContain("305, a code that browsers do not follow.");
  expect(said(first("chromium/a.noloc-302"), "ends")).toContain("look at its `Location`");
});

test("a loop: with and without cookies, and no target", () => {
  const chain = first("imitated/login-loop");
  const [without, withCookies] = lines(chain, "flow");
  expect(without).not.toContain("cookies.txt");
  expect(withCookies).toContain("--max-redirs 20 -c cookies.txt");
  expect(said(chain, "flow")).toContain("exit code 47");
  expect(said(chain, "flow")).toContain("delete it afterwards");
  expect(said(chain, "ends")).toMatch(/^Confirm that the source exists\nA loop has no target/);
  expect(said(chain, "flow")).toContain("the login takes you for logged in");
});

test("a loop that counts in its query is told by one round", () => {
  expect(lines(first("imitated/growing-query-loop"), "configuration")).toHaveLength(2);
});

test("a redirect that is sent again is asked for once", () => {
  const chain = first("chromium/f.cookieloop");
  expect(chain.hops).toHaveLength(3);
  expect(lines(chain, "configuration")).toEqual([`${headers} 'http://c.test/cookieloop'`]);
});

test("of a long chain the first five are told, and how many are left", () => {
  const hops = Array.from({ length: 7 }, (_, at) => ({
    url: `https://a.test/${at}`,
    to: `https://a.test/${at + 1}`,
  }));
  expect(lines(chainWith(hops), "configuration")).toHaveLength(5);
  expect(said(chainWith(hops), "configuration")).toContain("The route has 2 more.");
});

describe("a POST", () => {
  test("that was lost: the same with the method kept", () => {
    const chain = first("imitated/webhook-post-301");
    expect(said(chain, "method")).toContain("Redirect 1 (301) turned POST into GET");
    expect(said(chain, "method")).toContain("Send 307 or 308 to keep both.");
    const [asIs, kept] = lines(chain, "method");
    expect(asIs).toMatch(/--data 'a=1' .*'%\{method\}/);
    expect(asIs).not.toContain("--post301");
    expect(asIs).not.toContain("-X");
    expect(kept).toContain("--post301");
    expect(guideOf(chain).notes.join(" ")).toContain("send a real POST");
    expect(lines(chain, "monitor"), "no monitor changes data").toEqual([]);
  });

  test("that a form turned into a GET on purpose is not tried otherwise", () => {
    const chain = first("chromium/b.form-302-same");
    expect(lines(chain, "method").length).toBe(1);
    expect(said(chain, "method")).toContain("usual after a form");
  });

  test("that was kept is expected at the end", () => {
    const chain = first("chromium/b.form-307-cross");
    expect(said(chain, "method")).toContain("`POST` and `200`, as in the browser.");
  });
});

test("another method is asked of the target itself: curl -X would keep it everywhere", () => {
  const chain = first("imitated/put-308-415");
  expect(lines(chain, "method")).toEqual([
    "curl -sS -X PUT --data 'a=1' -o /dev/null -D - 'https://api.example.com/v2/file'",
  ]);
  expect(lines(chain, "flow")).toEqual([]);
  expect(guideOf(chain).notes.join(" ")).toContain("send a real PUT");
});

test("a HEAD stays one, and a GET gets no data", () => {
  const head = chainWith([{ method: "HEAD", nextMethod: "HEAD" }], { method: "HEAD" });
  expect(lines(head, "flow").join("")).toContain(" -I ");
  expect(JSON.stringify(guideOf(chainWith([{}])))).not.toContain("--data");
});

describe("a target that fails", () => {
  const to = { url: "https://a.test/", to: "https://gone.test:8443/x" };
  const ending = (error: string): Chain => chainWith([to], { outcome: failed(error, { url: to.to }) });

  test("for its name: the name is looked up", () => {
    expect(lines(ending("net::ERR_NAME_NOT_RESOLVED"), "ends")).toContain("nslookup gone.test");
  });

  test("for its certificate: curl says what is wrong", () => {
    const chain = ending("net::ERR_CERT_DATE_INVALID");
    expect(lines(chain, "ends").at(-1)).toBe(
      "curl -sS -v --connect-timeout 10 -o /dev/null 'https://gone.test:8443/x'",
    );
    expect(said(chain, "ends")).toContain("wrong with the certificate");
  });

  test("for its port: the port is named", () => {
    expect(said(ending("net::ERR_CONNECTION_REFUSED"), "ends")).toContain("port 8443 of `gone.test`");
    expect(lines(ending("net::ERR_CONNECTION_REFUSED"), "ends").join()).not.toContain("nslookup");
  });

  test("for CORS: its headers are asked for with the page's origin", () => {
    const chain = first("imitated/fastapi-slash-http");
    expect(lines(chain, "ends").at(-1)).toContain("-H 'Origin: https://app.example.com'");
  });
});

test("a redirect to an app: no command asks the app, and the monitor follows nothing", () => {
  const chain = first("chromium/a.loc-mailto");
  expect(said(chain, "ends")).toContain("no command can test it");
  expect(said(chain, "flow")).toContain("exit code other than 0");
  expect(said(chain, "monitor")).toContain("`302` and `mailto:x@a.test`, as now.");
  expect(lines(chain, "monitor").join()).not.toContain("-L");
});

test.each(["firefox/a.fetch-loc-mailto", "chromium/a.fetch-loc-ftp"])(
  "%s: a fetch that is redirected off http: refused, and no app is spoken of",
  (name) => {
    const chain = first(name);
    expect(said(chain, "ends")).toMatch(/refused the target/);
    expect(said(chain, "ends")).toContain("http or https URL");
    expect(said(chain, "ends")).not.toMatch(/mail app|CORS/);
    // The source can be asked, the target cannot.
    expect(lines(chain, "ends").length).toBe(1);
  },
);

test("a target that answers an error says which", () => {
  const chain = chainWith([{}], { outcome: answered({ status: 404 }) });
  expect(said(chain, "ends")).toContain("answered 404");
  expect(said(chain, "monitor")).toContain("once it is fixed");
});

test("a page that sends the browser on: the page before is looked at, and no method is verified", () => {
  const chain = recorded("chromium/h.meta-0").at(-1);
  if (chain === undefined) throw new Error("No chain");
  expect(ids(chain)).toEqual(["configuration", "ends"]);
  expect(said(chain, "configuration")).toMatch(/^Check the page before\n/);
});

test("secrets are hidden, and credentials left out", () => {
  const url = "https://eve:hunter22@a.test/?access_token=s3cr3tvalue&page=2";
  const guide = guideOf(chainWith([{ url }]));
  expect(JSON.stringify(guide)).not.toMatch(/hunter22|s3cr3tvalue|\beve\b/);
  expect(JSON.stringify(guide)).toContain("https://a.test/?access_token=REDACTED-");
  expect(guide.notes).toHaveLength(2);
  expect(guideOf(chainWith([{}])).notes).toEqual([]);
});
