/**
 * What Firefox says in place of a name. webNavigation gives the number of an error; webRequest gives a certificate or
 * TLS failure as a sentence in the language of the browser, of which only the English ones are known here.
 */
import { isSentence } from "../../lines/failure-word.ts";

/** nsresult values as Firefox 153 names them: ErrorList.py, and for NSS 0x805A0000 plus the error's distance from 0. */
const names: Readonly<Record<number, string>> = {
  2147500036: "NS_ERROR_ABORT",
  2147500037: "NS_ERROR_FAILURE",
  2147549183: "NS_ERROR_UNEXPECTED",
  2152398850: "NS_BINDING_ABORTED",
  2152398858: "NS_ERROR_MALFORMED_URI",
  2152398861: "NS_ERROR_CONNECTION_REFUSED",
  2152398862: "NS_ERROR_NET_TIMEOUT",
  2152398864: "NS_ERROR_OFFLINE",
  2152398865: "NS_ERROR_NO_CONTENT",
  2152398866: "NS_ERROR_UNKNOWN_PROTOCOL",
  2152398867: "NS_ERROR_PORT_ACCESS_NOT_ALLOWED",
  2152398868: "NS_ERROR_NET_RESET",
  2152398875: "NS_ERROR_INVALID_CONTENT_ENCODING",
  2152398877: "NS_ERROR_CORRUPTED_CONTENT",
  2152398878: "NS_ERROR_UNKNOWN_HOST",
  2152398879: "NS_ERROR_REDIRECT_LOOP",
  2152398883: "NS_ERROR_NET_ERROR_RESPONSE",
  2152398884: "NS_ERROR_NET_EMPTY_RESPONSE",
  2152398890: "NS_ERROR_UNKNOWN_PROXY_HOST",
  2152398891: "NS_ERROR_DEFINITIVE_UNKNOWN_HOST",
  2152398918: "NS_ERROR_DOCUMENT_NOT_CACHED",
  2152398919: "NS_ERROR_NET_INTERRUPT",
  2152398920: "NS_ERROR_PROXY_CONNECTION_REFUSED",
  2152398924: "NS_ERROR_NET_PARTIAL_TRANSFER",
  2152398930: "NS_ERROR_NET_INADEQUATE_SECURITY",
  2152398934: "NS_ERROR_HTTPS_ONLY",
  2152924148: "NS_ERROR_DOM_BAD_URI",
  2152924172: "NS_ERROR_DOM_CORP_FAILED",
  2152924176: "NS_ERROR_DOM_COEP_FAILED",
  2153381984: "NS_ERROR_XFO_VIOLATION",
  2153381985: "NS_ERROR_CSP_FORM_ACTION_VIOLATION",
  2153381986: "NS_ERROR_CSP_FRAME_ANCESTOR_VIOLATION",
  2153390044: "SEC_ERROR_CA_CERT_INVALID",
  2153390050: "SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE",
  2153390059: "SEC_ERROR_UNTRUSTED_CERT",
  2153390060: "SEC_ERROR_UNTRUSTED_ISSUER",
  2153390067: "SEC_ERROR_UNKNOWN_ISSUER",
  2153390068: "SEC_ERROR_REVOKED_CERTIFICATE",
  2153390069: "SEC_ERROR_EXPIRED_CERTIFICATE",
  2153394070: "SSL_ERROR_UNRECOGNIZED_NAME_ALERT",
  2153394078: "SSL_ERROR_PROTOCOL_VERSION_ALERT",
  2153394115: "SSL_ERROR_HANDSHAKE_FAILURE_ALERT",
  2153394151: "SSL_ERROR_RX_RECORD_TOO_LONG",
  2153394164: "SSL_ERROR_BAD_CERT_DOMAIN",
  2153394167: "SSL_ERROR_UNSUPPORTED_VERSION",
  2153394174: "SSL_ERROR_NO_CYPHER_OVERLAP",
  2153398258: "MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT",
  2153398267: "MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE",
  2153398270: "MOZILLA_PKIX_ERROR_INADEQUATE_KEY_SIZE",
  2153398272: "MOZILLA_PKIX_ERROR_KEY_PINNING_FAILURE",
  2153578526: "NS_ERROR_MALWARE_URI",
  2153578527: "NS_ERROR_PHISHING_URI",
  2153578535: "NS_BINDING_CANCELLED_OLD_LOAD",
  2153644038: "NS_ERROR_CONTENT_BLOCKED",
};

/** Words that only one of Firefox's English sentences has, in an order in which the first that fits is right. */
const sentences: readonly (readonly [RegExp, string])[] = [
  [/issuer’s certificate has expired/i, "SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE"],
  [/certificate has expired/i, "SEC_ERROR_EXPIRED_CERTIFICATE"],
  [/certificate has been revoked/i, "SEC_ERROR_REVOKED_CERTIFICATE"],
  [/issuer is not recognized/i, "SEC_ERROR_UNKNOWN_ISSUER"],
  [/issuer has been marked as not trusted/i, "SEC_ERROR_UNTRUSTED_ISSUER"],
  [/marked as not trusted/i, "SEC_ERROR_UNTRUSTED_CERT"],
  [/issuer certificate is invalid/i, "SEC_ERROR_CA_CERT_INVALID"],
  [/self-signed/i, "MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT"],
  [/domain name does not match/i, "SSL_ERROR_BAD_CERT_DOMAIN"],
  [/no certificate for the requested DNS name/i, "SSL_ERROR_UNRECOGNIZED_NAME_ALERT"],
  [/certificate that is not yet valid/i, "MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE"],
  [/key size that is too small/i, "MOZILLA_PKIX_ERROR_INADEQUATE_KEY_SIZE"],
  [/key pinning/i, "MOZILLA_PKIX_ERROR_KEY_PINNING_FAILURE"],
  [/no common encryption/i, "SSL_ERROR_NO_CYPHER_OVERLAP"],
  [/unsupported version of security protocol/i, "SSL_ERROR_UNSUPPORTED_VERSION"],
  [/unsupported protocol version/i, "SSL_ERROR_PROTOCOL_VERSION_ALERT"],
  [/exceeded the maximum permissible length/i, "SSL_ERROR_RX_RECORD_TOO_LONG"],
  [/unable to negotiate an acceptable set/i, "SSL_ERROR_HANDSHAKE_FAILURE_ALERT"],
];

/** Firefox's own name for what it reported as a number or as a sentence; null where it is not known. */
export function firefoxNameOf(error: string): string | null {
  const number = /^Error code (\d{10})$/.exec(error)?.[1];
  if (number !== undefined) return names[Number(number)] ?? null;
  const generated = /^NS_ERROR_GENERATE_FAILURE\(\w+, ([A-Z]\w+)\)$/.exec(error)?.[1];
  if (generated !== undefined) return generated;
  if (!isSentence(error)) return null;
  // Older versions write a straight apostrophe.
  const sentence = error.replaceAll("'", "’");
  return sentences.find(([pattern]) => pattern.test(sentence))?.[1] ?? null;
}

/** All names that a number stands for. */
export function numberedNames(): readonly string[] {
  return Object.values(names);
}
