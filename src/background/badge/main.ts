/**
 * The badge on the toolbar button, for the last navigation of each tab. The browser takes it away when another page
 * comes into the tab, so it is only ever set. Loaded by ../badge-script.ts, where somebody wants it.
 */
import { browser } from "../../browser.ts";
import { speakWith } from "../../words.ts";
import type { Log } from "../log.ts";
import { Badges } from "./badges.ts";

const lookUp = (key: string, values?: string[]): string => browser.i18n.getMessage(key, values);
let badges: Badges | null = null;

globalThis.drawBadges = (log: Log): void => {
  if (badges !== null) return;
  speakWith(lookUp, lookUp("language"));
  badges = new Badges(log, (wait, run) => setTimeout(run, wait));
};
