/** Where statements about applications come from. Plain constants, so that a build can leave them out. */
import type { Reference } from "../explanation.ts";

export const COUCHDB: Reference = {
  title: "CouchDB: Fauxton",
  url: "https://docs.couchdb.org/en/stable/fauxton/install.html",
};
export const DEVISE: Reference = {
  title: "Devise",
  url: "https://github.com/heartcombo/devise",
};
export const GITEA_COOKIE: Reference = {
  title: "Gitea: configuration",
  section: "COOKIE_NAME",
  url: "https://docs.gitea.com/administration/config-cheat-sheet#session-session",
};
export const GITHUB_API_REDIRECTS: Reference = {
  title: "GitHub REST API: best practices",
  section: "Follow redirects",
  url: "https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects",
};
export const GITHUB_PAGES_DOMAINS: Reference = {
  title: "GitHub Pages: custom domains",
  url: "https://docs.github.com/en/pages/configuring-a-custom-domain-for-your-github-pages-site/about-custom-domains-and-github-pages",
};
export const JENKINS_HEADER: Reference = {
  title: "Jenkins: remote access API",
  section: "X-Jenkins",
  url: "https://www.jenkins.io/doc/book/using/remote-access-api/",
};
export const KEYCLOAK_OIDC: Reference = {
  title: "Keycloak: OpenID Connect endpoints",
  url: "https://www.keycloak.org/securing-apps/oidc-layers",
};
export const KIBANA_SETTINGS: Reference = {
  title: "Kibana: settings",
  section: "server.basePath",
  url: "https://www.elastic.co/guide/en/kibana/current/settings.html",
};
export const PYPI_NAMES: Reference = {
  title: "Python: simple repository API",
  url: "https://packaging.python.org/en/latest/specifications/simple-repository-api/",
};
export const SHOPIFY_REDIRECTS: Reference = {
  title: "Shopify: URL redirects",
  url: "https://help.shopify.com/en/manual/online-store/menus-and-links/url-redirect",
};
export const TYPO3_REDIRECTS: Reference = {
  title: "TYPO3: redirects",
  url: "https://docs.typo3.org/c/typo3/cms-redirects/main/en-us/",
};
export const VAULT_HA: Reference = {
  title: "Vault: high availability",
  url: "https://developer.hashicorp.com/vault/docs/concepts/ha",
};
export const WEBHDFS: Reference = {
  title: "Hadoop: WebHDFS REST API",
  url: "https://hadoop.apache.org/docs/stable/hadoop-project-dist/hadoop-hdfs/WebHDFS.html",
};
export const WORDPRESS_REDIRECT: Reference = {
  title: "WordPress: wp_redirect()",
  url: "https://developer.wordpress.org/reference/functions/wp_redirect/",
};
export const WORDPRESS_X_REDIRECT_BY: Reference = {
  title: "WordPress: x_redirect_by",
  url: "https://developer.wordpress.org/reference/hooks/x_redirect_by/",
};
