//! Colleagues who meet in the same two weeks: gatherings that were and are to come, and an hour every week.

use community::gatherings;
use community::social_hour::{self, State};
use platform::clock::{Day, HOUR_MICROS, Moment};
use platform::failure::Failure;
use platform::feature::Platform;
use platform::ids::short;

use super::talk::Talk;

/// A gathering that Marijke calls on the first day: in which space, how many days on, and what it is.
struct Call {
    space: usize,
    days: i64,
    from: &'static str,
    until: &'static str,
    title: &'static str,
    about: &'static str,
    place: &'static str,
    link: &'static str,
    places: &'static str,
    /// Days until the last time of a series; 0 for once.
    weeks: i64,
}

const CALLS: [Call; 3] = [
    Call {
        space: 0,
        days: 3,
        from: "13:00",
        until: "15:00",
        title: "Rondje langs gemaal Elzerbroek",
        about: "Joris laat zien waar het filter zat en wat er nu anders is. Neem **laarzen** mee.",
        place: "Gemaal Elzerbroek, Sluisweg 2",
        link: "",
        places: "12",
        weeks: 0,
    },
    Call {
        space: 1,
        days: 16,
        from: "09:00",
        until: "09:30",
        title: "Koffie: laat zien wat je schreef",
        about: "Een half uur, één bericht, drie tips. Kijken mag ook.",
        place: "Kantine",
        link: "https://overleg.lagemade.example/koffie",
        places: "",
        weeks: 6,
    },
    Call {
        space: 2,
        days: 24,
        from: "08:30",
        until: "17:00",
        title: "Open dag: opbouw en rondleidingen",
        about: "Verdeling van de tenten, de vistrap en de rondleidingen.",
        place: "Sluis Zwaluwlaan",
        link: "",
        places: "2",
        weeks: 0,
    },
];

/// Subject, beginning, and what was said by whom.
type Hour = (&'static str, &'static str, &'static [(usize, &'static str)]);

/// The hours: what they are about, how they begin, and what is said by whom.
const HOURS: [Hour; 2] = [
    (
        "Wat vertel je op een verjaardag over je werk?",
        "Welke vraag krijg je altijd?\nWat zeg je dan?\nWat zou je willen laten zien?",
        &[
            (
                3,
                "Of ik de hele dag buiten loop. Ik laat tegenwoordig een foto zien van de maaiboot: dan begint het gesprek.",
            ),
            (
                4,
                "Dat het water bij hen in de straat ook van ons is. **Zoek je eigen sloot op** op de kaart, dat werkt elke keer.",
            ),
            (2, "Kunnen we die kaart niet gewoon delen?"),
        ],
    ),
    (
        "Wanneer plaats je iets niet?",
        "Wat hield je de laatste keer tegen?",
        &[(1, "Als er bewoners op staan die ik niet kan vragen.")],
    ),
];

/// What happens on this step, which is some six hours long.
pub(super) async fn go_on(talk: &Talk<'_>, step: usize) -> Result<(), Failure> {
    match step {
        1 => begin(talk).await?,
        2 => answer(talk).await?,
        16 => report(talk).await?,
        _ => {}
    }
    if step > 2 { hour(talk).await } else { Ok(()) }
}

fn day_on(platform: &Platform, days: i64) -> Day {
    let zone = platform.organisation.facts().time_zone();
    platform.now().day(&zone).plus_days(days)
}

async fn begin(talk: &Talk<'_>) -> Result<(), Failure> {
    let marijke = talk.hand(0).await?;
    let zone = talk.platform.organisation.facts().zone;
    for call in &CALLS {
        let day = day_on(talk.platform, call.days);
        let (begins, ends) = (format!("{day}T{}", call.from), format!("{day}T{}", call.until));
        let until = day.plus_days(call.weeks * 7).to_string();
        let repeat = if call.weeks > 0 { "weekly" } else { "never" };
        let form = [
            ("title", call.title),
            ("about", call.about),
            ("place", call.place),
            ("link", call.link),
            ("begins", begins.as_str()),
            ("ends", ends.as_str()),
            ("zone", zone.as_str()),
            ("places", call.places),
            ("repeat", repeat),
            ("until", until.as_str()),
        ];
        let space = &talk.spaces[call.space];
        marijke
            .send(&format!("/spaces/{}/gatherings", space.public_id), &form)
            .await?;
    }
    let weekday = day_on(talk.platform, 4)
        .date()
        .weekday()
        .to_monday_one_offset()
        .to_string();
    let form = [
        ("weekday", weekday.as_str()),
        ("begins", "10:00"),
        ("minutes", "60"),
        ("open_hours", "24"),
        ("zone", zone.as_str()),
    ];
    marijke
        .send(&format!("/spaces/{}/social-hour", talk.spaces[1].public_id), &form)
        .await
}

