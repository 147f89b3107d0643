//! Who may ask, and for what: host, origin and path, judged before anything is looked up.
//!
//! The preview shows drafts and private things to whoever may read the disk, and to nobody else. Any
//! website that an editor visits can make the browser ask this server; by its own name for it, if it
//! controls one. So the name counts, not only the address.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use hyper::header::{HOST, HeaderName, ORIGIN};
use hyper::http::request::Parts;
use hyper::{HeaderMap, Method, StatusCode};

/// A longer path is nobody's address.
const LONGEST_PATH: usize = 2048;

/// Why a request is turned away, in a sentence for whoever made it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Refused {
    pub(super) status: StatusCode,
    pub(super) sentence: &'static str,
}

const fn refused(status: StatusCode, sentence: &'static str) -> Refused {
    Refused { status, sentence }
}

const HOST_UNCLEAR: Refused = refused(
    StatusCode::BAD_REQUEST,
    "Die Anfrage nennt nicht genau einen Host. Rufen Sie die Vorschau unter der Adresse auf, die kis serve nennt.",
);
const HOST_FOREIGN: Refused = refused(
    StatusCode::FORBIDDEN,
    "Die Vorschau antwortet unter diesem Namen nicht. Rufen Sie sie unter der Adresse auf, die kis serve nennt.",
);
const ORIGIN_FOREIGN: Refused = refused(
    StatusCode::FORBIDDEN,
    "Die Anfrage kommt von einer anderen Website. Die Vorschau antwortet nur ihren eigenen Seiten.",
);
const METHOD: Refused = refused(
    StatusCode::METHOD_NOT_ALLOWED,
    "Die Vorschau zeigt nur: Sie kennt hier allein GET und HEAD.",
);
const PATH: Refused = refused(
    StatusCode::BAD_REQUEST,
    "Diese Adresse ist nicht gültig. Prüfen Sie die Schreibweise.",
);

/// The names that this server goes by.
pub(super) struct Guard {
    port: u16,
    host: Option<IpAddr>,
}

impl Guard {
    /// A guard for loopback and, if there is one, another address.
    pub(super) fn new(port: u16, host: Option<IpAddr>) -> Guard {
        Guard { port, host }
    }

    /// The name by which the request asks, if it may ask.
    pub(super) fn admit<'a>(&self, request: &'a Parts) -> Result<&'a str, Refused> {
        let Ok(Some(host)) = only(&request.headers, &HOST) else { return Err(HOST_UNCLEAR) };
        let named = request.uri.authority().map(hyper::http::uri::Authority::as_str);
        if !self.is_own(host) || named.is_some_and(|named| !self.is_own(named)) {
            return Err(HOST_FOREIGN);
        }
        match only(&request.headers, &ORIGIN) {
            Ok(None) => Ok(host),
            Ok(Some(origin)) if self.is_own_origin(origin, &request.headers) => Ok(host),
            _ => Err(ORIGIN_FOREIGN),
        }
    }

    /// A page without referrer sends its own forms with the origin `null`; the browser then says
    /// in another header, which no page can forge, where they come from.
    fn is_own_origin(&self, origin: &str, headers: &HeaderMap) -> bool {
        if origin == "null" {
            let site = only(headers, &HeaderName::from_static("sec-fetch-site"));
            return site == Ok(Some("same-origin"));
        }
        origin.strip_prefix("http://").is_some_and(|authority| self.is_own(authority))
    }

    fn is_own(&self, authority: &str) -> bool {
        let Some((name, port)) = name_and_port(authority) else { return false };
        port == self.port && (is_loopback(name) || self.is_host(name))
    }

    fn is_host(&self, name: &str) -> bool {
        let (Some(host), Some(address)) = (self.host, literal(name)) else { return false };
        host.is_unspecified() || host == address
    }
}

/// What may be done at an address: looked at, or in one place posted.
pub(super) fn method(method: &Method, may_post: bool) -> Result<(), Refused> {
    match *method {
        Method::POST if may_post => Ok(()),
        Method::GET | Method::HEAD if !may_post => Ok(()),
        _ => Err(METHOD),
    }
}

/// The path of a request, decoded once; what no address of a site can hold is refused. The rest is
/// looked up in the plan, and no path on disk is ever made of it.
pub(super) fn path(raw: &str) -> Result<String, Refused> {
    let decoded = decoded(raw).ok_or(PATH)?;
    let Some(rest) = decoded.strip_prefix('/').filter(|_| decoded.len() <= LONGEST_PATH) else {
        return Err(PATH);
    };
    let is_bad = |segment: &str| {
        matches!(segment, "" | "." | "..") || matches!(segment.as_bytes(), [_, b':', ..])
    };
    let segments = rest.strip_suffix('/').unwrap_or(rest);
    let is_root = rest.is_empty();
    if decoded.contains(|c: char| c.is_control() || c == '\\')
        || (!is_root && segments.split('/').any(is_bad))
    {
        return Err(PATH);
    }
    Ok(decoded)
}

/// The value of `name` in a query, decoded.
pub(super) fn queried(query: Option<&str>, name: &str) -> Option<String> {
    let pairs = query?.split('&').filter_map(|pair| pair.split_once('='));
    let (_, value) = pairs.into_iter().find(|(key, _)| *key == name)?;
    percent_decoded(value)
}

