/** What Firefox says of its upgrades when it is asked, with the permissions for it. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type BuildCopy, copyBuild } from "../support/build-extension.ts";
import { hosts, httpOf, httpsOf } from "../support/site/hosts.ts";
import { pathOf } from "../support/site/request.ts";
import { browsers, useLab } from "./lab.ts";

const { bank, mail, public: publicHost } = hosts;
const policy = "Strict-Transport-Security: max-age=600";

interface Manifest {
  permissions: readonly string[];
  optional_permissions: readonly string[];
}

/** The build with both permissions granted, as after a click. */
function grantedBuild(): BuildCopy {
  const copy = copyBuild("firefox");
  const file = path.join(copy.folder, "manifest.json");
  const manifest: Manifest = JSON.parse(readFileSync(file, "utf8"));
  manifest.permissions = [...manifest.permissions, "privacy", "webRequestBlocking"];
  manifest.optional_permissions = ["management"];
  writeFileSync(file, JSON.stringify(manifest));
  return copy;
}

describe.each(browsers.filter((kind) => kind === "firefox"))("asked, %s", (kind) => {
  describe("of hosts that it has a rule for", () => {
    const build = grantedBuild();
    const lab = useLab(kind, { extension: build.folder });

    test("says so, also of a rule that came while nothing was recorded", async () => {
      lab.whenDone(() => build.remove());
      await lab.panel.click("button", "Pause recording");
      await lab.driver.goto(httpsOf(bank, pathOf("/arrived", { header: policy })));
      await lab.panel.click("button", "Pause recording");
      const url = httpOf(bank, "/arrived?learned-unseen");
      await lab.driver.goto(url);
      const { chain } = await lab.panel.finished(url);
      expect(chain.hops[0]?.cause).toMatchObject({
        id: "hsts",
        confidence: "likely",
        policy: { source: "unknown" },
      });
      expect(chain.hops[0]?.cause?.evidence).toContain("getSecurityInfo: an HSTS rule covers this host");
      expect(chain.hops[0]?.cause?.evidence).toContain("HTTPS-Only Mode is off here");
      expect(chain.outcome).toMatchObject({ kind: "response", status: 200 });
    });

    test("and nothing was warned of", async () => {
      expect(await lab.driver.complaints()).toEqual([]);
    });
  });

  describe("in HTTPS-Only Mode", () => {
    const build = grantedBuild();
    const lab = useLab(kind, { extension: build.folder, httpsOnly: true });

    test("has upgraded a host without a rule for that reason", async () => {
      lab.whenDone(() => build.remove());
      const url = httpOf(publicHost, "/arrived?only");
      await lab.driver.goto(url);
      const { chain } = await lab.panel.finished(url);
      expect(chain.hops[0]?.cause).toMatchObject({ id: "https-upgrade", confidence: "likely" });
      expect(chain.hops[0]?.cause?.evidence).toContain("getSecurityInfo: no HSTS rule covers this host");
    });

    test("a rule that was seen comes first", async () => {
      await lab.driver.goto(httpsOf(mail, pathOf("/arrived", { header: policy })));
      const url = httpOf(mail, "/arrived?both");
      await lab.driver.goto(url);
      const { chain } = await lab.panel.finished(url);
      expect(chain.hops[0]?.cause).toMatchObject({ id: "hsts", policy: { source: "header", host: mail } });
      expect(await lab.driver.complaints()).toEqual([]);
    });
  });
});
