/** Where statements about intents come from. */
import type { Reference } from "../explanation.ts";

const rfc = (number: number, section: string): Reference => ({
  title: `RFC ${number}`,
  section,
  url: `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`,
});

export const OAUTH_REQUEST = rfc(6749, "4.1.1");
export const OAUTH_RESPONSE = rfc(6749, "4.1.2");
export const CAPTIVE_PORTAL = rfc(8952, "1");
export const NETWORK_AUTHENTICATION = rfc(6585, "6");
export const RETRY_AFTER = rfc(9110, "10.2.3");
export const SEE_OTHER = rfc(9110, "15.4.4");
export const REDIRECTION = rfc(9110, "15.4");
export const TEMPORARY_REDIRECT = rfc(9110, "15.4.8");
export const MOVED_PERMANENTLY = rfc(9110, "15.4.2");
export const HTTP_NORMALIZATION = rfc(9110, "4.2.3");
export const HTTPS_SCHEME = rfc(9110, "4.2.2");
export const ACCEPT_LANGUAGE = rfc(9110, "12.5.4");
export const URI_NORMALIZATION = rfc(3986, "6.2.2");
/** What a client may take for the same after a redirect; its example is a slash at the end. */
export const URI_REDIRECTED = rfc(3986, "6.2.4");
export const HSTS_LOADING = rfc(6797, "8.3");
export const SET_COOKIE = rfc(6265, "3.1");
export const SUNSET = rfc(8594, "3");
export const S3_REDIRECTION: Reference = {
  title: "Amazon S3: request redirection",
  url: "https://docs.aws.amazon.com/AmazonS3/latest/API/Redirects.html",
};
export const S3_SIGNED: Reference = {
  title: "Amazon S3: presigned URLs",
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-presigned-url.html",
};
export const VAULT_HIGH_AVAILABILITY: Reference = {
  title: "Vault: high availability",
  url: "https://developer.hashicorp.com/vault/docs/concepts/ha",
};
export const HADOOP_WEBHDFS: Reference = {
  title: "Hadoop: WebHDFS REST API",
  url: "https://hadoop.apache.org/docs/stable/hadoop-project-dist/hadoop-hdfs/WebHDFS.html",
};
export const OPEN_REDIRECT: Reference = {
  title: "CWE-601: URL redirection to untrusted site",
  url: "https://cwe.mitre.org/data/definitions/601.html",
};
