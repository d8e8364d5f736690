import type { CDPSession, Page, Protocol } from "puppeteer-core";

type LifecycleEvent = Protocol.Page.LifecycleEventEvent;

/**
 * Brings a tab to an address and waits until it is loaded. A navigation that
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

/** Waits for the load event of the document, or of one that it was replaced by meanwhile. */
async function load(session: CDPSession, url: string): Promise<void> {
  const seen: LifecycleEvent[] = [];
  let wake = (): void => undefined;
  session.on("Page.lifecycleEvent", (event: LifecycleEvent) => {
    seen.push(event);
    wake();
  });
  const { frameId, loaderId, errorText } = await session.send("Page.navigate", { url });
  // Without a new document, as after a change of the fragment, there is nothing to wait for.
  if (loaderId === undefined || errorText !== undefined) return;
  const isLoaded = (): boolean => {
    const begun = seen.findIndex((event) => event.loaderId === loaderId);
    return (
      begun >= 0 && seen.slice(begun).some((event) => event.frameId === frameId && event.name === "load")
    );
  };
  await new Promise<void>((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`${url} did not load within 30 s`)), 30_000);
    wake = () => {
      if (!isLoaded()) return;
      clearTimeout(limit);
      resolve();
    };
    wake();
  });
}
