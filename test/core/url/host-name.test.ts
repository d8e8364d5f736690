/** Names in Punycode: decoded as RFC 3492 says, told only where they lead back, and judged by their scripts. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unicodeHost } from "../../../src/core/url/host-name.ts";
import { decodePunycode } from "../../../src/core/url/punycode.ts";
import { spelledWarning } from "../../../src/core/url/script-mix.ts";

/** RFC 3492 §7.1, (A) to (S); letters in lower case where the mixed case is an annotation. */
const samples: readonly (readonly [string, string, string])[] = [
  ["Arabic", "egbpdaj6bu4bxfgehfvwxn", "ليهمابتكلموشعربي؟"],
  ["Chinese, simplified", "ihqwcrb4cv8a8dqg056pqjye", "他们为什么不说中文"],
  ["Chinese, traditional", "ihqwctvzc91f659drss3x8bo0yb", "他們爲什麽不說中文"],
  ["Czech", "Proprostnemluvesky-uyb24dma41a", "Pročprostěnemluvíčesky"],
  ["Hebrew", "4dbcagdahymbxekheh6e0a7fei0b", "למההםפשוטלאמדבריםעברית"],
  ["Hindi", "i1baa7eci9glrd9b2ae1bj0hfcgg6iyaf8o0a1dig0cd", "यहलोगहिन्दीक्योंनहींबोलसकतेहैं"],
  ["Japanese", "n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa", "なぜみんな日本語を話してくれないのか"],
  [
    "Korean",
    "989aomsvi5e83db1d2a355cv1e0vak1dwrv93d5xbh15a0dt30a5jpsd879ccm6fea98c",
    "세계의모든사람들이한국어를이해한다면얼마나좋을까",
  ],
  ["Russian", "b1abfaaepdrnnbgefbaDotcwatmq2g4l", "почемужеонинеговорятпорусски"],
  ["Spanish", "PorqunopuedensimplementehablarenEspaol-fmd56a", "PorquénopuedensimplementehablarenEspañol"],
  ["Vietnamese", "TisaohkhngthchnitingVit-kjcr8268qyxafd2f1b9g", "TạisaohọkhôngthểchỉnóitiếngViệt"],
  ["(L)", "3B-ww4c5e180e575a65lsy2b", "3年B組金八先生"],
  ["(M)", "-with-SUPER-MONKEYS-pc58ag80a8qai00g7n9n", "安室奈美恵-with-SUPER-MONKEYS"],
  ["(N)", "Hello-Another-Way--fc4qua05auwb3674vfr0b", "Hello-Another-Way-それぞれの場所"],
  ["(O)", "2-u9tlzr9756bt3uc0v", "ひとつ屋根の下2"],
  ["(P)", "MajiKoi5-783gue6qz075azm5e", "MajiでKoiする5秒前"],
  ["(Q)", "de-jg4avhby1noc0d", "パフィーdeルンバ"],
  ["(R)", "d9juau41awczczp", "そのスピードで"],
  ["(S)", "-> $1.00 <--", "-> $1.00 <-"],
];

describe("Punycode", () => {
  test.each(samples)("%s", (_, encoded, text) => {
    expect(decodePunycode(encoded)).toBe(text);
  });

  test.each(["ü", "a-ü", "99999999", "a-9", "!", "z".repeat(300), "999999999999999999b"])(
    "%s is none",
    (text) => {
      expect(decodePunycode(text)).toBeNull();
    },
  );

  test("is total, whatever stands behind xn--", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z0-9-]{0,70}$/)), (text) => {
        const decoded = decodePunycode(text);
        expect(decoded === null || typeof decoded === "string").toBe(true);
      }),
    );
  });
});

describe("the name that a host spells", () => {
  test("is what the URL parser encoded, for every name that it takes", () => {
    let names = 0;
    const letters = fc.constantFrom(...Array.from("abcäöüßéñçабвгдежзийαβγδ日本語中文한국어אבגדعربहिन्"));
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 20 }), (chars) => {
        const name = `${chars.join("")}.example`.normalize("NFC");
        if (!URL.canParse(`http://${name}/`)) return;
        const { hostname } = new URL(`http://${name}/`);
        if (!hostname.includes("xn--")) return;
        names += 1;
        expect(unicodeHost(hostname)).toBe(name);
      }),
      { numRuns: 500 },
    );
    expect(names).toBeGreaterThan(100);
  });

  test.each([
    ["shop.example", "nothing encoded"],
    ["", "no host"],
    ["xn--.example", "nothing behind xn--"],
    ["xn--a", "no Punycode"],
    ["xn--shop-.example", "plain ASCII, which no parser encodes so"],
    ["xn--wca.example", "a capital Ü, which leads to another host"],
    ["xn--bc-sf70a.example", "a letter that is taken for an a, and leads to another host"],
    ["xn--abcd-wd7a.example", "a turned-around direction, which no host has"],
  ])("%s spells none: %s", (host) => {
    expect(unicodeHost(host)).toBeNull();
  });
});

describe("names that are taken for others", () => {
  test.each([
    ["bücher.example", null],
    ["日本語カナひらabc.example", null],
    ["中文ㄅㄆlatin.example", null],
    ["한국어漢字kr.example", null],
    ["пример.example", null],
    ["яндекс.рф", null],
    ["рор.рф", null],
    ["पानी.example", null],
    ["shop.example", null],
    ["аpple.example", "mixed"],
    ["faceboоk.example", "mixed"],
    ["googlε.example", "mixed"],
    ["日本語к.example", "mixed"],
    ["中文ㄅの.example", "mixed"],
    ["bank-ꭺ.example", "mixed"],
    ["аррӏе.example", "looks-latin"],
    ["ре.аррӏе.com", "looks-latin"],
    ["ηοτ-1.example", "looks-latin"],
  ])("%s: %s", (name, kind) => {
    expect(spelledWarning(name)?.kind ?? null).toBe(kind);
  });

  test("are told with the scripts of their letters", () => {
    expect(spelledWarning("www.аpple.example")).toEqual({
      kind: "mixed",
      label: "аpple",
      scripts: ["Cyrl", "Latn"],
    });
  });
});
