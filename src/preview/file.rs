//! A file as an answer: opened with care, whole or in part, never whole in memory.

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom};
use std::ops::Range;
use std::path::Path;

use hyper::body::Bytes;
use hyper::header::{
    ACCEPT_RANGES, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_SECURITY_POLICY, CONTENT_TYPE, IF_RANGE,
    RANGE,
};
use hyper::http::request::Parts;
use hyper::{Method, Response, StatusCode};
use tokio::task::spawn_blocking;

use super::body::Body;
use super::guard;
use super::house::set;
use super::media::{self, Part};

/// So much is read at once.
const PIECE: usize = 64 * 1024;

/// An open file and its size.
pub(super) struct Opened {
    file: File,
    size: u64,
}

/// Opens a file that the snapshot has seen. Since then it may have become a link that leads out of
/// the tree, or a folder: then it is as good as gone.
pub(super) fn open(path: &Path, root: &Path) -> io::Result<Opened> {
    let gone = || io::Error::from(io::ErrorKind::NotFound);
    let is_below = path.canonicalize()?.starts_with(root.canonicalize()?);
    if !is_below || !fs::symlink_metadata(path)?.is_file() {
        return Err(gone());
    }
    let file = File::open(path)?;
    let metadata = file.metadata()?;
    if metadata.is_file() { Ok(Opened { file, size: metadata.len() }) } else { Err(gone()) }
}

/// What lies in memory.
pub(super) fn from_memory(head: &Parts, kind: &'static str, bytes: Vec<u8>) -> Response<Body> {
    let size = bytes.len() as u64;
    let bytes = Bytes::from(bytes);
    answer(head, kind, size, |range| {
        let place = |offset: u64| usize::try_from(offset).unwrap_or(usize::MAX).min(bytes.len());
        Body::from(bytes.slice(place(range.start)..place(range.end)))
    })
}

/// What lies on disk.
pub(super) fn from_disk(head: &Parts, kind: &'static str, opened: Opened) -> Response<Body> {
    let Opened { file, size } = opened;
    answer(head, kind, size, |range| flow(file, range))
}

fn answer(
    head: &Parts,
    kind: &'static str,
    size: u64,
    body: impl FnOnce(Range<u64>) -> Body,
) -> Response<Body> {
    // Without a mark of the version nobody can know that a part still fits.
    let range = guard::only(&head.headers, &RANGE).unwrap_or_default();
    let range = range.filter(|_| !head.headers.contains_key(IF_RANGE));
    let mut response = Response::new(Body::empty());
    let wanted = match media::part(range, size) {
        Part::Whole => 0..size,
        Part::Bytes(range) => {
            *response.status_mut() = StatusCode::PARTIAL_CONTENT;
            let last = range.end.saturating_sub(1);
            set(&mut response, CONTENT_RANGE, &format!("bytes {}-{last}/{size}", range.start));
            range
        }
        Part::Beyond => {
            *response.status_mut() = StatusCode::RANGE_NOT_SATISFIABLE;
            set(&mut response, CONTENT_RANGE, &format!("bytes */{size}"));
            return response;
        }
    };
    set(&mut response, CONTENT_TYPE, kind);
    set(&mut response, ACCEPT_RANGES, "bytes");
    response.headers_mut().insert(CONTENT_LENGTH, (wanted.end - wanted.start).into());
    if kind == media::kind("bild.svg") {
        // A drawing may hold scripts, and here they would be the preview's own.
        set(&mut response, CONTENT_SECURITY_POLICY, "script-src 'none'");
    }
    if head.method != Method::HEAD {
        *response.body_mut() = body(wanted);
    }
    response
}

/// Reads on a thread of its own for as long as somebody takes the pieces.
fn flow(mut file: File, range: Range<u64>) -> Body {
    let (sender, body) = Body::flow();
    spawn_blocking(move || {
        let mut left = range.end - range.start;
        if let Err(error) = file.seek(SeekFrom::Start(range.start)) {
            drop(sender.blocking_send(Err(error)));
            return;
        }
        while left > 0 {
            let length = usize::try_from(left).unwrap_or(PIECE).min(PIECE);
            let mut piece = vec![0; length];
            let read = file.read_exact(&mut piece).map(|()| Bytes::from(piece));
            let is_over = read.is_err();
            if sender.blocking_send(read).is_err() || is_over {
                return;
            }
            left -= length as u64;
        }
    });
    body
}
