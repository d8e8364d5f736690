/** Public services, and clusters with an address of their own. */
import type { Fingerprint } from "./fingerprint.ts";
import {
  GITHUB_API_REDIRECTS,
  GITHUB_PAGES_DOMAINS,
  PYPI_NAMES,
  SHOPIFY_REDIRECTS,
  VAULT_HA,
  WEBHDFS,
} from "./sources-applications.ts";

export const serviceFingerprints: readonly Fingerprint[] = [
  {
    id: "shopify",
    product: "Shopify",
    family: "shopify",
    confidence: "likely",
    signs: [
      { kind: "header", name: "powered-by", like: /^Shopify\b/i },
      { kind: "status", codes: [301, 302, 307, 308] },
    ],
    trigger:
      "The shop redirects: to its primary domain, by a URL redirect, or to another market or language.",
    option: "Look at Domains, and at URL redirects of the shop.",
    references: [SHOPIFY_REDIRECTS],
  },
  {
    id: "github-api",
    product: "GitHub's REST API",
    family: "github",
    confidence: "likely",
    signs: [
      { kind: "header", name: "x-github-request-id" },
      { kind: "status", codes: [301, 302, 307] },
      {
        kind: "target",
        like: /^https:\/\/api\.github\.com\/repositories\/\d/,
        as: "The target names the repository by number",
      },
    ],
    trigger: "The repository was renamed or moved.",
    option: "Call the API with the repository's present name.",
    references: [GITHUB_API_REDIRECTS],
  },
  {
    id: "github-pages",
    product: "GitHub Pages",
    family: "github",
    confidence: "likely",
    signs: [
      { kind: "header", name: "server", like: /^GitHub\.com$/i },
      { kind: "header", name: "x-github-request-id" },
      { kind: "status", codes: [301] },
    ],
    trigger:
      "GitHub Pages redirects to the custom domain, to or from www, to https, or to a folder with its slash.",
    option: "Look at Custom domain and Enforce HTTPS in the repository's Pages settings.",
    references: [GITHUB_PAGES_DOMAINS],
  },
  {
    id: "vault-standby",
    product: "Vault or OpenBao",
    family: "vault",
    confidence: "likely",
    signs: [
      { kind: "asked", like: /^:8200\/v1\//, as: "Port 8200 and a path below /v1/" },
      { kind: "status", codes: [307] },
      { kind: "change", change: "host-only" },
    ],
    trigger: "A standby node sends the request to the active node.",
    option: "Set api_addr of each node to an address that clients reach, or address the active node.",
    references: [VAULT_HA],
  },
  {
    id: "webhdfs",
    product: "Hadoop WebHDFS",
    family: "webhdfs",
    confidence: "likely",
    signs: [
      { kind: "asked", like: /^(?::\d+)?\/webhdfs\/v1\//, as: "The path begins with /webhdfs/v1/" },
      { kind: "status", codes: [307] },
    ],
    trigger: "The name node sends reads and writes of a file on to a data node.",
    option: "Let clients reach the data nodes, or add noredirect=true to get the address in the answer.",
    references: [WEBHDFS],
  },
  {
    id: "pypi-names",
    product: "PyPI, or another Python package index",
    family: "pypi",
    confidence: "likely",
    signs: [
      {
        kind: "asked",
        like: /^(?::\d+)?\/simple\/[\w.-]{1,100}\/?$/,
        as: "The path is one of a package index",
      },
      { kind: "change", change: "same-host" },
      { kind: "target", like: /\/simple\/[a-z0-9-]{1,100}\/$/, as: "The target has the normalized name" },
      { kind: "status", codes: [301, 302, 308] },
    ],
    trigger: "The index sends to the normalized name of the package, with a slash at its end.",
    option: "Ask for the name in lower case, with - for . and _, and a slash at the end.",
    references: [PYPI_NAMES],
  },
];
