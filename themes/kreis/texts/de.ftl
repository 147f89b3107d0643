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
paper_state = Stand
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
outcome_on = am
outcome_item = Tagesordnungspunkt
outcome_resolution = Beschluss { $number }
outcome_implementation = Umsetzung:
outcome_wording = Wortlaut des Beschlusses
outcome_state = Stand der Beratung
outcome_next = Wie geht es weiter?
outcome_last = Zuletzt:
outcome_next_step = Nächster Schritt:
outcome_decision_falls = Die Entscheidung fällt:
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
missing_title = Seite nicht gefunden
missing_words = Unter dieser Adresse gibt es keine Seite.
missing_ways = Vielleicht helfen diese Wege weiter:
missing_home = Startseite
missing_calendar = Sitzungskalender
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

## Legal

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
