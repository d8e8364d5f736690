/** Where statements about hosted services come from. Plain constants, so that a build can leave them out. */
import type { Reference } from "../explanation.ts";

export const ALB_RULES: Reference = {
  title: "AWS: Application Load Balancer",
  section: "Redirect actions",
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html",
};
export const AZURE_APP_GATEWAY: Reference = {
  title: "Azure Application Gateway: redirect overview",
  url: "https://learn.microsoft.com/en-us/azure/application-gateway/redirect-overview",
};
export const AZURE_FRONT_DOOR: Reference = {
  title: "Azure Front Door: URL redirect",
  url: "https://learn.microsoft.com/en-us/azure/frontdoor/front-door-url-redirect",
};
export const AZURE_FRONT_DOOR_HEADERS: Reference = {
  title: "Azure Front Door: HTTP headers",
  section: "X-Azure-Ref",
  url: "https://learn.microsoft.com/en-us/azure/frontdoor/front-door-http-headers-protocol",
};
export const CLOUDFLARE_ALWAYS_HTTPS: Reference = {
  title: "Cloudflare: Always Use HTTPS",
  url: "https://developers.cloudflare.com/ssl/edge-certificates/additional-options/always-use-https/",
};
export const CLOUDFLARE_SINGLE_REDIRECTS: Reference = {
  title: "Cloudflare: Single Redirects",
  url: "https://developers.cloudflare.com/rules/url-forwarding/single-redirects/settings/",
};
export const CLOUDFRONT_HTTPS: Reference = {
  title: "Amazon CloudFront: HTTPS between viewers and CloudFront",
  url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-viewers-to-cloudfront.html",
};
export const FASTLY_SERVED_BY: Reference = {
  title: "Fastly: X-Served-By",
  url: "https://www.fastly.com/documentation/reference/http/http-headers/X-Served-By/",
};
export const GCP_URL_MAP: Reference = {
  title: "Google Cloud: URL maps",
  section: "URL redirects",
  url: "https://cloud.google.com/load-balancing/docs/url-map-concepts",
};
export const NETLIFY_REDIRECTS: Reference = {
  title: "Netlify: redirects and rewrites",
  url: "https://docs.netlify.com/manage/routing/redirects/overview/",
};
export const S3_REDIRECTS: Reference = {
  title: "Amazon S3: request redirection",
  url: "https://docs.aws.amazon.com/AmazonS3/latest/API/Redirects.html",
};
export const S3_WEBSITE: Reference = {
  title: "Amazon S3: page redirects of a website",
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/how-to-page-redirect.html",
};
export const VERCEL_DOMAINS: Reference = {
  title: "Vercel: redirecting domains",
  url: "https://vercel.com/docs/domains/working-with-domains/deploying-and-redirecting",
};
export const VERCEL_HEADERS: Reference = {
  title: "Vercel: response headers",
  url: "https://vercel.com/docs/headers/response-headers",
};
export const VERCEL_HTTPS: Reference = {
  title: "Vercel: encryption",
  url: "https://vercel.com/docs/encryption",
};
