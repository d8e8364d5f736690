/** Queries to try, out of the signs that mean something in a filter. */
import fc from "fast-check";

export const query = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...'status: cause: domain: STATUS: nope: hsts 3xx 307 >2 .. , - -- " \\ : * x \t \n é 😀 https://a.test/?q'.split(
          " ",
        ),
        " ",
        " ",
        '"a b"',
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join("")),
);
