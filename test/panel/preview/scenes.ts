/** What the panel is looked at in: every state of it, and how it is brought about. */

export interface Scene {
  readonly scene: string;
  /** Number of the row that is opened before the picture is taken, from 1. */
  readonly row?: number;
  /** Entry of the Reference that is opened. */
  readonly entry?: string;
  /** What of it is brought to the top. */
  readonly at?: string;
  /** What is typed into the Reference's search field. */
  readonly query?: string;
  /** What is typed into the filter field. */
  readonly filter?: string;
  /** A script that is run in the panel before the picture, and what is there when it is done. */
  readonly run?: readonly [script: string, wait: string];
  /** Another one, once the first is done. */
  readonly next?: readonly [script: string, wait: string];
}

/** Opens the HSTS tab on a host, with the headers that were seen. */
function hstsOf(host: string): string {
  return `background.know(known); store.views.openHsts("${host}")`;
}

/** Opens the parts of a station's URL, from 0. */
function partsOf(station: number): string {
  return `document.querySelectorAll(".station-parts")[${station}].click();
    requestAnimationFrame(() => document.querySelector(".url-parts").scrollIntoView({ block: "center" }))`;
}

const toWaterfall = ["document.querySelector('#chain-tab-waterfall').click()", ".step"] as const;
/** The numbers of the second step, as for somebody who points at it. */
const atStep = [`document.querySelector('[data-step="1"]').focus()`, ".step-numbers .mono"] as const;

export const scenes: Readonly<Record<string, Scene>> = {
  list: { scene: "list" },
  hsts: { scene: "list", row: 1 },
  post: { scene: "list", row: 2 },
  loop: { scene: "list", row: 3 },
  cached: { scene: "list", row: 4 },
  handedOff: { scene: "list", row: 6 },
  pending: { scene: "list", row: 7 },
  middle: { scene: "list", row: 8 },
  hidden: { scene: "list", row: 9 },
  hostile: { scene: "hostile", row: 10 },
  journeys: { scene: "journeys" },
  meta: { scene: "journeys", row: 2 },
  metaLeg: { scene: "journeys", row: 2, at: ".leg" },
  metaEnd: { scene: "journeys", row: 2, at: ".station--last" },
  script: { scene: "journeys", row: 3, at: ".call-stack" },
  fallback: { scene: "journeys", row: 5, at: ".route" },
  hints: { scene: "journeys", row: 7, at: ".route" },
  retry: { scene: "journeys", row: 9, at: ".route" },
  popup: { scene: "journeys", row: 11, at: ".route" },
  unknown: { scene: "journeys", row: 13, at: ".route" },
  upgrade: { scene: "journeys", row: 14, at: ".leg" },
  urlLong: { scene: "urls", row: 2, at: ".route" },
  urlWhole: {
    scene: "urls",
    row: 2,
    at: ".route",
    run: [`document.querySelectorAll(".url-gap")[1].click()`, ".station--last .url"],
  },
  urlParts: { scene: "urls", row: 3, at: ".route", run: [partsOf(1), ".url-parts"] },
  urlHeaders: { scene: "urls", row: 3, at: ".details-section:has(.header)" },
  urlEnd: {
    scene: "urls",
    row: 3,
    at: ".station--last",
    run: [
      `document.querySelectorAll(".ending-headers").forEach((one) => (one.open = true))`,
      ".ending-headers[open]",
    ],
  },
  urlLook: { scene: "urls", row: 4, at: ".route" },
  urlHostile: { scene: "urls", row: 1, at: ".route" },
  filter: { scene: "list", filter: "status:3xx cause:h" },
  filterKeys: { scene: "list", filter: "-" },
  filterWord: { scene: "list", filter: "shop" },
  filterMeant: { scene: "list", filter: "cuase:hsts" },
  filterWrong: { scene: "list", filter: "status:3xx method:get hops:many " },
  filterChips: {
    scene: "list",
    filter: 'status:3xx -domain:cdn.shop.dev "shop dev" ',
    run: [`store.filter.flip("findings"); store.filter.choose("document")`, ".is-on"],
  },
  filterMenu: { scene: "list", run: [`document.querySelector(".quick-menu > button").click()`, ".menu"] },
  filterNone: {
    scene: "list",
    filter: "nothing like this has:loop ",
    run: ["document.activeElement.blur()", ".no-match"],
  },
  waterfall: { scene: "pictures", row: 1, run: toWaterfall },
  waterfallStep: { scene: "pictures", row: 1, run: toWaterfall, next: atStep },
  waterfallPlain: { scene: "list", row: 1, run: toWaterfall },
  waterfallPost: { scene: "list", row: 2, run: toWaterfall },
  waterfallLoop: { scene: "list", row: 3, run: toWaterfall },
  waterfallPending: { scene: "list", row: 7, run: toWaterfall },
  waterfallMiddle: { scene: "list", row: 8, run: toWaterfall },
  loop1: { scene: "pictures", row: 3, at: ".loop-picture" },
  loop2: { scene: "pictures", row: 4, at: ".loop-picture" },
  loop5: { scene: "pictures", row: 5, at: ".loop-picture" },
  loop20: { scene: "pictures", row: 6, at: ".loop-picture" },
  empty: { scene: "empty" },
  help: { scene: "list", run: ["store.views.showHelp()", ".help"] },
  more: { scene: "list", run: [`document.querySelector(".menu-box.only-narrow > button").click()`, ".menu"] },
  hstsView: { scene: "list", run: [hstsOf("www.shop.dev"), ".hsts-answer"] },
  hstsNone: { scene: "list", run: [hstsOf("bank.example"), ".hsts-answer"] },
  rowMenu: {
    scene: "list",
    run: [
      `document.querySelector("[aria-rowindex='9']").dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, cancelable: true, button: 2, clientX: innerWidth - 60, clientY: innerHeight - 90 }))`,
      ".menu",
    ],
  },
  moreExport: {
    scene: "list",
    run: [`document.querySelector(".menu-box > button").click()`, ".menu"],
    // By its place: it is called differently in every language.
    next: [`document.querySelector("[role=menuitem]:has(+ [role=separator])").click()`, ".menu-note"],
  },
  otherPage: { scene: "empty", run: [`page.value = { ...page.value, kind: "other" }`, ".empty"] },
  private: { scene: "empty", run: [`page.value = { ...page.value, private: true }`, ".empty"] },
  closed: { scene: "list", run: [`page.value = { ...page.value, closed: true }`, ".banner"] },
  closedEmpty: { scene: "empty", run: [`page.value = { ...page.value, closed: true }`, ".banner"] },
  hint: { scene: "hint" },
  failure: {
    scene: "failure",
    run: [
      `document.querySelector(".chain-row").click(); setTimeout(() => document.querySelector("summary")?.click(), 200)`,
      ".failure [open]",
    ],
  },
  paused: { scene: "paused" },
  permission: { scene: "permission" },
  trouble: { scene: "trouble" },
  reference: { scene: "empty", entry: "who-sent-this-307" },
  article: { scene: "empty", entry: "code-307" },
  wire: { scene: "empty", entry: "internal-307", at: ".wire" },
  code: { scene: "empty", entry: "guide-troubleshooting", at: ".code-block" },
  compare: { scene: "empty", entry: "compare-all" },
  send: { scene: "empty", entry: "send-express" },
  search: { scene: "empty", entry: "code-307", query: "post becomes get" },
  notFound: { scene: "empty", entry: "code-307", query: "qqqq" },
};

/** Beside a page, below a page, in a window of its own. */
export const sizes = [
  [300, 560],
  [700, 600],
  [1400, 760],
] as const;
