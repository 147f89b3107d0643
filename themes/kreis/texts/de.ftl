### Alle Worte der Website auf Deutsch. Schreibweise: Project Fluent.
### Eine andere Sprache ist eine zweite Datei mit denselben Schlüsseln; was sie auslässt, bleibt deutsch.

## Language

language = de
month_names = Januar Februar März April Mai Juni Juli August September Oktober November Dezember
weekday_names = Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag
weekday_names_short = Mo Di Mi Do Fr Sa So
date_long = { $day }.{ "\u00A0" }{ $month } { $year }
date_numeric = { $day }.{ $month }.{ $year }
date_with_weekday = { $weekday }, { $date }
date_month = { $month } { $year }
time_of_day = { $hour }:{ $minute }{ "\u00A0" }Uhr
date_missing = ohne Datum
period_whole = { $start } bis { $end }
period_since = seit { $start }
period_until = bis { $end }
list_between = { ", " }
list_last = { " und " }
number_group = .
number_decimal = ,

## Frame

frame_skip = Zum Inhalt springen
frame_crumbs = Sie sind hier
frame_start = Start
frame_meetings = Sitzungen
frame_calendar = Kalender
frame_organizations = Gremien
frame_papers = Vorlagen
frame_people = Personen
frame_topics = Themen
frame_search = Suche
frame_terms = Wahlperioden
frame_navigation = Hauptnavigation
frame_search_for = Suchen nach
foot_about = Über diese Website
foot_archive = Archiv nach Wahlperioden
foot_phone = Telefon
foot_license = Inhalte:
frame_search_button = Suchen
license_cc_by = Creative Commons Namensnennung 4.0
license_cc_by_address = https://creativecommons.org/licenses/by/4.0/deed.de
license_cc_zero_address = https://creativecommons.org/publicdomain/zero/1.0/deed.de

## Paper

paper_urgent = dringlich
paper_tabled = Tischvorlage
paper_steps = Beratungsfolge
paper_date_open = offen
paper_moved_to = auf
paper_state = Ergebnis
paper_current = nächster Schritt
paper_to_come = steht noch aus
paper_elsewhere = Außerdem auf der Tagesordnung:
paper_contents = Inhalt
paper_by_order = gez.
paper_relations = Verwandte Vorlagen
paper_facts = Angaben zur Vorlage
paper_kind = Art
paper_reference = Nummer
paper_date = Datum
paper_originators = Eingebracht von
paper_lead = Federführung
paper_places = Orte
paper_papers = Vorlagen
paper_way = Beratung: { $bodies }.
paper_dated = { $label } vom { $date }
paper_public = öffentlich
relation_replaces = Ersetzt
relation_replaced_by = Ersetzt durch
relation_supplements = Ergänzt
relation_supplemented_by = Ergänzt durch
relation_amends = Ändert
relation_amended_by = Geändert durch
relation_answers = Beantwortet
relation_answered_by = Beantwortet durch
relation_continues = Führt fort
relation_continued_by = Fortgeführt durch
relation_see_also = Siehe auch
outcome_decided = Was wurde entschieden?
outcome_result = Was ist das Ergebnis?
outcome_on = am
outcome_item = Tagesordnungspunkt
outcome_resolution = Beschluss { $number }
outcome_implementation = Stand der Umsetzung:
outcome_wording = Wortlaut des Beschlusses
outcome_state = Stand der Beratung
outcome_next = Wie geht es weiter?
outcome_last = Zuletzt:
outcome_next_step = Nächster Schritt:
outcome_decision_falls = Es entscheidet:
outcome_planned = Vorgesehen war:
outcome_no_result = Ein Ergebnis ist hier nicht eingetragen.
outcome_no_date = Ein neuer Termin steht hier noch nicht.
outcome_date_open = der Termin steht noch nicht fest
vote_yes = { $n } Ja
vote_no = { $n } Nein
vote_abstentions =
    { $n } { $n ->
        [one] Enthaltung
       *[other] Enthaltungen
    }
vote_biased = { $n } befangen
vote_invalid = { $n } ungültig
vote_roll_call = namentliche Abstimmung
vote_secret = geheime Abstimmung
ballot_yes = Ja
ballot_no = Nein
ballot_abstention = Enthaltung

## Meeting

meeting_today = heute
meeting_did_not_take_place = Diese Sitzung hat nicht stattgefunden.
meeting_does_not_take_place = Diese Sitzung findet nicht statt.
meeting_called_off = Sie wurde abgesagt.
meeting_replaced = An ihre Stelle trat die Sitzung am
meeting_replacement = An ihre Stelle tritt die Sitzung am
meeting_moved_to = Diese Sitzung wurde verschoben auf den
meeting_put_off = Diese Sitzung wurde verschoben.
meeting_no_new_date = Ein neuer Termin steht hier noch nicht.
meeting_when = Wann
meeting_hour_open = Die Uhrzeit steht noch nicht fest.
meeting_until = bis
meeting_where = Wo
meeting_step_free = stufenlos erreichbar
meeting_not_step_free = nicht stufenlos erreichbar
meeting_access = Wer darf zuhören?
meeting_public = öffentlich
meeting_was_open = Der öffentliche Teil der Sitzung stand allen offen.
meeting_is_open = Der öffentliche Teil der Sitzung steht allen offen.
meeting_no_listeners = Zuhörerinnen und Zuhörer sind nicht zugelassen.
meeting_only_shown = Gezeigt werden hier nur das Gremium, der Tag und die öffentlichen Bezeichnungen der Tagesordnungspunkte.
meeting_broadcast = Übertragung
meeting_announced = Bekannt gemacht
meeting_instead_of = Anstelle der Sitzung vom
meeting_documents = Dokumente
meeting_agenda = Tagesordnung
meeting_counts_public =
    { $n } { $n ->
        [one] öffentlicher Punkt
       *[other] öffentliche Punkte
    }
meeting_counts_private =
    { $n } { $n ->
        [one] nichtöffentlicher Punkt
       *[other] nichtöffentliche Punkte
    }
meeting_public_part = Öffentlicher Teil
meeting_private_part = Nichtöffentlicher Teil
meeting_private_item = Nichtöffentlicher Tagesordnungspunkt
meeting_released = Bekannt gemacht am
meeting_facts = Angaben zur Sitzung
meeting_joint = Gemeinsame Sitzung von
meeting_of = Gremium
meeting_chair = Leitung
meeting_present = Anwesend
meeting_others = Weitere Sitzungen: { $body }
meeting_previous = Vorherige Sitzung
meeting_next = Nächste Sitzung
meeting_on = Sitzung am { $day }
meeting_described = { $name }: Sitzung am { $day }, { $access }.
meeting_private = nichtöffentlich
meeting_sitting = Sitzung
meeting_span = { $start } bis { $end }
meeting_start_span = { $start }, bis { $end }
meeting_invitation = Einladung
meeting_minutes = Niederschrift
meeting_minutes_approved = genehmigt
meeting_minutes_draft = Entwurf, noch nicht genehmigt
meeting_paper = Vorlage
meeting_paper_numbered = Vorlage{ "\u00A0" }{ $reference }
meeting_all = Sitzungen
meeting_all_described = Die nächsten und die letzten Sitzungen: { $county }.
meeting_numbered = { $bodies }, { $number }. Sitzung
meeting_scheduled = geplant
meeting_invited = eingeladen
meeting_held = durchgeführt
meeting_cancelled = abgesagt
meeting_moved = verschoben

## AgendaItem

item_extract = Beschlussauszug
item_item = Tagesordnungspunkt
item_result = Ergebnis
item_single_votes = Wie haben die Mitglieder gestimmt?
item_roll_call = Namentliche Abstimmung
item_member = Mitglied
item_ballot = Stimme
item_paper = Vorlage:
item_resolution = Beschluss
item_implementation = Umsetzung
item_implementation_state = Stand
item_deadline = Frist
item_office = Zuständig
item_note = Vermerk
item_attachments = Anlagen
item_others = Weitere Tagesordnungspunkte
item_previous = Vorher:
item_next = Danach:
item_question_time = Einwohnerfragestunde
item_report = Mitteilung
item_inquiry = Anfrage

