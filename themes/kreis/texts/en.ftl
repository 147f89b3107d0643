### All words of the site in English. Syntax: Project Fluent; the keys are those of de.ftl.

## Language

language = en
month_names = January February March April May June July August September October November December
weekday_names = Monday Tuesday Wednesday Thursday Friday Saturday Sunday
weekday_names_short = Mon Tue Wed Thu Fri Sat Sun
date_long = { $day }{ "\u00A0" }{ $month } { $year }
date_numeric = { $day }/{ $month }/{ $year }
date_with_weekday = { $weekday }, { $date }
date_month = { $month } { $year }
time_of_day = { $hour }:{ $minute }
date_missing = undated
period_whole = { $start } to { $end }
period_since = since { $start }
period_until = until { $end }
list_between = { ", " }
list_last = { " and " }
number_group = ,
number_decimal = .

## Frame

frame_skip = Skip to content
frame_crumbs = You are here

## Paper

## Meeting

meeting_numbered = { $bodies }, meeting { $number }
meeting_scheduled = scheduled
meeting_invited = convened
meeting_held = held
meeting_cancelled = cancelled
meeting_moved = moved

## AgendaItem

item_question_time = Residents’ question time
item_report = Report
item_inquiry = Question

## Parts

## Home

## Calendar

## Lists

## Bodies

## People

## Archive

term_called = Term { $name }

## Search

## Register

## Free

## Glossary

## Legal

## Sharing

share_heading = Cite and share
share_citation = Citation
share_address = Address
share_copy_citation = Copy citation
share_copy_address = Copy address
share_copied_citation = The citation has been copied.
share_copied_address = The address has been copied.
share_failed_citation = Copying did not work. The citation is selected; please copy it yourself.
share_failed_address = Copying did not work. The address is selected; please copy it yourself.
share_retrieved = retrieved on
share_quoted = “{ $name }”
share_as_of = (as of { $date })
share_site = County Council Information System
share_locale = en_GB

## Seats

seats_heading = Seats
seats_caption = { $n ->
    [one] One seat
   *[other] { $n } seats
    } by group
seats_group = Group
seats_count = Seats
seats_without_group = without a group
seats_empty = vacant
seats_in_council = Seats in the county council
seats_portion = { $count } of { $total } seats

## News

news_title = New and changed
news_description = What has appeared or changed lately, day by day: { $county }.
news_intro = The latest entries, newest day first.
news_as_of = As of
news_none = Nothing has a date yet that could stand here.
news_sources_heading = Where these dates come from
news_sources = A new or changed page stands under the day that the administration has given in it, a paper without one under its own date. Results stand under the day of the sitting, even if they were entered later, minutes under the date of their file. What names no date is missing here.
news_announced = Sitting announced
news_result = Result
news_released = Decision taken in private made known
news_minutes = Minutes published
news_minutes_draft = Draft minutes published
news_new_paper = New paper
news_new_meeting = New sitting
news_new_organization = New body
news_new_person = New person
news_new_page = New page
news_changed_paper = Paper changed
news_changed_meeting = Sitting changed
news_changed_organization = Body changed
news_changed_person = Details of a person changed
news_changed_page = Page changed
news_removed_paper = Paper taken back
news_removed_meeting = Sitting taken back
news_removed_organization = Body taken back
news_removed_person = Page of a person taken back
news_removed_page = Page taken back
news_tombstone = Note at the former address

## Statistics

statistics_title = Statistics
statistics_description = Papers, results, sittings and time to a decision in numbers: { $county }.
statistics_intro = Only what is public on this website is counted.
statistics_as_of = As of
statistics_none = There is nothing to count yet.
statistics_chart = Bar chart. Its numbers are in the table “{ $table }”.
statistics_bar = { $name }: { $count }
statistics_number = { $count }
statistics_year = Year
statistics_total = Total
statistics_papers = Papers
statistics_papers_words = { $count ->
    [one] One paper is published.
   *[other] { $count } papers are published.
}
statistics_papers_method = Every public paper counts once, in the year under which it stands in the list of papers: by its date, else by that of its first consultation.
statistics_papers_table = Papers by year and kind
statistics_other_kinds = Others
statistics_results = Results
statistics_results_words = { $count ->
    [one] One result is entered
   *[other] { $count } results are entered
}, { $accepted } of them accepted, with changes or without, and { $rejected } rejected.
statistics_results_method = Every result of a public agenda item counts, in the year of its sitting; “accepted” includes resolved, agreed, elected and recommended.
statistics_results_table = Results by year
statistics_legend_accepted = accepted, also with changes
statistics_accepted = accepted
statistics_amended = accepted with changes
statistics_rejected = rejected
statistics_open = put off or referred
statistics_noted = noted
statistics_withdrawn = withdrawn
statistics_other = other
statistics_meetings = Sittings
statistics_meetings_words = Listed are { $public ->
    [one] one public sitting
   *[other] { $public } public sittings
} and { $private ->
    [one] one private one
   *[other] { $private } private ones
}.
statistics_meetings_method = Every sitting up to today counts that was neither cancelled nor moved; public means that everyone could listen.
statistics_meetings_table = Sittings by year
statistics_public = public
statistics_private = private
statistics_bodies = Bodies
statistics_bodies_words = { $count ->
    [one] One body has sittings listed.
   *[other] { $count } bodies have sittings listed.
}
statistics_bodies_method = Sittings and results of all years count; a joint sitting counts for each of its bodies.
statistics_bodies_table = Sittings and results by body
statistics_body = Body
statistics_public_meetings = Public sittings
statistics_private_meetings = Private sittings
statistics_days = From paper to decision
statistics_days_words = In { $year }, the median time from the date of a paper to its decision was { $days ->
    [one] one day
   *[other] { $days } days
}.
statistics_days_method = Days count from the date of the paper to the sitting that decided on it; the median divides the papers into a faster and a slower half.
statistics_days_table = Days to the decision, by the year of the decision
statistics_days_bar = { $name }: { $days ->
    [one] 1 day
   *[other] { $days } days
}
statistics_median = Median in days
statistics_quartiles = Middle half in days
statistics_quartiles_range = { $lower } to { $upper }
statistics_too_few = too few papers

## Decisions

decisions_title = Decisions
decisions_description = All public decisions by year, with result and vote: { $county }.
decisions_of_year = Decisions of { $year }
decisions_of_year_description = The public decisions of { $year } with result and vote: { $county }.
decisions_page = Page { $number }
decisions_count = { $count ->
    [one] 1 entry
   *[other] { $count } entries
}
decisions_intro = Every public agenda item whose result is entered, and what was made known of decisions taken in private; what was put off stands here once it is decided.
decisions_none = No result is entered yet.
decisions_latest = Latest decisions
decisions_years = By year
decisions_other_years = Other years
decisions_previous = Previous year: { $year }
decisions_next = Next year: { $year }
decisions_register = All decisions
decisions_number = Number
decisions_matter = Matter
decisions_date = Date
decisions_body = Body
decisions_result = Result
decisions_vote = Vote
decisions_released = taken in private, made known on
decisions_private_item = Private agenda item
decisions_statistics = Numbers in the statistics
decisions_of_term = Decisions
decisions_composition = Seats by group
decisions_composition_as_of = Composition of the Kreistag on
decisions_no_group = without a group
