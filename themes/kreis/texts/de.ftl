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
list_between = { ", " }
list_last = { " und " }
number_group = .
number_decimal = ,

## Frame

frame_skip = Zum Inhalt springen
frame_crumbs = Sie sind hier

## Paper

## Meeting

## AgendaItem

## Parts

## Home

## Calendar

## Lists

## Bodies

## People

## Archive

## Search

## Register

## Free

## Glossary

## Legal

## Sharing

## Seats

## News

## Statistics

## Decisions
