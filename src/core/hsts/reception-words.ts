/** Why a browser did not learn from a Strict-Transport-Security field, in words. */
import type { Reference } from "../explanation.ts";
import {
  CHROMIUM_HSTS_LOCALHOST,
  CHROMIUM_TRANSPORT_SECURITY_STATE,
  FIREFOX_NET_UTIL,
  FIREFOX_SITE_SECURITY,
  RFC6797_6_1,
  RFC6797_6_1_1,
  RFC6797_8_1,
  RFC6797_8_1_1,
} from "../knowledge/reference/guides/sources.ts";
import type { IgnoredBecause, Reception } from "./reception.ts";

export interface ReceptionWords {
  readonly says: string;
  readonly references: readonly Reference[];
}

const reasons: Readonly<Record<IgnoredBecause, ReceptionWords>> = {
  "no-field": { says: "The answer has no Strict-Transport-Security header.", references: [RFC6797_8_1] },
  "no-host": { says: "The URL names no host that could have a rule.", references: [RFC6797_8_1] },
  "plain-http": {
    says: "Browsers ignore the header over http: anybody on the way could have written it.",
    references: [RFC6797_8_1],
  },
  "certificate-error": {
    says: "Browsers ignore the header when the connection has a certificate error, even one that was clicked away.",
    references: [RFC6797_8_1],
  },
  "ip-literal": {
    says: "Browsers ignore the header of an IP address: rules are kept for names only.",
    references: [RFC6797_8_1_1],
  },
  localhost: {
    says: "Browsers do not upgrade localhost: Chromium ignores the header there from version 132 on, and Firefox leaves requests to it alone.",
    references: [CHROMIUM_HSTS_LOCALHOST, FIREFOX_NET_UTIL],
  },
  "not-valid": {
    says: "The header breaks the rules of its own grammar, so browsers ignore all of it.",
    references: [RFC6797_6_1],
  },
};

/** What became of the fields of one answer: one sentence, or two when further fields were ignored. */
export function receptionSays(reception: Reception): ReceptionWords {
  const { says, references } = outcomeSays(reception);
  if (reception.ignoredFields === 0) return { says, references };
  const more = "Of several such headers, only the first counts.";
  return { says: `${says} ${more}`, references: [...new Set([...references, RFC6797_8_1])] };
}

function outcomeSays(reception: Reception): ReceptionWords {
  if (!reception.accepted) return reasons[reception.because];
  if (reception.effect === "deleted") {
    return {
      says: "The browser deletes its rule for this host. A parent's rule still counts, and in Chromium the preload list, too; Firefox no longer goes by an entry of this very host.",
      references: [RFC6797_6_1_1, CHROMIUM_TRANSPORT_SECURITY_STATE, FIREFOX_SITE_SECURITY],
    };
  }
  return { says: "The browser learns the rule.", references: [RFC6797_8_1] };
}
