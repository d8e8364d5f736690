/** Guides and questions: what to do, in the order of reading. */
import type { Article } from "../article.ts";
import { about307 } from "./about-307.ts";
import { caching } from "./caching.ts";
import { hstsInBrowsers } from "./hsts-browsers.ts";
import { hsts } from "./hsts.ts";
import { loops } from "./loops.ts";
import { monitoring } from "./monitoring.ts";
import { practices } from "./practices.ts";
import { questionsAbout307 } from "./questions-307.ts";
import { questionsAboutBrowsers } from "./questions-browser.ts";
import { roles } from "./roles.ts";
import { searchEngines } from "./search-engines.ts";
import { troubleshooting } from "./troubleshooting.ts";

export const guideArticles: readonly Article[] = [
  ...about307,
  ...practices,
  ...roles,
  troubleshooting,
  loops,
  caching,
  ...hsts,
  ...hstsInBrowsers,
  searchEngines,
  monitoring,
  ...questionsAbout307,
  ...questionsAboutBrowsers,
];
