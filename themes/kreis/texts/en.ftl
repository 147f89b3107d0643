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
foot_about = About this website
foot_archive = Archive by legislative terms
foot_phone = Telephone
foot_license = Content:
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
paper_state = Result
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
outcome_result = What is the result?
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
meeting_hour_open = The hour is not yet fixed.
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

glossary_title = Glossary
glossary_description = { $n } words from the work of the district council, explained in plain sentences: { $county }.
glossary_intro = These German words stand in papers, agendas and minutes. Here you can read what they mean. How everything fits together is told on a page of its own:
glossary_letters = First letters
glossary_related = See also:
glossary_on_page = Terms on this page
glossary_all = All terms in the glossary
glossary_home_heading = How does it all work?
glossary_home_words = Words of the district council in plain language

## Words (the word, other forms by which pages know it, and what it means; word_x stands at /glossar/#x)

word_abgesetzt = abgesetzt (taken off the agenda)
word_abgesetzt_forms = abgesetzt, abgesetzte, abgesetzten, Absetzung, removed from the agenda
word_abgesetzt_text = The item is taken off the agenda and not dealt with at this meeting. It may come back on a later agenda.
word_aenderungsantrag = Änderungsantrag (amendment)
word_aenderungsantrag_forms = Änderungsantrag, Änderungsantrags, Änderungsantrages, Änderungsanträge, Änderungsanträgen, Ergänzungsantrag, Ergänzungsanträge, amendment, amendments
word_aenderungsantrag_text = A proposal to change the wording of a decision before the vote on it.
word_anfrage = Anfrage (question to the administration)
word_anfrage_forms = Anfrage, Anfragen, Kleine Anfrage, Kleine Anfragen, inquiry, inquiries
word_anfrage_text = A question that members of the council put to the administration. It is answered orally or in writing; there is no vote on it.
word_anlage = Anlage (attachment)
word_anlage_forms = Anlage, Anlagen, attachment, attachments
word_anlage_text = A document that belongs to a paper or an agenda item, such as a map or a calculation.
word_antrag = Antrag (motion)
word_antrag_forms = Antrag, Antrags, Antrages, Anträge, Anträgen, motion, motions
word_antrag_text = A proposal that a body is asked to decide on. Many motions come from a political group (Fraktion).
word_ausschuss = Ausschuss (committee)
word_ausschuss_forms = Ausschuss, Ausschusses, Ausschüsse, Ausschüssen, Fachausschuss, Fachausschüsse, committee, committees
word_ausschuss_text = A smaller group that deals with certain subjects for the council, such as building or social affairs. Some committees only prepare decisions, others may decide themselves.
word_befangen = befangen (conflict of interest)
word_befangen_forms = befangen, Befangenheit, befangene, befangenen, befangener, persönliche Beteiligung, persönlicher Beteiligung, persönlich beteiligt, conflict of interest, conflicts of interest
word_befangen_text = Whoever would gain or lose by a decision, in person or through relatives, may neither debate nor vote on it. In Thuringia the law calls this personal involvement (§ 38 ThürKO).
word_beigeordneter = Beigeordneter (deputy head of the district)
word_beigeordneter_forms = Beigeordneter, Beigeordnete, Beigeordneten, Kreisbeigeordneter, Kreisbeigeordnete, Kreisbeigeordneten
word_beigeordneter_text = Deputises for the head of the district (Landrat) and may lead a part of the administration.
word_beirat = Beirat (advisory board)
word_beirat_forms = Beirat, Beirats, Beirates, Beiräte, Beiräten, Seniorenbeirat, Behindertenbeirat, advisory board, advisory boards
word_beirat_text = A group that advises council and administration, for example on the concerns of older people. As a rule it does not decide.
word_bekanntmachung = Bekanntmachung (public notice)
word_bekanntmachung_forms = Bekanntmachung, Bekanntmachungen, bekannt gemacht, bekanntgemacht, bekannt zu machen, public notice, public notices
word_bekanntmachung_text = The official notice to everybody, for example of when a meeting takes place or what was decided.
word_beratungsfolge = Beratungsfolge (path of deliberation)
word_beratungsfolge_forms = Beratungsfolge, Beratungsfolgen, path of deliberation
word_beratungsfolge_text = The way of a paper: which bodies deal with it and when, and which one decides in the end.
word_beschliessend = beschließend (deciding)
word_beschliessend_forms = beschließend, beschließende, beschließender, beschließenden, beschließendes
word_beschliessend_text = A deciding committee may take decisions itself within its field. As a rule its meetings are public.
word_beschluss = Beschluss (decision)
word_beschluss_forms = Beschluss, Beschlusses, Beschlüsse, Beschlüssen, beschlossen, Beschlussfassung, Beschlussauszug, adopted, resolution, resolutions
word_beschluss_text = A decision that a body has voted on.
word_beschlussfaehigkeit = Beschlussfähigkeit (quorum)
word_beschlussfaehigkeit_forms = Beschlussfähigkeit, beschlussfähig, beschlussunfähig, Beschlussunfähigkeit, quorum
word_beschlussfaehigkeit_text = A body may only decide if its members were duly invited and enough of them are present, usually more than half.
word_beschlussvorlage = Beschlussvorlage (paper for decision)
word_beschlussvorlage_forms = Beschlussvorlage, Beschlussvorlagen
word_beschlussvorlage_text = A document with a proposal for a body to vote on. Usually it also gives reasons and costs.
word_beschlussvorschlag = Beschlussvorschlag (proposed decision)
word_beschlussvorschlag_forms = Beschlussvorschlag, Beschlussvorschlags, Beschlussvorschlages, Beschlussvorschläge, Beschlussvorschlägen
word_beschlussvorschlag_text = The wording that is put to the vote. It can still be changed at the meeting.
word_dringlichkeit = Dringlichkeit (urgency)
word_dringlichkeit_forms = Dringlichkeit, dringlich, dringliche, dringlichen, dringlicher, Dringlichkeitsvorlage, Dringlichkeitsvorlagen, Dringlichkeitsantrag, Dringlichkeitsanträge, urgent, urgency
word_dringlichkeit_text = A matter cannot wait; the time between invitation and meeting may then be shorter. In Thuringia the council must first establish the urgency (§ 35 ThürKO).
word_eilentscheidung = Eilentscheidung (emergency decision)
word_eilentscheidung_forms = Eilentscheidung, Eilentscheidungen, Eilentscheid, emergency decision, emergency decisions
word_eilentscheidung_text = The head of the district (Landrat) decides in place of a body because the matter cannot wait for its meeting. The body is informed afterwards.
word_einstimmig = einstimmig (unanimous)
word_einstimmig_forms = einstimmig, einstimmige, einstimmiger, einstimmigen, unanimous, unanimously
word_einstimmig_text = Nobody voted no. As a rule abstentions do not matter here.
word_einwohnerfragestunde = Einwohnerfragestunde (question time for residents)
word_einwohnerfragestunde_forms = Einwohnerfragestunde, Einwohnerfragestunden, Bürgerfragestunde, Bürgerfragestunden, residents’ question time
word_einwohnerfragestunde_text = A part of the meeting in which residents may ask questions. Each council makes its own rules for it.
word_empfehlung = Empfehlung (recommendation)
word_empfehlung_forms = Empfehlung, Empfehlungen, empfohlen, recommendation, recommendations, recommended
word_empfehlung_text = What a preparing body advises the deciding one. The deciding body need not follow it.
word_enthaltung = Enthaltung (abstention)
word_enthaltung_forms = Enthaltung, Enthaltungen, Stimmenthaltung, Stimmenthaltungen, abstention, abstentions
word_enthaltung_text = A member votes neither yes nor no. As a rule this does not count towards the majority.
word_entscheidung = Entscheidung (final decision)
word_entscheidung_forms = Entscheidung, Entscheidungen
word_entscheidung_text = In the path of deliberation: this body takes the final vote.
word_federfuehrung = Federführung (lead responsibility)
word_federfuehrung_forms = Federführung, federführend, federführende, federführenden, federführender, lead responsibility
word_federfuehrung_text = The office or body that is first responsible for a matter and brings the work of the others together.
word_fraktion = Fraktion (political group)
word_fraktion_forms = Fraktion, Fraktionen, political group, political groups
word_fraktion_text = Members of the council who work together politically, mostly from the same party or group of voters.
word_geheime_abstimmung = geheime Abstimmung (secret ballot)
word_geheime_abstimmung_forms = geheime Abstimmung, geheimen Abstimmung, geheim, geheime Wahl, geheimer Wahl, secret ballot, secret
word_geheime_abstimmung_text = Nobody learns who voted how. In Thuringia elections of persons are secret as a rule (§ 39 (2) ThürKO).
word_geschaeftsordnung = Geschäftsordnung (rules of procedure)
word_geschaeftsordnung_forms = Geschäftsordnung, Geschäftsordnungen, rules of procedure
word_geschaeftsordnung_text = Rules that the council gives itself: how it is called, how members speak and how they vote.
word_haushaltsplan = Haushaltsplan (budget)
word_haushaltsplan_forms = Haushaltsplan, Haushaltsplans, Haushaltsplanes, Haushaltspläne, Haushaltsplänen, Kreishaushalt, budget
word_haushaltsplan_text = Shows where the district’s money for a year comes from and what it may be spent on.
word_haushaltssatzung = Haushaltssatzung (budget bylaw)
word_haushaltssatzung_forms = Haushaltssatzung, Haushaltssatzungen, Nachtragshaushaltssatzung
word_haushaltssatzung_text = The bylaw by which the council adopts the budget (Haushaltsplan).
word_hauptsatzung = Hauptsatzung (basic bylaw)
word_hauptsatzung_forms = Hauptsatzung, Hauptsatzungen
word_hauptsatzung_text = The basic rules of the district, for example where it publishes its official notices.
word_informationsvorlage = Informationsvorlage (paper for information)
word_informationsvorlage_forms = Informationsvorlage, Informationsvorlagen, Mitteilungsvorlage, Mitteilungsvorlagen, Berichtsvorlage, Berichtsvorlagen
word_informationsvorlage_text = A document that informs a body. There is no vote on the matter itself.
word_kenntnisnahme = Kenntnisnahme (taking note)
word_kenntnisnahme_forms = Kenntnisnahme, Kenntnisnahmen, zur Kenntnis genommen, zur Kenntnis, noted
word_kenntnisnahme_text = The body is informed and does not decide. “Zur Kenntnis genommen” only means: it has received the information.
word_kreisausschuss = Kreisausschuss (district committee)
word_kreisausschuss_forms = Kreisausschuss, Kreisausschusses
word_kreisausschuss_text = A committee that prepares the work of the council and decides some matters itself. Its tasks differ between the German states.
word_kreistag = Kreistag (district council)
word_kreistag_forms = Kreistag, Kreistags, Kreistages, district council
word_kreistag_text = The elected assembly of the people in the district. It decides on the important matters of the district.
word_landrat = Landrätin oder Landrat (head of the district)
word_landrat_forms = Landrätin oder Landrat, Landrat, Landrätin, Landrats, Landrates, Landräte
word_landrat_text = Leads the administration of the district and represents it.
word_mehrheitlich = mehrheitlich (by majority)
word_mehrheitlich_forms = mehrheitlich, mehrheitlich beschlossen, mehrheitlich abgelehnt, Stimmenmehrheit, Mehrheitsbeschluss, by majority
word_mehrheitlich_text = More members voted yes than no, or the other way round if something was rejected.
word_nachtrag = Nachtrag (supplement)
word_nachtrag_forms = Nachtrag, Nachtrags, Nachträge, Nachträgen, Nachtragshaushalt, Nachtragshaushaltssatzung, supplement, supplements
word_nachtrag_text = Something added after the invitation, such as a further agenda item. Of a budget: a change within the current year.
word_namentliche_abstimmung = namentliche Abstimmung (roll-call vote)
word_namentliche_abstimmung_forms = namentliche Abstimmung, namentlichen Abstimmung, namentlich, roll call, roll-call vote
word_namentliche_abstimmung_text = Each member is called by name. The minutes say who voted how.
word_nichtoeffentlich = nichtöffentlich (not public)
word_nichtoeffentlich_forms = nichtöffentlich, nichtöffentliche, nichtöffentlicher, nichtöffentlichen, nichtöffentliches, nicht öffentlich, nicht öffentliche, nicht öffentlicher, nicht öffentlichen, nicht-öffentlich, Nichtöffentlichkeit, not public, private
word_nichtoeffentlich_text = Nobody may listen, because the common good or the rightful interests of individuals demand it, for example in matters of staff or land. In Thuringia § 40 ThürKO says so, and § 43 for committees.
word_niederschrift = Niederschrift (minutes)
word_niederschrift_forms = Niederschrift, Niederschriften, Sitzungsniederschrift, Protokoll, Protokolls, Protokolle, minutes
word_niederschrift_text = The record of a meeting: who was there, what was dealt with and how the votes ended.
word_sachkundige_buerger = sachkundige Bürgerinnen und Bürger (expert citizens)
word_sachkundige_buerger_forms = sachkundige Bürgerinnen und Bürger, sachkundige Bürger, sachkundigen Bürger, sachkundiger Bürger, sachkundige Bürgerin, sachkundigen Bürgerinnen und Bürger, sachkundiger Einwohner, sachkundige Einwohner, sachkundige Einwohnerin
word_sachkundige_buerger_text = People who are no members of the council but work in a committee with what they know. Mostly they advise and do not vote.
word_satzung = Satzung (bylaw)
word_satzung_forms = Satzung, Satzungen, Satzungsänderung, bylaw, bylaws
word_satzung_text = A rule that the district makes for its own area, for example on fees.
word_tagesordnung = Tagesordnung (agenda)
word_tagesordnung_forms = Tagesordnung, Tagesordnungen, Tagesordnungspunkt, Tagesordnungspunkte, Tagesordnungspunkten, Tagesordnungspunkts, agenda, agenda item, agenda items
word_tagesordnung_text = The list of the items of a meeting in their order. It is made public before the meeting.
word_tischvorlage = Tischvorlage (paper handed out at the meeting)
word_tischvorlage_forms = Tischvorlage, Tischvorlagen
word_tischvorlage_text = A paper that is handed out only at the meeting.
word_ueberplanmaessige_ausgabe = überplanmäßige Ausgabe (spending above the budget)
word_ueberplanmaessige_ausgabe_forms = überplanmäßige Ausgabe, überplanmäßigen Ausgabe, überplanmäßige Ausgaben, überplanmäßigen Ausgaben, überplanmäßiger Ausgaben, überplanmäßige, überplanmäßigen, überplanmäßiger, außerplanmäßige, außerplanmäßigen, außerplanmäßiger
word_ueberplanmaessige_ausgabe_text = Something needs more money than the budget gives. If the budget gives nothing for it, the spending is called “außerplanmäßig”.
word_umsetzung = Umsetzung (implementation)
word_umsetzung_forms = Umsetzung, in Umsetzung, umgesetzt, implementation, implemented
word_umsetzung_text = What happens after the vote: whether the administration has already carried out a decision, and by when it will.
word_vertagt = vertagt (put off)
word_vertagt_forms = vertagt, vertagte, vertagten, Vertagung, vertagen, zurückgestellt, adjourned, postponed
word_vertagt_text = The matter is put off to a later meeting; nothing is decided yet.
word_verwiesen = verwiesen (referred)
word_verwiesen_forms = verwiesen, verwiesen an, Verweisung, überwiesen, referred to
word_verwiesen_text = The matter goes to another body, mostly a committee, which deals with it further.
word_vorberatung = Vorberatung (preliminary deliberation)
word_vorberatung_forms = Vorberatung, Vorberatungen, vorberaten, vorberatend, vorberatende, vorberatender, vorberatenden, vorberatendes, preliminary deliberation
word_vorberatung_text = A body discusses a matter and gives a recommendation. Another body decides afterwards.
word_vorlage = Vorlage (paper)
word_vorlage_forms = Vorlage, Vorlagen
word_vorlage_text = A document that a body deals with.
word_wahlperiode = Wahlperiode (electoral term)
word_wahlperiode_forms = Wahlperiode, Wahlperioden, electoral term, electoral terms
word_wahlperiode_text = The time for which the council is elected. In Thuringia it is five years.
word_zurueckgezogen = zurückgezogen (withdrawn)
word_zurueckgezogen_forms = zurückgezogen, zurückgezogene, zurückgezogenen, Rücknahme, withdrawn
word_zurueckgezogen_text = Whoever brought the matter in takes it back. It is then no longer decided on.

