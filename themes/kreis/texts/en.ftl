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

gone_title = This page does not exist (any more)
gone_description = There is no page at this address.
gone_intro = There is nothing at this address. It may be mistyped, or the page has moved.
gone_search = Use the field at the top of this page to search for a word, a name or the number of a paper.
gone_ways = These ways lead on
gone_home = Start page
gone_calendar = Calendar of meetings
gone_papers = Papers
gone_bodies = Bodies
gone_search_page = Search
gone_old_heading = Do you have an old link?
gone_old = In the former system the pages had other addresses. Many of them lead here, but not all. Please search for the subject or the day of the meeting.
gone_contact_heading = You cannot find it?
gone_contact = Write to us or call us. Please tell us the address at which you found nothing.

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