## Parts

facts_topics = Themen
facts_source = Quelle
facts_as_of = Stand
parts_public = öffentlich
parts_no_file = liegt nicht als Datei vor
parts_version = Fassung { $version }
parts_map = Karte
parts_pages = Seiten
parts_page = Seite { $number }
parts_position = Seite { $number } von { $last }
parts_previous_page = Vorherige Seite
parts_next_page = Nächste Seite
parts_source = Quelle:
parts_as_of = Stand:
parts_topics = Themen:
parts_name = Name
parts_role = Funktion
parts_group = Fraktion
parts_period = Zeitraum
parts_without_vote = ohne Stimmrecht
parts_for_group = für
count_meetings = { $n } { $n ->
    [one] Sitzung
   *[other] Sitzungen
    }
count_papers = { $n } { $n ->
    [one] Vorlage
   *[other] Vorlagen
    }
count_people = { $n } { $n ->
    [one] Person
   *[other] Personen
    }
count_members = { $n } { $n ->
    [one] Mitglied
   *[other] Mitglieder
    }

## Home

home_heading = Was der Kreistag berät und beschließt
home_description = Was der Kreistag berät und beschließt: Sitzungen, Vorlagen und Beschlüsse. { $county }.
home_question = Wonach suchen Sie?
home_upcoming = Nächste Sitzungen
home_no_upcoming = Es ist noch keine Sitzung angekündigt.
home_calendar = Zum Kalender
home_all_meetings = Alle Sitzungen
home_decided = Zuletzt entschieden
home_newest = Neueste Vorlagen
home_all_papers = Alle Vorlagen
home_no_papers = Es ist noch keine Vorlage veröffentlicht.
home_all_topics = Alle Themen

## Calendar

calendar_title = Sitzungskalender { $name }
calendar_months = Monate
calendar_year = Jahr { $year }
calendar_current = Aktueller Monat
calendar_dates = Termine
calendar_empty_month = In diesem Monat ist keine Sitzung angekündigt.
calendar_sheet = { $name } als Monatsblatt
calendar_today = heute
calendar_off = entfällt
calendar_years = Jahre
calendar_all_years = Alle Jahre
calendar_empty_year = In diesem Jahr ist keine Sitzung veröffentlicht.
calendar_month_description = Sitzungen im { $name }: { $county }.
calendar_year_description = Alle Sitzungen des Jahres { $year }: { $county }.

## Lists

list_papers_of_year = Vorlagen { $year }
list_papers_of_kind = Vorlagen der Art { $kind }
list_papers_of = Vorlagen: { $name }
list_meetings_of = Sitzungen: { $name }
list_papers_of_term = Vorlagen der { $term }
list_meetings_of_term = Sitzungen der { $term }
list_undated = Ohne Datum
list_no_kind = Ohne Art
list_others = Außerdem
list_more = Mehr:
list_years = Weitere Jahre
list_previous_year = Vorheriges Jahr: { $year }
list_next_year = Nächstes Jahr: { $year }
list_latest_meetings = Letzte Sitzungen
list_meetings_by_year = Sitzungen nach Jahr
list_by_year = Nach Jahr
list_by_kind = Nach Art
list_by_term = Nach Wahlperiode
list_papers_description = Alle Vorlagen: { $county }, nach Jahr, Wahlperiode und Art.
list_no_topics = Es ist noch kein Thema vergeben.
list_topics_description = Worum es geht, von A bis Z: { $county }.

## Bodies

body_word = Gremium
body_kreistag = Kreistag
body_kreisausschuss = Kreisausschuss
body_committee = Ausschuss
body_board = Beirat
body_group = Fraktion
body_administration = Verwaltung
body_external = Externes Gremium
bodies_committees = Ausschüsse
bodies_boards = Beiräte
bodies_groups = Fraktionen
bodies_external = Externe Gremien
bodies_description = Kreistag, Ausschüsse, Beiräte und Fraktionen: { $county }.
bodies_next = nächste Sitzung am
bodies_private = Sitzungen in der Regel { $word }
bodies_former = Frühere Gremien
bodies_none = Es ist noch kein Gremium veröffentlicht.
body_description = { $name }: Mitglieder, Sitzungen und Vorlagen. { $county }.
body_deciding = beschließend
body_preparing = vorberatend
body_seats = { $n } { $n ->
    [one] Sitz
   *[other] Sitze
    }
body_since = seit
body_until = bis
body_part_of = gehört zu
body_over = Dieses Gremium gibt es nicht mehr.
body_private = Die Sitzungen sind in der Regel { $word }.
body_all_meetings = Alle Sitzungen dieses Gremiums
body_no_meetings = Es ist keine Sitzung veröffentlicht.
body_members = Mitglieder
body_advisory = Ohne Stimmrecht
body_advisory_label = Mitglieder ohne Stimmrecht
body_former = Frühere Mitglieder
body_sent = Vertreten in
body_all_papers = Alle Vorlagen dieses Gremiums
body_children = Dazu gehören

## People

person_word = Person
person_description = { $name }: Ämter, Gremien und Anträge. { $county }.
person_details = Angaben zur Person
person_address = Anrede
person_email = E-Mail
person_phone = Telefon
person_seats = Mitgliedschaften
person_former_seats = Frühere Mitgliedschaften
person_no_seats = Zu dieser Person ist kein Mandat und kein Sitz in einem Gremium eingetragen.
person_papers = Eingebrachte Vorlagen
people_description = Mitglieder nach Fraktion und von A bis Z: { $county }.
people_by_group = Nach Fraktion
people_by_name = Von A bis Z
people_none = Es ist noch keine Person veröffentlicht.

## Archive

term_called = Wahlperiode { $name }
term_over = Archiv: Diese Wahlperiode ist abgeschlossen.
term_bodies = Gremien, die getagt haben
term_all_meetings = Alle Sitzungen dieser Wahlperiode
term_no_meetings = Aus dieser Wahlperiode ist keine Sitzung veröffentlicht.
term_all_papers = Alle Vorlagen dieser Wahlperiode
term_no_papers = Aus dieser Wahlperiode ist keine Vorlage veröffentlicht.
term_description = Gremien, Sitzungen und Vorlagen der { $term }: { $county }.
terms_running = laufend
terms_none = Es ist noch keine Wahlperiode eingetragen.
terms_description = Archiv nach Wahlperioden: { $county }.

## Search

search_title = Suchen und finden
search_locale = de
search_description = Vorlagen, Sitzungen, Gremien, Personen und Themen finden: { $county }.
search_browser = Sitzungen, Vorlagen und Beschlüsse: { $county }
search_keywords = Stichworte von A bis Z
search_no_script = Die Suche nach Wörtern braucht JavaScript. Ohne JavaScript helfen die Wege unten weiter und die
search_outdated = Für die Suche nach Wörtern ist dieser Browser zu alt. Die Wege unten führen zu allem, was veröffentlicht ist.
search_running = Die Suche läuft …
search_broken = Die Suche geht gerade nicht
search_one = { $n } Treffer
search_many = { $n } Treffer
search_none = Kein Treffer
search_none_filtered = Kein Treffer mit diesen Filtern
search_for = für „{ $words }“
search_guess = Meinten Sie
search_nothing = Prüfen Sie die Schreibweise, suchen Sie mit weniger Wörtern, oder nutzen Sie die
search_empty_talk = Diese Wörter stehen in fast jedem Text. Nennen Sie bitte ein weiteres Wort.
search_cut = Es wurden nur die ersten { $n } Wörter gesucht.
search_other_endings = Dieser Wortlaut steht nirgends; gezeigt wird die Wortfolge mit anderen Endungen.
search_unknown = Kein Dokument enthält alle Wörter; „{ $words }“ kommt nirgends vor.
search_not_all = Kein Dokument enthält alle Wörter. Gezeigt werden die, die am meisten davon enthalten.
search_network = Die Suche ließ sich nicht laden. Besteht eine Verbindung zum Internet? Die Wege unten führen auch zum Ziel.
search_damaged = Die Daten der Suche sind nicht vollständig, vielleicht werden sie gerade erneuert. Die Wege unten führen auch zum Ziel.
search_retry = Noch einmal versuchen
search_clear = Filter aufheben
search_filters = Filter
search_all_values = alle zeigen
search_fewer_values = weniger zeigen
search_sort = Sortierung
search_sort_relevance = nach Treffergüte
search_sort_date = neueste zuerst
search_pages = Seiten der Treffer
search_previous = Vorige Treffer
search_next = Weitere Treffer
search_ways = Diese Wege führen zu allem, was veröffentlicht ist, dazu die
search_topics = Themen von A bis Z
search_bodies_and_people = Gremien und Personen
search_people = Personen von A bis Z
search_kind = Art
search_year = Jahr
search_term = Wahlperiode
search_topic = Thema
search_result = Ergebnis
search_decision = Beschluss
search_agenda_item = Tagesordnungspunkt
search_meeting = Sitzung
search_page = Seite

