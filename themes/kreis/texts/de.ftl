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

## Statistics

## Decisions
