/** The permissions that let an extension redirect a request, and what each needs besides. */
import type { Reference } from "../explanation.ts";

export interface RedirectPower {
  /** The permissions that it takes, all of them. */
  readonly needs: readonly string[];
  /**
   * site: access to the redirected URL. site-or-upgrade: the same, except for http to https.
   */
  readonly access: "site" | "site-or-upgrade";
  /** Goes on after "It can": what the permissions let it do. */
  readonly can: string;
  readonly reference: Reference;
}

const netRequest: Reference = {
  title: "MDN: declarativeNetRequest",
  section: "Permissions",
  url: "https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/declarativeNetRequest",
};

/**
 * The likeliest first. Chromium gives webRequestBlocking to extensions that an administrator installed, and to none
 * else of manifest version 3; where the list of permissions has it, it counts.
 *
 * Not among them: `proxy`, whose answers come over the network; `debugger`, which Chromium does not report as an
 * extension's redirect; `declarativeWebRequest`, which never left the beta channel and manifest version 2.
 */
export const redirectPowers: readonly RedirectPower[] = [
  {
    needs: ["declarativeNetRequest"],
    // Chromium's composite_matcher.cc, MDN and both browsers agree: of what redirects, only upgradeScheme needs no access.
    access: "site-or-upgrade",
    can: "redirect requests by rules",
    reference: netRequest,
  },
  {
    needs: ["declarativeNetRequestWithHostAccess"],
    access: "site",
    can: "redirect requests by rules",
    reference: netRequest,
  },
  {
    needs: ["webRequest", "webRequestBlocking"],
    access: "site",
    can: "redirect each request as it is sent",
    reference: {
      title: "MDN: webRequest.BlockingResponse",
      section: "redirectUrl",
      url: "https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/webRequest/BlockingResponse",
    },
  },
];
