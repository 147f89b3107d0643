//! Markdown events → HTML, in one pass.

use pulldown_cmark::{Alignment, Event, HeadingLevel, Tag, TagEnd};

use super::footnotes::Footnotes;
use super::{RESERVED, Setting, escape_into};
use crate::council::public::{File, Link, MediaType, Prose, Subject};
use crate::{german, markdown};

/// A text as HTML, and where its headings are.
pub(super) struct Written {
    pub(super) html: String,
    pub(super) notes: String,
    pub(super) headings: Vec<Heading>,
}

/// A heading that stands free, not in a list or quotation.
pub(super) struct Heading {
    pub(super) level: u8,
    /// Where its tag begins in the HTML.
    pub(super) start: usize,
    /// Where its end tag begins; 0 while it is open.
    end: usize,
    pub(super) id: String,
    pub(super) words: String,
}

/// What is open while its end has not come.
pub(super) struct Writer<'a> {
    setting: Setting<'a>,
    out: String,
    links: std::slice::Iter<'a, Link>,
    headings: Vec<Heading>,
    /// Depth of lists, quotations, tables, footnotes.
    depth: u32,
    /// End tags of open links: empty for one that leads nowhere.
    ends: Vec<&'static str>,
    picture: Option<Picture<'a>>,
    table: Table,
    footnotes: Footnotes,
    /// The footnotes that are being written, each with the text around it.
    open_footnotes: Vec<(String, String)>,
}

/// A picture that is open: its words are not HTML yet.
struct Picture<'a> {
    nested: u32,
    href: Option<&'a str>,
    words: String,
}

/// The table that is open.
#[derive(Default)]
struct Table {
    count: u32,
    columns: Vec<Alignment>,
    column: usize,
    in_head: bool,
}

