month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
weekday-1 = maandag
weekday-2 = dinsdag
weekday-3 = woensdag
weekday-4 = donderdag
weekday-5 = vrijdag
weekday-6 = zaterdag
weekday-7 = zondag

date-day = { $day } { $month } { $year }
date-day-short = { $day } { $month }
date-day-long = { $weekday } { $date }
date-month = { $month } { $year }
date-hour = { $hour }.{ $minute } uur
date-weekday-at = { $day } { $hour }
date-at-hour = om { $hour }
date-on-day = op { $day }
date-yesterday = gisteren
date-today-at = vandaag om { $hour }
date-yesterday-at = gisteren om { $hour }
date-tomorrow-at = morgen om { $hour }
date-day-at = { $day }, { $hour }

date-minutes = { $count ->
    [one] 1 minuut
   *[other] { $count } minuten
}
date-hours = { $count } uur
date-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagen
}
