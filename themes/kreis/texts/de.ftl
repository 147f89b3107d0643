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

## Paper

## Meeting

meeting_numbered = { $bodies }, { $number }. Sitzung
meeting_scheduled = geplant
meeting_invited = eingeladen
meeting_held = durchgeführt
meeting_cancelled = abgesagt
meeting_moved = verschoben

## AgendaItem

item_question_time = Einwohnerfragestunde
item_report = Mitteilung
item_inquiry = Anfrage

## Parts

## Home

## Calendar

## Lists

## Bodies

## People

## Archive

term_called = Wahlperiode { $name }

## Search

## Register

## Free

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