## Explained

explained_title = How the district council works
explained_description = What the district council does, how a proposal becomes a decision and how you can take part: { $county }.
explained_text =
    The district council (Kreistag) is the elected assembly of the people in the district.
    It decides on the important matters of the district and on what money is spent.
    The administration prepares the decisions and carries them out.
    Unknown words are explained in the [glossary](/glossar/).

    ## What it is about

    The district takes care of things that a single municipality cannot manage alone.
    Among them are district roads, buses, many schools, waste collection and youth welfare.
    Some of this is laid down by law, other things the district does of its own accord.

    ## Who decides what

    - **The district council (Kreistag)** decides on what is important, for example on the budget and on bylaws.
    - **Committees (Ausschüsse)** look at single subjects more closely. A preparing committee gives a recommendation. A deciding committee decides itself within its field.
    - **Political groups (Fraktionen)** are members of the council who work together. They put forward motions and questions.
    - **The head of the district (Landrat or Landrätin)** leads the administration, settles everyday business and carries out decisions.
    - **Advisory boards (Beiräte)** advise the council, but as a rule do not decide.

    Who they are is told on the pages of the [bodies](/gremien/) and [people](/personen/).

    ## From proposal to decision

    1. **Somebody makes a proposal.** It comes from the administration, from a political group or from members of the council.
    2. **It becomes a paper (Vorlage).** The paper says what it is about, mostly also what it costs and what is to be voted on.
    3. **Committees discuss it first.** Which ones and when is told by the paper’s Beratungsfolge. They recommend what to do.
    4. **The meeting is announced.** Place, time and agenda are set beforehand, and everybody can read them.
    5. **The body in charge votes.** Mostly that is the council. It can adopt, change, reject or put off the proposal, or refer it to a committee.
    6. **The result is recorded.** It stands in the minutes. Decisions of public meetings are made known.
    7. **The administration carries the decision out.**

    Not every proposal takes every one of these steps.

    ## Why some of it is not public

    The council meets in public.
    Listeners are only excluded if the common good or the rightful interests of individuals demand it.
    This can be so with staff, with land or with contracts with firms.
    In Thuringia this is laid down in § 40 of the municipal code (ThürKO).
    Preparing committees there meet in private unless the rules of procedure say otherwise (§ 43 ThürKO).

    What was decided in private is made known as soon as the reason for secrecy has gone.
    In Thuringia the council decides on that.
    Until then this site only says that the item exists.

    ## How to take part

    - **Come and listen:** The [calendar](/kalender/) tells when and where the next public meeting is.
    - **Ask:** Many councils have a question time for residents (Einwohnerfragestunde). Whether and how you can ask there is up to the council.
    - **Speak to members:** The [members](/personen/) and their groups can take up your question or proposal.
    - **Read:** You can [search](/suche/) all published [papers](/vorlagen/).

    ## How to read a paper

    - At the very top you see what was decided, or what comes next.
    - The Beratungsfolge names bodies and days. At “Entscheidung” the decision is taken, at “Vorberatung” there is a recommendation.
    - The Beschlussvorschlag is the wording to be voted on. If the body changed it, the wording of the decision is what counts.
    - Maps, plans and figures are in the attachments.

    ## How to read an agenda

    - The items stand in the order in which they are to be dealt with. The body can change the order.
    - You may come to the public part. For the private part all listeners have to leave the room.
    - After the meeting many items show the result, sometimes with the number of votes.
    - All meetings are in the [list of meetings](/sitzungen/).

