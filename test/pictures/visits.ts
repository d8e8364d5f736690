/** What the pictures show: one redirect of each kind, followed for real in the inspected tab. */
import type { Driver } from "../support/browsers/driver.ts";
import type { Panel } from "../support/panel.ts";
import { hosts, httpOf, httpsOf } from "../support/site/hosts.ts";
import { pathOf } from "../support/site/request.ts";

const { demo, bank, preloaded, wrongCertificate } = hosts;
const at = (path: string, parameters: Record<string, string | number> = {}) =>
  httpOf(demo, pathOf(path, parameters));
const redirect = (status: number, to: string) => at(`/redirect/${status}`, { to });
const header = "Strict-Transport-Security: max-age=31536000; includeSubDomains; preload";

interface Visit {
  readonly url: string;
  /** First URL of the chain that it leads to, where that is not `url`. */
  readonly records?: string;
  readonly byForm?: true;
}

const visits = {
  moved: { url: redirect(301, "/arrived?article=7") },
  rule: { url: httpsOf(bank, pathOf("/redirect/302", { to: "/arrived?login", header })) },
  hsts: { url: httpOf(preloaded, "/arrived") },
  known: { url: redirect(302, httpOf(bank, "/arrived?account")) },
  three: { url: at("/chain/3") },
  post: { url: redirect(302, "/arrived?order=thanks"), byForm: true },
  meta: {
    url: at("/page/meta-refresh", { to: redirect(302, "/arrived?by=meta"), after: 1 }),
    records: redirect(302, "/arrived?by=meta"),
  },
  failed: { url: redirect(302, httpsOf(wrongCertificate)) },
  loop: { url: at("/loop/there") },
} as const satisfies Record<string, Visit>;

export type VisitName = keyof typeof visits;
/** The id of the chain that each visit led to. */
export type Chains = Readonly<Record<VisitName, string>>;

/** Runs in the page. */
function submitForm(action: string): null {
  const form = document.createElement("form");
  Object.assign(form, { action, method: "POST" });
  form.append(Object.assign(document.createElement("input"), { name: "article", value: "7" }));
  document.body.append(form);
  // Once this call has been answered.
  setTimeout(() => form.submit());
  return null;
}

async function visit(driver: Driver, panel: Panel, { url, records, byForm }: Visit): Promise<string> {
  if (byForm) {
    await driver.goto(at("/arrived"));
    await driver.inPage(submitForm, url);
  } else await driver.goto(url);
  return (await panel.finished(records ?? url)).summary.id;
}

export async function visitAll(driver: Driver, panel: Panel): Promise<Chains> {
  const chains: Partial<Record<VisitName, string>> = {};
  for (const [name, what] of Object.entries(visits)) chains[asName(name)] = await visit(driver, panel, what);
  return asChains(chains);
}

const isName = (name: string): name is VisitName => Object.hasOwn(visits, name);

function asName(name: string): VisitName {
  if (!isName(name)) throw new Error(`No visit ${name}`);
  return name;
}

const isWhole = (chains: Partial<Record<VisitName, string>>): chains is Chains =>
  Object.keys(visits).every((name) => Object.hasOwn(chains, name));

function asChains(chains: Partial<Record<VisitName, string>>): Chains {
  if (!isWhole(chains)) throw new Error("A visit led to no chain");
  return chains;
}
