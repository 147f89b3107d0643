//! The calendar: a month as list and grid, a year as list.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;

use super::entry;
use super::frame::{Cover, Head, Part};
use super::{Counted, Link};
use crate::council::public::Subject;
use crate::site::index::{self, Month};
use crate::site::plan::Site;
use crate::site::route::{self, Route};
use crate::site::theme::Prepared;

/// A month.
#[derive(Serialize)]
pub struct MonthPage<'a> {
    /// „November 2025“.
    pub name: String,
    /// Its sittings.
    pub meetings: Vec<Prepared>,
    /// Its columns, Monday to Sunday.
    pub weekdays: Vec<Weekday<'a>>,
    /// The grid.
    pub weeks: Vec<Vec<Day<'a>>>,
    /// The one before.
    pub previous: Option<Link<'a>>,
    /// The one after.
    pub next: Option<Link<'a>>,
    /// The year.
    pub year: Link<'a>,
    /// The current month.
    pub current: Link<'a>,
}

/// A column of the grid.
#[derive(Serialize)]
pub struct Weekday<'a> {
    /// „Mittwoch“.
    pub name: &'a str,
    /// „Mi“.
    pub short: &'a str,
}

/// A cell of the grid.
#[derive(Serialize)]
pub struct Day<'a> {
    /// Day of the month; 0 outside of it.
    pub number: i8,
    /// For machines.
    pub iso: String,
    /// The Stichtag.
    pub today: bool,
    /// Sittings of the day.
    pub meetings: Vec<InGrid<'a>>,
}

/// A sitting in the grid: short.
#[derive(Serialize)]
pub struct InGrid<'a> {
    /// The sitting, by short names.
    pub link: Link<'a>,
    /// The hour.
    pub time: Option<String>,
    /// It does not take place.
    pub off: bool,
    /// Anyone may come.
    pub public: bool,
}

/// The current month, at `/kalender/`.
pub fn current(site: &Site) -> (Head<'_>, MonthPage<'_>) {
    let first = site.council.today.first_of_month();
    let place = site.index.months.iter().position(|month| month.first == first);
    render(site, place.unwrap_or(0), &route::calendar())
}

/// A month, by its place in the index.
pub fn month(site: &Site, place: usize) -> (Head<'_>, MonthPage<'_>) {
    render(site, place, &route::month(site.index.months[place].first))
}

fn render<'a>(site: &'a Site, place: usize, route: &Route) -> (Head<'a>, MonthPage<'a>) {
    let months = &site.index.months;
    let month = &months[place];
    let moments = site.texts().moments();
    let name = moments.month_and_year(month.first);
    let link = |month: &Month| {
        Link::page(site, moments.month_and_year(month.first), &route::month(month.first))
    };
    let year = Link::page(site, month.first.year().to_string(), &route::year(month.first.year()));
    let view = MonthPage {
        meetings: entry::meetings(site, &month.meetings),
        weekdays: moments.weekdays().map(|(name, short)| Weekday { name, short }).collect(),
        weeks: weeks(site, month),
        previous: place.checked_sub(1).map(|place| link(&months[place])),
        next: months.get(place + 1).map(link),
        current: Link::page(site, site.texts().get("calendar_current"), &route::calendar()),
        year: year.clone(),
        name: name.clone(),
    };
    let mut crumbs = Vec::new();
    if *route != route::calendar() {
        crumbs =
            vec![Link::page(site, site.texts().get("frame_calendar"), &route::calendar()), year];
    }
    let cover = Cover {
        part: Part::Calendar,
        kind: "kalender",
        description: site.texts().say(
            "calendar_month_description",
            &[("name", name.as_str().into()), ("county", county(site).into())],
        ),
        name: site.texts().say("calendar_title", &[("name", name.into())]),
        label: String::new(),
        crumbs,
    };
    (Head::new(site, route, cover), view)
}

fn county(site: &Site) -> &str {
    &site.council.body.name
}

/// Weeks from Monday to Sunday, with empty cells around the month.
fn weeks<'a>(site: &'a Site, month: &Month) -> Vec<Vec<Day<'a>>> {
    let before = usize::from(month.first.weekday().to_monday_zero_offset().unsigned_abs());
    let mut days: Vec<Day<'a>> = Vec::with_capacity(42);
    days.resize_with(before, empty);
    let mut meetings = month.meetings.iter().peekable();
    for date in
        month.first.series(1.day()).take(usize::from(month.first.days_in_month().unsigned_abs()))
    {
        let mut cell = day(site, date);
        while let Some(id) = meetings.next_if(|id| site.council.meetings[**id].start.date <= date) {
            let meeting = &site.council.meetings[*id];
            let names = meeting.organizations.iter().map(|id| {
                let body = &site.council.organizations[*id];
                body.short_name.as_deref().unwrap_or(&body.name)
            });
            cell.meetings.push(InGrid {
                link: Link {
                    text: format!(
                        "{}{}",
                        meeting.mark(),
                        site.texts().moments().list(&names.collect::<Vec<_>>())
                    )
                    .into(),
                    href: site.routes.href(Subject::Meeting(*id)).unwrap_or_default().into(),
                },
                time: meeting.start.time.map(|time| super::hour(site, time)),
                off: index::is_off(meeting),
                public: meeting.is_public(),
            });
        }
        days.push(cell);
    }
    days.resize_with(days.len().next_multiple_of(7), empty);
    let mut days = days.into_iter();
    let mut weeks = Vec::with_capacity(6);
    loop {
        let week: Vec<Day<'a>> = days.by_ref().take(7).collect();
        if week.is_empty() {
            return weeks;
        }
        weeks.push(week);
    }
}

