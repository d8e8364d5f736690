import { describe, expect, test } from "vitest";
import { appScheme, hosts, httpOf, httpsOf } from "../support/site/hosts.ts";
import { pathOf } from "../support/site/request.ts";
import { browsers, useLab } from "./lab.ts";
import { causesOf, endOf, methodsOf, routeOf } from "./outline.ts";

const { demo, other, wrongCertificate, refused, nowhere } = hosts;
const here = (path: string, parameters: Record<string, string | number | readonly string[]> = {}) =>
  httpOf(demo, pathOf(path, parameters));

describe.each(browsers)("server redirects in %s", (kind) => {
  const lab = useLab(kind);

  test.each([301, 302, 303, 307, 308])("%i is a hop, and stands in the list", async (status) => {
    const url = here(`/redirect/${status}`, { to: `/arrived?after=${status}` });
    const target = here("/arrived", { after: status });
    await lab.driver.goto(url);
    await lab.panel.shown(url, `${status} 200`);
    const { chain } = await lab.panel.finished(url);
    expect(routeOf(chain)).toEqual([`${status} server ${url} → ${target}`]);
    expect(endOf(chain)).toBe("200");
    expect(chain).toMatchObject({ complete: true, resourceType: "main_frame" });
    expect(chain.hops[0]).toMatchObject({ ip: "127.0.0.1", fromCache: false });
    // The server saw exactly what the chain says.
    expect(lab.site.log.withUrl(`after=${status}`).map((request) => request.url)).toEqual([url, target]);
  });

  test.each([300, 305, 306])("%i is not followed, and yet listed", async (status) => {
    const url = here(`/redirect/${status}`, { to: "/arrived?never" });
    await lab.driver.goto(url);
    await lab.panel.shown(url, String(status));
    const { chain } = await lab.panel.finished(url);
    expect(routeOf(chain)).toEqual([]);
    expect(endOf(chain)).toBe(String(status));
  });

  test("a 302 without Location is not followed", async () => {
    const url = here("/redirect/302", { without: "location" });
    await lab.driver.goto(url);
    const { chain } = await lab.panel.finished(url);
    expect([routeOf(chain), endOf(chain)]).toEqual([[], "302"]);
  });

  test("three hops in a row are one chain over two sites", async () => {
    const end = httpOf(other, "/arrived?after=three");
    const url = here("/chain/3", { to: end });
    await lab.driver.goto(url);
    await lab.panel.shown(url, "302 302 302 200");
    const { chain } = await lab.panel.finished(url);
    const [two, one] = [2, 1].map((left) => here(`/chain/${left}`, { to: end }));
    expect(routeOf(chain)).toEqual([
      `302 server ${url} → ${two}`,
      `302 server ${two} → ${one}`,
      `302 server ${one} → ${end}`,
    ]);
  });

  test.each([
    [301, "GET none", "GET"],
    [302, "GET none", "GET"],
    [303, "GET none", "GET"],
    [307, "POST sent", "POST"],
    [308, "POST sent", "POST"],
  ])("a POST answered with %i goes on as %s", async (status, next, method) => {
    const url = here(`/redirect/${status}`, { to: `/arrived?posted=${status}` });
    await lab.driver.goto(here("/arrived"));
    await lab.driver.inPage((action) => {
      const form = document.createElement("form");
      form.innerHTML = '<input name="parcel" value="42">';
      form.method = "post";
      form.action = action;
      document.body.append(form);
      // Not at once: the call itself has to return before its page goes away.
      setTimeout(() => form.submit());
    }, url);
    const { chain } = await lab.panel.finished(url);
    expect(methodsOf(chain)).toEqual([`POST sent → ${next}`]);
    const arrived = lab.site.log.withUrl(httpOf(demo, `/arrived?posted=${status}`));
    expect(arrived).toMatchObject([{ method, body: method === "POST" ? "parcel=42" : "" }]);
  });

  test("a loop ends in an error, with all its equal hops kept", async () => {
    const url = here("/loop/there");
    await lab.driver.goto(url);
    await lab.panel.shown(url, "302 302 ×10 ✕loop");
    const { chain } = await lab.panel.finished(url);
    expect(chain.hops).toHaveLength(20);
    expect(chain.outcome).toMatchObject({
      kind: "failure",
      error: { chromium: "net::ERR_TOO_MANY_REDIRECTS", firefox: "NS_ERROR_REDIRECT_LOOP" }[kind],
    });
    expect(chain.findings.map(({ rule }) => rule)).toContain("redirect-loop");
  });

  test("the same address three times behind a cookie is no loop", async () => {
    const url = here("/loop/cookie");
    await lab.driver.goto(url);
    const { chain } = await lab.panel.finished(url);
    expect(routeOf(chain)).toEqual(Array(3).fill(`302 server ${url} → ${url}`));
    expect(endOf(chain)).toBe("200");
    expect(chain.findings.map(({ rule }) => rule)).not.toContain("redirect-loop");
  });

  test.each(["mailto:someone@demo.example", `${appScheme}:open`])(
    "%s is sent out of the web",
    async (target) => {
      const url = here("/redirect/302", { to: target });
      await lab.driver.begin(url);
      const { chain } = await lab.panel.finished(url);
      expect(routeOf(chain)).toEqual([`302 server ${url} → ${target}`]);
      expect(chain.outcome).toEqual({ kind: "handed-off", url: target });
      // Another site closes the question whether an app may open.
      await lab.driver.goto("about:blank");
      await lab.driver.goto(here("/arrived"));
    },
  );

  test.each(["http://[broken/", "data:text/plain,Hello"])("a redirect to %s is refused", async (target) => {
    const url = here("/redirect/302", { to: target });
    await lab.driver.goto(url);
    await lab.panel.shown(url, "✕refused");
    const { chain } = await lab.panel.finished(url);
    expect(routeOf(chain)).toEqual([]);
    // All that Chromium tells of it is an error name.
    const answer =
      kind === "chromium" ? { status: null, refusedTo: null } : { status: 302, refusedTo: target };
    expect(chain.outcome).toMatchObject({ kind: "failure", ...answer });
  });

  test("Location in raw UTF-8 is shown as the person wrote it, and followed", async () => {
    const url = here("/redirect/302", { to: "/arrived?city=Århus" });
    await lab.driver.goto(url);
    const { chain } = await lab.panel.finished(url);
    expect(routeOf(chain)).toEqual([`302 server ${url} → ${here("/arrived?city=%C3%85rhus")}`]);
    expect(chain.hops[0]?.responseHeaders).toContainEqual(["Location", "/arrived?city=Århus"]);
  });

  test("a remembered 301 comes from the cache", async () => {
    const url = here("/redirect/301", { to: "/arrived?cached", cache: 600 });
    await lab.driver.goto(url);
    expect((await lab.panel.finished(url)).chain.hops[0]?.fromCache).toBe(false);
    await lab.driver.goto(url);
    await lab.panel.shown(url, "301c 200");
    const { chain } = await lab.panel.finished(url);
    expect(chain.hops[0]).toMatchObject({ status: 301, kind: "server", fromCache: true });
    expect(lab.site.log.withUrl("to=/arrived?cached")).toHaveLength(1);
  });

  test.each([
    {
      what: "nothing listens",
      targetOf: () => `http://${refused}:${lab.site.closedPort}/`,
      error: { chromium: "net::ERR_CONNECTION_REFUSED", firefox: "NS_ERROR_CONNECTION_REFUSED" },
    },
    {
      what: "the name leads nowhere",
      targetOf: () => httpOf(nowhere),
      error: { chromium: "net::ERR_NAME_NOT_RESOLVED", firefox: "NS_ERROR_UNKNOWN_HOST" },
    },
    {
      what: "the certificate is wrong",
      targetOf: () => httpsOf(wrongCertificate),
      // Firefox gives a sentence in the user's language here.
      error: { chromium: "net::ERR_CERT_AUTHORITY_INVALID", firefox: expect.stringContaining("certificate") },
    },
    {
      what: "the server hangs up",
      targetOf: () => here("/hang-up"),
      error: { chromium: "net::ERR_EMPTY_RESPONSE", firefox: "NS_ERROR_NET_RESET" },
    },
  ])("the redirect stands when behind it $what", async ({ targetOf, error }) => {
    const target = targetOf();
    const url = here("/redirect/302", { to: target });
    await lab.driver.goto(url);
    const { chain } = await lab.panel.finished(url);
    expect(routeOf(chain)[0]).toBe(`302 server ${url} → ${target}`);
    expect(chain.outcome).toMatchObject({ kind: "failure", error: error[kind] });
    expect(causesOf(chain)).not.toContain("hsts");
  });

  test("a request that is sent again with a password is no hop", async () => {
    const target = `http://ada:secret@${demo}/sign-in`;
    const url = here("/redirect/302", { to: target });
    await lab.driver.goto(url);
    const { chain } = await lab.panel.finished(url);
    expect(routeOf(chain)).toEqual([`302 server ${url} → ${target}`]);
    expect(endOf(chain)).toBe("200");
    // Asked for twice: without the password, and with it.
    expect(lab.site.log.withUrl(httpOf(demo, "/sign-in"))).toHaveLength(2);
  });

  test("nothing was warned of", async () => {
    expect(await lab.driver.complaints()).toEqual([]);
  });
});