## Gone

missing_title = This page does not exist (any more)
missing_description = There is no page at this address.
missing_intro = There is nothing at this address. It may be mistyped, or the page has moved.
missing_search = Use the field at the top of this page to search for a word, a name or the number of a paper.
missing_ways = These ways lead on
missing_home = Start page
missing_calendar = Calendar of meetings
missing_papers = Papers
missing_bodies = Bodies
missing_search_page = Search
missing_old_heading = Do you have an old link?
missing_old = In the former system the pages had other addresses. Many of them lead here, but not all. Please search for the subject or the day of the meeting.
missing_contact_heading = You cannot find it?
missing_contact = Write to us or call us. Please tell us the address at which you found nothing.

## Legal

legal_imprint = Impressum
legal_imprint_about = Who runs this website and how to reach us: { $county }.
legal_imprint_provider =
    Information required by section 5 of the German Digital Services Act (DDG)

    ## Provider
legal_imprint_form = Legal form
legal_imprint_form_usual = Territorial authority under public law
legal_imprint_represented = Represented by
legal_imprint_responsible = Responsible for the content
legal_imprint_oversight = Legal supervision
legal_imprint_vat = VAT identification number
legal_imprint_more =
    ## More

    How we handle data is explained under [data protection](/datenschutz/).
    How to tell us about a barrier is explained under [report a barrier](/barriere-melden/).
