/** Headers that fingerprints look at, with values that nearly fit and values that no server sends. */
import * as fc from "fast-check";
import { FINGERPRINTS } from "../../../src/core/senders/catalogue.ts";

const names = [
  ...new Set(
    FINGERPRINTS.flatMap(({ signs }) => signs.flatMap((sign) => ("name" in sign ? [sign.name] : []))),
  ),
];

export const signHeaders = fc.array(
  fc.tuple(
    fc.oneof(fc.constantFrom(...names), fc.string({ unit: "binary", maxLength: 20 })),
    fc.oneof(
      fc.constantFrom(
        "nginx",
        "Apache",
        "Caddy",
        "uvicorn",
        "Express",
        "cloudflare",
        "Vercel",
        "WordPress",
        "0",
        "1",
        "nosniff",
        "same-origin",
      ),
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.integer({ min: 1_000, max: 20_000 }).map((length) => "a".repeat(length)),
    ),
  ),
  { maxLength: 12 },
);
