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
list_between = { ", " }
list_last = { " and " }
number_group = ,
number_decimal = .

## Frame

frame_skip = Skip to content
frame_crumbs = You are here

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