## Register

register_words = Stichworte
register_intro = Hier stehen Themen, Gremien und die Wörter aus den Titeln aller Vorlagen. Alle Vorlagen nach Jahren finden Sie unter
register_none = Es ist noch nichts veröffentlicht.
register_of = Stichworte mit { $letter }
register_other_signs = anderen Zeichen
register_span = { $first } bis { $last }
register_letters = Buchstaben
register_newest = Das sind die { $shown } neuesten von { $total } Vorlagen mit diesem Wort.
register_older = Ältere finden Sie
register_by_year = nach Jahren
register_more = Weitere Stichworte
register_description = { $name }: Wörter aus Vorlagen, { $county }.

## Free

free_files = Dateien
moved_title = Diese Seite ist umgezogen
moved_description = Diese Seite hat eine neue Adresse.
moved_on = Zur neuen Adresse
gone_title = Nicht mehr veröffentlicht
gone_since = { $what } wird seit dem { $date } nicht mehr veröffentlicht.
gone_reason = Grund:
gone_description = { $what } wird hier nicht mehr veröffentlicht.
gone_body = Dieses Gremium
gone_person = Diese Person
gone_meeting = Diese Sitzung
gone_paper = Diese Vorlage
gone_page = Diese Seite

## Glossary

glossary_title = Glossar
glossary_description = { $n } Wörter aus der Arbeit des Kreistags, in einfachen Sätzen erklärt: { $county }.
glossary_intro = Diese Wörter stehen in Vorlagen, Tagesordnungen und Niederschriften. Hier steht, was sie bedeuten. Wie alles zusammenhängt, steht auf einer eigenen Seite:
glossary_letters = Anfangsbuchstaben
glossary_related = Siehe auch:
glossary_on_page = Begriffe auf dieser Seite
glossary_all = Alle Begriffe im Glossar
glossary_home_heading = Wie geht das eigentlich?
glossary_home_words = Wörter aus dem Kreistag, einfach erklärt

## Words (das Wort, weitere Formen, an denen Seiten es erkennen, und was es heißt; word_x steht unter /glossar/#x)

