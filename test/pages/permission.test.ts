// @vitest-environment happy-dom
/** The permission page for sites: it offers what is not allowed yet, and nothing else. */
import { fireEvent, screen } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import type { FakeBrowser } from "./fake-browser.ts";
import { openPage } from "./open-page.ts";

async function openPermission(query = "", allowed: readonly string[] = []): Promise<FakeBrowser> {
  history.replaceState(null, "", `?${query}`);
  return openPage(
    "src/options/permission.html",
    () => import("../../src/options/permission.ts"),
    (fake) => {
      for (const pattern of allowed) fake.granted.add(pattern);
    },
  );
}

const status = () => screen.getByRole("status").textContent;
const offered = () => screen.queryAllByRole("button").map((button) => button.textContent);
const click = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

const shop = "origin=https://shop.dev";
const [forAll, forShop] = ["Allow on all sites", "Allow on shop.dev"];

describe("the permission page", () => {
  test("offers all sites, and the one that it is opened for", async () => {
    await openPermission(shop);
    await expect.poll(offered).toEqual([forAll, forShop]);
    await openPermission();
    await expect.poll(offered).toEqual([forAll]);
  });

  test("offers nothing where all sites are allowed, and says so", async () => {
    await openPermission(shop, ["<all_urls>"]);
    await expect.poll(status).toBe("Allowed on all sites already. There is nothing to do.");
    expect(offered()).toEqual([]);
  });

  test("does not offer a site that is allowed", async () => {
    await openPermission(shop, ["https://shop.dev/*"]);
    await expect.poll(offered).toEqual([forAll]);
  });

  test("takes away what was allowed, and leads from its button to what came of it", async () => {
    await openPermission(shop);
    screen.getByRole("button", { name: forShop }).focus();
    click(forShop);
    await expect.poll(offered).toEqual([forAll]);
    expect(status()).toBe("Allowed on shop.dev. Reload the page to see its redirects.");
    await expect.poll(() => document.activeElement?.id).toBe("status");
    click(forAll);
    await expect.poll(offered).toEqual([]);
    expect(status()).toBe("Allowed on all sites. Reload the page to see its redirects.");
  });

  test("goes on offering what was refused", async () => {
    const browser = await openPermission(shop);
    browser.grants = false;
    click(forAll);
    await expect.poll(status).toBe("Not allowed.");
    expect(offered()).toEqual([forAll, forShop]);
  });

  test("follows what is allowed and taken away elsewhere", async () => {
    const browser = await openPermission(shop);
    await browser.api.permissions.request({ origins: ["<all_urls>"] });
    await expect.poll(offered).toEqual([]);
    await browser.api.permissions.remove({ origins: ["<all_urls>"] });
    await expect.poll(offered).toEqual([forAll, forShop]);
    expect(status()).toBe("Given back.");
  });
});
