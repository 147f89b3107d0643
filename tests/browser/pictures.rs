//! Pictures of each kind of page for people to look at, in `target/screenshots`.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Mutex;

use crate::conditions::{PAPER, PHONE, PHONE_FORCED, WIDE, WIDE_DARK};
use crate::samples::inspect_all;

/// Beside the folder that Cargo gives the tests.
fn folder() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).with_file_name("screenshots");
    std::fs::create_dir_all(&folder).expect("a folder for the pictures");
    folder
}

#[test]
fn pictures_of_each_kind_of_page_are_kept() {
    let folder = folder();
    let seen = Mutex::new(BTreeSet::new());
    inspect_all(|page, sample| {
        let part = sample.address.split('/').nth(1).unwrap_or_default().to_owned();
        let name = format!("{}-{}", sample.kind, part.trim_end_matches(".html"));
        let name = name.trim_end_matches('-');
        if seen.lock().expect("no other test has it").insert(name.to_owned()) {
            for condition in [&WIDE, &WIDE_DARK, &PHONE, &PHONE_FORCED] {
                page.under(condition);
                page.whole_screenshot(&folder.join(format!("{name}-{}.png", condition.name)));
            }
            page.under(&PAPER);
            page.print(&folder.join(format!("{name}-{}.pdf", PAPER.name)));
        }
        Vec::new()
    });
    assert!(seen.into_inner().expect("no other test has it").len() > 10);
}
