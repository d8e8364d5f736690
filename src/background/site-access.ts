/** Whether the browser lets Hopscope see a tab's requests: people may grant all sites, some, or none. */
import { browser } from "../browser.ts";

export class SiteAccess {
  #everywhere: Promise<boolean> | null = null;

  /** Something was granted or taken away. */
  changed(): void {
    this.#everywhere = null;
  }

  async isPermitted(tabId: number): Promise<boolean> {
    this.#everywhere ??= browser.permissions.contains({ origins: ["<all_urls>"] });
    return (await this.#everywhere) || isSitePermitted(tabId);
  }
}

async function isSitePermitted(tabId: number): Promise<boolean> {
  try {
    // Without access to the site the browser keeps its URL back.
    const { url } = await browser.tabs.get(tabId);
    return (
      url !== undefined && (await browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] }))
    );
  } catch {
    // The tab is gone, or shows no site.
    return false;
  }
}
