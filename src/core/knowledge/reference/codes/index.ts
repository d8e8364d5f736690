/** Status codes, their comparison, and redirects that no server sent: the articles of four groups, in their order. */
import type { Article } from "../article.ts";
import { code301 } from "./code-301.ts";
import { code302 } from "./code-302.ts";
import { code303 } from "./code-303.ts";
import { code307 } from "./code-307.ts";
import { code308 } from "./code-308.ts";
import { compareAll } from "./compare-all.ts";
import { methodPairs } from "./compare-method.ts";
import { permanencePairs } from "./compare-permanence.ts";
import { firefoxInternal } from "./firefox-internal.ts";
import { internal307 } from "./internal-307.ts";
import { internalReasons } from "./internal-reasons.ts";
import { noLocation } from "./no-location.ts";
import { unfollowedCodes } from "./unfollowed.ts";
import { whoSentThis307 } from "./who-sent-this.ts";

const byNumber = [...unfollowedCodes, code301, code302, code303, code307, code308].toSorted((one, other) =>
  one.id.localeCompare(other.id),
);

export const codeArticles: readonly Article[] = [
  whoSentThis307,
  ...byNumber,
  noLocation,
  compareAll,
  ...methodPairs,
  ...permanencePairs,
  internal307,
  internalReasons,
  firefoxInternal,
];
