//! Writes the county of the benches: `kis-bench-county PAPERS DIR`.

#[path = "county.rs"]
pub mod county;

use std::env;
use std::path::Path;
use std::process::ExitCode;

const USAGE: &str = "usage: kis-bench-county PAPERS DIR  (a number, and a folder that is empty)";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match run(&arguments) {
        Ok(summary) => {
            println!("{summary}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("kis-bench-county: {message}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &[String]) -> Result<county::Summary, String> {
    let [papers, root] = arguments else { return Err(USAGE.to_string()) };
    let papers = papers.parse().map_err(|_| format!("{papers} is no number of papers\n{USAGE}"))?;
    let root = Path::new(root);
    ensure_root_is_free(root)?;
    county::write(root, papers).map_err(|error| format!("{}: {error}", root.display()))
}

/// Nothing is ever mixed with, or written over, what is there.
fn ensure_root_is_free(root: &Path) -> Result<(), String> {
    let shown = root.display();
    if !root.exists() {
        return Ok(());
    }
    let mut entries = root.read_dir().map_err(|error| format!("{shown}: {error}"))?;
    match entries.next() {
        None => Ok(()),
        Some(_) => Err(format!("{shown} is not empty; name a new folder or empty this one first")),
    }
}
