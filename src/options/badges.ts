/** Takes the badges of all tabs away: what they say is no longer what the settings ask for. */
import { browser } from "../browser.ts";
import { wordsNamed } from "../words.ts";

export async function takeBadgesAway(): Promise<void> {
  const title = wordsNamed("actionTitle");
  const tabs = await browser.tabs.query({});
  const taken = tabs.flatMap(({ id: tabId }) =>
    tabId === undefined
      ? []
      : [browser.action.setBadgeText({ tabId, text: "" }), browser.action.setTitle({ tabId, title })],
  );
  // A tab that is gone meanwhile has no badge either.
  await Promise.allSettled(taken);
}