word_abgesetzt = abgesetzt
word_abgesetzt_forms = abgesetzte, abgesetzten, Absetzung
word_abgesetzt_text = Der Punkt wird von der Tagesordnung genommen und in dieser Sitzung nicht behandelt. Er kann auf eine spätere Tagesordnung kommen.
word_aenderungsantrag = Änderungsantrag
word_aenderungsantrag_forms = Änderungsantrags, Änderungsantrages, Änderungsanträge, Änderungsanträgen, Ergänzungsantrag, Ergänzungsanträge
word_aenderungsantrag_text = Ein Vorschlag, den Text eines Beschlusses zu ändern, bevor über ihn abgestimmt wird.
word_anfrage = Anfrage
word_anfrage_forms = Anfragen, Kleine Anfrage, Kleine Anfragen
word_anfrage_text = Eine Frage von Mitgliedern des Kreistags an die Verwaltung. Die Antwort kommt mündlich oder schriftlich; abgestimmt wird darüber nicht.
word_anlage = Anlage
word_anlage_forms = Anlagen
word_anlage_text = Ein Schriftstück, das zu einer Vorlage oder einem Punkt der Tagesordnung gehört, zum Beispiel eine Karte oder eine Rechnung.
word_antrag = Antrag
word_antrag_forms = Antrags, Antrages, Anträge, Anträgen
word_antrag_text = Ein Vorschlag, über den ein Gremium entscheiden soll. Viele Anträge kommen von einer Fraktion.
word_ausschuss = Ausschuss
word_ausschuss_forms = Ausschusses, Ausschüsse, Ausschüssen, Fachausschuss, Fachausschüsse
word_ausschuss_text = Eine kleinere Gruppe, die bestimmte Themen für den Kreistag berät, etwa Bau oder Soziales. Manche Ausschüsse bereiten Entscheidungen nur vor, andere dürfen selbst entscheiden.
word_befangen = befangen
word_befangen_forms = Befangenheit, befangene, befangenen, befangener, persönliche Beteiligung, persönlicher Beteiligung, persönlich beteiligt
word_befangen_text = Wer durch eine Entscheidung selbst oder über Angehörige einen Vorteil oder Nachteil hätte, darf nicht mitberaten und nicht mitstimmen. In Thüringen heißt das persönliche Beteiligung (§ 38 ThürKO).
word_beigeordneter = Beigeordneter
word_beigeordneter_forms = Beigeordnete, Beigeordneten, Kreisbeigeordneter, Kreisbeigeordnete, Kreisbeigeordneten
word_beigeordneter_text = Vertritt die Landrätin oder den Landrat und kann einen Teil der Verwaltung leiten.
word_beirat = Beirat
word_beirat_forms = Beirats, Beirates, Beiräte, Beiräten, Seniorenbeirat, Behindertenbeirat
word_beirat_text = Eine Gruppe, die Kreistag und Verwaltung berät, zum Beispiel zu den Belangen älterer Menschen. In der Regel entscheidet sie nicht selbst.
word_bekanntmachung = Bekanntmachung
word_bekanntmachung_forms = Bekanntmachungen, bekannt gemacht, bekanntgemacht, bekannt zu machen
word_bekanntmachung_text = Die amtliche Mitteilung an alle, zum Beispiel wann eine Sitzung ist oder was beschlossen wurde.
word_beratungsfolge = Beratungsfolge
word_beratungsfolge_forms = Beratungsfolgen
word_beratungsfolge_text = Der Weg einer Vorlage: welche Gremien sie wann beraten und welches am Ende entscheidet.
word_beschliessend = beschließend
word_beschliessend_forms = beschließende, beschließender, beschließenden, beschließendes
word_beschliessend_text = Ein beschließender Ausschuss darf in seinem Bereich selbst entscheiden. Seine Sitzungen sind in der Regel öffentlich.
word_beschluss = Beschluss
word_beschluss_forms = Beschlusses, Beschlüsse, Beschlüssen, beschlossen, Beschlussfassung, Beschlussauszug
word_beschluss_text = Eine Entscheidung, über die ein Gremium abgestimmt hat.
word_beschlussfaehigkeit = Beschlussfähigkeit
word_beschlussfaehigkeit_forms = beschlussfähig, beschlussunfähig, Beschlussunfähigkeit
word_beschlussfaehigkeit_text = Ein Gremium darf nur entscheiden, wenn richtig eingeladen wurde und genug Mitglieder da sind, meist mehr als die Hälfte.
word_beschlussvorlage = Beschlussvorlage
word_beschlussvorlage_forms = Beschlussvorlagen
word_beschlussvorlage_text = Ein Schriftstück mit einem Vorschlag, über den ein Gremium abstimmen soll. Meist stehen darin auch die Gründe und die Kosten.
word_beschlussvorschlag = Beschlussvorschlag
word_beschlussvorschlag_forms = Beschlussvorschlags, Beschlussvorschlages, Beschlussvorschläge, Beschlussvorschlägen
word_beschlussvorschlag_text = Der Wortlaut, über den abgestimmt werden soll. In der Sitzung kann er noch geändert werden.
word_dringlichkeit = Dringlichkeit
word_dringlichkeit_forms = dringlich, dringliche, dringlichen, dringlicher, Dringlichkeitsvorlage, Dringlichkeitsvorlagen, Dringlichkeitsantrag, Dringlichkeitsanträge
word_dringlichkeit_text = Eine Sache kann nicht warten; dann darf kürzer vorher eingeladen werden. In Thüringen muss der Kreistag die Dringlichkeit zuerst feststellen (§ 35 ThürKO).
word_eilentscheidung = Eilentscheidung
word_eilentscheidung_forms = Eilentscheidungen, Eilentscheid
word_eilentscheidung_text = Die Landrätin oder der Landrat entscheidet anstelle des Gremiums, weil die Sache nicht bis zu dessen Sitzung warten kann. Das Gremium wird danach unterrichtet.
word_einstimmig = einstimmig
word_einstimmig_forms = einstimmige, einstimmiger, einstimmigen
word_einstimmig_text = Niemand hat mit Nein gestimmt. Eine Enthaltung ändert daran in der Regel nichts.
word_einwohnerfragestunde = Einwohnerfragestunde
word_einwohnerfragestunde_forms = Einwohnerfragestunden, Bürgerfragestunde, Bürgerfragestunden
word_einwohnerfragestunde_text = Ein Teil der Sitzung, in dem Einwohnerinnen und Einwohner Fragen stellen dürfen. Wie das geht, regelt jeder Kreistag selbst.
word_empfehlung = Empfehlung
word_empfehlung_forms = Empfehlungen, empfohlen
word_empfehlung_text = Was ein vorberatendes Gremium dem entscheidenden rät. Das entscheidende Gremium muss dem nicht folgen.
word_enthaltung = Enthaltung
word_enthaltung_forms = Enthaltungen, Stimmenthaltung, Stimmenthaltungen
word_enthaltung_text = Ein Mitglied stimmt weder mit Ja noch mit Nein. Für die Mehrheit zählt das in der Regel nicht mit.
word_entscheidung = Entscheidung
word_entscheidung_forms = Entscheidungen
word_entscheidung_text = In der Beratungsfolge: Dieses Gremium stimmt endgültig ab.
word_federfuehrung = Federführung
word_federfuehrung_forms = federführend, federführende, federführenden, federführender
word_federfuehrung_text = Das Amt oder Gremium, das für eine Sache zuerst verantwortlich ist und die Arbeit der anderen zusammenführt.
word_fraktion = Fraktion
word_fraktion_forms = Fraktionen
word_fraktion_text = Mitglieder des Kreistags, die politisch zusammenarbeiten, meist aus derselben Partei oder Wählergruppe.
word_geheime_abstimmung = geheime Abstimmung
word_geheime_abstimmung_forms = geheimen Abstimmung, geheim, geheime Wahl, geheimer Wahl
word_geheime_abstimmung_text = Niemand erfährt, wer wie gestimmt hat. Wahlen von Personen sind in Thüringen in der Regel geheim (§ 39 Abs. 2 ThürKO).
word_geschaeftsordnung = Geschäftsordnung
word_geschaeftsordnung_forms = Geschäftsordnungen
word_geschaeftsordnung_text = Regeln, die sich der Kreistag selbst gibt: wie eingeladen, geredet und abgestimmt wird.
word_haushaltsplan = Haushaltsplan
word_haushaltsplan_forms = Haushaltsplans, Haushaltsplanes, Haushaltspläne, Haushaltsplänen, Kreishaushalt
word_haushaltsplan_text = Zeigt, woher das Geld des Landkreises in einem Jahr kommt und wofür er es ausgeben darf.
word_haushaltssatzung = Haushaltssatzung
word_haushaltssatzung_forms = Haushaltssatzungen, Nachtragshaushaltssatzung
word_haushaltssatzung_text = Die Satzung, mit der der Kreistag den Haushaltsplan beschließt.
word_hauptsatzung = Hauptsatzung
word_hauptsatzung_forms = Hauptsatzungen
word_hauptsatzung_text = Die Grundregeln des Landkreises, zum Beispiel wo er etwas amtlich bekannt macht.
word_informationsvorlage = Informationsvorlage
word_informationsvorlage_forms = Informationsvorlagen, Mitteilungsvorlage, Mitteilungsvorlagen, Berichtsvorlage, Berichtsvorlagen
word_informationsvorlage_text = Ein Schriftstück, das ein Gremium unterrichtet. In der Sache wird nicht abgestimmt.
word_kenntnisnahme = Kenntnisnahme
word_kenntnisnahme_forms = Kenntnisnahmen, zur Kenntnis genommen, zur Kenntnis
word_kenntnisnahme_text = Das Gremium wird unterrichtet und entscheidet nicht. „Zur Kenntnis genommen“ heißt nur: Es hat die Information erhalten.
word_kreisausschuss = Kreisausschuss
word_kreisausschuss_forms = Kreisausschusses
word_kreisausschuss_text = Ein Ausschuss, der die Arbeit des Kreistags vorbereitet und manches selbst entscheidet. Seine Aufgaben sind von Land zu Land verschieden.
word_kreistag = Kreistag
word_kreistag_forms = Kreistags, Kreistages
word_kreistag_text = Die gewählte Vertretung der Menschen im Landkreis. Er entscheidet über die wichtigen Angelegenheiten des Landkreises.
word_landrat = Landrätin oder Landrat
word_landrat_forms = Landrat, Landrätin, Landrats, Landrates, Landräte
word_landrat_text = Leitet die Verwaltung des Landkreises und vertritt ihn nach außen.
word_mehrheitlich = mehrheitlich
word_mehrheitlich_forms = mehrheitlich beschlossen, mehrheitlich abgelehnt, Stimmenmehrheit, Mehrheitsbeschluss
word_mehrheitlich_text = Mehr Mitglieder haben mit Ja als mit Nein gestimmt, oder umgekehrt bei einer Ablehnung.
word_nachtrag = Nachtrag
word_nachtrag_forms = Nachtrags, Nachträge, Nachträgen, Nachtragshaushalt, Nachtragshaushaltssatzung
word_nachtrag_text = Etwas, das nach der Einladung noch hinzukommt, zum Beispiel ein weiterer Punkt der Tagesordnung. Beim Haushalt: eine Änderung im laufenden Jahr.
word_namentliche_abstimmung = namentliche Abstimmung
word_namentliche_abstimmung_forms = namentlichen Abstimmung, namentlich
word_namentliche_abstimmung_text = Jedes Mitglied wird einzeln aufgerufen. In der Niederschrift steht, wer wie gestimmt hat.
word_nichtoeffentlich = nichtöffentlich
word_nichtoeffentlich_forms = nichtöffentliche, nichtöffentlicher, nichtöffentlichen, nichtöffentliches, nicht öffentlich, nicht öffentliche, nicht öffentlicher, nicht öffentlichen, nicht-öffentlich, Nichtöffentlichkeit
word_nichtoeffentlich_text = Es darf niemand zuhören, weil es das Wohl der Allgemeinheit oder berechtigte Interessen Einzelner verlangen, etwa bei Personal oder Grundstücken. In Thüringen regeln das § 40 und für Ausschüsse § 43 ThürKO.
word_niederschrift = Niederschrift
word_niederschrift_forms = Niederschriften, Sitzungsniederschrift, Protokoll, Protokolls, Protokolle
word_niederschrift_text = Das Protokoll einer Sitzung: wer da war, worüber beraten und mit welchem Ergebnis abgestimmt wurde.
word_sachkundige_buerger = sachkundige Bürgerinnen und Bürger
word_sachkundige_buerger_forms = sachkundige Bürger, sachkundigen Bürger, sachkundiger Bürger, sachkundige Bürgerin, sachkundigen Bürgerinnen und Bürger, sachkundiger Einwohner, sachkundige Einwohner, sachkundige Einwohnerin
word_sachkundige_buerger_text = Menschen, die nicht im Kreistag sitzen, aber mit ihrem Wissen in einem Ausschuss mitarbeiten. Meist beraten sie mit, stimmen aber nicht ab.
word_satzung = Satzung
word_satzung_forms = Satzungen, Satzungsänderung
word_satzung_text = Eine Regel, die der Landkreis für sein Gebiet selbst beschließt, zum Beispiel über Gebühren.
word_tagesordnung = Tagesordnung
word_tagesordnung_forms = Tagesordnungen, Tagesordnungspunkt, Tagesordnungspunkte, Tagesordnungspunkten, Tagesordnungspunkts
word_tagesordnung_text = Die Liste der Punkte einer Sitzung in ihrer Reihenfolge. Sie wird vor der Sitzung bekannt gemacht.
word_tischvorlage = Tischvorlage
word_tischvorlage_forms = Tischvorlagen
word_tischvorlage_text = Eine Vorlage, die erst in der Sitzung verteilt wird.
word_ueberplanmaessige_ausgabe = überplanmäßige Ausgabe
word_ueberplanmaessige_ausgabe_forms = überplanmäßigen Ausgabe, überplanmäßige Ausgaben, überplanmäßigen Ausgaben, überplanmäßiger Ausgaben, überplanmäßige, überplanmäßigen, überplanmäßiger, außerplanmäßige, außerplanmäßigen, außerplanmäßiger
word_ueberplanmaessige_ausgabe_text = Für etwas wird mehr Geld gebraucht, als im Haushaltsplan steht. Ist dort gar nichts dafür vorgesehen, heißt die Ausgabe außerplanmäßig.
word_umsetzung = Umsetzung
word_umsetzung_forms = in Umsetzung, umgesetzt
word_umsetzung_text = Was nach der Abstimmung geschieht: ob die Verwaltung einen Beschluss schon ausgeführt hat und bis wann sie es tut.
word_vertagt = vertagt
word_vertagt_forms = vertagte, vertagten, Vertagung, vertagen, zurückgestellt
word_vertagt_text = Die Sache wird in eine spätere Sitzung verschoben; entschieden ist noch nichts.
word_verwiesen = verwiesen
word_verwiesen_forms = verwiesen an, Verweisung, überwiesen
word_verwiesen_text = Die Sache geht an ein anderes Gremium, meist an einen Ausschuss, der sie weiter berät.
word_vorberatung = Vorberatung
word_vorberatung_forms = Vorberatungen, vorberaten, vorberatend, vorberatende, vorberatender, vorberatenden, vorberatendes
word_vorberatung_text = Ein Gremium spricht über eine Sache und gibt eine Empfehlung ab. Die Entscheidung trifft danach ein anderes.
word_vorlage = Vorlage
word_vorlage_forms = Vorlagen
word_vorlage_text = Ein Schriftstück, über das ein Gremium berät.
word_wahlperiode = Wahlperiode
word_wahlperiode_forms = Wahlperioden
word_wahlperiode_text = Die Zeit, für die der Kreistag gewählt ist. In Thüringen sind es fünf Jahre.
word_zurueckgezogen = zurückgezogen
word_zurueckgezogen_forms = zurückgezogene, zurückgezogenen, Rücknahme
word_zurueckgezogen_text = Wer die Sache eingebracht hat, nimmt sie zurück. Darüber wird dann nicht mehr entschieden.

