//! What the operator decides about the site, from `kis.yaml`.

use std::sync::Arc;

use crate::colour::Colour;
use crate::diagnostic::Spanned;

/// The site's own settings. What the county *is* (name, terms, places) stands in `council::model::Body`.
#[derive(Clone, Debug)]
pub struct Config {
    /// The site's address without a slash at its end: `https://kreistag.example.de`.
    pub address: String,
    /// Name of the theme.
    pub theme: String,
    /// The language of the site's own words: `de`.
    pub language: String,
    /// Licence of the content, as written: `dl-de/by-2-0`.
    pub license: Option<String>,
    /// How a paper's printed form looks.
    pub form: Form,
    /// Entries of the main navigation besides the built-in ones.
    pub navigation: Vec<NavigationEntry>,
    /// A line at the foot of every page.
    pub footer: Option<String>,
    /// The coat of arms: path below the content's root.
    pub coat_of_arms: Option<String>,
    /// Its bytes, for the picture of the site.
    pub coat_of_arms_bytes: Option<Arc<[u8]>>,
    /// The county's colour; the theme's own if it has none.
    pub colour: Option<Spanned<Colour>>,
    /// The same on dark screens; made of the colour if nobody says.
    pub dark_colour: Option<Spanned<Colour>>,
    /// ODS and XLSX may be published.
    pub spreadsheets: bool,
}

impl Default for Config {
    fn default() -> Self {
        Config {
            address: "http://localhost:8080".to_owned(),
            theme: "kreis".to_owned(),
            language: "de".to_owned(),
            license: None,
            form: Form::default(),
            navigation: Vec::new(),
            footer: None,
            coat_of_arms: None,
            coat_of_arms_bytes: None,
            colour: None,
            dark_colour: None,
            spreadsheets: false,
        }
    }
}

/// An entry of the navigation.
#[derive(Clone, Debug)]
pub struct NavigationEntry {
    /// What it says.
    pub title: String,
    /// Where it leads: an address of this site beginning with `/`, or `https://…`.
    pub target: String,
}

/// `formular`: order and labels of a paper, as the county prints it.
#[derive(Clone, Debug)]
pub struct Form {
    /// The printed head („Beschlussvorlage an den Kreistag“); else the paper's kind.
    pub head: Option<String>,
    /// „Betreff“ or „Tagesordnungspunkt“.
    pub subject: String,
    /// Column of the body: „Gremium“ or „Beratungsfolge“.
    pub organization: String,
    /// Column of the day: „Datum“ or „Sitzungstermin“.
    pub date: String,
    /// Column of publicness: „Status“ or „Sitzungsart“.
    pub publicity: String,
    /// Column of responsibility.
    pub role: String,
    /// The printed word: „nichtöffentlich“ or „nicht öffentlich“.
    pub private_word: String,
    /// „Anlagen“, „Anlage / Anlagen“.
    pub attachments: String,
    /// A line under the attachments.
    pub attachments_note: Option<String>,
    /// Headings in the order wanted; what is not named follows as written.
    pub sections: Vec<String>,
}

impl Default for Form {
    fn default() -> Self {
        Form {
            head: None,
            subject: "Betreff".to_owned(),
            organization: "Gremium".to_owned(),
            date: "Datum".to_owned(),
            publicity: "Status".to_owned(),
            role: "Zuständigkeit".to_owned(),
            private_word: "nichtöffentlich".to_owned(),
            attachments: "Anlagen".to_owned(),
            attachments_note: None,
            sections: Vec::new(),
        }
    }
}
