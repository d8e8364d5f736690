/**
 * Certificates and TLS. Names: Chromium's net_error_list.h; Firefox's NSS errors, which it reports as a sentence in the
 * language of its user, and webNavigation as a number.
 */
import type { ErrorTable, ErrorWords } from "./error-words.ts";

const untrusted: ErrorWords = {
  led: "a certificate that the browser does not trust",
  meaning: "The browser does not trust whoever issued the certificate.",
  remedy:
    "Install a certificate from a trusted authority; for local work, trust your own authority in this browser.",
};
const otherName: ErrorWords = {
  led: "a certificate for another host name",
  meaning: "The certificate does not name the host of the target.",
  remedy: "Redirect to a name that the certificate covers, or add the name to the certificate.",
};
const unknownName: ErrorWords = {
  led: "a server that does not know the host name",
  meaning: "The server ended the TLS handshake, because it has no certificate for this host name.",
  remedy: "Correct the host name in Location, or add the name and its certificate to the server.",
};
const wrongTime: ErrorWords = {
  led: "a certificate that is not valid today",
  meaning: "The certificate has expired, or its time has not begun.",
  remedy: "Renew the certificate of the target, and check the clock of this machine.",
};
const revoked: ErrorWords = {
  led: "a certificate that was revoked",
  meaning: "Whoever issued the certificate has revoked it.",
  remedy: "Install a new certificate with a new key on the target.",
};
const weak: ErrorWords = {
  led: "a certificate that breaks today's rules",
  meaning: "The certificate is not made the way browsers ask for today.",
  remedy: "Install a new certificate. Common reasons are a short key, an old signature and a long lifetime.",
};
const noTls: ErrorWords = {
  led: "a port that does not speak TLS as expected",
  meaning: "The browser and the target could not agree on a secure connection.",
  remedy:
    "Check that this port serves https. An upgrade keeps a port like 8080, where often only http is served.",
};
const pinned: ErrorWords = {
  led: "a certificate other than the pinned one",
  meaning: "The browser knows which keys this host uses, and the certificate has none.",
  remedy: "Look for a proxy or security software between the browser and the target.",
};
const clientCertificate: ErrorWords = {
  led: "a server that wants a client certificate",
  meaning: "The target asks for a client certificate, and got none that it takes.",
  remedy: "Install the client certificate in this browser, or redirect to a host that needs none.",
};

export const tlsErrors: ErrorTable = {
  "net::ERR_CERT_AUTHORITY_INVALID": untrusted,
  "net::ERR_CERT_SYMANTEC_LEGACY": untrusted,
  SEC_ERROR_UNKNOWN_ISSUER: untrusted,
  SEC_ERROR_UNTRUSTED_ISSUER: untrusted,
  SEC_ERROR_UNTRUSTED_CERT: untrusted,
  SEC_ERROR_CA_CERT_INVALID: untrusted,
  MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT: untrusted,
  "net::ERR_CERT_COMMON_NAME_INVALID": otherName,
  SSL_ERROR_BAD_CERT_DOMAIN: otherName,
  "net::ERR_SSL_UNRECOGNIZED_NAME_ALERT": unknownName,
  SSL_ERROR_UNRECOGNIZED_NAME_ALERT: unknownName,
  "net::ERR_CERT_DATE_INVALID": wrongTime,
  SEC_ERROR_EXPIRED_CERTIFICATE: wrongTime,
  SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE: wrongTime,
  MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE: wrongTime,
  "net::ERR_CERT_REVOKED": revoked,
  SEC_ERROR_REVOKED_CERTIFICATE: revoked,
  "net::ERR_CERT_INVALID": weak,
  "net::ERR_CERT_WEAK_KEY": weak,
  "net::ERR_CERT_WEAK_SIGNATURE_ALGORITHM": weak,
  "net::ERR_CERT_VALIDITY_TOO_LONG": weak,
  "net::ERR_CERTIFICATE_TRANSPARENCY_REQUIRED": weak,
  MOZILLA_PKIX_ERROR_INADEQUATE_KEY_SIZE: weak,
  "net::ERR_SSL_PROTOCOL_ERROR": noTls,
  "net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH": noTls,
  SSL_ERROR_RX_RECORD_TOO_LONG: noTls,
  SSL_ERROR_NO_CYPHER_OVERLAP: noTls,
  SSL_ERROR_UNSUPPORTED_VERSION: noTls,
  SSL_ERROR_PROTOCOL_VERSION_ALERT: noTls,
  SSL_ERROR_HANDSHAKE_FAILURE_ALERT: noTls,
  NS_ERROR_NET_INADEQUATE_SECURITY: noTls,
  "net::ERR_SSL_PINNED_KEY_NOT_IN_CERT_CHAIN": pinned,
  MOZILLA_PKIX_ERROR_KEY_PINNING_FAILURE: pinned,
  "net::ERR_SSL_CLIENT_AUTH_CERT_NEEDED": clientCertificate,
  "net::ERR_BAD_SSL_CLIENT_AUTH_CERT": clientCertificate,
};

/** True for errors that a host under HSTS gives a person no way around: RFC 6797 §8.4 and §12.1. */
export function isTlsError(name: string): boolean {
  return Object.hasOwn(tlsErrors, name);
}
