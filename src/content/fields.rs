//! Reading a mapping field by field: every field asked for is known, every other one is a finding.

use std::cell::RefCell;
use std::ops::Range;
use std::sync::Arc;

use super::advice::{example, slip};
use super::yaml::{Node, Value};
use crate::diagnostic::{Diagnostic, Diagnostics, Span, Spanned};
use crate::german;

/// One file being read: collects what is wrong with it.
pub(super) struct Reader<'a> {
    path: &'a Arc<str>,
    source: &'a str,
    findings: RefCell<Diagnostics>,
    /// Every key that was asked for, when the schema itself is the question.
    record: Option<RefCell<Vec<String>>>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(path: &'a Arc<str>, source: &'a str) -> Reader<'a> {
        Reader { path, source, findings: RefCell::default(), record: None }
    }

    /// A reader that reads nothing and remembers every key it is asked for.
    pub(super) fn recording(path: &'a Arc<str>) -> Reader<'a> {
        Reader { record: Some(RefCell::default()), ..Reader::new(path, "") }
    }

    pub(super) fn keys(self) -> Vec<String> {
        self.record.map(RefCell::into_inner).unwrap_or_default()
    }

    pub(super) fn into_findings(self) -> Diagnostics {
        self.findings.into_inner()
    }

    pub(super) fn find(&self, finding: Diagnostic) {
        self.findings.borrow_mut().push(finding);
    }

    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        Span::new(self.path, range.clone())
    }

    pub(super) fn spanned<T>(&self, node: &Node, value: T) -> Spanned<T> {
        Spanned { value, span: self.span(&node.range) }
    }

    /// What stands on the same line behind a value.
    pub(super) fn behind(&self, node: &Node) -> &str {
        let rest = self.source.get(node.range.end..).unwrap_or_default();
        rest.split('\n').next().unwrap_or_default()
    }

    /// Reads a whole document's mapping.
    pub(super) fn mapping<T>(&self, node: &Node, read: impl FnOnce(&mut Fields) -> T) -> Option<T> {
        self.nested(node, ("", None), read)
    }

    fn nested<T>(
        &self,
        node: &Node,
        (prefix, key): (&str, Option<&str>),
        read: impl FnOnce(&mut Fields) -> T,
    ) -> Option<T> {
        let entries: &[(Node, Node)] = match &node.value {
            Value::Map(entries) => entries,
            Value::Nothing => &[],
            _ => {
                self.wrong_shape(node, "Angaben der Form „schlüssel: Wert“", key);
                return None;
            }
        };
        let mut fields = Fields::new(self, node.range.clone(), entries, prefix.to_owned());
        let value = read(&mut fields);
        fields.finish();
        Some(value)
    }

    pub(super) fn wrong_type(&self, node: &Node, expected: &str) {
        self.wrong_shape(node, expected, None);
    }

    /// The value has another shape than its key wants; an example says more than a word.
    fn wrong_shape(&self, node: &Node, expected: &str, key: Option<&str>) {
        let found = match node.value {
            Value::Nothing => "nichts",
            Value::Scalar { .. } => "ein einzelner Wert",
            Value::List(_) => "eine Liste",
            Value::Map(_) => "eine Gruppe von Angaben",
        };
        self.find(
            Diagnostic::error(
                "typ-falsch",
                self.span(&node.range),
                format!("Hier steht {found}, erwartet wird: {expected}."),
            )
            .hint(match (slip(node), example(key)) {
                (Some(slip), _) => slip.to_owned(),
                (None, Some(example)) => format!("Schreiben Sie zum Beispiel: {example}"),
                (None, None) => {
                    "Das Handbuch zeigt zu jedem Schlüssel ein Beispiel: kis manual".to_owned()
                }
            }),
        );
    }
}

/// The keys of one mapping, asked for one by one.
pub(super) struct Fields<'a> {
    reader: &'a Reader<'a>,
    place: Range<usize>,
    entries: &'a [(Node, Node)],
    prefix: String,
    asked: Vec<&'static str>,
    used: Vec<bool>,
}

