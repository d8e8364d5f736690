import { describe, expect, test } from "vitest";
import { eventually } from "../support/eventually.ts";
import { makeHelperExtension, redirectedPath, upgradedPath } from "../support/helper-extension.ts";
import { hosts, httpOf, httpsOf } from "../support/site/hosts.ts";
import { pathOf } from "../support/site/request.ts";
import { browsers, useLab } from "./lab.ts";
import { causesOf, endOf, routeOf } from "./outline.ts";

const { demo, bank, bankBranch, mail, preloaded, plain, public: publicHost } = hosts;
const policy = "Strict-Transport-Security: max-age=600; includeSubDomains";
const here = (path: string, parameters: Record<string, string | number | readonly string[]> = {}) =>
  httpOf(demo, pathOf(path, parameters));

/** Runs in the page. Not at once: the call itself has to return before its page goes away. */
const assignSoon = (address: string): unknown => setTimeout(() => location.assign(address));

describe.each(browsers)("redirects that the browser makes in %s", (kind) => {
  const lab = useLab(kind);
  const inChromium = kind === "chromium";
  /** Chromium makes an answer up; Firefox gives no status at all. */
  const upgrade = inChromium ? "307 internal" : "— internal";
  const sign = inChromium ? "307i" : "↑httpsi";

  test("HSTS learned over real TLS upgrades the next http address", async () => {
    await lab.driver.goto(httpsOf(bank, pathOf("/arrived", { header: policy })));
    const url = httpOf(bank, "/arrived?learned");
    await lab.driver.goto(url);
    await lab.panel.shown(url, `${sign} 200`);
    const { chain } = await lab.panel.finished(url);
    expect(routeOf(chain)).toEqual([`${upgrade} ${url} → ${httpsOf(bank, "/arrived?learned")}`]);
    expect(chain.hops[0]?.ip).toBeNull();
    expect(endOf(chain)).toBe("200");
    // Firefox says that it upgraded, and not by which rule: that is told from the header seen before.
    expect(chain.hops[0]?.cause).toMatchObject({
      id: "hsts",
      confidence: inChromium ? "certain" : "likely",
      policy: { source: "header", host: bank, header: "max-age=600; includeSubDomains" },
    });
    expect(lab.site.log.withUrl(bank).filter(({ scheme }) => scheme === "http")).toEqual([]);
    await lab.picture("hsts");
  });

  test("the policy covers subdomains", async () => {
    const url = httpOf(bankBranch, "/arrived?branch");
    await lab.driver.goto(url);
    const { chain } = await lab.panel.finished(url);
    expect(routeOf(chain)).toEqual([`${upgrade} ${url} → ${httpsOf(bankBranch, "/arrived?branch")}`]);
    expect(chain.hops[0]?.cause?.policy).toMatchObject({ source: "parent-header", host: bank });
  });

  test("a preloaded host is upgraded although it never said anything", async () => {
    const url = httpOf(preloaded, "/arrived?preloaded");
    await lab.driver.goto(url);
    await lab.panel.shown(url, `${sign} 200`);
    const { chain } = await lab.panel.finished(url);
    expect(routeOf(chain)).toEqual([`${upgrade} ${url} → ${httpsOf(preloaded, "/arrived?preloaded")}`]);
    expect(causesOf(chain)).toEqual(["hsts"]);
    expect(chain.hops[0]?.cause?.policy).toMatchObject({ source: "preload-tld", host: "dev" });
  });

  test("HSTS in the middle of a chain is a hop of its own", async () => {
    await lab.driver.goto(httpsOf(mail, pathOf("/arrived", { header: policy })));
    const target = httpOf(mail, "/arrived?middle");
    const url = here("/redirect/302", { to: target });
    await lab.driver.goto(url);
    await lab.panel.shown(url, `302 ${sign} 200`);
    const { chain } = await lab.panel.finished(url);
    expect(routeOf(chain)).toEqual([
      `302 server ${url} → ${target}`,
      `${upgrade} ${target} → ${httpsOf(mail, "/arrived?middle")}`,
    ]);
  });

  test("the answer that sets the policy and points to http is upgraded at once", async () => {
    const target = httpOf(mail, "/arrived?at-once");
    const url = httpsOf(mail, pathOf("/redirect/301", { to: target, header: policy }));
    await lab.driver.goto(url);
    const { chain } = await lab.panel.finished(url);
    expect(routeOf(chain)).toEqual([
      `301 server ${url} → ${target}`,
      `${upgrade} ${target} → ${httpsOf(mail, "/arrived?at-once")}`,
    ]);
  });

  test("a server that imitates an HSTS answer is still a server", async () => {
    const url = here("/redirect/307", {
      to: "/arrived?forged",
      reason: "Internal Redirect",
      header: "Non-Authoritative-Reason: HSTS",
    });
    await lab.driver.goto(url);
    await lab.panel.shown(url, "307 200");
    const { chain } = await lab.panel.finished(url);
    expect(routeOf(chain)).toEqual([`307 server ${url} → ${here("/arrived?forged")}`]);
    expect(chain.hops[0]?.ip).toBe("127.0.0.1");
    expect(causesOf(chain)).not.toContain("hsts");
  });

  test("a service worker that imitates an HSTS answer is not believed", async () => {
    await lab.driver.goto(httpsOf(demo, "/worker/forge/"));
    await eventually("the service worker", () =>
      lab.driver.inPage(() => document.querySelector("#state")?.textContent === "in control"),
    );
    await lab.driver.goto(httpsOf(demo, "/worker/forge/inside/page"));
    await eventually("the forged target", () =>
      lab.driver.inPage(() => location.search === "?by=forger" && document.readyState === "complete"),
    );
    const { summaries } = await lab.panel.log();
    const ids = summaries
      .filter(({ firstUrl }) => firstUrl.includes("/worker/forge/inside"))
      .map(({ id }) => id);
    for (const chain of await lab.panel.chains(ids)) {
      expect(chain.hops.filter(({ cause }) => cause?.id === "hsts")).toEqual([]);
    }
  });

  test("a public site that is asked for over http is tried over https", async () => {
    await lab.driver.goto(here("/arrived"));
    const url = httpOf(publicHost, "/arrived?public");
    // Firefox leaves addresses alone that were typed with http://, so a page has to ask.
    await lab.driver.inPage(assignSoon, url);
    const { chain } = await lab.panel.finished(url);
    expect(chain.hops).toHaveLength(1);
    expect(chain.hops[0]).toMatchObject({
      url,
      to: httpsOf(publicHost, "/arrived?public"),
      kind: "internal",
    });
    // Chromium's own name for it comes with DevTools' entry, a moment later.
    await eventually("the cause", async () => {
      const { chain: later } = await lab.panel.finished(url);
      return causesOf(later)[0] === (inChromium ? "https-upgrade" : "security-upgrade");
    });
  });

  test("a public site without https: the try is seen, and so is its end", async () => {
    await lab.driver.goto(here("/arrived"));
    const url = httpOf(plain, "/arrived?plain");
    await lab.driver.inPage(assignSoon, url);
    // The way back to http is a chain of its own, and begins with the same address.
    const { chain } = await eventually("the try", async () => {
      const [first] = await lab.panel.summaries(url);
      const [entry] = first?.pending === false ? await lab.panel.chains([first.id]) : [];
      return entry?.hops.length === 1 ? { chain: entry } : undefined;
    });
    expect(chain.hops[0]).toMatchObject({ url, to: httpsOf(plain, "/arrived?plain"), kind: "internal" });
    expect(chain.outcome.kind).toBe("failure");
    await eventually("the page over http", () => lab.site.log.withUrl(httpOf(plain)).length > 0);
  });

  test("an image that the page's own policy upgrades", async () => {
    const image = httpOf(hosts.images, "/resource/dot.svg?upgraded");
    await lab.driver.goto(here("/page/upgrade", { to: image }));
    const later = here("/redirect/302", { to: "/arrived?after-upgrade" });
    await lab.driver.goto(later);
    await lab.panel.finished(later);
    const { summaries } = await lab.panel.log();
    const ids = summaries.filter(({ firstUrl }) => firstUrl === image).map(({ id }) => id);
    const chains = await lab.panel.chains(ids);
    const routes = chains.map(routeOf);
    expect(chains.flatMap(causesOf)).toEqual(inChromium ? [] : ["csp-upgrade"]);
    // Chromium upgrades before there is a request: nothing can be seen of it, and nothing is made up.
    expect(routes).toEqual(inChromium ? [] : [[`— internal ${image} → ${image.replace("http:", "https:")}`]]);
    const asked = lab.site.log.withUrl("dot.svg?upgraded").filter(({ url }) => !url.includes("/page/"));
    expect(asked).toMatchObject([{ scheme: "https" }]);
  });

  test("another extension redirects: first hop, and in the middle", async () => {
    const helper = makeHelperExtension();
    lab.whenDone(() => helper.remove());
    await lab.driver.install(helper.folder);
    const moved = httpOf(hosts.other, "/arrived?by=extension");
    const direct = here(redirectedPath);
    await lab.driver.goto(direct);
    const { chain } = await lab.panel.finished(direct);
    expect(routeOf(chain)).toEqual([`${inChromium ? "307" : "—"} internal ${direct} → ${moved}`]);
    expect(causesOf(chain)).toEqual(["extension"]);

    const behind = here("/redirect/302", { to: redirectedPath });
    await lab.driver.goto(behind);
    const { chain: longer } = await lab.panel.finished(behind);
    // Chromium reports no hop in the middle: until DevTools lists it, only the address has changed.
    expect(longer.hops.map(({ kind: who, to }) => [who, to])).toEqual([
      ["server", direct],
      ["internal", moved],
    ]);
    expect(causesOf(longer)[1]).toBe("extension");
  });

  test("another extension upgrades, and is not taken for the browser's own", async () => {
    const url = here(upgradedPath);
    await lab.driver.goto(url);
    const { chain } = await lab.panel.finished(url);
    expect(routeOf(chain)).toEqual([`${upgrade} ${url} → ${httpsOf(demo, upgradedPath)}`]);
    // Chromium names an extension; Firefox upgrades for every reason alike.
    expect(causesOf(chain)).toEqual([inChromium ? "extension" : "security-upgrade"]);
  });

  test("nothing was warned of", async () => {
    expect(await lab.driver.complaints()).toEqual([]);
  });
});
