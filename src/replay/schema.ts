/** Checks a chain document against the published schema, and says in words which field is wrong. */
import { Ajv } from "ajv";
import type { ChainDocument } from "../core/document/document.ts";
import schema from "../../docs/chain-document.schema.json" with { type: "json" };

const validate = new Ajv({ allErrors: false, strict: true, allowUnionTypes: true }).compile<ChainDocument>(
  schema,
);

/**
 * The value as the chain document that it is.
 * @throws Error naming the first field that is wrong, and why.
 */
export function validDocument(value: unknown): ChainDocument {
  if (validate(value)) return value;
  const [first] = validate.errors ?? [];
  const field = first === undefined || first.instancePath === "" ? "the document" : first.instancePath;
  throw new Error(`${field} ${first?.message ?? "is not valid"}`);
}
