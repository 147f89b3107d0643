//! A web server for one site in memory: it counts what it sends, and fails where a test wants it.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

/// Every file of a site, by its path below the root.
pub(crate) type Site = BTreeMap<String, Vec<u8>>;

/// A small site of texts.
pub(crate) fn files(files: &[(&str, &str)]) -> Site {
    files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect()
}

/// How a path may fail.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Fault {
    /// 404, as if the file had never been there.
    Missing,
    /// 500, as from a server that has fallen over.
    Broken,
    /// 200 and as many bytes as ever, but from the middle on all of them are wrong.
    Damaged,
}

/// What went out for one path: answers and the bytes of their bodies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sent {
    pub(crate) answers: usize,
    pub(crate) bytes: usize,
}

/// A running server; it ends with its value.
pub(crate) struct Server {
    port: SocketAddr,
    desk: Arc<Desk>,
}

/// What the threads of one server share.
struct Desk {
    state: Mutex<State>,
    released: Condvar,
}

struct State {
    site: Arc<Site>,
    faults: BTreeMap<String, Fault>,
    held: BTreeSet<String>,
    sent: BTreeMap<String, Sent>,
    closing: bool,
}

/// Serves a site on a free port of this machine: an origin of its own, without cookies or caches.
pub(crate) fn serve(site: impl Into<Arc<Site>>) -> Server {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    let port = listener.local_addr().expect("the port has an address");
    let state = State {
        site: site.into(),
        faults: BTreeMap::new(),
        held: BTreeSet::new(),
        sent: BTreeMap::new(),
        closing: false,
    };
    let desk = Arc::new(Desk { state: Mutex::new(state), released: Condvar::new() });
    let at_work = Arc::clone(&desk);
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            if at_work.state().closing {
                break;
            }
            let desk = Arc::clone(&at_work);
            thread::spawn(move || desk.answer(stream));
        }
    });
    Server { port, desk }
}

impl Server {
    /// `http://127.0.0.1:PORT`, without a slash.
    pub(crate) fn origin(&self) -> String {
        format!("http://{}", self.port)
    }

    /// From now on this address fails.
    pub(crate) fn fail(&self, address: &str, fault: Fault) {
        self.desk.state().faults.insert(file(address), fault);
    }

    /// From now on this address does what it should again.
    pub(crate) fn heal(&self, address: &str) {
        self.desk.state().faults.remove(&file(address));
    }

    /// Answers for this address wait until `release`: a slow line, without a clock.
    pub(crate) fn hold(&self, address: &str) {
        self.desk.state().held.insert(file(address));
    }

    /// Lets the answers go that `hold` made wait.
    pub(crate) fn release(&self, address: &str) {
        self.desk.state().held.remove(&file(address));
        self.desk.released.notify_all();
    }

    /// A new deployment under open pages: from now on another site answers.
    pub(crate) fn deploy(&self, site: impl Into<Arc<Site>>) {
        self.desk.state().site = site.into();
    }

    /// What went out for this address since the start or `forget`.
    pub(crate) fn sent(&self, address: &str) -> Sent {
        self.desk.state().sent.get(&file(address)).copied().unwrap_or_default()
    }

    /// What went out for every path, as `suche/index.html`.
    pub(crate) fn all_sent(&self) -> BTreeMap<String, Sent> {
        self.desk.state().sent.clone()
    }

    /// Counts from nothing again.
    pub(crate) fn forget(&self) {
        self.desk.state().sent.clear();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.desk.state().closing = true;
        self.desk.released.notify_all();
        // Wakes the listener, which then sees that it is over.
        drop(TcpStream::connect(self.port));
    }
}

impl Desk {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// One request, one answer. A browser that hangs up is no fault of the site.
    fn answer(&self, mut stream: TcpStream) {
        let Some(path) = requested(&stream) else { return };
        let mut state = self.state();
        while state.held.contains(&path) && !state.closing {
            state = self.released.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        let site = Arc::clone(&state.site);
        // Browsers ask for it unasked; where there is none, nobody misses it and nobody counts it.
        if path == "favicon.ico" && !site.contains_key(&path) {
            drop(stream.write_all(b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"));
            return;
        }
        let (status, kind, body) = reply(&site, &path, state.faults.get(&path).copied());
        // Before the first byte leaves, so that whoever has read the page finds it counted.
        let sent = state.sent.entry(path).or_default();
        sent.answers += 1;
        sent.bytes += body.len();
        drop(state);
        let head = format!(
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
            body.len()
        );
        drop(stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body)));
    }
}

/// The file that a request wants. Reads the head to its end: closing earlier would cut the answer.
fn requested(stream: &TcpStream) -> Option<String> {
    let mut lines = BufReader::new(stream).lines();
    let first = lines.next()?.ok()?;
    for line in lines {
        if line.ok()?.is_empty() {
            break;
        }
    }
    Some(file(first.split(' ').nth(1)?))
}

fn reply(site: &Site, path: &str, fault: Option<Fault>) -> (&'static str, &'static str, Vec<u8>) {
    let found = match (fault, site.get(path)) {
        (Some(Fault::Broken), _) => {
            return ("500 Internal Server Error", "text/plain", b"Fehler".to_vec());
        }
        (None, Some(body)) => Some(body.clone()),
        (Some(Fault::Damaged), Some(body)) => Some(damaged(body)),
        (Some(Fault::Missing), _) | (_, None) => None,
    };
    match found {
        Some(body) => ("200 OK", content_type(path), body),
        None => {
            let page = site.get("404.html").cloned().unwrap_or_default();
            ("404 Not Found", content_type("404.html"), page)
        }
    }
}

fn damaged(body: &[u8]) -> Vec<u8> {
    let middle = body.len() / 2;
    let (whole, rest) = body.split_at(middle);
    whole.iter().copied().chain(rest.iter().map(|byte| !byte)).collect()
}

/// `/suche/?q=x` asks for `suche/index.html`.
fn file(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let path = decoded(path.trim_start_matches('/'));
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path }
}

/// Percent signs taken back.
fn decoded(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|code| std::str::from_utf8(code).ok());
        let code = code.and_then(|code| u8::from_str_radix(code, 16).ok());
        if let (b'%', Some(code)) = (first, code) {
            bytes.push(code);
            rest = &after[2..];
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, ending)| ending) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("xml") => "application/xml",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("pdf") => "application/pdf",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}
