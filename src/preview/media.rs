//! What a file is called on the wire, and which part of it is wanted.

use std::ops::Range;

/// Endings and their media types; whatever is not here is just bytes, and no browser guesses.
const TYPES: &[(&str, &str)] = &[
    ("html", "text/html; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("xml", "application/xml"),
    ("txt", "text/plain; charset=utf-8"),
    ("md", "text/markdown; charset=utf-8"),
    ("csv", "text/csv; charset=utf-8"),
    ("ics", "text/calendar; charset=utf-8"),
    ("pdf", "application/pdf"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("gif", "image/gif"),
    ("webp", "image/webp"),
    ("avif", "image/avif"),
    ("ico", "image/x-icon"),
    ("tif", "image/tiff"),
    ("tiff", "image/tiff"),
    ("woff2", "font/woff2"),
    ("woff", "font/woff"),
    ("ttf", "font/ttf"),
    ("mp3", "audio/mpeg"),
    ("mp4", "video/mp4"),
    ("zip", "application/zip"),
    ("rtf", "application/rtf"),
    ("doc", "application/msword"),
    ("xls", "application/vnd.ms-excel"),
    ("ppt", "application/vnd.ms-powerpoint"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("odp", "application/vnd.oasis.opendocument.presentation"),
];

/// HTML, as pages are.
pub(super) const HTML: &str = "text/html; charset=utf-8";

/// The media type of what stands at `path`.
pub(super) fn kind(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or_default();
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let known = TYPES.iter().find(|(known, _)| known.eq_ignore_ascii_case(ending));
    known.map_or("application/octet-stream", |(_, kind)| kind)
}

/// How much of a file is wanted.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// All of it.
    Whole,
    /// These bytes.
    Bytes(Range<u64>),
    /// Bytes that it does not have.
    Beyond,
}

/// What a `Range` header asks of a file of `size` bytes. Several ranges at once, and what cannot be
/// understood, get the whole file, as the standard allows.
pub(super) fn part(range: Option<&str>, size: u64) -> Part {
    let Some((first, last)) = range.and_then(bounds) else { return Part::Whole };
    let range = match (first, last) {
        (Some(first), Some(last)) if last < first => return Part::Whole,
        (Some(first), last) => first..last.map_or(size, |last| last.saturating_add(1).min(size)),
        (None, Some(length)) => size.saturating_sub(length)..size,
        (None, None) => return Part::Whole,
    };
    if range.is_empty() { Part::Beyond } else { Part::Bytes(range) }
}

/// `bytes=0-99`, `bytes=100-`, `bytes=-100`.
fn bounds(range: &str) -> Option<(Option<u64>, Option<u64>)> {
    let (first, last) = range.strip_prefix("bytes=")?.split_once('-')?;
    let is_number = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    let number = |digits: &str| match digits {
        "" => Ok(None),
        digits => digits.parse().map(Some),
    };
    let are_numbers = is_number(first) && is_number(last);
    Some((number(first).ok()?, number(last).ok()?)).filter(|_| are_numbers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_one_piece_of_the_file() {
        assert_eq!(part(Some("bytes=0-3"), 10), Part::Bytes(0..4));
        assert_eq!(part(Some("bytes=8-"), 10), Part::Bytes(8..10));
        assert_eq!(part(Some("bytes=-3"), 10), Part::Bytes(7..10));
        assert_eq!(part(Some("bytes=-30"), 10), Part::Bytes(0..10));
        assert_eq!(part(Some("bytes=0-18446744073709551615"), 10), Part::Bytes(0..10));
        for whole in ["bytes=0-1,4-5", "bytes=-", "bytes=5-2", "bytes=+1-2", "zeilen=1-2", ""] {
            assert_eq!(part(Some(whole), 10), Part::Whole, "{whole}");
        }
        for beyond in ["bytes=10-", "bytes=-0", "bytes=99-100"] {
            assert_eq!(part(Some(beyond), 10), Part::Beyond, "{beyond}");
        }
        assert_eq!(part(Some("bytes=0-"), 0), Part::Beyond);
    }

    #[test]
    fn pieces_of_the_index_are_just_bytes() {
        assert_eq!(kind("/suche/daten/wurzel.kis"), "application/octet-stream");
        assert_eq!(kind("/vorlagen/x/Anlage.PDF"), "application/pdf");
        assert_eq!(kind("/a.pdf/ohne"), "application/octet-stream");
    }
}
