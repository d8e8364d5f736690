/** Terms as a test that a chain meets or does not. Made once, run over ten thousand summaries a key press. */
import type { Summary } from "../summary.ts";
import { hostPattern, hostsOf } from "./host.ts";
import { numberTest, statusTest } from "./numbers.ts";
import { stateTests } from "./states.ts";
import { applies, type Term } from "./term.ts";
import { typeGroupOf } from "./types.ts";
import { idsMeant } from "./vocabulary.ts";

export type ChainTest = (summary: Summary) => boolean;

/** null where no term applies: then every chain passes. */
export function filterTest(terms: readonly Term[]): ChainTest | null {
  const tests = terms.filter(applies).map(termTest);
  const [first, ...others] = tests;
  if (first === undefined) return null;
  return others.length === 0 ? first : (summary) => tests.every((test) => test(summary));
}

/** The test of a term that has no problem. */
export function termTest(term: Term): ChainTest {
  const tests = term.values.map((value, at) =>
    valueTest(term, value, term.open && at === term.values.length - 1),
  );
  return (summary) => tests.some((test) => test(summary)) !== term.negated;
}

function valueTest({ key }: Term, value: string, open: boolean): ChainTest {
  switch (key) {
    case "text":
      return textTest(value);
    case "status": {
      const test = statusTest(value, open);
      return ({ facts }) => test !== null && facts.statuses.some(test);
    }
    case "hops": {
      const test = numberTest(value);
      return ({ hops }) => test?.(hops) === true;
    }
    case "time": {
      const test = numberTest(value);
      return ({ costMs }) => costMs !== null && test?.(costMs) === true;
    }
    case "method": {
      const method = value.toUpperCase();
      return open ? (summary) => summary.method.startsWith(method) : (summary) => summary.method === method;
    }
    case "domain": {
      const fits = hostPattern(open && !value.endsWith("*") ? `${value}*` : value);
      return (summary) => hostsOf(summary).some(fits);
    }
    case "type": {
      const ids = idsMeant(key, value, open);
      return ({ resourceType }) => ids.has(typeGroupOf(resourceType)) || ids.has(resourceType);
    }
    case "cause": {
      const ids = idsMeant(key, value, open);
      return ({ facts }) => facts.causes.some((cause) => ids.has(cause));
    }
    case "sender": {
      const ids = idsMeant(key, value, open);
      const has = (id: string): boolean => ids.has(id);
      return ({ sender, facts }) => has(sender) || facts.senders.some(has) || facts.products.some(has);
    }
    case "has":
      return hasTest(idsMeant(key, value, open));
    default:
      key satisfies never;
      return () => true;
  }
}

/** What the list shows in words: both URLs, the hosts between them, and the cause. */
function textTest(text: string): ChainTest {
  const wanted = text.toLowerCase();
  return ({ firstUrl, lastUrl, cause, facts }) =>
    firstUrl.toLowerCase().includes(wanted) ||
    lastUrl.toLowerCase().includes(wanted) ||
    cause.toLowerCase().includes(wanted) ||
    facts.hosts.some((host) => host.includes(wanted));
}

function hasTest(ids: ReadonlySet<string>): ChainTest {
  const states = stateTests(ids);
  return (summary) =>
    summary.facts.findings.some((rule) => ids.has(rule)) || states.some((test) => test(summary));
}
