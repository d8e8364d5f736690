/** The HSTS tab in real DevTools, with a stand-in for hstspreload.org in the laboratory. */
import { describe, expect, test } from "vitest";
import { eventually } from "../support/eventually.ts";
import { hosts, httpOf, httpsOf } from "../support/site/hosts.ts";
import { pathOf } from "../support/site/request.ts";
import { violationsIn } from "./accessibility.ts";
import { browsers, useLab } from "./lab.ts";

const rule = "max-age=31536000; includeSubDomains; preload";

describe.each(browsers)("the HSTS tab in %s", (kind) => {
  const lab = useLab(kind);
  const asked = () => lab.site.log.withUrl(hosts.preloadService).map(({ method, url }) => `${method} ${url}`);
  const sees = (what: string, where: string) =>
    eventually(what, async () => {
      const text = await lab.panel.surface.run(
        (selector: string) => document.querySelector(selector)?.textContent ?? "",
        where,
      );
      return text.includes(what);
    });
  const lookUp = async (host: string) => {
    await lab.panel.surface.run((text: string) => {
      const field = document.querySelector<HTMLInputElement>(".host-field");
      if (field === null) throw new Error("no field");
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }, host);
    await lab.panel.click("button", "Look up");
    await sees(host, ".hsts-answer h2");
  };
  const check = () => lab.panel.click("button", "Check the preload list");

  test("shows the opened chain's host, and the parent whose header covers it", async () => {
    await lab.driver.goto(
      httpsOf(hosts.bank, pathOf("/arrived", { header: `Strict-Transport-Security: ${rule}` })),
    );
    const url = httpOf(hosts.bankBranch, "/arrived?covered");
    await lab.driver.goto(url);
    await lab.panel.openChain(url);
    await lab.panel.click("tab", "HSTS");
    await sees(`http://${hosts.bankBranch} is probably upgraded to https.`, ".hsts-answer h2");
    await sees(hosts.bank, ".seen-header .copy-from");
    await sees(rule, ".seen-header .copy-text");
    expect(await lab.panel.names("table")).toContain("Who is covered");
    expect(await violationsIn(lab.panel.surface)).toEqual([]);
    await lab.picture("hsts");
  });

  test("sends no host name before somebody agrees", async () => {
    await lookUp(hosts.bankBranch);
    await check();
    const question = `Send the host name ${hosts.bankBranch} to ${hosts.preloadService}?`;
    await eventually("the question", async () => (await lab.panel.names("group")).includes(question));
    expect(await violationsIn(lab.panel.surface)).toEqual([]);
    await lab.panel.click("button", "Cancel");
    await eventually("no question", async () => !(await lab.panel.names("group")).includes(question));
    expect(asked()).toEqual([]);
  });

  test("asks about one host, once, and shows the answer", async () => {
    await check();
    await lab.panel.click("button", "Send the name");
    await sees(`${hosts.bank} is on the preload list.`, ".preload-status");
    expect(asked()).toEqual([
      `GET ${httpsOf(hosts.preloadService, `/api/v2/status?domain=${hosts.bankBranch}`)}`,
    ]);
    await sees("Deleting does nothing here", ".undo");
  });

  test("says that a host is not on the list, and when the service fails", async () => {
    await lookUp(hosts.other);
    await check();
    await lab.panel.click("button", "Send the name");
    await sees(`${hosts.other} is not on the preload list.`, ".preload-status");
    await lookUp(hosts.mail);
    await check();
    await lab.panel.click("button", "Send the name");
    await sees("hstspreload.org gave an error (503).", ".preload-status");
    expect(await violationsIn(lab.panel.surface)).toEqual([]);
  });

  test("knows the top-level domains that are preloaded, and names for this machine", async () => {
    await lookUp(hosts.preloaded);
    await sees(".dev", ".hsts-answer");
    await sees("Deleting does nothing here", ".undo");
    await lookUp("localhost");
    await sees("is not upgraded by HSTS", ".hsts-answer h2");
    expect(await lab.panel.names("region")).not.toContain("Delete the rule in Chrome");
  });
});
