//! axe-core in the open page: the rules of WCAG 2.2 up to AA, and good practice.

use std::sync::LazyLock;

use serde_json::Value;

use crate::page::Page;
use crate::tools::tool;

static AXE: LazyLock<String> = LazyLock::new(|| {
    std::fs::read_to_string(tool("axe-core/axe.min.js")).expect("axe-core is a text")
});

/// The size of targets is judged only where it is named; on paper there are none.
const RUN: &str = "const found = await axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: { 'target-size': { enabled: matchMedia('screen').matches } },
        resultTypes: ['violations'],
    });
    return found.violations.flatMap(rule => rule.nodes.map(node =>
        `${rule.id}: ${node.html.slice(0, 160)} – ${node.failureSummary.replace(/\\s+/g, ' ')}`))";

impl Page {
    /// Brings axe into the page, for as long as it is open.
    #[track_caller]
    pub(crate) fn call_axe(&self) {
        self.script(&AXE);
    }

    /// What axe objects to, as the page looks now.
    #[track_caller]
    pub(crate) fn violations(&self) -> Vec<String> {
        let found = self.script(RUN);
        let found = found.as_array().expect("a list").iter();
        found.map(|it| it.as_str().map_or_else(|| Value::to_string(it), str::to_owned)).collect()
    }
}
