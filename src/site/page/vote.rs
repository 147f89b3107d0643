//! A vote in words, numbers and a bar.

use serde::Serialize;

use super::Link;
use crate::council::public::{Ballot, Subject, Vote, VoteKind};
use crate::site::plan::Site;

/// A vote.
#[derive(Serialize)]
pub struct VoteView<'a> {
    /// „31 Ja, 4 Nein, 3 Enthaltungen“.
    pub words: String,
    /// „namentlich“, „geheim“; open votes say nothing.
    pub kind: Option<&'a str>,
    /// Ballots that the bar shows; none, no bar.
    pub total: u32,
    /// The bar's pieces.
    pub bars: Vec<Bar>,
    /// Single votes of a roll call.
    pub roll_call: Vec<Single<'a>>,
}

/// A piece of the bar, in ballots.
#[derive(Serialize)]
pub struct Bar {
    /// Where it begins.
    pub x: u32,
    /// How long it is.
    pub width: u32,
    /// Class of the style: `ja`, `nein`, `enthaltung`.
    pub class: &'static str,
}

/// How one member voted.
#[derive(Serialize)]
pub struct Single<'a> {
    /// Who.
    pub person: Link<'a>,
    /// „Ja“.
    pub word: &'a str,
}

/// A vote as pages show it.
pub fn view<'a>(site: &'a Site, vote: &Vote) -> VoteView<'a> {
    let texts = site.texts();
    let mut bars = Vec::new();
    let mut total: u32 = 0;
    let counts = [(vote.yes, "ja"), (vote.no, "nein"), (vote.abstentions, "enthaltung")];
    for (count, class) in counts {
        let width = count.unwrap_or(0);
        if width > 0 {
            bars.push(Bar { x: total, width, class });
            total = total.saturating_add(width);
        }
    }
    let single = |(person, ballot): &(_, Ballot)| Single {
        person: Link::to(site, Subject::Person(*person)),
        word: match ballot {
            Ballot::Yes => texts.get("ballot_yes"),
            Ballot::No => texts.get("ballot_no"),
            Ballot::Abstention => texts.get("ballot_abstention"),
        },
    };
    VoteView {
        words: words(site, vote),
        kind: match vote.kind {
            VoteKind::Open => None,
            VoteKind::RollCall => Some(texts.get("vote_roll_call")),
            VoteKind::Secret => Some(texts.get("vote_secret")),
        },
        total,
        bars,
        roll_call: vote.roll_call.iter().map(single).collect(),
    }
}

/// „31 Ja, 4 Nein, 3 Enthaltungen, 1 befangen“: what was counted, and nothing else.
pub fn words(site: &Site, vote: &Vote) -> String {
    let counts = [
        (vote.yes, "vote_yes"),
        (vote.no, "vote_no"),
        (vote.abstentions, "vote_abstentions"),
        (vote.biased, "vote_biased"),
        (vote.invalid, "vote_invalid"),
    ];
    let said = |(count, key): (Option<u32>, _)| {
        count.map(|count| site.texts().say(key, &[("n", count.into())]))
    };
    counts.into_iter().filter_map(said).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;
    use crate::site::page::sample;

    #[test]
    fn one_abstention_is_one() {
        let (site, _) = sample::site(Config::default(), sample::empty());
        assert_eq!(words(&site, &sample::vote(31, 0, 1)), "31 Ja, 0 Nein, 1 Enthaltung");
        let without_yes = Vote { yes: None, ..sample::vote(0, 2, 0) };
        assert_eq!(words(&site, &without_yes), "2 Nein, 0 Enthaltungen");
    }

    #[test]
    fn a_vote_without_ballots_has_no_bar() {
        let (site, _) = sample::site(Config::default(), sample::empty());
        let none = view(&site, &sample::vote(0, 0, 0));
        assert_eq!((none.total, none.bars.len()), (0, 0));
        let huge = view(&site, &sample::vote(u32::MAX, 1, 1));
        assert_eq!(huge.total, u32::MAX);
    }
}