## Explained

explained_title = So funktioniert der Kreistag
explained_description = Was der Kreistag tut, wie aus einem Vorschlag ein Beschluss wird und wie Sie mitmachen können: { $county }.
explained_text =
    Der Kreistag ist die gewählte Vertretung der Menschen im Landkreis.
    Er entscheidet über die wichtigen Angelegenheiten des Landkreises und darüber, wofür Geld ausgegeben wird.
    Die Verwaltung im Landratsamt bereitet die Entscheidungen vor und führt sie aus.
    Unbekannte Wörter erklärt das [Glossar](/glossar/).

    ## Worum es geht

    Der Landkreis kümmert sich um Dinge, die eine einzelne Gemeinde allein nicht schafft.
    Dazu gehören zum Beispiel Kreisstraßen, Busse, viele Schulen, die Müllabfuhr und die Jugendhilfe.
    Manches davon schreiben Gesetze vor, anderes macht der Landkreis freiwillig.

    ## Wer was entscheidet

    - **Der Kreistag** entscheidet über das Wichtige, zum Beispiel über den Haushalt und über Satzungen.
    - **Ausschüsse** beraten einzelne Themen genauer. Ein vorberatender Ausschuss gibt eine Empfehlung. Ein beschließender Ausschuss entscheidet in seinem Bereich selbst.
    - **Fraktionen** sind Mitglieder des Kreistags, die politisch zusammenarbeiten. Sie stellen Anträge und Anfragen.
    - **Die Landrätin oder der Landrat** leitet die Verwaltung, erledigt das Alltägliche und setzt Beschlüsse um.
    - **Beiräte** beraten den Kreistag, entscheiden in der Regel aber nicht.

    Wer das ist, steht bei den [Gremien](/gremien/) und [Personen](/personen/).

    ## Vom Vorschlag zum Beschluss

    1. **Jemand macht einen Vorschlag.** Er kommt von der Verwaltung, von einer Fraktion oder von Mitgliedern des Kreistags.
    2. **Daraus wird eine Vorlage.** Darin steht, worum es geht, meist auch was es kostet und worüber abgestimmt werden soll.
    3. **Ausschüsse beraten vor.** Welche und wann, steht in der Beratungsfolge der Vorlage. Sie empfehlen, was zu tun ist.
    4. **Die Sitzung wird bekannt gemacht.** Ort, Zeit und Tagesordnung stehen vorher fest und sind für alle zu lesen.
    5. **Das zuständige Gremium stimmt ab.** Meist ist das der Kreistag. Es kann den Vorschlag annehmen, ändern, ablehnen, vertagen oder an einen Ausschuss verweisen.
    6. **Das Ergebnis wird festgehalten.** Es steht in der Niederschrift. Beschlüsse aus öffentlicher Sitzung werden bekannt gemacht.
    7. **Die Verwaltung setzt den Beschluss um.**

    Nicht jeder Vorschlag geht jeden dieser Schritte.

    ## Warum manches nichtöffentlich ist

    Der Kreistag tagt öffentlich.
    Zuhören darf nur dann niemand, wenn es das Wohl der Allgemeinheit oder berechtigte Interessen Einzelner verlangen.
    Das kann bei Personal, bei Grundstücken oder bei Verträgen mit Firmen so sein.
    In Thüringen steht das in § 40 der Kommunalordnung (ThürKO).
    Vorberatende Ausschüsse tagen dort nichtöffentlich, wenn die Geschäftsordnung nichts anderes sagt (§ 43 ThürKO).

    Was nichtöffentlich beschlossen wurde, wird bekannt gemacht, sobald der Grund dafür weggefallen ist.
    In Thüringen entscheidet darüber der Kreistag.
    Bis dahin steht hier nur, dass es den Punkt gibt.

    ## So machen Sie mit

    - **Kommen und zuhören:** Im [Kalender](/kalender/) steht, wann und wo die nächste öffentliche Sitzung ist.
    - **Fragen:** Viele Kreistage haben eine Einwohnerfragestunde. Ob und wie Sie dort fragen können, regelt der Kreistag selbst.
    - **Mitglieder ansprechen:** Die [Mitglieder](/personen/) und ihre Fraktionen können Ihre Frage oder Ihren Vorschlag aufnehmen.
    - **Nachlesen:** Alle veröffentlichten [Vorlagen](/vorlagen/) können Sie [durchsuchen](/suche/).

    ## So lesen Sie eine Vorlage

    - Ganz oben steht, was entschieden wurde oder wie es weitergeht.
    - Die Beratungsfolge nennt die Gremien und Tage. Bei „Entscheidung“ fällt der Beschluss, bei „Vorberatung“ gibt es eine Empfehlung.
    - Der Beschlussvorschlag ist der Wortlaut, über den abgestimmt werden soll. Hat das Gremium ihn geändert, gilt der Wortlaut des Beschlusses.
    - Karten, Pläne und Zahlen stehen in den Anlagen.

    ## So lesen Sie eine Tagesordnung

    - Die Punkte stehen in der Reihenfolge, in der sie beraten werden sollen. Das Gremium kann die Reihenfolge ändern.
    - Zum öffentlichen Teil dürfen Sie kommen. Zum nichtöffentlichen Teil müssen alle Zuhörerinnen und Zuhörer den Raum verlassen.
    - Nach der Sitzung steht bei vielen Punkten das Ergebnis, manchmal mit der Zahl der Stimmen.
    - Alle Sitzungen stehen in der [Übersicht der Sitzungen](/sitzungen/).

