/** How a rule is deleted in each browser, when that does nothing, and what to do instead. Never: do without HSTS. */
import type { Reference } from "../explanation.ts";
import {
  CHROMIUM_NET_INTERNALS,
  CHROMIUM_TRANSPORT_SECURITY_STATE,
  FIREFOX_CLEAR_DATA,
  FIREFOX_SITE_SECURITY,
  HSTS_PRELOAD_REMOVAL,
  RFC6761_6_2,
  RFC6761_6_3,
  RFC6797_6_1_1,
} from "../knowledge/reference/guides/sources.ts";
import { RFC6797_12_3 } from "../knowledge/references.ts";
import type { HstsVerdict } from "./verdict.ts";

export interface UndoStep {
  /** Text between backticks is code. */
  readonly says: string;
  /** What to copy for it. */
  readonly copy?: string;
}

export interface Undo {
  /** The host whose entry is to be deleted; null when there is nothing to delete. */
  readonly entry: string | null;
  readonly chromium: readonly UndoStep[];
  readonly firefox: readonly UndoStep[];
  /** Why deleting does nothing, for a preloaded host; else null. */
  readonly impossible: string | null;
  /** What to do instead, also where deleting works. */
  readonly instead: readonly UndoStep[];
  readonly references: readonly Reference[];
}

/** Steps for the rule of that verdict; of the host itself where no rule is known. */
export function undoOf(verdict: HstsVerdict): Undo {
  const { because, preloaded, rule, host } = verdict;
  if (because === "ip-literal" || because === "localhost") return { ...nothing, instead: [] };
  if (preloaded !== null) {
    return {
      ...nothing,
      impossible: impossibleSays(verdict, preloaded.domain),
      instead: preloaded.kind === "list" ? [...localNames, takeOff(preloaded.domain)] : localNames,
      references: [
        RFC6797_12_3,
        CHROMIUM_NET_INTERNALS,
        FIREFOX_SITE_SECURITY,
        HSTS_PRELOAD_REMOVAL,
        ...localNameSources,
      ],
    };
  }
  const entry = rule?.host ?? host;
  return {
    entry,
    chromium: inChromium(entry, host),
    firefox: inFirefox(entry),
    impossible: null,
    instead: [serveZero(entry), ...localNames],
    references: [
      CHROMIUM_NET_INTERNALS,
      CHROMIUM_TRANSPORT_SECURITY_STATE,
      FIREFOX_CLEAR_DATA,
      FIREFOX_SITE_SECURITY,
      RFC6797_6_1_1,
      ...localNameSources,
    ],
  };
}

const nothing: Undo = {
  entry: null,
  chromium: [],
  firefox: [],
  impossible: null,
  instead: [],
  references: [],
};

const localNameSources = [RFC6761_6_2, RFC6761_6_3];

const localNames: readonly UndoStep[] = [
  {
    says: "For local work take a name that no rule covers: `localhost`, a name below `.localhost`, or one below `.test`.",
  },
];

function impossibleSays({ rule }: HstsVerdict, domain: string): string {
  const learned =
    rule === null || rule.source === "preload"
      ? ""
      : " The rule that the browser has learned besides can be deleted, which changes nothing.";
  return `\`${domain}\` is compiled into the browser, so there is nothing to delete: Chromium's own page says that preloaded entries cannot be deleted, and in Firefox the list counts again.${learned}`;
}

function takeOff(domain: string): UndoStep {
  return {
    says: `Only the owner of \`${domain}\` can have it taken off the list, on hstspreload.org. Browsers get that with an update, months later.`,
    copy: "https://hstspreload.org/removal/",
  };
}

function serveZero(entry: string): UndoStep {
  return {
    says: `If \`${entry}\` is yours and has the rule by mistake: send this over https until every visitor has come by once. It deletes the rule in all browsers that see it.`,
    copy: "Strict-Transport-Security: max-age=0",
  };
}

function inChromium(entry: string, host: string): readonly UndoStep[] {
  const parent = entry === host ? "" : `, the parent, not \`${host}\``;
  return [
    {
      says: "Open this address in a new tab. In Edge it begins with `edge:`.",
      copy: "chrome://net-internals/#hsts",
    },
    {
      says: `Under \`Delete domain security policies\` enter \`${entry}\`${parent}. Press \`Delete\`; there is no message.`,
    },
    {
      says: `Under \`Query HSTS domain\` enter \`${host}\`. \`Not found\`: done. A name behind \`static_sts_domain\`: the preload list covers it as well, and that cannot be deleted.`,
    },
    { says: "While the host sends the header, its next https answer puts the rule back." },
  ];
}

function inFirefox(entry: string): readonly UndoStep[] {
  return [
    { says: `Close all tabs of \`${entry}\`.` },
    {
      says: "Open the window of all history: `Ctrl+Shift+H` on Windows and Linux. Right-click an entry of the site, `Forget About This Site…`. This also deletes its history, cookies, cache and permissions.",
    },
    {
      says: "Or delete all learned rules: close Firefox, open the profile folder that `about:support` names, delete this file.",
      copy: "SiteSecurityServiceState.bin",
    },
    { says: "While the host sends the header, its next https answer puts the rule back." },
  ];
}
