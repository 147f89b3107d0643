//! The Nu HTML checker on every page: no error, no warning, nothing filtered.

use std::process::Command;
use std::sync::Arc;

use serde_json::Value;

use crate::browser::on_path;
use crate::samples::{counties, pages};
use crate::server::{Site, files, serve};
use crate::tools::tool;

/// What the checker says of every page of these sites, in one run.
/// It asks a server for them: in files it would take every address for a foreign one.
fn remarks(sites: &[&Arc<Site>]) -> Vec<String> {
    let java = on_path("java").expect("Java is missing: apt-get install default-jre-headless");
    let servers: Vec<_> = sites.iter().map(|&site| serve(Arc::clone(site))).collect();
    let addresses = sites
        .iter()
        .zip(&servers)
        .flat_map(|(site, server)| pages(site).map(move |(address, _)| server.origin() + &address));
    let checked = Command::new(java)
        .arg("-Dnu.validator.servlet.allow-forbidden-hosts=true")
        .arg("-jar")
        .arg(tool("vnu-jar/build/dist/vnu.jar"))
        .args(["--format", "json", "--stdout", "--exit-zero-always"])
        .args(addresses)
        .output()
        .expect("the checker runs");
    let report: Value = serde_json::from_slice(&checked.stdout)
        .unwrap_or_else(|_| panic!("the checker: {}", String::from_utf8_lossy(&checked.stderr)));
    let messages = report["messages"].as_array().expect("a list of remarks").iter();
    messages.map(remark).collect()
}

fn remark(message: &Value) -> String {
    let text = |key: &str| message[key].as_str().unwrap_or_default();
    format!("{}:{}: {}", text("url"), message["lastLine"], text("message"))
}

#[test]
fn the_html_checker_has_nothing_to_say() {
    let found = remarks(&counties());
    assert!(found.is_empty(), "{} remarks:\n{}", found.len(), found.join("\n"));
}

#[test]
fn the_html_checker_says_what_is_wrong() {
    let bad = "<!doctype html><html lang=de><meta charset=utf-8><title>Falsch</title>\
        <p id=a><p id=a><ol role=list><li>überflüssig</ol><a href='/a b'>Leerzeichen</a>";
    let site = Arc::new(files(&[("index.html", bad)]));
    let found = remarks(&[&site]).join("\n");
    for word in ["Duplicate ID", "unnecessary", "Bad value"] {
        assert!(found.contains(word), "{word}: {found}");
    }
}