## Gone

missing_title = Diese Seite gibt es nicht (mehr)
missing_description = Unter dieser Adresse gibt es keine Seite.
missing_intro = Unter dieser Adresse steht nichts. Vielleicht ist sie vertippt, oder die Seite ist umgezogen.
missing_search = Suchen Sie im Feld am Anfang dieser Seite nach einem Wort, einem Namen oder der Nummer einer Vorlage.
missing_ways = Diese Wege führen weiter
missing_home = Startseite
missing_calendar = Sitzungskalender
missing_papers = Vorlagen
missing_bodies = Gremien
missing_search_page = Suchen und finden
missing_old_heading = Sie haben einen alten Link?
missing_old = Im früheren System hatten die Seiten andere Adressen. Viele davon leiten hierher weiter, aber nicht alle. Suchen Sie dann nach dem Betreff oder dem Tag der Sitzung.
missing_contact_heading = Sie finden es nicht?
missing_contact = Schreiben Sie uns oder rufen Sie an. Nennen Sie bitte die Adresse, unter der Sie nichts gefunden haben.

## Legal

legal_imprint = Impressum
legal_imprint_about = Wer diese Website betreibt und wie Sie uns erreichen: { $county }.
legal_imprint_provider =
    Angaben nach § 5 des Digitale-Dienste-Gesetzes (DDG)

    ## Anbieter
legal_imprint_form = Rechtsform
legal_imprint_form_usual = Gebietskörperschaft des öffentlichen Rechts
legal_imprint_represented = Vertreten durch
legal_imprint_responsible = Verantwortlich für den Inhalt
legal_imprint_oversight = Rechtsaufsicht
legal_imprint_vat = Umsatzsteuer-Identifikationsnummer
legal_imprint_more =
    ## Mehr

    Wie wir mit Daten umgehen, steht im [Datenschutz](/datenschutz/).
    Wie Sie uns eine Barriere nennen, steht unter [Barriere melden](/barriere-melden/).
legal_phone = Telefon:
legal_email = E-Mail:
legal_website = Website:
legal_portal = Transparenzportal

legal_privacy = Datenschutz
legal_privacy_about = Was beim Besuch dieser Website gespeichert wird, was nicht, und welche Rechte Sie haben: { $county }.
legal_privacy_short =
    ## Das Wichtigste

    - Diese Website setzt keine Cookies und speichert nichts auf Ihrem Gerät.
    - Sie lädt nichts von fremden Servern: keine Schriften, keine Karten, keine Videos, keine Zählung der Besuche.
    - Die Suche rechnet in Ihrem Browser.
    - Es gibt keine Anmeldung und keine Formulare, die Daten an uns schicken, außer dem Suchfeld; was dort gilt, steht unter „Suche“.
legal_privacy_controller =
    ## Verantwortlich
legal_privacy_officer =
    ## Datenschutzbeauftragte Stelle

    Fragen zum Datenschutz beantwortet:
legal_privacy_no_officer =
    ## Datenschutzbeauftragte Stelle

    Die Kontaktdaten der datenschutzbeauftragten Stelle sind hier noch nicht eingetragen.
    Bitte wenden Sie sich mit Fragen zum Datenschutz an die verantwortliche Stelle.
legal_privacy_log =
    ## Aufruf der Seiten

    Damit der Server Ihnen eine Seite schicken kann, braucht er die IP-Adresse Ihres Anschlusses.
    In seinem Protokoll stehen zu jedem Aufruf: IP-Adresse, Tag und Uhrzeit, die aufgerufene Adresse, ob der Abruf gelungen ist, die Menge der Daten und, was Ihr Browser über sich sagt.

    - Zweck: der sichere und störungsfreie Betrieb, etwa um Angriffe zu erkennen. Wir führen die Angaben nicht mit anderen zusammen und werten sie nicht nach Personen aus.
    - Rechtsgrundlage: Art. 6 Abs. 1 Buchstabe e DSGVO; die Öffentlichkeit über die Arbeit des Kreistages zu unterrichten, ist eine öffentliche Aufgabe.
    - Dauer: Die Protokolle werden nach { $days ->
        [one] einem Tag
       *[other] { $days } Tagen
    } gelöscht.
legal_privacy_no_log =
    ## Aufruf der Seiten

    Damit der Server Ihnen eine Seite schicken kann, braucht er die IP-Adresse Ihres Anschlusses.
    Er verwendet sie nur, solange die Verbindung besteht; ein Protokoll der Aufrufe führt er nicht.
    Rechtsgrundlage ist Art. 6 Abs. 1 Buchstabe e DSGVO: Die Öffentlichkeit über die Arbeit des Kreistages zu unterrichten, ist eine öffentliche Aufgabe.
legal_privacy_log_unsaid =
    ## Aufruf der Seiten

    Damit der Server Ihnen eine Seite schicken kann, braucht er die IP-Adresse Ihres Anschlusses.
    Ob und wie lange er die Aufrufe in einem Protokoll festhält, ist hier noch nicht eingetragen.
    Rechtsgrundlage ist Art. 6 Abs. 1 Buchstabe e DSGVO: Die Öffentlichkeit über die Arbeit des Kreistages zu unterrichten, ist eine öffentliche Aufgabe.
legal_privacy_host =
    Den Server betreibt in unserem Auftrag und nach unserer Weisung (Art. 28 DSGVO): { $host }.
legal_privacy_search =
    ## Suche

    Die Suche vergleicht Ihre Worte in Ihrem Browser mit einem Verzeichnis, das er von dieser Website lädt.
    Was Sie eintippen, wird dazu nicht verschickt.
    Er lädt dabei die Teile des Verzeichnisses und die gefundenen Seiten, die er braucht; diese Abrufe sieht der Server wie alle anderen.
    Eine Ausnahme müssen Sie kennen: Wenn Sie das Suchfeld auf einer anderen Seite abschicken, die Eingabetaste drücken, ohne JavaScript suchen oder die Adresse einer Suche aufrufen, stehen Ihre Worte in der Adresse der Seite.
    Dann erfährt sie der Server, und sie können wie jede aufgerufene Adresse in seinem Protokoll stehen.
    An andere Websites gibt Ihr Browser diese Adresse nicht weiter.
legal_privacy_storage =
    ## Cookies und Speicher

    Wir legen nichts auf Ihrem Gerät ab und lesen dort nichts aus, weder Cookies noch den Speicher Ihres Browsers (§ 25 TDDDG).
    Deshalb fragt Sie diese Website auch nicht nach einer Einwilligung.
    Dass Ihr Browser Seiten für eine Weile aufhebt, um sie schneller wieder zu zeigen, bestimmen Sie in seinen Einstellungen.
    Links zu anderen Websites sind nur Links: Erst wenn Sie ihnen folgen, erfährt die andere Website von Ihnen.
legal_privacy_mail =
    ## Wenn Sie uns schreiben oder anrufen

    Was Sie uns mitteilen, verwenden wir, um Ihr Anliegen zu bearbeiten (Art. 6 Abs. 1 Buchstabe e DSGVO).
    Wir bewahren es auf, solange das nötig ist oder ein Gesetz es verlangt.
    Gewöhnliche E-Mails sind auf ihrem Weg nicht sicher verschlossen; Vertrauliches schicken Sie bitte mit der Post.
legal_privacy_people =
    ## Personen auf dieser Website

    Wir nennen die Mitglieder des Kreistages und seiner Ausschüsse mit Namen, Funktion und Mandat und zeigen, was öffentlich beraten und beschlossen wurde.
    Das Kommunalrecht verlangt, dass die Arbeit des Kreistages öffentlich ist (Art. 6 Abs. 1 Buchstaben c und e DSGVO).
    Kontaktdaten und Bilder erscheinen nur mit Einwilligung der Person (Art. 6 Abs. 1 Buchstabe a DSGVO); sie kann sie jederzeit widerrufen.
    Wie jemand abgestimmt hat, erscheint nur bei namentlicher Abstimmung.
    Sitzungen, Vorlagen und Beschlüsse bleiben dauerhaft zugänglich, weil sie belegen, wie entschieden wurde.
