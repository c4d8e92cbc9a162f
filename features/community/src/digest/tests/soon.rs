//! What closes before the next letter, told to who did not react yet; and what came from elsewhere, told to nobody.

use super::*;

/// A moment so many hours from now, as the field writes it.
fn in_hours(house: &House, hours: i64) -> String {
    let at = house.clock.now().plus(hours * HOUR_MICROS).instant();
    at.to_zoned(jiff::tz::TimeZone::get("Europe/Amsterdam").unwrap())
        .strftime("%Y-%m-%dT%H:%M")
        .to_string()
}

async fn poll(house: &House, who: &Person, space: &str, question: &str, hours: i64) -> String {
    let closes = in_hours(house, hours);
    let form = [
        ("question", question),
        ("kind", "single"),
        ("options", "Hier\nDaar"),
        ("reveal", "closed"),
        ("closes", closes.as_str()),
    ];
    let made = who.post(&format!("{space}/polls"), &form).await;
    assert_eq!(made.status, 303, "{}", made.text);
    let page = who.get(made.location()).await.text;
    let own = page.split("action=\"/polls/").nth(1).unwrap();
    format!("/polls/{}", own.split('/').next().unwrap())
}

async fn proposal(house: &House, who: &Person, space: &str, title: &str, hours: i64) -> String {
    let until = in_hours(house, hours);
    let form = [
        ("title", title),
        ("why", "Daarom."),
        ("words", "Eén lijst."),
        ("until", until.as_str()),
    ];
    let made = who.post(&format!("{space}/proposals"), &form).await;
    assert_eq!(made.status, 303, "{}", made.text);
    made.location().to_owned()
}

#[tokio::test]
async fn what_closes_before_the_next_letter_waits_for_who_did_not_react() {
    let house = house().await;
    let (fatima, joris, tom) = (
        house.person("Fatima el Amrani", &[]).await,
        house.person("Joris Hettinga", &[]).await,
        house.person("Tom de Vries", &[]).await,
    );
    for person in [&fatima, &joris, &tom] {
        wants_daily(&house, person).await;
    }
    begun(&house).await;
    let open = space(&fatima, &joris, "Schrijven", "open").await;
    let closed = space(&fatima, &joris, "Vacatures", "closed").await;
    tom.post(&format!("{open}/join"), &[]).await;
    let soon = poll(&house, &fatima, &open, "Waar is de open dag?", 60).await;
    poll(&house, &fatima, &open, "Wat eten we in de zomer?", 24 * 20).await;
    poll(&house, &fatima, &closed, CANARY, 60).await;
    proposal(&house, &fatima, &open, "Eén lijst voor foto’s", 60).await;
    proposal(&house, &fatima, &open, "Ooit een ander logo", 24 * 20).await;
    joris.post(&format!("{soon}/vote"), &[("choice", "0")]).await;
    house.run_jobs().await;
    // A letter tells what is new; the letter of the day after tells only what waits.
    next_morning(&house).await;
    let waits = async |who: &Person| {
        let who = house.signed_in(who.account.clone().unwrap()).await;
        let page = who.get("/community/digest").await.text;
        [
            "Waar is de open dag?",
            "Wat eten we",
            "Eén lijst voor",
            "Ooit een",
            CANARY,
        ]
        .map(|words| page.contains(words))
    };
    assert_eq!(waits(&tom).await, [true, false, true, false, false]);
    assert_eq!(
        waits(&joris).await,
        [false, false, true, false, true],
        "he voted, and is in the closed space too"
    );
    assert_eq!(
        waits(&fatima).await,
        [true, false, false, false, true],
        "her own proposal waits for others; she did not vote"
    );
    let letter = house.mail.letters_to(&tom.account.as_ref().unwrap().mail);
    let letter = letter.last().unwrap();
    assert!(letter.text.contains("Stem mee tot") && letter.text.contains("Zeg wat je ervan vindt, tot"));
    let toms = house.signed_in(tom.account.clone().unwrap()).await;
    let give = format!("{}/feedback", proposal_path(&toms).await);
    let said = [("version", "1"), ("section", "0"), ("stance", "agree"), ("words", "")];
    assert_eq!(toms.post(&give, &said).await.status, 303);
    toms.post(&format!("{soon}/vote"), &[("choice", "1")]).await;
    assert_eq!(waits(&tom).await, [false; 5], "he reacted");
    // What is over waits for nobody.
    house.clock.advance(3 * DAY_MICROS);
    assert_eq!(waits(&fatima).await, [false; 5]);
}

/// The proposal that stands first in the letter that comes.
async fn proposal_path(who: &Person) -> String {
    let page = who.get("/community/digest").await.text;
    let path = page.split("href=\"/proposals/").nth(1).unwrap();
    format!("/proposals/{}", path.split('"').next().unwrap())
}

#[tokio::test]
async fn what_came_from_elsewhere_is_no_news_however_young() {
    let house = house().await;
    let (fatima, joris) = (
        house.person("Fatima el Amrani", &[]).await,
        house.person("Joris Hettinga", &[]).await,
    );
    wants_daily(&house, &joris).await;
    begun(&house).await;
    let file = r#"{"source":"elders","spaces":[{"id":"s","name":"Van elders","kind":"open"}],
        "members":[{"space":"s","person":"fatima.el.amrani@lagemade.example","duty":"manager"},
                   {"space":"s","person":"joris.hettinga@lagemade.example","duty":"manager"}],
        "posts":[{"id":"p","space":"s","kind":"talk","title":"Net gezegd","body":"Hoi","created_at":"2026-11-17T09:30:00Z"}],
        "comments":[]}"#;
    house.clock.advance(HOUR_MICROS);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("elders.json");
    std::fs::write(&path, file).unwrap();
    let done = crate::arrivals::bring_in(&house.platform, &path, "", false, platform::texts::Language::Nl);
    let done = done.await.unwrap();
    assert_eq!(done.refused, [], "{:?}", done.tallies);
    house.run_jobs().await;
    let page = joris.get("/community/digest").await.text;
    assert!(!page.contains("Net gezegd"), "{page}");
    let space = crate::spaces::list_called(house.platform.store.reader(), "Van elders")
        .await
        .unwrap();
    let here = format!("/spaces/{}", space[0].public_id);
    assert!(joris.get(&here).await.text.contains("Net gezegd"), "it did come in");
    said(&fatima, &here, "talk", "Hier gezegd").await;
    assert!(joris.get("/community/digest").await.text.contains("Hier gezegd"));
}
