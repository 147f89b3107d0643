//! A rule: a row of the table in `mod.rs`.

use jiff::civil::Date;

use crate::council::model::Council;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, Span};

/// Something that must hold of every council, and how to find where it does not.
#[derive(Debug)]
pub struct Rule {
    /// Its German name, which is also the name of its page in `tests/rules/`.
    pub name: &'static str,
    /// What a breach does to publishing.
    pub severity: Severity,
    /// Law or reason, in a German sentence.
    pub why: &'static str,
    /// Every breach, in any order; the day is an argument, so the same input finds the same.
    pub check: fn(&Rule, &Council, Date) -> Diagnostics,
}

impl Rule {
    /// A breach at `span`, as bad as the rule says.
    ///
    /// The message may quote what stands at `span`, and of any other place only its Kennung or
    /// path: findings in private places are withheld by their span, so what a public place says
    /// about a private one would be read by all.
    pub fn breach(&self, span: &Span, message: impl Into<String>) -> Diagnostic {
        match self.severity {
            Severity::Error => Diagnostic::error(self.name, span.clone(), message),
            Severity::Warning => Diagnostic::warning(self.name, span.clone(), message),
        }
    }
}