legal_phone = Telephone:
legal_email = E-mail:
legal_website = Website:
legal_portal = Transparency portal

legal_privacy = Data protection
legal_privacy_about = What is stored when you visit this website, what is not, and which rights you have: { $county }.
legal_privacy_short =
    ## In short

    - This website sets no cookies and stores nothing on your device.
    - It loads nothing from other servers: no fonts, no maps, no videos, no counting of visits.
    - The search works in your browser.
    - There is no login, and no form that sends us data, except the search field; what holds for it is explained under “Search”.
legal_privacy_controller =
    ## Controller
legal_privacy_officer =
    ## Data protection officer

    Questions about data protection are answered by:
legal_privacy_no_officer =
    ## Data protection officer

    How to reach the data protection officer has not been entered here yet.
    Please send questions about data protection to the controller.
legal_privacy_log =
    ## Visiting pages

    To send you a page, the server needs the IP address of your connection.
    For each request its log holds: IP address, day and time, the address requested, whether it succeeded, the amount of data, and what your browser says about itself.

    - Purpose: safe and undisturbed operation, for instance to notice attacks. We do not combine these data with others and do not evaluate them by person.
    - Legal basis: Art. 6 (1) (e) GDPR; informing the public about the work of the county council is a public task.
    - Period: the logs are deleted after { $days ->
        [one] one day
       *[other] { $days } days
    }.
