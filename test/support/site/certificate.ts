/** Certificates made anew for every run: nothing secret is stored, nothing on the machine learns to trust them. */
import { createHash, X509Certificate } from "node:crypto";
import { generate } from "selfsigned";
import { answeringHosts, hosts } from "./hosts.ts";

export interface KeyPair {
  readonly key: string;
  readonly cert: string;
}

export interface Certificates {
  /** For every host but `hosts.wrongCertificate`, signed by the authority. */
  readonly trusted: KeyPair;
  /** Signed by nobody. */
  readonly untrusted: KeyPair;
  /** DER in base64: what Firefox's certificate database takes. */
  readonly authorityBase64: string;
  /** What Chromium's --ignore-certificate-errors-spki-list takes: SHA-256 of the public key, base64. */
  readonly publicKeyHash: string;
}

const oneDay = 86_400_000;

/** From yesterday on, so that a clock that runs a little late does no harm. */
const common = () => ({
  keyType: "ec" as const,
  algorithm: "sha256",
  notBeforeDate: new Date(Date.now() - oneDay),
  notAfterDate: new Date(Date.now() + 30 * oneDay),
});

const commonName = (value: string) => [{ name: "commonName", value }];

const leafExtensions = (names: readonly string[]) => [
  { name: "basicConstraints" as const, cA: false, critical: true },
  { name: "keyUsage" as const, digitalSignature: true, critical: true },
  { name: "extKeyUsage" as const, serverAuth: true },
  { name: "subjectAltName" as const, altNames: names.map((value) => ({ type: 2 as const, value })) },
];

export async function makeCertificates(): Promise<Certificates> {
  const authority = await generate(commonName("Hopscope demo authority"), {
    ...common(),
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "keyUsage", keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const [trusted, untrusted] = await Promise.all([
    generate(commonName(hosts.demo), {
      ...common(),
      ca: { key: authority.private, cert: authority.cert },
      extensions: leafExtensions([...answeringHosts, "localhost"]),
    }),
    generate(commonName(hosts.wrongCertificate), {
      ...common(),
      extensions: leafExtensions([hosts.wrongCertificate]),
    }),
  ]);
  const leaf = new X509Certificate(trusted.cert);
  return {
    trusted: { key: trusted.private, cert: `${trusted.cert}\n${authority.cert}` },
    untrusted: { key: untrusted.private, cert: untrusted.cert },
    authorityBase64: new X509Certificate(authority.cert).raw.toString("base64"),
    publicKeyHash: createHash("sha256")
      .update(leaf.publicKey.export({ type: "spki", format: "der" }))
      .digest("base64"),
  };
}
