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

## Statistics

## Decisions