legal_privacy_no_log =
    ## Visiting pages

    To send you a page, the server needs the IP address of your connection.
    It uses it only while the connection lasts and keeps no log of requests.
    The legal basis is Art. 6 (1) (e) GDPR: informing the public about the work of the county council is a public task.
legal_privacy_log_unsaid =
    ## Visiting pages

    To send you a page, the server needs the IP address of your connection.
    Whether it keeps a log of requests, and for how long, has not been entered here yet.
    The legal basis is Art. 6 (1) (e) GDPR: informing the public about the work of the county council is a public task.
legal_privacy_host =
    The server is run on our behalf and on our instructions (Art. 28 GDPR) by: { $host }.
legal_privacy_search =
    ## Search

    The search compares your words, in your browser, with an index that it loads from this website.
    What you type is not sent anywhere for that.
    It loads the parts of the index and the pages found that it needs; the server sees these requests like all others.
    There is one exception you should know: if you submit the search field on another page, press Enter, search without JavaScript, or open the address of a search, your words stand in the address of the page.
    The server then learns them, and like every address requested they may stand in its log.
    Your browser does not pass this address on to other websites.
legal_privacy_storage =
    ## Cookies and storage

    We put nothing on your device and read nothing from it, neither cookies nor the storage of your browser (section 25 TDDDG).
    That is why this website does not ask for your consent.
    That your browser keeps pages for a while to show them again more quickly is up to its settings.
    Links to other websites are only links: the other website learns of you only when you follow them.