fn empty<'a>() -> Day<'a> {
    Day { number: 0, iso: String::new(), today: false, meetings: Vec::new() }
}

fn day<'a>(site: &Site, date: Date) -> Day<'a> {
    Day {
        number: date.day(),
        iso: date.to_string(),
        today: date == site.council.today,
        meetings: Vec::new(),
    }
}

/// A year.
#[derive(Serialize)]
pub struct YearPage<'a> {
    /// The year.
    pub year: i16,
    /// Months with sittings.
    pub months: Vec<MonthGroup<'a>>,
    /// The one before.
    pub previous: Option<Link<'a>>,
    /// The one after.
    pub next: Option<Link<'a>>,
    /// All years with sittings.
    pub years: Vec<Counted<'a>>,
    /// How many there are, or that there is none.
    pub count: String,
}

/// The sittings of a month.
#[derive(Serialize)]
pub struct MonthGroup<'a> {
    /// The month.
    pub link: Link<'a>,
    /// Sittings.
    pub meetings: Vec<Prepared>,
}

/// A year of the calendar.
pub fn year(site: &Site, year: i16) -> (Head<'_>, YearPage<'_>) {
    let months = site.index.months_of(year);
    let years = site.index.calendar_years();
    let link = |year: &i16| Link::page(site, year.to_string(), &route::year(*year));
    let count = site.index.meetings_in(year);
    let view = YearPage {
        year,
        months: months
            .iter()
            .filter(|month| !month.meetings.is_empty())
            .map(|month| MonthGroup {
                link: Link::page(
                    site,
                    site.texts().moments().month_and_year(month.first),
                    &route::month(month.first),
                ),
                meetings: entry::meetings(site, &month.meetings),
            })
            .collect(),
        previous: years.iter().rfind(|other| **other < year).map(link),
        next: years.iter().find(|other| **other > year).map(link),
        count: if count == 0 {
            site.texts().get("calendar_empty_year").to_owned()
        } else {
            site.texts().say("count_meetings", &[("n", count.into())])
        },
        years: site
            .index
            .meeting_years()
            .map(|year| Counted {
                link: link(&year),
                count: site.texts().moments().number(site.index.meetings_in(year)),
            })
            .collect(),
    };
    let cover = Cover {
        part: Part::Calendar,
        kind: "kalender",
        name: site.texts().say("calendar_title", &[("name", year.to_string().into())]),
        label: String::new(),
        description: site.texts().say(
            "calendar_year_description",
            &[("year", year.to_string().into()), ("county", county(site).into())],
        ),
        crumbs: vec![Link::page(site, site.texts().get("frame_calendar"), &route::calendar())],
    };
    (Head::new(site, &route::year(year), cover), view)
}

#[cfg(test)]
mod tests {
    use crate::config::Config;
    use crate::council::public::MeetingState;
    use crate::site::page::sample;

    #[test]
    fn a_month_is_a_list_and_a_grid_from_monday_to_sunday() {
        let (site, _) = sample::site(Config::default(), sample::council());
        let page = sample::main_of(&site, "/kalender/2025-11/");
        // 1 November 2025 is a Saturday: five empty cells, 30 days, none after.
        assert_eq!(page.matches("<td class=\"leer\">").count(), 5, "{page}");
        assert_eq!(page.matches("<tr>").count(), 1 + 5, "{page}");
        assert!(
            page.contains("<td aria-current=\"date\"><time datetime=\"2025-11-22\">22"),
            "{page}"
        );
        assert_eq!(page.matches("href=\"/sitzungen/2025-11-26-kreistag/\"").count(), 2, "{page}");
        assert_eq!(page, sample::main_of(&site, "/kalender/"));
    }

    #[test]
    fn a_cancelled_sitting_stays_and_says_so() {
        let mut council = sample::council();
        let id = council.meetings.ids().next().unwrap();
        council.meetings[id].open.as_mut().unwrap().state = Some(MeetingState::Cancelled);
        let (site, _) = sample::site(Config::default(), council);
        let page = sample::main_of(&site, "/kalender/2025-11/");
        assert!(page.contains("abgesagt") && page.contains("entfällt"), "{page}");
    }

    #[test]
    fn a_year_leads_to_its_months_and_to_other_years() {
        let (site, _) = sample::site(Config::default(), sample::council());
        let page = sample::main_of(&site, "/kalender/2025/");
        assert!(page.contains("<a href=\"/kalender/2025-11/\">November 2025</a>"), "{page}");
        assert!(page.contains("1 Sitzung"), "{page}");
    }
}
