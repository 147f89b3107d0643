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
frame_start = Home
frame_meetings = Meetings
frame_calendar = Calendar
frame_organizations = Bodies
frame_papers = Papers
frame_people = People
frame_topics = Topics
frame_search = Search
frame_terms = Terms of office
frame_navigation = Main navigation
frame_search_for = Search for
frame_search_button = Search
license_cc_by = Creative Commons Attribution 4.0
license_cc_by_address = https://creativecommons.org/licenses/by/4.0/deed.en
license_cc_zero_address = https://creativecommons.org/publicdomain/zero/1.0/deed.en

## Paper

paper_urgent = urgent
paper_tabled = tabled at the sitting
paper_steps = Way through the bodies
paper_date_open = not yet fixed
paper_moved_to = to
paper_state = State
paper_current = next step
paper_to_come = still to come
paper_elsewhere = Also on the agenda:
paper_contents = Contents
paper_by_order = signed
paper_relations = Related papers
paper_facts = About this paper
paper_kind = Kind
paper_reference = Number
paper_date = Date
paper_originators = Brought in by
paper_lead = Lead office
paper_places = Places
paper_papers = Papers
paper_way = Treated by: { $bodies }.
paper_dated = { $label } of { $date }
paper_public = public
relation_replaces = Replaces
relation_replaced_by = Replaced by
relation_supplements = Supplements
relation_supplemented_by = Supplemented by
relation_amends = Amends
relation_amended_by = Amended by
relation_answers = Answers
relation_answered_by = Answered by
relation_continues = Continues
relation_continued_by = Continued by
relation_see_also = See also
outcome_decided = What was decided?
outcome_on = on
outcome_item = agenda item
outcome_resolution = resolution { $number }
outcome_implementation = Implementation:
outcome_wording = Wording of the resolution
outcome_state = State of the matter
outcome_next = What comes next?
outcome_last = Last:
outcome_next_step = Next step:
outcome_decision_falls = The decision is made by:
outcome_planned = Planned was:
outcome_no_result = No result is entered here.
outcome_no_date = A new date is not yet given here.
outcome_date_open = the date is not yet fixed
vote_yes = { $n } in favour
vote_no = { $n } against
vote_abstentions =
    { $n } { $n ->
        [one] abstention
       *[other] abstentions
    }
vote_biased = { $n } excluded for interest
vote_invalid = { $n } invalid
vote_roll_call = roll call
vote_secret = secret ballot
ballot_yes = in favour
ballot_no = against
ballot_abstention = abstention

## Meeting

meeting_today = today
meeting_did_not_take_place = This sitting did not take place.
meeting_does_not_take_place = This sitting does not take place.
meeting_called_off = It was called off.
meeting_replaced = It was replaced by the sitting on
meeting_replacement = It is replaced by the sitting on
meeting_moved_to = This sitting was moved to
meeting_put_off = This sitting was moved.
meeting_no_new_date = A new date is not yet given here.
meeting_when = When
meeting_until = until
meeting_where = Where
meeting_step_free = step-free access
meeting_not_step_free = no step-free access
meeting_access = Who may listen?
meeting_public = public
meeting_was_open = The public part of the sitting was open to everyone.
meeting_is_open = The public part of the sitting is open to everyone.
meeting_no_listeners = Listeners are not admitted.
meeting_only_shown = Only the body, the day and the public names of the agenda items are shown here.
meeting_broadcast = Broadcast
meeting_announced = Announced
meeting_instead_of = Instead of the sitting on
meeting_documents = Documents
meeting_agenda = Agenda
meeting_counts_public =
    { $n } public { $n ->
        [one] item
       *[other] items
    }
meeting_counts_private =
    { $n } private { $n ->
        [one] item
       *[other] items
    }
meeting_public_part = Public part
meeting_private_part = Private part
meeting_private_item = Private agenda item
meeting_released = Made known on
meeting_facts = About this sitting
meeting_joint = Joint sitting of
meeting_of = Body
meeting_chair = Chair
meeting_present = Present
meeting_others = Other sittings: { $body }
meeting_previous = Previous sitting
meeting_next = Next sitting
meeting_on = Sitting on { $day }
meeting_described = { $name }: sitting on { $day }, { $access }.
meeting_private = private
meeting_sitting = sitting
meeting_span = { $start } to { $end }
meeting_start_span = { $start }, until { $end }
meeting_invitation = Invitation
meeting_minutes = Minutes
meeting_minutes_approved = approved
meeting_minutes_draft = draft, not yet approved
meeting_paper = Paper
meeting_paper_numbered = Paper{ "\u00A0" }{ $reference }
meeting_all = Sittings
meeting_all_described = The next and the latest sittings: { $county }.
meeting_numbered = { $bodies }, meeting { $number }
meeting_scheduled = scheduled
meeting_invited = convened
meeting_held = held
meeting_cancelled = cancelled
meeting_moved = moved