legal_privacy_mail =
    ## When you write or call

    We use what you tell us to deal with your request (Art. 6 (1) (e) GDPR).
    We keep it as long as that is necessary or a law demands it.
    Ordinary e-mails are not sealed on their way; please send confidential things by post.
legal_privacy_people =
    ## People on this website

    We name the members of the county council and its committees with name, function and mandate, and show what was debated and decided in public.
    Local government law demands that the work of the county council is public (Art. 6 (1) (c) and (e) GDPR).
    Contact details and pictures appear only with the consent of the person (Art. 6 (1) (a) GDPR), who may withdraw it at any time.
    How somebody voted appears only where the vote was by roll call.
    Meetings, papers and decisions stay accessible for good, because they show how decisions were made.
legal_privacy_rights =
    ## Your rights

    You can demand of us (Art. 12 to 22 GDPR):

    - to learn what we have stored about you (Art. 15),
    - that we correct what is wrong (Art. 16),
    - that we erase what we may no longer store (Art. 17),
    - that we restrict processing (Art. 18),
    - that we give you data that you gave us by consent in a common format (Art. 20).

    You can object to processing on grounds relating to your particular situation (Art. 21).
    You can withdraw consent at any time for the future.
    Nobody decides about you automatically here (Art. 22).
    You do not have to give us any data; without the IP address, however, the server cannot send a page.
legal_privacy_complaint =
    ## Complaint

    If you think that we do not process your data lawfully, you can complain to the supervisory authority for data protection (Art. 77 GDPR).

legal_accessibility = Accessibility
legal_accessibility_title = Accessibility statement
legal_accessibility_about = How accessible this website is, what is missing, and whom to turn to: { $county }.
legal_accessibility_some_law = the law of the Land that implements Directive (EU) 2016/2102
legal_accessibility_scope =
    { $county } strives to make this website accessible.
    The legal basis is the law that implements Directive (EU) 2016/2102: { $law }.

    This statement applies to { $address }.
    The standard is EN 301 549 with the Web Content Accessibility Guidelines (WCAG) 2.1, level AA.

    ## Compliance status
