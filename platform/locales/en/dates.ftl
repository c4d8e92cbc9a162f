month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

# $day (Number) - day of the month
# $month (String) - name of the month
# $year (String) - four digits
date-day = { $day } { $month } { $year }
# $day (Number) - day of the month
# $month (String) - name of the month
date-day-short = { $day } { $month }
# $weekday (String) - name of the weekday
# $date (String) - the day in full
date-day-long = { $weekday } { $date }
# $month (String) - name of the month
# $year (String) - four digits
date-month = { $month } { $year }
# $hour (String) - the hour, without a leading nought
# $minute (String) - two digits
date-hour = { $hour }:{ $minute }
# $day (String) - name of the weekday
# $hour (String) - hour and minute
date-weekday-at = { $day } { $hour }
# $hour (String) - hour and minute
date-at-hour = at { $hour }
# $day (String) - the day in full
date-on-day = on { $day }
date-yesterday = yesterday
# $hour (String) - hour and minute
date-today-at = today at { $hour }
# $hour (String) - hour and minute
date-yesterday-at = yesterday at { $hour }
# $hour (String) - hour and minute
date-tomorrow-at = tomorrow at { $hour }
# $day (String) - the day in full
# $hour (String) - hour and minute
date-day-at = { $day } at { $hour }

# $count (Number) - how many minutes
date-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
# $count (Number) - how many hours
date-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
# $count (Number) - how many days
date-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
