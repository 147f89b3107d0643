//! The judges that npm brings: where they lie, and what to do if they are missing.

use std::path::{Path, PathBuf};

const ADVICE: &str = "is missing: run `npm ci --ignore-scripts` in tests/browser, or `.ci/run`";

/// A file of a package that `package.json` names.
#[track_caller]
pub(crate) fn tool(path: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/node_modules");
    let file = folder.join(path);
    assert!(file.is_file(), "{} {ADVICE}", file.display());
    file
}