async fn answer(talk: &Talk<'_>) -> Result<(), Failure> {
    let db = talk.platform.store.reader();
    for (number, replies) in [
        (
            0,
            &[(1, "come"), (2, "come"), (3, "come"), (4, "maybe"), (5, "not")][..],
        ),
        (1, &[(0, "come"), (2, "come"), (4, "maybe")]),
        // Who is in the closed space: two made it, one was let in.
        (2, &[(0, "come"), (2, "come"), (1, "come")]),
    ] {
        let called = gatherings::list_of_space(db, talk.spaces[CALLS[number].space].id).await?;
        let Some(gathering) = called.first() else { continue };
        for (who, reply) in replies {
            let path = format!("{}/answer", gathering.path());
            talk.hand(*who).await?.send(&path, &[("reply", *reply)]).await?;
        }
    }
    let Some((hour, weeks)) = social_hour::list_weeks(db, talk.spaces[1].id).await? else {
        return Ok(());
    };
    for ((week, (topic, starters, _)), host) in weeks.iter().zip(HOURS).zip([2, 3]) {
        let (path, host) = (week.path(&hour), talk.hand(host).await?);
        host.send(&format!("{path}/host"), &[("host", "yes")]).await?;
        host.send(&format!("{path}/topic"), &[("topic", topic), ("starters", starters)])
            .await?;
    }
    if let Some(third) = weeks.get(2) {
        let path = third.path(&hour);
        let host = talk.hand(4).await?;
        host.send(&format!("{path}/host"), &[("host", "yes")]).await?;
        let about = [
            ("topic", "Wat mag een foto wel laten zien?"),
            ("starters", "Heb je een voorbeeld bij je?"),
        ];
        host.send(&format!("{path}/topic"), &about).await?;
    }
    Ok(())
}

async fn report(talk: &Talk<'_>) -> Result<(), Failure> {
    let called = gatherings::list_of_space(talk.platform.store.reader(), talk.spaces[0].id).await?;
    let Some(gathering) = called.first() else { return Ok(()) };
    let words = "We stonden met ons drieën bij het nieuwe filter. Drie dingen om te onthouden:\n\n- bel eerst de buren\n- één foto \
                 van vóór en één van ná\n- bewoners willen weten **wanneer het klaar is**, niet wat er kapot was";
    let form = [("words", words)];
    talk.hand(0)
        .await?
        .send(&format!("{}/report", gathering.path()), &form)
        .await
}

/// Lets the hour begin on its minute, has people talk in it, and harvests once it is closed.
async fn hour(talk: &Talk<'_>) -> Result<(), Failure> {
    let (db, now) = (talk.platform.store.reader(), talk.platform.now());
    let Some((hour, weeks)) = social_hour::list_weeks(db, talk.spaces[1].id).await? else {
        return Ok(());
    };
    let soon = |at: Moment| at > now && at < now.plus(6 * HOUR_MICROS);
    if let Some(week) = weeks
        .iter()
        .find(|week| week.state == State::Planned && soon(week.begins_at))
    {
        talk.platform.clock.advance(week.begins_at.since(now));
    }
    social_hour::tick(talk.platform).await?;
    let Some((_, after)) = social_hour::list_weeks(db, talk.spaces[1].id).await? else {
        return Ok(());
    };
    for ((was, is), (_, _, said)) in weeks.iter().zip(&after).zip(HOURS) {
        let Some(post) = is.post_id.filter(|_| was.state != is.state) else {
            continue;
        };
        let path = is.path(&hour);
        if is.state == State::Open {
            for (who, words) in said {
                let comments = format!("/posts/{}/comments", short(post));
                talk.hand(*who).await?.send(&comments, &[("words", *words)]).await?;
            }
        } else if let Some(best) = community::posts::list_said(db, post).await?.get(1) {
            let host = talk.hand(2).await?;
            let form = [("subject", short(best.id)), ("became", "faq".to_owned())];
            let form = form.each_ref().map(|(name, value)| (*name, value.as_str()));
            host.send(&format!("{path}/harvest"), &form).await?;
            host.send(&format!("{path}/came"), &[("came", "14")]).await?;
        }
    }
    Ok(())
}