legal_accessibility_full =
    This website is **fully compliant** with the requirements.
legal_accessibility_partial =
    This website is **partially compliant** with the requirements.
    What is not accessible, and why, is explained in the next section.
legal_accessibility_not =
    This website is **not compliant** with the requirements.
    What is not accessible, and why, is explained in the next section.
legal_accessibility_unsaid =
    Whether this website is compliant with the requirements has not been checked yet.
legal_accessibility_exceptions =
    ## Content that is not accessible
legal_accessibility_reason = Reason:
legal_accessibility_alternative = Alternative:
legal_accessibility_on_request = On request you receive the content in a form that you can use.
legal_accessibility_pdf = Attachments as PDF files
legal_accessibility_pdf_reason = They come from many sources; whether each of them is accessible has not been checked.
legal_accessibility_pdf_instead = The papers themselves are web pages. On request you receive an attachment in a form that you can use.
legal_accessibility_making =
    ## Preparation of this statement
legal_accessibility_made = This statement was prepared on { $day }.
legal_accessibility_reviewed = It was last reviewed on { $day }.
legal_accessibility_method = Basis: { $method }
legal_accessibility_making_unsaid = When and how the website was checked has not been entered here yet.
legal_accessibility_feedback =
    ## Reporting barriers: contact

    Have you noticed a fault, or do you need some content in another form?
    Write to us; what belongs in your report is explained under [report a barrier](/barriere-melden/).
    We answer within a month.
legal_accessibility_enforcement =
    ## Enforcement procedure

    If you have had no answer within a month, or if the answer does not help you, you can turn to the enforcement body.
    It mediates between people with disabilities and public bodies.
    The procedure is free of charge; you need no lawyer.

legal_barrier = Report a barrier
legal_barrier_about = How to tell us what you cannot use on this website: { $county }.
legal_barrier_what =
    Is there anything on this website that you cannot read, hear, understand or operate?
    Tell us.
    You need not give reasons or prove a disability.

    ## What belongs in your report

    1. The address of the page, or its heading
    2. What you wanted to do, and what did not work
    3. What you use the page with, such as browser, screen reader or magnification
    4. How we should answer you, and whether you need the content in another form

    If some of this is missing, report it all the same.
legal_barrier_write = Report a barrier by e-mail
legal_barrier_subject = Barrier on the website { $county }
legal_barrier_body =
    Address of the page:

    What did you want to do, and what did not work?

    What do you use the page with (browser, screen reader, magnification)?

    How should we answer you? Do you need the content in another form?
legal_barrier_other_ways =
    ## E-mail, post and telephone

    You can also reach us like this:
legal_barrier_then =
    ## What happens next

    We answer within a month.
    If the answer is not good enough, or does not come, the enforcement body helps you; who that is stands in the [accessibility statement](/barrierefreiheit/).

legal_easy_language = Leichte Sprache (easy German)
legal_easy_language_about = The county council and this website in easy German: { $county }.
legal_easy_language_note = This page is in German: “Leichte Sprache” is German in very simple words and short sentences, for people who find reading hard. German law asks for it.
legal_easy_language_council =
    ## Was ist der Kreis-Tag?

    Das ist die Internet-Seite von einem Land-Kreis.
    Der Name ist: { $county }.
    In einem Land-Kreis gibt es viele Orte.
    Der Kreis-Tag entscheidet wichtige Dinge für alle Orte.
    Zum Beispiel:

    - Wie viel Geld bekommt eine Schule?
    - Wo fährt ein Bus?
    - Was passiert mit dem Müll?

    Die Menschen im Land-Kreis wählen den Kreis-Tag.
    Die Mitglieder vom Kreis-Tag treffen sich.
    Das Treffen heißt: **Sitzung**.

    ## Was ist ein Ausschuss?

    Ein Ausschuss ist eine kleine Gruppe.
    In der Gruppe sind Mitglieder vom Kreis-Tag.
    Der Ausschuss spricht zuerst über ein Thema.
    Danach entscheidet meistens der Kreis-Tag.

    ## Was heißt „öffentlich“?

    __Öffentlich__ heißt: Alle dürfen kommen und zuhören.
    Auch Sie.
    __Nicht öffentlich__ heißt: Nur bestimmte Menschen dürfen dabei sein.
    Dann geht es zum Beispiel um private Dinge von einem Menschen.
