import type { CDPSession, Page, Protocol } from "puppeteer-core";

type LifecycleEvent = Protocol.Page.LifecycleEventEvent;

/**
 * Brings a tab to an address and waits for the load event of exactly that document. A navigation that
 * fails, is downloaded or handed to an app has just ended.
 *
 * Not `page.goto`: it also waits for an answer on the wire. Where another extension redirects in the
 * middle of a chain, Chromium now and then reports none, and no time-out ends that wait (puppeteer 24.43).
 */
export async function navigate(page: Page, url: string): Promise<void> {
  const session = await page.createCDPSession();
  try {
    await session.send("Page.enable");
    await session.send("Page.setLifecycleEventsEnabled", { enabled: true });
    await load(session, url);
  } finally {
    await session.detach().catch(() => undefined);
  }
}

async function load(session: CDPSession, url: string): Promise<void> {
  const loaded = new Set<string>();
  let wake = (): void => undefined;
  session.on("Page.lifecycleEvent", ({ name, loaderId }: LifecycleEvent) => {
    if (name !== "load") return;
    loaded.add(loaderId);
    wake();
  });
  const { loaderId, errorText } = await session.send("Page.navigate", { url });
  // Without a new document, as after a change of the fragment, there is nothing to wait for.
  if (loaderId === undefined || errorText !== undefined) return;
  await new Promise<void>((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`${url} did not load within 30 s`)), 30_000);
    wake = () => {
      if (!loaded.has(loaderId)) return;
      clearTimeout(limit);
      resolve();
    };
    wake();
  });
}