impl<'a> Writer<'a> {
    /// Writes a whole text.
    pub(super) fn run(setting: Setting<'a>, prose: &'a Prose) -> Written {
        let mut writer = Writer {
            setting,
            out: String::with_capacity(prose.markdown.len() + prose.markdown.len() / 8 + 64),
            links: prose.links.iter(),
            headings: Vec::new(),
            depth: 0,
            ends: Vec::new(),
            picture: None,
            table: Table::default(),
            footnotes: Footnotes::new(setting.prefix),
            open_footnotes: Vec::new(),
        };
        for event in markdown::parser(&prose.markdown) {
            writer.event(event);
        }
        writer.settle_headings();
        Written { html: writer.out, notes: writer.footnotes.html(), headings: writer.headings }
    }

    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Text(text)
            | Event::Html(text)
            | Event::InlineHtml(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text) => self.text(&text),
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::SoftBreak => self.text("\n"),
            Event::HardBreak => self.tag("<br>\n"),
            Event::Rule => self.tag("<hr>\n"),
            Event::Code(text) => {
                self.tag("<code>");
                self.text(&text);
                self.tag("</code>");
            }
            Event::TaskListMarker(is_done) => self.tag(if is_done {
                "<span role=\"img\" aria-label=\"erledigt\">☑</span> "
            } else {
                "<span role=\"img\" aria-label=\"offen\">☐</span> "
            }),
            Event::FootnoteReference(label) => {
                let mark = self.footnotes.call(&label);
                self.tag(&mark);
            }
        }
    }

    fn text(&mut self, text: &str) {
        match &mut self.picture {
            Some(picture) => picture.words.push_str(text),
            None => escape_into(&mut self.out, text),
        }
        if let Some(heading) = self.headings.last_mut()
            && heading.end == 0
        {
            heading.words.push_str(text);
        }
    }

    /// Writes a tag, but not among the words of a picture.
    fn tag(&mut self, tag: &str) {
        if self.picture.is_none() {
            self.out.push_str(tag);
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph | Tag::HtmlBlock => self.tag("<p>"),
            Tag::Heading { level, .. } => self.start_heading(level),
            Tag::BlockQuote(_) => self.open("<blockquote>\n"),
            Tag::CodeBlock(_) => self.open("<pre tabindex=\"0\"><code>"),
            Tag::List(None) => self.open("<ul>\n"),
            Tag::List(Some(1)) => self.open("<ol>\n"),
            Tag::List(Some(first)) => self.open(&format!("<ol start=\"{first}\">\n")),
            Tag::Item => self.tag("<li>"),
            Tag::FootnoteDefinition(label) => {
                self.open_footnotes.push((label.into_string(), std::mem::take(&mut self.out)));
                self.depth += 1;
            }
            Tag::Table(columns) => self.start_table(columns),
            Tag::TableHead => self.start_row("<thead>\n<tr>", true),
            Tag::TableRow => self.start_row("<tr>", false),
            Tag::TableCell => self.start_cell(),
            Tag::Emphasis => self.tag("<em>"),
            Tag::Strong => self.tag("<strong>"),
            Tag::Strikethrough => self.tag("<del>"),
            Tag::Link { title, .. } => self.start_link(&title),
            Tag::Image { .. } => self.start_picture(),
            // Kinds that the dialect does not know: their words stay.
            Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Superscript
            | Tag::Subscript
            | Tag::MetadataBlock(_) => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::HtmlBlock => self.tag("</p>\n"),
            TagEnd::Heading(_) => self.end_heading(),
            TagEnd::BlockQuote(_) => self.close("</blockquote>\n"),
            TagEnd::CodeBlock => self.close("</code></pre>\n"),
            TagEnd::List(true) => self.close("</ol>\n"),
            TagEnd::List(false) => self.close("</ul>\n"),
            TagEnd::Item => self.tag("</li>\n"),
            TagEnd::FootnoteDefinition => self.end_footnote(),
            TagEnd::Table => self.close("</tbody>\n</table></div>\n"),
            TagEnd::TableHead => self.tag("</tr>\n</thead>\n<tbody>\n"),
            TagEnd::TableRow => self.tag("</tr>\n"),
            TagEnd::TableCell => self.tag(if self.table.in_head { "</th>" } else { "</td>" }),
            TagEnd::Emphasis => self.tag("</em>"),
            TagEnd::Strong => self.tag("</strong>"),
            TagEnd::Strikethrough => self.tag("</del>"),
            TagEnd::Link => {
                let end = self.ends.pop().unwrap_or_default();
                self.tag(end);
            }
            TagEnd::Image => self.end_picture(),
            TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::MetadataBlock(_) => {}
        }
    }

    fn open(&mut self, tag: &str) {
        self.depth += 1;
        self.tag(tag);
    }

    fn close(&mut self, tag: &str) {
        self.depth = self.depth.saturating_sub(1);
        self.tag(tag);
    }

    fn end_footnote(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        if let Some((label, around)) = self.open_footnotes.pop() {
            let html = std::mem::replace(&mut self.out, around);
            self.footnotes.keep(label, html);
        }
    }
}

/// Headings: their tags are written once the words are known, their levels once all are.
impl Writer<'_> {
    fn start_heading(&mut self, level: HeadingLevel) {
        if self.depth > 0 {
            return self.tag("<p><strong>");
        }
        let (start, id, words) = (self.out.len(), String::new(), String::new());
        self.headings.push(Heading { level: level as u8, start, end: 0, id, words });
    }

    fn end_heading(&mut self) {
        if self.depth > 0 {
            return self.tag("</strong></p>\n");
        }
        let Some((heading, before)) = self.headings.split_last_mut() else { return };
        let slug = german::slug(&heading.words);
        let slug = if slug.is_empty() { "abschnitt" } else { &slug };
        let prefix = self.setting.prefix;
        let mut id = format!("{prefix}{slug}");
        let mut number = 2;
        while RESERVED.contains(&id.as_str()) || before.iter().any(|other| other.id == id) {
            id = format!("{prefix}{slug}-{number}");
            number += 1;
        }
        self.out.insert_str(heading.start, &format!("<h0 id=\"{id}\">"));
        heading.end = self.out.len();
        heading.id = id;
        self.out.push_str("</h0>\n");
    }

    /// The highest at the level that the page allows, and none left out between.
    fn settle_headings(&mut self) {
        let mut levels: Vec<u8> = self.headings.iter().map(|heading| heading.level).collect();
        levels.sort_unstable();
        levels.dedup();
        let mut above = self.setting.level.saturating_sub(1);
        for heading in &mut self.headings {
            let rank = levels.iter().take_while(|level| **level < heading.level).count();
            let level = self.setting.level + u8::try_from(rank).unwrap_or(6);
            heading.level = level.min(above + 1).min(6);
            above = heading.level;
            let digit = heading.level.to_string();
            let (start, end) = (heading.start + "<h".len(), heading.end + "</h".len());
            self.out.replace_range(start..=start, &digit);
            self.out.replace_range(end..=end, &digit);
        }
    }
}