legal_easy_language_site =
    ## Was finden Sie auf dieser Internet-Seite?

    Oben stehen Wörter.
    Das ist das Menü.
    Klicken Sie auf ein Wort.
    Dann kommen Sie zu einer anderen Seite.

    - **[Sitzungen](/sitzungen/):** Wann trifft sich der Kreis-Tag? Worüber spricht er?
    - **[Kalender](/kalender/):** Hier sehen Sie alle Treffen in einem Monat.
    - **[Gremien](/gremien/):** Das sind der Kreis-Tag und die Ausschüsse.
    - **[Vorlagen](/vorlagen/):** Das sind Texte. Darin steht: Was soll entschieden werden?
    - **[Personen](/personen/):** Das sind die Mitglieder.

    Oben links steht der Name vom Land-Kreis.
    Klicken Sie auf den Namen.
    Dann kommen Sie zurück zum Anfang.

    Ganz unten auf jeder Seite stehen noch mehr Wörter.
    Dort finden Sie zum Beispiel: Wer hat diese Internet-Seite gemacht?

    ## So suchen Sie

    Oben gibt es ein Feld.
    Schreiben Sie ein Wort in das Feld.
    Zum Beispiel: Schule.
    Drücken Sie dann auf „Suchen“.
    Dann sehen Sie eine Liste.
    In der Liste stehen alle Seiten mit dem Wort.
    Sie haben einen Fehler beim Schreiben gemacht?
    Das ist nicht schlimm.
    Die Suche findet oft trotzdem das richtige Wort.
legal_easy_language_full =
    ## Können alle diese Internet-Seite nutzen?

    Alle Menschen sollen diese Internet-Seite gut nutzen können.
    Das schwere Wort dafür ist: **barriere-frei**.
    Wir haben das geprüft.
    Die Internet-Seite ist barriere-frei.
legal_easy_language_partial =
    ## Können alle diese Internet-Seite nutzen?

    Alle Menschen sollen diese Internet-Seite gut nutzen können.
    Das schwere Wort dafür ist: **barriere-frei**.
    Wir haben das geprüft.
    Ein Teil der Internet-Seite ist barriere-frei.
    Ein Teil ist noch **nicht** barriere-frei.
    Welche Teile das sind, steht in der [Erklärung zur Barriere-Freiheit](/barrierefreiheit/).
    Die Erklärung ist in schwerer Sprache.
legal_easy_language_not =
    ## Können alle diese Internet-Seite nutzen?

    Alle Menschen sollen diese Internet-Seite gut nutzen können.
    Das schwere Wort dafür ist: **barriere-frei**.
    Wir haben das geprüft.
    Die Internet-Seite ist noch **nicht** barriere-frei.
    Mehr steht in der [Erklärung zur Barriere-Freiheit](/barrierefreiheit/).
    Die Erklärung ist in schwerer Sprache.
legal_easy_language_unsaid =
    ## Können alle diese Internet-Seite nutzen?

    Alle Menschen sollen diese Internet-Seite gut nutzen können.
    Das schwere Wort dafür ist: **barriere-frei**.
    Wir haben das noch **nicht** geprüft.
legal_easy_language_barriers =
    ## Können Sie etwas nicht lesen?

    Vielleicht können Sie etwas nicht lesen.
    Oder Sie verstehen etwas nicht.
    Dann sagen Sie es uns.
    Wir antworten Ihnen in einem Monat.
    Sie bekommen keine gute Antwort?
    Dann gibt es eine andere Stelle.
    Sie heißt: **Durchsetzungs-Stelle**.
    Sie hilft Ihnen.
    Das kostet kein Geld.
    Die Adresse steht in der [Erklärung zur Barriere-Freiheit](/barrierefreiheit/).

    ## So erreichen Sie uns

legal_sign_language = Sign language
legal_sign_language_about = What there is in German Sign Language, and whom you can ask: { $county }.
legal_sign_language_missing =
    __There is no video in German Sign Language (DGS) on this website yet.__
    The law of the Land wants sign language to explain here: what there is on this website, how to find your way, and what the accessibility statement says.
    That is still missing.
legal_sign_language_none =
    __There is no video in German Sign Language (DGS) on this website.__
legal_sign_language_ask =
    ## Whom you can ask

    Do you need some content in sign language, or do you want to listen to a public meeting with an interpreter?
    Ask us; please do so early enough before the meeting.
legal_sign_language_ways =
    ## What there is already

    - What matters most in [easy German](/leichte-sprache/)
    - The way to [report a barrier](/barriere-melden/)

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