## AgendaItem

item_extract = Extract from the minutes
item_item = Agenda item
item_result = Result
item_single_votes = How did the members vote?
item_roll_call = Roll call
item_member = Member
item_ballot = Vote
item_paper = Paper:
item_resolution = Resolution
item_implementation = Implementation
item_implementation_state = State
item_deadline = Deadline
item_office = Responsible
item_note = Note
item_attachments = Attachments
item_others = Other agenda items
item_previous = Before:
item_next = After:
item_question_time = Residents’ question time
item_report = Report
item_inquiry = Question

## Parts

facts_topics = Topics
facts_source = Source
facts_as_of = As of
parts_public = public
parts_no_file = not available as a file
parts_version = version { $version }
parts_map = Map
parts_pages = Pages
parts_page = Page { $number }
parts_position = Page { $number } of { $last }
parts_previous_page = Previous page
parts_next_page = Next page
parts_source = Source:
parts_as_of = As of:
parts_topics = Topics:
parts_name = Name
parts_role = Role
parts_group = Group
parts_period = Period
parts_without_vote = without a vote
parts_for_group = for
count_meetings = { $n } { $n ->
    [one] meeting
   *[other] meetings
    }
count_papers = { $n } { $n ->
    [one] paper
   *[other] papers
    }
count_people = { $n } { $n ->
    [one] person
   *[other] people
    }
count_members = { $n } { $n ->
    [one] member
   *[other] members
    }

## Home

home_heading = What the county council discusses and decides
home_description = What the county council discusses and decides: meetings, papers and decisions. { $county }.
home_question = What are you looking for?
home_upcoming = Next meetings
home_no_upcoming = No meeting has been announced yet.
home_calendar = Go to the calendar
home_all_meetings = All meetings
home_decided = Latest decisions
home_newest = Newest papers
home_all_papers = All papers
home_no_papers = No paper has been published yet.
home_all_topics = All topics

## Calendar

calendar_title = Calendar of meetings, { $name }
calendar_months = Months
calendar_year = Year { $year }
calendar_current = Current month
calendar_dates = Dates
calendar_empty_month = No meeting has been announced for this month.
calendar_sheet = { $name } as a month at a glance
calendar_today = today
calendar_off = does not take place
calendar_years = Years
calendar_all_years = All years
calendar_empty_year = No meeting has been published for this year.
calendar_month_description = Meetings in { $name }: { $county }.
calendar_year_description = All meetings of the year { $year }: { $county }.

## Lists

list_papers_of_year = Papers { $year }
list_papers_of_kind = Papers of the kind { $kind }
list_papers_of = Papers: { $name }
list_meetings_of = Meetings: { $name }
list_papers_of_term = Papers: { $term }
list_meetings_of_term = Meetings: { $term }
list_undated = Undated
list_no_kind = No kind given
list_others = Also
list_more = More:
list_years = Other years
list_previous_year = Previous year: { $year }
list_next_year = Next year: { $year }
list_latest_meetings = Latest meetings
list_meetings_by_year = Meetings by year
list_by_year = By year
list_by_kind = By kind
list_by_term = By term of office
list_papers_description = All papers: { $county }, by year, term of office and kind.
list_no_topics = No topic has been assigned yet.
list_topics_description = What it is about, from A to Z: { $county }.

## Bodies

body_word = Body
body_kreistag = County council
body_kreisausschuss = County committee
body_committee = Committee
body_board = Advisory board
body_group = Parliamentary group
body_administration = Administration
body_external = External body
bodies_committees = Committees
bodies_boards = Advisory boards
bodies_groups = Parliamentary groups
bodies_external = External bodies
bodies_description = County council, committees, advisory boards and parliamentary groups: { $county }.
bodies_next = next meeting on
bodies_private = Meetings as a rule: { $word }
bodies_former = Former bodies
bodies_none = No body has been published yet.
body_description = { $name }: members, meetings and papers. { $county }.
body_deciding = decides
body_preparing = prepares decisions
body_seats = { $n } { $n ->
    [one] seat
   *[other] seats
    }
