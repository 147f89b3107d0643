//! The words of the site in one language, said as Project Fluent has it.

use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use tera::{Kwargs, State, TeraResult, Value};

use super::moments::{self, Moments};
use crate::german;

/// What a text is told, by name: words, or a number that is printed with its thousands apart.
pub type Told<'a> = (&'static str, FluentValue<'a>);

/// All words of the site in one language.
pub struct Texts {
    bundle: FluentBundle<FluentResource>,
    /// Texts that need not be told anything.
    plain: BTreeMap<String, String>,
    moments: Moments,
}

impl Texts {
    /// The texts of a bundle that says every one of `keys`.
    pub(super) fn of<'a>(
        bundle: FluentBundle<FluentResource>,
        keys: impl Iterator<Item = &'a str>,
    ) -> Texts {
        let said = |key: &str| {
            let mut faults = Vec::new();
            let pattern = bundle.get_message(key)?.value()?;
            let text = bundle.format_pattern(pattern, None, &mut faults).into_owned();
            faults.is_empty().then(|| (key.to_owned(), text))
        };
        let plain = keys.filter_map(said).collect();
        let mut texts = Texts { bundle, plain, moments: Moments::default() };
        texts.moments = Moments::of(&texts);
        let print = match texts.get("number_group") {
            "." => |value: &FluentValue<'_>, _: &_| in_groups(value, '.'),
            "," => |value: &FluentValue<'_>, _: &_| in_groups(value, ','),
            _ => |value: &FluentValue<'_>, _: &_| in_groups(value, moments::NARROW),
        };
        texts.bundle.set_formatter(Some(print));
        texts
    }

    /// Dates, hours, lists and sizes as the language writes them.
    pub fn moments(&self) -> &Moments {
        &self.moments
    }

    /// A text that need not be told anything. Tests hold every key that is asked for against the file.
    pub fn get(&self, key: &'static str) -> &str {
        self.plain.get(key).map_or(key, String::as_str)
    }

    /// A text whose key stands in the files of texts only.
    pub fn find(&self, key: &str) -> Option<&str> {
        self.plain.get(key).map(String::as_str)
    }

    /// Every text that need not be told anything and whose key begins so.
    pub fn beginning(&self, prefix: &'static str) -> impl Iterator<Item = (&str, &str)> {
        let texts = self.plain.range(prefix.to_owned()..);
        let texts = texts.take_while(move |(key, _)| key.starts_with(prefix));
        texts.map(|(key, text)| (key.as_str(), text.as_str()))
    }

    /// A text that is told something.
    pub fn say(&self, key: &str, told: &[Told<'_>]) -> String {
        let arguments: FluentArgs<'_> =
            told.iter().map(|(name, value)| (*name, value.clone())).collect();
        self.fill(key, &arguments)
    }

    fn fill(&self, key: &str, arguments: &FluentArgs<'_>) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        self.bundle.format_pattern(pattern, Some(arguments), &mut Vec::new()).into_owned()
    }

    /// What templates see as `t`.
    pub(super) fn plain(&self) -> &BTreeMap<String, String> {
        &self.plain
    }

    /// What templates call as `text(key="…", …)`.
    pub(super) fn answer(&self, asked: &Kwargs, _: &State) -> TeraResult<Value> {
        let key: &str = asked.must_get("key")?;
        if self.bundle.get_message(key).is_none() {
            return Err(tera::Error::message(format!("Text `{key}` is not in the file of texts")));
        }
        let mut arguments = FluentArgs::new();
        for (name, value) in asked.iter().filter_map(|(name, value)| Some((name.as_str()?, value)))
        {
            match (value.as_str(), value.as_i64()) {
                (Some(words), _) => arguments.set(name, words),
                (None, Some(number)) => arguments.set(name, number),
                _ => return Err(tera::Error::message(format!("`{name}` is no text or number"))),
            }
        }
        Ok(Value::normal_string(&self.fill(key, &arguments)))
    }
}

/// A whole number as print has it; anything else as Fluent does.
fn in_groups(value: &FluentValue<'_>, between: char) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    (number.value.fract() == 0.0).then(|| german::grouped(format!("{:.0}", number.value), between))
}
