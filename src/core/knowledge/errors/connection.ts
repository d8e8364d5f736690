/** No connection, or one that broke off. Names: Chromium's net_error_list.h, Firefox's ErrorList.py. */
import type { ErrorTable, ErrorWords } from "./error-words.ts";

const refused: ErrorWords = {
  led: "a server that refused the connection",
  meaning: "Nothing accepts connections at that host and port.",
  remedy:
    "Start the server there, or correct the host and port of the target. After an upgrade to https, the https port must answer.",
};
const unknownHost: ErrorWords = {
  led: "a host name that was not found",
  meaning: "The browser got no address for this host from DNS.",
  remedy: "Correct the host name in Location, or add it to DNS.",
};
const closed: ErrorWords = {
  led: "a connection that was closed",
  meaning: "The connection was closed before the whole answer came.",
  remedy:
    "Look into the log of the target's server, or of a proxy before it. After an upgrade to https, check that this port serves https.",
};
const timedOut: ErrorWords = {
  led: "a server that did not answer in time",
  meaning: "The target did not answer before the browser gave up.",
  remedy: "Check that the target is up and that no firewall drops the connection.",
};
const unreachable: ErrorWords = {
  led: "an address that cannot be reached",
  meaning: "The host name was found, but no connection to its address was possible.",
  remedy: "Check the address that DNS gives for the host, and whether this network has a way to it.",
};
const offline: ErrorWords = {
  led: "a browser that was offline",
  meaning: "The browser had no network.",
  remedy: "Check the connection and repeat the request.",
};
const changed: ErrorWords = {
  led: "a network that changed on the way",
  meaning: "The network of this computer changed or was suspended while the request was on its way.",
  remedy: "Repeat the request.",
};
const proxy: ErrorWords = {
  led: "a proxy that gave no connection",
  meaning: "The browser uses a proxy, and did not reach the target through it.",
  remedy: "Check that the proxy answers, and that it allows this host and port.",
};
const cut: ErrorWords = {
  led: "an answer that broke off",
  meaning: "The answer ended before all of it had come.",
  remedy: "Compare Content-Length with what the target really sends.",
};
const protocol: ErrorWords = {
  led: "a server that broke the protocol",
  meaning: "What came back breaks the rules of the protocol in use: HTTP/1, HTTP/2 or HTTP/3.",
  remedy: "Look into the log of the target's server, and try it without the proxy or CDN before it.",
};

export const connectionErrors: ErrorTable = {
  "net::ERR_CONNECTION_REFUSED": refused,
  NS_ERROR_CONNECTION_REFUSED: refused,
  "net::ERR_NAME_NOT_RESOLVED": unknownHost,
  "net::ERR_NAME_RESOLUTION_FAILED": unknownHost,
  NS_ERROR_UNKNOWN_HOST: unknownHost,
  NS_ERROR_DEFINITIVE_UNKNOWN_HOST: unknownHost,
  "net::ERR_CONNECTION_RESET": closed,
  "net::ERR_CONNECTION_CLOSED": closed,
  "net::ERR_EMPTY_RESPONSE": closed,
  "net::ERR_SOCKET_NOT_CONNECTED": closed,
  NS_ERROR_NET_RESET: closed,
  NS_ERROR_NET_INTERRUPT: closed,
  "net::ERR_CONNECTION_TIMED_OUT": timedOut,
  "net::ERR_CONNECTION_ABORTED": timedOut,
  "net::ERR_TIMED_OUT": timedOut,
  NS_ERROR_NET_TIMEOUT: timedOut,
  NS_ERROR_NET_TIMEOUT_EXTERNAL: timedOut,
  "net::ERR_CONNECTION_FAILED": unreachable,
  "net::ERR_ADDRESS_UNREACHABLE": unreachable,
  "net::ERR_ADDRESS_INVALID": unreachable,
  "net::ERR_INTERNET_DISCONNECTED": offline,
  "net::ERR_NETWORK_CHANGED": changed,
  "net::ERR_NETWORK_IO_SUSPENDED": changed,
  NS_ERROR_OFFLINE: offline,
  "net::ERR_PROXY_CONNECTION_FAILED": proxy,
  "net::ERR_TUNNEL_CONNECTION_FAILED": proxy,
  "net::ERR_SOCKS_CONNECTION_FAILED": proxy,
  "net::ERR_SOCKS_CONNECTION_HOST_UNREACHABLE": proxy,
  NS_ERROR_PROXY_CONNECTION_REFUSED: proxy,
  NS_ERROR_UNKNOWN_PROXY_HOST: proxy,
  "net::ERR_CONTENT_LENGTH_MISMATCH": cut,
  "net::ERR_INCOMPLETE_CHUNKED_ENCODING": cut,
  "net::ERR_RESPONSE_HEADERS_TRUNCATED": cut,
  NS_ERROR_NET_PARTIAL_TRANSFER: cut,
  "net::ERR_INVALID_RESPONSE": protocol,
  "net::ERR_INVALID_HTTP_RESPONSE": protocol,
  "net::ERR_INVALID_CHUNKED_ENCODING": protocol,
  "net::ERR_HTTP2_PROTOCOL_ERROR": protocol,
  "net::ERR_QUIC_PROTOCOL_ERROR": protocol,
  NS_ERROR_NET_HTTP2_SENT_GOAWAY: protocol,
  NS_ERROR_NET_HTTP3_PROTOCOL_ERROR: protocol,
  NS_ERROR_PARSING_HTTP_STATUS_LINE: protocol,
  "net::ERR_NETWORK_ACCESS_DENIED": {
    led: "a network that this browser may not use",
    meaning: "Something on this machine, most likely a firewall, denies the browser the network.",
    remedy: "Check the firewall and security software of this machine.",
  },
  "net::ERR_ICANN_NAME_COLLISION": {
    led: "a private host name that now exists in public",
    meaning: "DNS answered 127.0.53.53, the sign that this name collides with a new top-level domain.",
    remedy: "Use a host name below a domain that is yours, or one below .test or .internal.",
  },
};