body_since = since
body_until = until
body_part_of = part of
body_over = This body no longer exists.
body_private = Its meetings are as a rule { $word }.
body_all_meetings = All meetings of this body
body_no_meetings = No meeting has been published.
body_members = Members
body_advisory = Without a vote
body_advisory_label = Members without a vote
body_former = Former members
body_sent = Represented in
body_all_papers = All papers of this body
body_children = Belonging to it

## People

person_word = Person
person_description = { $name }: offices, bodies and motions. { $county }.
person_details = Personal details
person_address = Form of address
person_email = E-mail
person_phone = Telephone
person_seats = Memberships
person_former_seats = Former memberships
person_no_seats = No mandate and no seat in a body is recorded for this person.
person_papers = Papers brought in
people_description = Members by parliamentary group and from A to Z: { $county }.
people_by_group = By parliamentary group
people_by_name = From A to Z
people_none = No person has been published yet.

## Archive

term_called = Term { $name }
term_over = Archive: this term of office is over.
term_bodies = Bodies that met
term_all_meetings = All meetings of this term of office
term_no_meetings = No meeting of this term of office has been published.
term_all_papers = All papers of this term of office
term_no_papers = No paper of this term of office has been published.
term_description = Bodies, meetings and papers, { $term }: { $county }.
terms_running = running
terms_none = No term of office has been entered yet.
terms_description = Archive by terms of office: { $county }.

## Search

search_title = Search and find
search_locale = en-GB
search_description = Find papers, meetings, bodies, people and topics: { $county }.
search_browser = Meetings, papers and decisions: { $county }
search_keywords = Keywords from A to Z
search_no_script = Searching for words needs JavaScript. Without JavaScript, the ways below will help, and the
search_outdated = This browser is too old to search for words. The ways below lead to everything that is published.
search_running = Searching …
search_broken = The search does not work at the moment
search_one = { $n } hit
search_many = { $n } hits
search_none = No hits
search_none_filtered = No hits with these filters
search_for = for “{ $words }”
search_guess = Did you mean
search_nothing = Check the spelling, search for fewer words, or use the
search_empty_talk = These words are in almost every text. Please add another word.
search_cut = Only the first { $n } words were searched for.
search_other_endings = This exact wording is nowhere; shown are the words in this order with other endings.
search_unknown = No document holds all words; “{ $words }” is nowhere.
search_not_all = No document holds all words. Shown are those that hold most of them.
search_network = The search could not be loaded. Is there a connection to the internet? The ways below will also take you there.
search_damaged = The data of the search is not complete; perhaps it is being renewed just now. The ways below will also take you there.
search_retry = Try again
search_clear = Remove filters
search_filters = Filters
search_all_values = show all
search_fewer_values = show fewer
search_sort = Order
search_sort_relevance = best match first
search_sort_date = newest first
search_pages = Pages of hits
search_previous = Previous hits
search_next = More hits
search_ways = These ways lead to everything that is published, and so do the
search_topics = Topics from A to Z
search_bodies_and_people = Bodies and people
search_people = People from A to Z
search_kind = Kind
search_year = Year
search_term = Term of office
search_topic = Topic
search_result = Result
search_decision = Decision
search_agenda_item = Agenda item
search_meeting = Meeting
search_page = Page

## Register

register_words = Keywords
register_intro = Here you find topics, bodies and the words in the titles of all papers. All papers by year are under
register_none = Nothing has been published yet.
register_of = Keywords: { $letter }
register_other_signs = other characters
register_span = { $first } to { $last }
register_letters = Letters
register_newest = These are the { $shown } newest of { $total } papers with this word.
register_older = You find older ones
register_by_year = by year
register_more = More keywords
register_description = { $name }: words from papers, { $county }.

## Free

free_files = Files
missing_title = Page not found
missing_words = There is no page at this address.
missing_ways = Perhaps one of these will help:
missing_home = Home page
missing_calendar = Calendar of meetings
moved_title = This page has moved
moved_description = This page has a new address.
moved_on = Go to the new address
gone_title = No longer published
gone_since = { $what } has no longer been published since { $date }.
gone_reason = Reason:
gone_description = { $what } is no longer published here.
gone_body = This body
gone_person = This person
gone_meeting = This meeting
gone_paper = This paper
gone_page = This page

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
