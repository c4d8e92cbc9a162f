//! People and the clock at the same moment: an hour is held or called off, counted once, and moved about without harm.

use futures_util::future::join_all;
use platform::clock::{DAY_MICROS, Day};
use platform::facts;

use super::*;

impl Scene {
    async fn sum(&self, kind: &str) -> i64 {
        let (from, to) = (Day::parse("2026-11-01").unwrap(), Day::parse("2027-12-01").unwrap());
        let sums = facts::sum(self.house.platform.store.reader(), kind, &from, &to).await;
        sums.unwrap().iter().map(|sum| sum.amount).sum()
    }

    async fn row(&self, day: &str) -> Week {
        let db = self.house.platform.store.reader();
        let id = platform::ids::PublicId::parse(self.hour.trim_start_matches("/social-hours/")).unwrap();
        let viewer = platform::session::Viewer::of(self.tom.account.as_ref().unwrap());
        let (hour, _) = store::find_seen(db, &viewer, id.as_str()).await.unwrap();
        store::find_week(db, hour.id, &Day::parse(day).unwrap())
            .await
            .unwrap()
            .unwrap()
    }
}

#[tokio::test]
async fn an_hour_that_is_called_off_as_it_begins_has_a_talk_or_has_none() {
    let scene = scene().await;
    scene.house.clock.advance(HOUR_MICROS);
    let platform = &scene.house.platform;
    let (off, form) = (format!("{}/call-off", scene.today()), [("reason", "Open dag")]);
    let (ticked, said, again) = tokio::join!(
        open::tick(platform),
        scene.fatima.post(&off, &form),
        open::tick(platform)
    );
    ticked.unwrap();
    again.unwrap();
    assert_eq!(said.status, 303);
    let week = scene.row("2026-11-17").await;
    let talks = scene.tom.get(&scene.space).await.text.matches(">Sociaal uur: ").count();
    match week.state {
        State::Skipped => assert_eq!((week.post_id, talks), (None, 0)),
        State::Open => assert!(week.post_id.is_some() && talks == 1),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_talk_does_not_open_for_a_week_that_was_called_off_meanwhile() {
    let scene = scene().await;
    scene.house.clock.advance(HOUR_MICROS);
    let before = scene.row("2026-11-17").await;
    scene
        .fatima
        .post(&format!("{}/call-off", scene.today()), &[("reason", "Open dag")])
        .await;
    let host = scene.fatima.id();
    let open = async |change: &platform::store::Change| store::open(change, before.id, host, Note::None).await;
    assert!(scene.house.platform.store.change(open).await.unwrap().is_none());
    assert_eq!(scene.row("2026-11-17").await.state, State::Skipped);
}

#[tokio::test]
async fn who_counts_at_the_minute_it_closes_is_counted_once() {
    let scene = scene().await;
    let talk = scene.begun().await;
    let mut people = Vec::new();
    for number in 0..6 {
        people.push(scene.house.person(&format!("Collega {number}"), &[]).await);
    }
    let address = format!("{talk}/comments");
    join_all(people.iter().map(|who| who.post(&address, &[("words", "Hoi")]))).await;
    scene.house.clock.advance(3 * HOUR_MICROS);
    let platform = &scene.house.platform;
    let (count, form) = (format!("{}/came", scene.today()), [("came", "9")]);
    let done = tokio::join!(
        open::tick(platform),
        scene.joris.post(&count, &form),
        open::tick(platform),
        scene.fatima.post(&count, &[("came", "11")]),
    );
    done.0.unwrap();
    done.2.unwrap();
    let shown = scene.row("2026-11-17").await.came.unwrap();
    assert_eq!(scene.sum("social_hour.held").await, 1);
    assert_eq!(
        scene.sum("social_hour.came").await,
        shown,
        "what is told is what is shown"
    );
    scene.fatima.post(&count, &[("came", "7")]).await;
    assert_eq!(scene.sum("social_hour.came").await, 7);
}

#[tokio::test]
async fn an_hour_moves_to_another_day_and_back_around_a_week_that_was_called_off() {
    let scene = scene().await;
    let next = format!("{}/2026-11-24", scene.hour);
    scene
        .fatima
        .post(&format!("{next}/call-off"), &[("reason", "Open dag")])
        .await;
    for weekday in ["3", "2", "4", "2"] {
        let form = [
            ("weekday", weekday),
            ("begins", "11:00"),
            ("minutes", "60"),
            ("open_hours", "2"),
            ("zone", "Europe/Amsterdam"),
        ];
        let page = scene.fatima.post(&format!("{}/edit", scene.hour), &form).await;
        assert_eq!(page.status, 303, "{weekday}: {}", page.text);
    }
    let week = scene.row("2026-11-24").await;
    assert_eq!(
        (week.state, week.reason.as_str()),
        (State::Skipped, "Open dag"),
        "it stays off"
    );
    assert_eq!(scene.row("2026-12-01").await.state, State::Planned);
}

#[tokio::test]
async fn the_hours_stand_in_the_calendar_of_who_wants_everything_and_of_who_leads() {
    let scene = scene().await;
    let next = format!("{}/2026-12-01", scene.hour);
    scene.joris.post(&format!("{next}/host"), &[("host", "yes")]).await;
    let about = [
        ("topic", "Wat vertel je, thuis?"),
        ("starters", "Wat was leuk?\nWat was lastig?"),
    ];
    scene.joris.post(&format!("{next}/topic"), &about).await;
    scene
        .fatima
        .post(
            &format!("{}/2026-11-24/call-off", scene.hour),
            &[("reason", "Open dag")],
        )
        .await;
    let program = scene.house.stranger();
    let feed = async |who: &Person, holds: &str| {
        let page = who.post("/calendar/renew", &[("holds", holds)]).await.text;
        let token = page.split("/calendar/").find(|part| part.contains(".ics")).unwrap();
        let token = token.split(".ics").next().unwrap().to_owned();
        program.get(&format!("/calendar/{token}.ics")).await.text
    };
    let event = |file: &str, begins: &str| {
        let events = file.split("BEGIN:VEVENT").skip(1);
        events
            .map(|event| event.replace("\r\n ", ""))
            .find(|event| event.contains(&format!("DTSTART:{begins}")))
    };
    let his = feed(&scene.joris, "mine").await;
    assert_eq!(his.matches("BEGIN:VEVENT").count(), 1, "the one he leads: {his}");
    let led = event(&his, "20261201T100000Z").unwrap();
    assert!(
        led.contains("SUMMARY:Sociaal uur: Wat vertel je\\, thuis?")
            && led.contains("DTEND:20261201T110000Z")
            && led.contains("STATUS:CONFIRMED")
            && led.contains("Wat was leuk?\\nWat was lastig?")
            && led.contains("LOCATION:Waterkeringen"),
        "{led}"
    );
    let hers = feed(&scene.tom, "everything").await;
    assert!(
        event(&hers, "20261201T100000Z").unwrap().contains("STATUS:TENTATIVE"),
        "{hers}"
    );
    let off = event(&hers, "20261124T100000Z").unwrap();
    assert!(off.contains("STATUS:CANCELLED") && off.contains("Open dag"), "{off}");
    assert!(!feed(&scene.tom, "mine").await.contains("BEGIN:VEVENT"));
    let stranger = scene.house.person("Anna Vos", &[]).await;
    assert!(
        !feed(&stranger, "everything").await.contains("BEGIN:VEVENT"),
        "not of spaces one is not in"
    );
    // Eleven o'clock stays eleven o'clock: in summer that is an hour earlier in UTC.
    scene.house.clock.advance(126 * DAY_MICROS);
    open::plan(&scene.house.platform).await.unwrap();
    let tom = scene.house.signed_in(scene.tom.account.clone().unwrap()).await;
    let file = feed(&tom, "everything").await;
    assert!(
        event(&file, "20270323T100000Z").is_some() && event(&file, "20270330T090000Z").is_some(),
        "{file}"
    );
    tom.post(&format!("{}/leave", scene.space), &[]).await;
    assert!(
        !feed(&tom, "everything").await.contains("BEGIN:VEVENT"),
        "gone with the membership"
    );
}
