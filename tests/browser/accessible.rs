//! Open to everyone: axe finds nothing on any kind of page, however it is read.

use crate::conditions::{Condition, PAPER, PHONE, PHONE_FORCED, SMALLEST, WIDE, WIDE_DARK};
use crate::page::{Page, open, open_without_scripts};
use crate::samples::{Sample, inspect, inspect_all};
use crate::server::{files, serve};

/// What axe finds on one page under each condition.
fn axe_under(conditions: &[&Condition]) -> impl Fn(&Page, &Sample) -> Vec<String> {
    move |page, _| {
        page.call_axe();
        let mut found = Vec::new();
        for condition in conditions {
            page.under(condition);
            let here = page.violations().into_iter();
            found.extend(here.map(|violation| format!("{}: {violation}", condition.name)));
        }
        found
    }
}

#[test]
fn every_kind_of_page_is_accessible_at_every_width() {
    inspect_all(axe_under(&[&SMALLEST, &PHONE, &WIDE]));
}

#[test]
fn every_kind_of_page_is_accessible_in_other_colours_and_on_paper() {
    inspect_all(axe_under(&[&WIDE_DARK, &PHONE_FORCED, &PAPER]));
}

#[test]
fn pages_with_a_script_are_accessible_without_it() {
    let begin = |server: &_| open_without_scripts(server, "/404.html");
    let look = axe_under(&[&SMALLEST, &WIDE]);
    inspect(
        |sample| sample.scripted,
        begin,
        |page, sample| {
            // What has been parsed without scripts stays so; only axe runs.
            page.allow_scripts(true);
            let found = look(page, sample);
            page.allow_scripts(false);
            found
        },
    );
}

/// Nobody can trust a judge who has never said no.
#[test]
fn axe_objects_to_what_is_wrong() {
    let bad = "<!doctype html><html lang=de><title>Falsch</title><main><h1>Falsch</h1><h3>Sprung</h3>\
        <p id=blass><font color=#ccc>kaum zu lesen</font></p><img src=data:,>\
        <p><button>x</button><button>y</button></main>";
    let style = "button { width: 12px; height: 12px; padding: 0; border: 0 }";
    let page = bad.replace("<main>", "<link rel=stylesheet href=/s.css><main>");
    let server = serve(files(&[("index.html", page.as_str()), ("s.css", style)]));
    let page = open(&server, "/");
    page.call_axe();
    let found = page.violations().join("\n");
    for rule in ["color-contrast", "image-alt", "heading-order", "target-size"] {
        assert!(found.contains(rule), "{rule} is missing: {found}");
    }
}