/// Links and pictures: the n-th of the text leads to the n-th target.
impl Writer<'_> {
    fn start_link(&mut self, title: &str) {
        let setting = self.setting;
        let (href, rel) = match self.links.next() {
            Some(Link::To(subject)) => (setting.routes.href(*subject).unwrap_or_default(), ""),
            Some(Link::Away(target)) if is_web(target) => {
                (target.as_str(), " rel=\"external noreferrer\"")
            }
            Some(Link::Away(target)) if is_contact(target) || is_of_site(target) => {
                (target.as_str(), "")
            }
            Some(Link::Within(place)) => {
                let tag = format!("<a href=\"#{}{}\">", setting.prefix, german::slug(place));
                self.tag(&tag);
                return self.ends.push("</a>");
            }
            Some(Link::Away(_) | Link::Nowhere) | None => ("", ""),
        };
        if href.is_empty() || self.picture.is_some() {
            return self.ends.push("");
        }
        self.out.push_str("<a href=\"");
        escape_into(&mut self.out, href);
        if !title.is_empty() {
            self.out.push_str("\" title=\"");
            escape_into(&mut self.out, title);
        }
        self.out.push('"');
        self.out.push_str(rel);
        self.out.push('>');
        self.ends.push("</a>");
    }

    fn start_picture(&mut self) {
        let href = match self.links.next() {
            Some(Link::To(Subject::File(id))) => {
                let setting = self.setting;
                let is_shown = is_picture(&setting.council.files[*id]);
                setting.routes.href(Subject::File(*id)).filter(|_| is_shown)
            }
            _ => None,
        };
        match &mut self.picture {
            Some(around) => around.nested += 1,
            None => self.picture = Some(Picture { nested: 0, href, words: String::new() }),
        }
    }

    fn end_picture(&mut self) {
        if let Some(picture) = &mut self.picture
            && picture.nested > 0
        {
            picture.nested -= 1;
            return;
        }
        let Some(picture) = self.picture.take() else { return };
        let Some(href) = picture.href else { return escape_into(&mut self.out, &picture.words) };
        self.out.push_str("<img src=\"");
        escape_into(&mut self.out, href);
        self.out.push_str("\" alt=\"");
        escape_into(&mut self.out, &picture.words);
        self.out.push_str("\" loading=\"lazy\">");
    }
}

/// An address of this site: only its own texts hold such, content names things by their Kennung.
fn is_of_site(target: &str) -> bool {
    target.starts_with('/') && !target.starts_with("//")
}

/// The gate has checked the scheme; a mistake there must not become a script here.
fn is_web(target: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| begins(target, scheme))
}

fn is_contact(target: &str) -> bool {
    ["mailto:", "tel:"].iter().any(|scheme| begins(target, scheme))
}

fn begins(target: &str, scheme: &str) -> bool {
    target.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
}

fn is_picture(file: &File) -> bool {
    let media = file.content.as_ref().map(|content| content.media);
    matches!(media, Some(MediaType::Png | MediaType::Jpeg))
}

/// Tables.
impl Writer<'_> {
    fn start_table(&mut self, columns: Vec<Alignment>) {
        self.depth += 1;
        self.table.count += 1;
        self.table.columns = columns;
        let tag = format!(
            "<div class=\"tabelle\" tabindex=\"0\" role=\"region\" aria-label=\"Tabelle {}\">\
             <table>\n",
            self.table.count
        );
        self.tag(&tag);
    }

    fn start_row(&mut self, tag: &str, in_head: bool) {
        self.table.in_head = in_head;
        self.table.column = 0;
        self.tag(tag);
    }

    fn start_cell(&mut self) {
        let alignment = self.table.columns.get(self.table.column).copied();
        self.table.column += 1;
        self.tag(if self.table.in_head { "<th scope=\"col\"" } else { "<td" });
        self.tag(match alignment {
            Some(Alignment::Right) => " class=\"rechts\">",
            Some(Alignment::Center) => " class=\"mitte\">",
            _ => ">",
        });
    }
}
