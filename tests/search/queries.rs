//! What people type, and what they may expect: `anfragen.tsv`.

/// A line of `anfragen.tsv`.
pub(crate) struct Query {
    pub(crate) kind: String,
    pub(crate) text: String,
    pub(crate) filters: Vec<(String, String)>,
    /// Must be found.
    pub(crate) wanted: Vec<String>,
    /// Must be found among the first.
    pub(crate) first: Vec<String>,
    /// Must not be found; `*` is everything.
    pub(crate) never: Vec<String>,
}

/// All of them.
pub(crate) fn queries() -> Vec<Query> {
    let lines = include_str!("anfragen.tsv").lines();
    let lines = lines.filter(|line| !line.starts_with('#') && !line.trim().is_empty()).skip(1);
    lines.map(query).collect()
}

fn query(line: &str) -> Query {
    let mut columns = line.split('\t');
    let mut column = || columns.next().unwrap_or_default().to_owned();
    let (kind, typed) = (column(), column());
    let (text, filters) = typed.split_once("||").unwrap_or((&typed, ""));
    let filters = filters.split(';').filter_map(|filter| filter.trim().split_once('='));
    let filters = filters.map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
    let mut words = || column().split_whitespace().map(str::to_owned).collect();
    // What was typed keeps its blanks: they say that a word is whole.
    let text = if typed.contains("||") { text.trim().to_owned() } else { text.to_owned() };
    Query { kind, text, filters, wanted: words(), first: words(), never: words() }
}
