import { describe, expect, test } from "vitest";
import { intentWords } from "../../../src/core/intents/words.ts";
import { FINGERPRINTS } from "../../../src/core/senders/catalogue.ts";
import { shortProduct } from "../../../src/core/senders/short-name.ts";

describe("what the list calls a product", () => {
  test.each(FINGERPRINTS.map((fingerprint) => [fingerprint.product, fingerprint] as const))(
    "%s",
    (_name, fingerprint) => {
      expect(shortProduct(fingerprint)).toMatch(/^(?!An? |The )[^,(]{2,18}$/);
    },
  );

  test("says no more than the whole name does", () => {
    const named = (product: string): string => shortProduct({ id: "", product });
    expect(named("nginx, or what it passes on")).toBe("via nginx");
    expect(named("IIS, or an ASP.NET application in it")).toBe("via IIS");
    expect(named("A Flask application")).toBe("Flask app");
    expect(named("Docker Registry (Distribution)")).toBe("Docker Registry");
    expect(named("Vault or OpenBao")).toBe("Vault or OpenBao");
  });
});

test("what a redirect is for has a short name, too", () => {
  for (const { name, short } of Object.values(intentWords))
    expect((short ?? name).length).toBeLessThanOrEqual(18);
});
