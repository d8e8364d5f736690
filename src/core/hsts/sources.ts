/** Where the statements about HSTS come from, beyond what the reference and knowledge/references.ts have. */
import type { Reference } from "../explanation.ts";

export const RFC6797_6_2: Reference = {
  title: "RFC 6797",
  section: "6.2",
  url: "https://www.rfc-editor.org/rfc/rfc6797#section-6.2",
};
export const CHROMIUM_SECURITY_HEADERS: Reference = {
  title: "Chromium: net/http/http_security_headers.cc",
  url: "https://source.chromium.org/chromium/chromium/src/+/main:net/http/http_security_headers.cc",
};
export const FIREFOX_HEADER_PARSER: Reference = {
  title: "Firefox: security/manager/ssl/nsSecurityHeaderParser.cpp",
  url: "https://searchfox.org/firefox-main/source/security/manager/ssl/nsSecurityHeaderParser.cpp",
};
export const HSTS_PRELOAD_API: Reference = {
  title: "hstspreload.org: api/domain_handlers.go",
  url: "https://github.com/chromium/hstspreload.org/blob/main/api/domain_handlers.go",
};
export const HSTS_PRELOAD_CHECKS: Reference = {
  title: "hstspreload: the checks of a submission",
  url: "https://github.com/chromium/hstspreload/blob/main/domain.go",
};
export const HSTS_PRELOAD_HEADER: Reference = {
  title: "hstspreload: header.go",
  url: "https://github.com/chromium/hstspreload/blob/main/header.go",
};
export const HSTS_PRELOAD_REQUIREMENTS: Reference = {
  title: "hstspreload.org: submission requirements",
  url: "https://hstspreload.org/#submission-requirements",
};