legal_privacy_rights =
    ## Ihre Rechte

    Sie können von uns verlangen (Art. 12 bis 22 DSGVO):

    - Auskunft darüber, was wir über Sie gespeichert haben (Art. 15),
    - dass wir Falsches berichtigen (Art. 16),
    - dass wir löschen, was wir nicht mehr speichern dürfen (Art. 17),
    - dass wir die Verarbeitung einschränken (Art. 18),
    - dass wir Ihnen Daten, die Sie uns auf Grund einer Einwilligung gegeben haben, in einem gängigen Format geben (Art. 20).

    Sie können der Verarbeitung aus Gründen, die sich aus Ihrer besonderen Lage ergeben, widersprechen (Art. 21).
    Eine Einwilligung können Sie jederzeit für die Zukunft widerrufen.
    Niemand entscheidet hier automatisch über Sie (Art. 22).
    Sie müssen uns keine Daten geben; ohne die IP-Adresse kann der Server allerdings keine Seite schicken.
legal_privacy_complaint =
    ## Beschwerde

    Wenn Sie meinen, dass wir Ihre Daten nicht rechtmäßig verarbeiten, können Sie sich bei der Aufsichtsbehörde für den Datenschutz beschweren (Art. 77 DSGVO).

legal_accessibility = Barrierefreiheit
legal_accessibility_title = Erklärung zur Barrierefreiheit
legal_accessibility_about = Wie barrierefrei diese Website ist, was fehlt, und an wen Sie sich wenden können: { $county }.
legal_accessibility_some_law = des Landes, das die Richtlinie (EU) 2016/2102 umsetzt
legal_accessibility_scope =
    Wir bemühen uns, diese Website barrierefrei zugänglich zu machen (öffentliche Stelle: { $county }).
    Rechtsgrundlage ist das Recht zur Umsetzung der Richtlinie (EU) 2016/2102: { $law }.

    Diese Erklärung gilt für { $address }.
    Maßstab ist die Norm EN 301 549 mit den Web Content Accessibility Guidelines (WCAG) 2.1, Stufe AA.

    ## Stand der Vereinbarkeit
legal_accessibility_full =
    Diese Website ist mit den Anforderungen **vollständig vereinbar**.
legal_accessibility_partial =
    Diese Website ist mit den Anforderungen **teilweise vereinbar**.
    Was nicht barrierefrei ist und warum, steht im nächsten Abschnitt.
legal_accessibility_not =
    Diese Website ist mit den Anforderungen **nicht vereinbar**.
    Was nicht barrierefrei ist und warum, steht im nächsten Abschnitt.
legal_accessibility_unsaid =
    Ob diese Website mit den Anforderungen vereinbar ist, ist noch nicht geprüft.
legal_accessibility_exceptions =
    ## Nicht barrierefreie Inhalte
legal_accessibility_reason = Grund:
legal_accessibility_alternative = Alternative:
legal_accessibility_on_request = Auf Anfrage erhalten Sie den Inhalt in einer Form, die Sie nutzen können.
legal_accessibility_pdf = Anlagen als PDF-Datei
legal_accessibility_pdf_reason = Sie stammen aus vielen Quellen; ob jede einzelne barrierefrei ist, ist nicht geprüft.
legal_accessibility_pdf_instead = Die Vorlagen selbst sind Webseiten. Eine Anlage erhalten Sie auf Anfrage in einer Form, die Sie nutzen können.
legal_accessibility_making =
    ## Erstellung dieser Erklärung
legal_accessibility_made = Diese Erklärung wurde am { $day } erstellt.
legal_accessibility_reviewed = Sie wurde zuletzt am { $day } überprüft.
legal_accessibility_method = Grundlage: { $method }
legal_accessibility_making_unsaid = Wann und wie geprüft wurde, ist hier noch nicht eingetragen.
legal_accessibility_feedback =
    ## Barrieren melden: Kontakt

    Sind Ihnen Mängel aufgefallen, oder brauchen Sie einen Inhalt in einer anderen Form?
    Schreiben Sie uns; was in die Meldung gehört, steht unter [Barriere melden](/barriere-melden/).
    Wir antworten innerhalb eines Monats.
legal_accessibility_enforcement =
    ## Durchsetzungsverfahren

    Haben Sie innerhalb eines Monats keine Antwort erhalten, oder hilft Ihnen die Antwort nicht, können Sie sich an die Durchsetzungsstelle wenden.
    Sie vermittelt zwischen Menschen mit Behinderungen und öffentlichen Stellen.
    Das Verfahren ist kostenlos; einen Rechtsbeistand brauchen Sie nicht.

legal_barrier = Barriere melden
legal_barrier_about = So sagen Sie uns, was Sie auf dieser Website nicht nutzen können: { $county }.
legal_barrier_what =
    Können Sie etwas auf dieser Website nicht lesen, hören, verstehen oder bedienen?
    Sagen Sie es uns.
    Sie müssen nichts begründen und keine Behinderung nachweisen.

    ## Was in Ihre Meldung gehört

    1. Die Adresse der Seite oder ihre Überschrift
    2. Was Sie tun wollten und was nicht ging
    3. Womit Sie die Seite nutzen, etwa Browser, Vorleseprogramm oder Vergrößerung
    4. Wie wir Ihnen antworten sollen, und ob Sie den Inhalt in einer anderen Form brauchen

    Fehlt etwas davon, melden Sie es trotzdem.
legal_barrier_write = Barriere per E-Mail melden
legal_barrier_subject = Barriere auf der Website { $county }
legal_barrier_body =
    Adresse der Seite:

    Was wollten Sie tun, und was ging nicht?

    Womit nutzen Sie die Seite (Browser, Vorleseprogramm, Vergrößerung)?

    Wie sollen wir Ihnen antworten? Brauchen Sie den Inhalt in einer anderen Form?
legal_barrier_other_ways =
    ## E-Mail, Post und Telefon

    Sie erreichen uns auch so:
legal_barrier_then =
    ## Wie es weitergeht

    Wir antworten innerhalb eines Monats.
    Ist die Antwort nicht gut genug, oder bleibt sie aus, hilft Ihnen die Durchsetzungsstelle; wer das ist, steht in der [Erklärung zur Barrierefreiheit](/barrierefreiheit/).

legal_easy_language = Leichte Sprache
legal_easy_language_about = Der Kreistag und diese Website in Leichter Sprache: { $county }.
legal_easy_language_note = Auf dieser Seite steht das Wichtigste in Leichter Sprache.
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

legal_sign_language = Gebärdensprache
legal_sign_language_about = Was es hier in Deutscher Gebärdensprache gibt, und wen Sie fragen können: { $county }.
legal_sign_language_missing =
    __Auf dieser Website gibt es noch kein Video in Deutscher Gebärdensprache (DGS).__
    Das Recht des Landes sieht vor, dass hier in Gebärdensprache erklärt wird: was man auf dieser Website findet, wie man sich zurechtfindet und was in der Erklärung zur Barrierefreiheit steht.
    Das fehlt noch.
legal_sign_language_none =
    __Auf dieser Website gibt es kein Video in Deutscher Gebärdensprache (DGS).__
legal_sign_language_ask =
    ## Wen Sie fragen können

    Brauchen Sie einen Inhalt in Gebärdensprache, oder wollen Sie in einer öffentlichen Sitzung mit einer Dolmetscherin oder einem Dolmetscher zuhören?
    Fragen Sie uns; bitte früh genug vor der Sitzung.
legal_sign_language_ways =
    ## Was es schon gibt

    - Das Wichtigste in [Leichter Sprache](/leichte-sprache/)
    - Der Weg, uns eine [Barriere zu melden](/barriere-melden/)

## Sharing

share_heading = Zitieren und teilen
share_citation = Zitat
share_address = Adresse
share_copy_citation = Zitat kopieren
share_copy_address = Adresse kopieren
share_copied_citation = Das Zitat ist kopiert.
share_copied_address = Die Adresse ist kopiert.
share_failed_citation = Kopieren ging nicht. Das Zitat ist ausgewählt; kopieren Sie es bitte selbst.
share_failed_address = Kopieren ging nicht. Die Adresse ist ausgewählt; kopieren Sie sie bitte selbst.
share_retrieved = abgerufen am
share_quoted = „{ $name }“
share_as_of = (Stand: { $date })
share_site = Kreistagsinformationssystem
share_locale = de_DE

