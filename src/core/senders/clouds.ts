/** Load balancers and storage of AWS, Azure and Google. */
import { albBody } from "./built-in-pages.ts";
import type { Fingerprint, Sign } from "./fingerprint.ts";
import {
  ALB_RULES,
  AZURE_APP_GATEWAY,
  AZURE_FRONT_DOOR,
  AZURE_FRONT_DOOR_HEADERS,
  CLOUDFRONT_HTTPS,
  GCP_URL_MAP,
  S3_REDIRECTS,
  S3_WEBSITE,
} from "./sources-clouds.ts";

const anyCode: Sign = { kind: "status", codes: [301, 302, 303, 307, 308] };

export const cloudFingerprints: readonly Fingerprint[] = [
  {
    id: "aws-alb",
    product: "An AWS Application Load Balancer",
    family: "aws-alb",
    confidence: "likely",
    signs: [
      { kind: "header", name: "server", like: /^awselb\// },
      { kind: "status", codes: [301, 302] },
      { kind: "body", page: albBody },
    ],
    trigger: "A listener rule of the load balancer has a redirect action; no target was asked.",
    option: "Change the listener's rule.",
    references: [ALB_RULES],
  },
  {
    id: "cloudfront-https",
    product: "Amazon CloudFront",
    family: "cloudfront",
    confidence: "likely",
    signs: [
      { kind: "header", name: "x-cache", like: /^Redirect from cloudfront$/i },
      { kind: "status", codes: [301, 307, 308] },
    ],
    trigger: "The distribution's viewer protocol policy sends http requests to https.",
    option: "Change Viewer Protocol Policy of the cache behavior.",
    references: [CLOUDFRONT_HTTPS],
  },
  {
    id: "s3-region",
    product: "Amazon S3",
    family: "s3",
    confidence: "likely",
    signs: [
      { kind: "header", name: "x-amz-request-id" },
      { kind: "status", codes: [301, 307] },
      {
        kind: "target",
        like: /^https?:\/\/[^/]{0,200}\bs3[.-][a-z0-9-]{1,30}\.amazonaws\.com/,
        as: "The target is S3 in a named region",
      },
    ],
    trigger:
      "S3 sends a 307 while a new bucket's address is not known everywhere, or when another region was asked.",
    option: "Ask the endpoint of the bucket's own region.",
    references: [S3_REDIRECTS],
  },
  {
    id: "s3-website",
    product: "An Amazon S3 website",
    family: "s3",
    confidence: "likely",
    signs: [
      { kind: "header", name: "server", like: /^AmazonS3$/ },
      { kind: "status", codes: [301, 302, 303, 307, 308] },
    ],
    trigger: "The bucket's website settings redirect, or a folder was asked for without its slash.",
    option:
      "Look at redirection rules of the bucket's website hosting, and at x-amz-website-redirect-location of the object.",
    references: [S3_WEBSITE],
  },
  {
    id: "azure-app-gateway",
    product: "An Azure Application Gateway",
    family: "azure-app-gateway",
    confidence: "likely",
    signs: [{ kind: "header", name: "server", like: /^Microsoft-Azure-Application-Gateway\// }, anyCode],
    trigger: "A routing rule of the gateway has a redirect; the server names the gateway itself.",
    option: "Change the redirect configuration of the routing rule.",
    references: [AZURE_APP_GATEWAY],
  },
  {
    id: "azure-front-door",
    product: "Azure Front Door, or what it passes on",
    family: "azure-front-door",
    confidence: "possible",
    general: true,
    signs: [{ kind: "header", name: "x-azure-ref" }, anyCode],
    trigger:
      "Front Door answered: by a URL redirect rule, by HTTPS redirect of the route, or for the application behind it.",
    option: "Look at the route's rule sets and HTTPS redirect, then at the application.",
    references: [AZURE_FRONT_DOOR, AZURE_FRONT_DOOR_HEADERS],
  },
  {
    id: "google-load-balancer",
    product: "Google Cloud Load Balancing, or what it passes on",
    family: "google-load-balancer",
    confidence: "possible",
    general: true,
    signs: [{ kind: "header", name: "via", like: /^1\.1 google$/ }, anyCode],
    trigger:
      "The answer came through Google's load balancer: by a redirect in its URL map, or from the application behind it.",
    option: "Look at urlRedirect and httpsRedirect in the URL map, then at the application.",
    references: [GCP_URL_MAP],
  },
];