/// Percent signs taken back, but none that hides a slash.
fn decoded(raw: &str) -> Option<String> {
    let lower = raw.to_ascii_lowercase();
    if lower.contains("%2f") || lower.contains("%5c") {
        return None;
    }
    percent_decoded(raw)
}

fn percent_decoded(raw: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(raw.len());
    let mut rest = raw.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        if *first != b'%' {
            bytes.push(*first);
            continue;
        }
        let [high, low, after @ ..] = rest else { return None };
        bytes.push(hex(*high)? << 4 | hex(*low)?);
        rest = after;
    }
    String::from_utf8(bytes).ok()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

/// A header that may stand there once.
pub(super) fn only<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Result<Option<&'a str>, ()> {
    let mut values = headers.get_all(name).iter();
    match (values.next(), values.next()) {
        (None, _) => Ok(None),
        (Some(value), None) => value.to_str().map(Some).map_err(|_| ()),
        (Some(_), Some(_)) => Err(()),
    }
}

/// `localhost:8080`, `[::1]:8080`; without a port it is that of the scheme.
fn name_and_port(authority: &str) -> Option<(&str, u16)> {
    let end = if authority.starts_with('[') {
        authority.find(']')? + 1
    } else {
        authority.find(':').unwrap_or(authority.len())
    };
    let (name, port) = authority.split_at(end);
    if port.is_empty() {
        return Some((name, 80));
    }
    let digits = port.strip_prefix(':')?;
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
    Some((name, digits.parse().ok().filter(|_| is_number)?))
}

fn is_loopback(name: &str) -> bool {
    name.eq_ignore_ascii_case("localhost") || name == "127.0.0.1" || name == "[::1]"
}

/// An address written out; a name is none.
fn literal(name: &str) -> Option<IpAddr> {
    match name.strip_prefix('[') {
        Some(rest) => rest.strip_suffix(']')?.parse::<Ipv6Addr>().ok().map(IpAddr::V6),
        None => name.parse::<Ipv4Addr>().ok().map(IpAddr::V4),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_its_own_names_count() {
        let alone = Guard::new(8080, None);
        for own in ["localhost:8080", "LOCALHOST:8080", "127.0.0.1:8080", "[::1]:8080"] {
            assert!(alone.is_own(own), "{own}");
        }
        for foreign in [
            "",
            "localhost",
            "localhost:80",
            "localhost:8080.evil.de",
            "localhost.evil.de:8080",
            "evil.de:8080",
            "127.0.0.1.evil.de:8080",
            "127.0.0.2:8080",
            "[::1",
            "[::1]8080",
            "::1:8080",
            "user@localhost:8080",
            "localhost:+8080",
            "localhost:8080:8080",
            "0.0.0.0:8080",
            "192.168.1.20:8080",
            "127.1:8080",
            "localhost.:8080",
        ] {
            assert!(!alone.is_own(foreign), "{foreign}");
        }
        assert!(Guard::new(80, None).is_own("localhost"));
    }

    #[test]
    fn another_address_counts_when_it_was_asked_for() {
        let network = Guard::new(80, "192.168.1.20".parse().ok());
        assert!(network.is_own("192.168.1.20") && network.is_own("localhost"));
        assert!(!network.is_own("192.168.1.21") && !network.is_own("kis.evil.de"));
        let any = Guard::new(80, "0.0.0.0".parse().ok());
        assert!(any.is_own("192.168.1.21") && any.is_own("[fe80::1]"));
        assert!(!any.is_own("rechner.local") && !any.is_own("evil.de"));
    }

    proptest::proptest! {
        #[test]
        fn what_is_let_in_stays_below_the_root(raw in "(/|%|2[efEF]|5c|[.]{1,2}|%00|%c3|%b6|a|:|\\\\){0,12}") {
            if let Ok(path) = path(&raw) {
                proptest::prop_assert!(path.starts_with('/') && !path.contains("//"));
                proptest::prop_assert!(path.split('/').all(|part| part != "." && part != ".."));
                proptest::prop_assert!(!path.contains('\\') && !path.contains('\0'));
            }
            name_and_port(&raw);
        }
    }

    #[test]
    fn a_path_is_decoded_once() {
        assert_eq!(path("/").as_deref(), Ok("/"));
        assert_eq!(path("/vorlagen/x/%C3%96l%20.pdf").as_deref(), Ok("/vorlagen/x/Öl .pdf"));
        assert_eq!(path("/a/%252e%252e/").as_deref(), Ok("/a/%2e%2e/"));
        let long = format!("/{}", "x".repeat(3000));
        for bad in [
            "",
            "x",
            "*",
            "/../kis.yaml",
            "/%2e%2e/",
            "/%2E./x",
            "/a/.",
            "/a/./b",
            "/..%2f",
            "/a%5cb",
            "/a%2Fb",
            "/a\\b",
            "/%00",
            "/a%0ab",
            "/%7f",
            "/%c2%85",
            "//",
            "//a",
            "/a//b",
            "/a//",
            "/C:/",
            "/c:",
            "/c%3A/x",
            "/%",
            "/%4",
            "/%zz",
            "/%ff",
            &long,
        ] {
            assert!(path(bad).is_err(), "{bad}");
        }
    }
}