## Seats

seats_heading = Sitzverteilung
seats_caption = { $n ->
    [one] Ein Sitz
   *[other] { $n } Sitze
    } nach Fraktionen
seats_group = Fraktion
seats_count = Sitze
seats_without_group = ohne Fraktion
seats_empty = unbesetzt
seats_in_council = Sitze im Kreistag
seats_portion = { $count } von { $total } Sitzen

## News

news_title = Neu und geändert
news_description = Was zuletzt erschienen ist oder geändert wurde, Tag für Tag: { $county }.
news_intro = Die letzten Einträge, der neueste Tag zuerst.
news_as_of = Stand:
news_none = Noch nichts hat ein Datum, das hier stehen könnte.
news_sources_heading = Woher diese Angaben stammen
news_sources = Eine neue oder geänderte Seite steht unter dem Tag, den die Verwaltung in ihr angegeben hat, eine Vorlage ohne diese Angabe unter ihrem eigenen Datum. Ergebnisse stehen unter dem Tag der Sitzung, auch wenn sie später eingetragen wurden, Niederschriften unter dem Datum der Datei. Was kein Datum nennt, fehlt hier.
news_announced = Sitzung bekannt gemacht
news_result = Ergebnis der Beratung
news_released = Beschluss aus nichtöffentlicher Beratung bekannt gemacht
news_minutes = Niederschrift veröffentlicht
news_minutes_draft = Entwurf der Niederschrift veröffentlicht
news_new_paper = Neue Vorlage
news_new_meeting = Neue Sitzung
news_new_organization = Neues Gremium
news_new_person = Neue Person
news_new_page = Neue Seite
news_changed_paper = Vorlage geändert
news_changed_meeting = Sitzung geändert
news_changed_organization = Gremium geändert
news_changed_person = Angaben zur Person geändert
news_changed_page = Seite geändert
news_removed_paper = Vorlage zurückgenommen
news_removed_meeting = Sitzung zurückgenommen
news_removed_organization = Gremium zurückgenommen
news_removed_person = Seite einer Person zurückgenommen
news_removed_page = Seite zurückgenommen
news_tombstone = Hinweis an der früheren Adresse

## Statistics

statistics_title = Statistik
statistics_description = Vorlagen, Ergebnisse, Sitzungen und Dauer der Beratung in Zahlen: { $county }.
statistics_intro = Gezählt ist nur, was auf dieser Website öffentlich steht.
statistics_as_of = Stand:
statistics_none = Es gibt noch nichts zu zählen.
statistics_chart = Balkendiagramm. Seine Zahlen stehen in der Tabelle „{ $table }“.
statistics_bar = { $name }: { $count }
statistics_number = { $count }
statistics_year = Jahr
statistics_total = Gesamt
statistics_papers = Vorlagen
statistics_papers_words = { $count ->
    [one] Es ist eine Vorlage veröffentlicht.
   *[other] Es sind { $count } Vorlagen veröffentlicht.
}
statistics_papers_method = Gezählt wird jede öffentliche Vorlage einmal, in dem Jahr, unter dem sie in der Liste der Vorlagen steht: nach ihrem Datum, sonst nach dem der ersten Beratung.
statistics_papers_table = Vorlagen nach Jahr und Art
statistics_other_kinds = Andere
statistics_results = Ergebnisse
statistics_results_words = { $count ->
    [one] Ein Ergebnis ist eingetragen
   *[other] { $count } Ergebnisse sind eingetragen
}, davon { $accepted } angenommen, auch mit Änderungen, und { $rejected } abgelehnt.
statistics_results_method = Gezählt wird jedes Ergebnis eines öffentlichen Tagesordnungspunktes, in dem Jahr der Sitzung; „angenommen“ umfasst beschlossen, zugestimmt, gewählt und empfohlen.
statistics_results_table = Ergebnisse nach Jahr
statistics_legend_accepted = angenommen, auch geändert
statistics_accepted = angenommen
statistics_amended = geändert angenommen
statistics_rejected = abgelehnt
statistics_open = vertagt oder verwiesen
statistics_noted = zur Kenntnis genommen
statistics_withdrawn = zurückgezogen
statistics_other = anderes
statistics_meetings = Sitzungen
statistics_meetings_words = Verzeichnet sind { $public ->
    [one] eine öffentliche Sitzung
   *[other] { $public } öffentliche Sitzungen
} und { $private ->
    [one] eine nichtöffentliche
   *[other] { $private } nichtöffentliche
}.
statistics_meetings_method = Gezählt wird jede Sitzung bis heute, die weder abgesagt noch verschoben ist; öffentlich heißt, dass jeder zuhören konnte.
statistics_meetings_table = Sitzungen nach Jahr
statistics_public = öffentlich
statistics_private = nichtöffentlich
statistics_bodies = Gremien
statistics_bodies_words = { $count ->
    [one] Ein Gremium hat Sitzungen verzeichnet.
   *[other] { $count } Gremien haben Sitzungen verzeichnet.
}
statistics_bodies_method = Gezählt werden Sitzungen und Ergebnisse aller Jahre; eine gemeinsame Sitzung zählt bei jedem ihrer Gremien.
statistics_bodies_table = Sitzungen und Ergebnisse nach Gremium
statistics_body = Gremium
statistics_public_meetings = Öffentliche Sitzungen
statistics_private_meetings = Nichtöffentliche Sitzungen
statistics_days = Von der Vorlage zur Entscheidung
statistics_days_words = Vom Datum einer Vorlage bis zur Entscheidung waren es { $year } im Median { $days ->
    [one] ein Tag
   *[other] { $days } Tage
}.
statistics_days_method = Gezählt werden die Tage vom Datum der Vorlage bis zu der Sitzung, die über sie entschieden hat; der Median teilt die Vorlagen in eine schnellere und eine langsamere Hälfte.
statistics_days_table = Tage bis zur Entscheidung, nach dem Jahr der Entscheidung
statistics_days_bar = { $name }: { $days ->
    [one] 1 Tag
   *[other] { $days } Tage
}
statistics_median = Median in Tagen
statistics_quartiles = Mittlere Hälfte in Tagen
statistics_quartiles_range = { $lower } bis { $upper }
statistics_too_few = zu wenige Vorlagen

## Decisions

decisions_title = Beschlüsse
decisions_description = Alle öffentlichen Beschlüsse nach Jahr, mit Ergebnis und Abstimmung: { $county }.
decisions_of_year = Beschlüsse { $year }
decisions_of_year_description = Die öffentlichen Beschlüsse des Jahres { $year } mit Ergebnis und Abstimmung: { $county }.
decisions_page = Seite { $number }
decisions_count = { $count ->
    [one] 1 Eintrag
   *[other] { $count } Einträge
}
decisions_intro = Jeder öffentliche Tagesordnungspunkt mit seinem Ergebnis, dazu Beschlüsse aus nichtöffentlicher Beratung, die bekannt gemacht sind. Vertagtes steht hier, sobald es entschieden ist.
decisions_none = Es ist noch kein Ergebnis eingetragen.
decisions_latest = Zuletzt entschieden
decisions_years = Nach Jahr
decisions_other_years = Weitere Jahre
decisions_previous = Vorheriges Jahr: { $year }
decisions_next = Nächstes Jahr: { $year }
decisions_register = Alle Beschlüsse
decisions_number = Nummer
decisions_matter = Gegenstand
decisions_date = Datum
decisions_body = Gremium
decisions_result = Ergebnis
decisions_vote = Abstimmung
decisions_released = nichtöffentlich gefasst, bekannt gemacht am
decisions_private_item = Nichtöffentlicher Tagesordnungspunkt
decisions_statistics = Zahlen dazu in der Statistik
decisions_of_term = Beschlüsse
decisions_composition = Sitze nach Fraktionen
decisions_composition_as_of = Besetzung des Kreistags am
decisions_no_group = ohne Fraktion
