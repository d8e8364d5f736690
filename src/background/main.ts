/** The background: a service worker in Chromium, an event page in Firefox. Either may stop at any time. */
import { browser, browserName, portLink } from "../browser.ts";
import type { CaptureEvent, DevtoolsEvent } from "../core/event.ts";
import {
  DEFAULT_SETTINGS,
  type Notice,
  type Request,
  type Settings,
  type TabState,
} from "../core/protocol.ts";
import { SETTINGS_KEY, settingsOf } from "../core/settings/settings.ts";
import { loadBadges } from "./badge-script.ts";
import { CaptureSource } from "./capture-source.ts";
import { Knowledge } from "./knowledge.ts";
import { Log } from "./log.ts";
import { Ports } from "./ports.ts";
import { PrivateTabs } from "./private-tabs.ts";
import { SiteAccess } from "./site-access.ts";
import { Telling } from "./telling.ts";
import { UpgradeHints } from "./upgrade-hints.ts";
import { Troubles } from "./troubles.ts";

const filtersKey = "filters";

const troubles = new Troubles(() => ports.stateChanged());
const siteAccess = new SiteAccess();
const privateTabs = new PrivateTabs();
const telling = new Telling();
const knowledge = new Knowledge((known, isPrivate) =>
  ports.learned(known, (tabId) => privateTabs.has(tabId) === isPrivate),
);
let settings: Settings = DEFAULT_SETTINGS;

const source = new CaptureSource(troubles, receive);
const hints = browserName === "firefox" ? new UpgradeHints(receive) : null;
const opened = open();
const ports = new Ports({
  log: opened,
  stateOf,
  reload: (tabId, bypassCache) => {
    browser.tabs.reload(tabId, { bypassCache }).catch(() => ports.stateChanged(tabId));
  },
  // DevTools lists requests also where the browser does not let Hopscope see them: then nothing is to be recorded.
  record: (event) => void recordListed(event),
  known: (tabId) => knowledge.of(privateTabs.has(tabId)),
  onWatched: () => void opened.then(listen),
  telling,
});

browser.runtime.onConnect.addListener((port) => ports.accept(portLink<Notice, Request>(port)));
browser.permissions.onAdded.addListener(accessChanged);
browser.permissions.onRemoved.addListener(accessChanged);
// Not storage.onChanged, which would bring every write of the log back here.
browser.storage.local.onChanged.addListener((changes) => {
  if (SETTINGS_KEY in changes) void applySettings();
});

async function open(): Promise<Log> {
  const [stored, left] = await Promise.all([
    readSettings(),
    readFilters(),
    privateTabs.find().catch(() => {}),
  ]);
  settings = stored;
  await knowledge.restore(stored.keepHsts).catch(() => {});
  const read = await Log.open(
    {
      store: browser.storage.session,
      browser: browserName,
      troubles,
      now: Date.now,
      newEpoch: () => crypto.randomUUID(),
      later: (wait, run) => setTimeout(run, wait),
    },
    settings,
  );
  listen(read);
  source.purge(left);
  return read;
}

/** What comes in before the log has been read back waits for it, in its order. */
function receive(event: CaptureEvent): void {
  void opened.then((log) => record(log, event));
}

function record(current: Log, event: CaptureEvent): void {
  // Until the settings were read, all frames were listened to.
  if (settings.record === "devtools-only" && "url" in event && !isWatched(event.tabId)) return;
  try {
    const marked = privateTabs.marked(event);
    // What happens during a pause is not to be remembered either.
    if (!("tabId" in marked) || current.isRecording(marked.tabId)) knowledge.note(marked);
    hints?.note(marked);
    current.add(marked);
    telling.note(event);
  } catch (error) {
    troubles.report("capture-failed", `${event.kind}: ${String(error)}`);
  }
  if (event.kind === "tab-closed") {
    current.forgetClosedTabs(isWatched);
    if (privateTabs.none) knowledge.forgetPrivate();
  }
  // Another site may be in the tab now, with or without access.
  if (event.kind === "navigation-committed" && event.frameId === 0) ports.stateChanged(event.tabId);
}

async function recordListed(event: DevtoolsEvent): Promise<void> {
  if (await siteAccess.isPermitted(event.tabId)) receive(event);
}

function isWatched(tabId: number): boolean {
  return ports.watchedTabs.has(tabId);
}

/** Listens to what the settings and the watched tabs ask for, and leaves word of it to the next background. */
function listen(log: Log): void {
  if (settings.badge !== "off") void loadBadges(log);
  source.use(settings.record, ports.watchedTabs);
  hints?.use(ports.watchedTabs);
  browser.storage.session
    .set({ [filtersKey]: source.lateFilters })
    .catch((error: unknown) => troubles.report("storage-failed", `set: ${String(error)}`));
}

async function applySettings(): Promise<void> {
  const current = await opened;
  settings = await readSettings();
  current.configure(settings);
  knowledge.keep(settings.keepHsts);
  listen(current);
  ports.stateChanged();
}

function accessChanged(): void {
  siteAccess.changed();
  void opened.then((log) => log.refuseListed());
  ports.stateChanged();
}

async function readSettings(): Promise<Settings> {
  try {
    return settingsOf((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
  } catch (error) {
    troubles.report("storage-failed", `settings: ${String(error)}`);
    return DEFAULT_SETTINGS;
  }
}

async function readFilters(): Promise<readonly string[]> {
  const { [filtersKey]: stored }: Record<string, unknown> = await browser.storage.session
    .get(filtersKey)
    .catch(() => ({}));
  return Array.isArray(stored) ? stored.filter((name) => typeof name === "string") : [];
}

async function stateOf(tabId: number): Promise<TabState> {
  const current = await opened;
  return {
    tabId,
    recording: current.isRecording(tabId),
    keepLog: current.keepsLog(tabId),
    permitted: await siteAccess.isPermitted(tabId),
    browser: browserName,
    dropped: current.dropped(tabId),
    maxChains: settings.maxChains,
    troubles: troubles.list(),
  };
}