impl<'a> Fields<'a> {
    fn new(
        reader: &'a Reader<'a>,
        place: Range<usize>,
        entries: &'a [(Node, Node)],
        prefix: String,
    ) -> Fields<'a> {
        Fields {
            reader,
            place,
            entries,
            prefix,
            asked: Vec::new(),
            used: vec![false; entries.len()],
        }
    }

    /// The reader, for findings about several fields together.
    pub(super) fn reader(&self) -> &'a Reader<'a> {
        self.reader
    }

    /// Where the mapping stands.
    pub(super) fn span(&self) -> Span {
        self.reader.span(&self.place)
    }

    /// The node at `key`, in either spelling; nothing behind the colon is a finding.
    fn ask(&mut self, key: &'static str) -> Option<&'a Node> {
        self.asked.push(key);
        if let Some(record) = &self.reader.record {
            record.borrow_mut().push(format!("{}{key}", self.prefix));
        }
        let place = self.entries.iter().position(|(name, _)| name.is_key(key))?;
        self.used[place] = true;
        let (name, node) = &self.entries[place];
        self.refuse_second(place, key);
        if matches!(node.value, Value::Nothing) {
            let is_remark =
                self.reader.behind(name).trim_start_matches([':', ' ']).starts_with('#');
            self.reader.find(
                Diagnostic::error(
                    "angabe-leer",
                    self.reader.span(&name.range),
                    format!("Hinter „{key}:“ steht nichts."),
                )
                .hint(if is_remark {
                    "Mit „#“ beginnt eine Anmerkung. Gehört das Zeichen zum Wert, setzen Sie ihn in Anführungszeichen."
                } else {
                    "Tragen Sie einen Wert ein, oder löschen Sie die Zeile."
                }),
            );
            return None;
        }
        Some(node)
    }

    /// `öffentlichkeit` and `oeffentlichkeit` in one mapping say the same thing twice.
    fn refuse_second(&mut self, first: usize, key: &str) {
        let second = (first + 1..self.entries.len()).find(|at| self.entries[*at].0.is_key(key));
        if let Some(second) = second {
            self.used[second] = true;
            self.reader.find(
                Diagnostic::error(
                    "schluessel-doppelt",
                    self.reader.span(&self.entries[second].0.range),
                    format!("„{key}“ steht zweimal im selben Abschnitt."),
                )
                .hint("Behalten Sie eine der beiden Zeilen."),
            );
        }
    }

    /// An optional field.
    pub(super) fn read<T>(
        &mut self,
        key: &'static str,
        value: impl FnOnce(&Reader, &Node) -> Option<T>,
    ) -> Option<T> {
        value(self.reader, self.ask(key)?)
    }

    /// An optional field that the printed forms call by several names.
    pub(super) fn read_as<T>(
        &mut self,
        keys: &[&'static str],
        value: impl Fn(&Reader, &Node) -> Option<T>,
    ) -> Option<T> {
        let mut found = None;
        for key in keys {
            let Some(node) = self.ask(key) else { continue };
            if found.is_some() {
                self.reader.find(
                    Diagnostic::error(
                        "schluessel-doppelt",
                        self.reader.span(&node.range),
                        format!("{} bedeuten dasselbe.", german::list(keys)),
                    )
                    .hint("Behalten Sie einen davon."),
                );
                continue;
            }
            found = value(self.reader, node);
        }
        found
    }

    /// A field that must be there.
    pub(super) fn required<T>(
        &mut self,
        key: &'static str,
        value: impl FnOnce(&Reader, &Node) -> Option<T>,
    ) -> Option<T> {
        let node = self.ask(key);
        self.demand(key);
        value(self.reader, node?)
    }

    /// A finding if the key was not written at all.
    pub(super) fn demand(&self, key: &str) {
        if !self.has(key) {
            let start = self.place.start;
            let first = self.entries.first().map_or(start..start, |(name, _)| name.range.clone());
            self.reader.find(
                Diagnostic::error(
                    "pflichtangabe-fehlt",
                    self.reader.span(&first),
                    format!("Hier fehlt die Angabe „{key}“."),
                )
                .hint(format!("Ergänzen Sie eine Zeile: {key}: …")),
            );
        }
    }

    /// Where the key stands, if it was written at all.
    pub(super) fn place_of(&self, key: &str) -> Option<Span> {
        let (name, _) = self.entries.iter().find(|(name, _)| name.is_key(key))?;
        Some(self.reader.span(&name.range))
    }

    /// Whether the key was written at all.
    pub(super) fn has(&self, key: &str) -> bool {
        self.place_of(key).is_some()
    }

    /// A field that holds a mapping.
    pub(super) fn fields<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&mut Fields) -> T,
    ) -> Option<T> {
        let prefix = self.below(key);
        match self.ask(key) {
            Some(node) => self.reader.nested(node, (&prefix, Some(key)), read),
            None => self.record(prefix, read),
        }
    }

    /// A field that holds a list of mappings.
    pub(super) fn each<T>(
        &mut self,
        key: &'static str,
        mut read: impl FnMut(&mut Fields) -> Option<T>,
    ) -> Vec<T> {
        let prefix = self.below(key);
        let Some(node) = self.ask(key) else {
            self.record(prefix, read);
            return Vec::new();
        };
        let rows = self.rows(node, key);
        rows.iter()
            .filter_map(|row| self.reader.nested(row, (&prefix, Some(key)), &mut read)?)
            .collect()
    }

    /// A field that holds a list of values.
    pub(super) fn list<T>(
        &mut self,
        key: &'static str,
        value: impl Fn(&Reader, &Node) -> Option<T>,
    ) -> Vec<T> {
        let Some(node) = self.ask(key) else { return Vec::new() };
        self.rows(node, key).iter().filter_map(|row| value(self.reader, row)).collect()
    }

    /// A field that holds one value or a list of them.
    pub(super) fn one_or_many<T>(
        &mut self,
        key: &'static str,
        value: impl Fn(&Reader, &Node) -> Option<T>,
    ) -> Vec<T> {
        match self.ask(key) {
            Some(Node { value: Value::List(rows), .. }) => {
                rows.iter().filter_map(|row| value(self.reader, row)).collect()
            }
            Some(node) => value(self.reader, node).into_iter().collect(),
            None => Vec::new(),
        }
    }

    /// Every entry of a mapping whose keys are the editor's own.
    pub(super) fn entries<T>(
        &mut self,
        key: &'static str,
        mut entry: impl FnMut(&Reader, &Node, &Node) -> Option<T>,
    ) -> Vec<T> {
        match self.ask(key) {
            Some(Node { value: Value::Map(entries), .. }) => {
                entries.iter().filter_map(|(name, value)| entry(self.reader, name, value)).collect()
            }
            Some(node) => {
                self.reader.wrong_type(node, "Angaben der Form „name: Wert“");
                Vec::new()
            }
            None => Vec::new(),
        }
    }

    fn rows(&self, node: &'a Node, key: &str) -> &'a [Node] {
        match &node.value {
            Value::List(rows) => rows,
            _ => {
                self.reader.wrong_shape(node, "eine Liste, je Zeile „- …“", Some(key));
                &[]
            }
        }
    }

    /// When the schema is the question, what a value at `key` may hold as a mapping.
    pub(super) fn record_below<T>(&self, key: &str, read: impl FnOnce(&mut Fields) -> T) {
        self.record(self.below(key), read);
    }

    fn below(&self, key: &str) -> String {
        if self.reader.record.is_some() { format!("{}{key}.", self.prefix) } else { String::new() }
    }

    /// When the schema is the question, a mapping that is not there is read all the same.
    fn record<T>(&self, prefix: String, read: impl FnOnce(&mut Fields) -> T) -> Option<T> {
        self.reader.record.as_ref()?;
        read(&mut Fields::new(self.reader, 0..0, &[], prefix));
        None
    }

    /// Everything that nobody asked for is unknown.
    fn finish(self) {
        let unknown = self.entries.iter().zip(&self.used).filter(|(_, used)| !**used);
        for ((name, _), _) in unknown {
            let word = name.as_text().unwrap_or_default();
            let finding = Diagnostic::error(
                "schluessel-unbekannt",
                self.reader.span(&name.range),
                format!("Den Schlüssel „{word}“ gibt es hier nicht."),
            );
            self.reader.find(match german::nearest(word, self.asked.iter().copied()) {
                _ if word.contains(':') => {
                    finding.hint("Nach dem Doppelpunkt fehlt das Leerzeichen: schlüssel: Wert")
                }
                Some(near) => finding.hint(format!("Meinten Sie „{near}“?")),
                None => finding.hint(format!("Möglich sind: {}.", self.asked.join(", "))),
            });
        }
    }
}

impl Node {
    pub(super) fn as_text(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }

    fn is_key(&self, key: &str) -> bool {
        self.as_text().is_some_and(|text| german::is_same_spelling(text, key))
    }
}
