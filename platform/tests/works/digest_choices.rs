//! The letter of the day as each wants it: less often, no more, at another hour.

use platform::access::Role;
use platform::clock::{DAY_MICROS, HOUR_MICROS};
use platform::notices::{DIGEST, Mail, Wishes};

use super::digest::{ambassador, begun, choose, house, passes};

#[tokio::test]
async fn a_link_that_stops_mail_is_for_one_purpose_one_person_and_half_a_year() {
    let house = house().await;
    let joris = ambassador(&house, "Joris Hettinga").await;
    choose(&house, &joris, DIGEST, Mail::Daily).await;
    begun(&house).await;
    passes(&house, 22 * HOUR_MICROS).await;
    let url = house.mail.letters()[0].list_unsubscribe.clone().unwrap().url;
    let path = url[url.find("/unsubscribe").unwrap()..].to_owned();
    let program = house.stranger();
    assert!(path.ends_with("/digest"));
    let other = path.replace("/digest", "/posts");
    assert_eq!(
        program.post(&other, &[("List-Unsubscribe", "One-Click")]).await.status,
        404
    );
    let sanne = ambassador(&house, "Sanne Bos").await;
    let hers = path.replace(
        joris.account.as_ref().unwrap().public_id.as_str(),
        sanne.account.as_ref().unwrap().public_id.as_str(),
    );
    assert_eq!(program.get(&hers).await.status, 404);
    house.clock.advance(181 * DAY_MICROS);
    let late = program.post(&path, &[("List-Unsubscribe", "One-Click")]).await;
    assert!(late.text.contains("doet niets meer"), "{}", late.text);
    assert_eq!(platform::page::check(&late.text), []);
    house.clock.advance(-2 * DAY_MICROS);
    let page = program.get(&path).await;
    assert!(page.text.contains("value=\"weekly\"") && page.text.contains("value=\"never\""));
    let done = program.post(&path, &[("wish", "weekly")]).await;
    assert!(done.text.contains("Je keuze is bewaard"), "{}", done.text);
    let wishes = Wishes::of(house.platform.store.reader(), joris.id()).await.unwrap();
    assert_eq!(wishes.mail_or(DIGEST, Mail::Never), Mail::Weekly);
}

#[tokio::test]
async fn a_zone_that_nobody_knows_is_refused_and_the_other_choices_stay_on_the_page() {
    let house = house().await;
    let joris = house.person("Joris Hettinga", &[]).await;
    let form = |zone: &'static str| {
        [
            ("mail.digest", "daily"),
            ("zone", zone),
            ("digest", "9"),
            ("weekday", "3"),
            ("quiet_from", "0"),
            ("quiet_until", "0"),
        ]
    };
    let refused = joris.post("/notices/choices", &form("Mars/Olympus")).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text.contains("Mars/Olympus") && refused.text.contains("<option value=\"9\" selected>"));
    assert!(refused.text.contains("<option value=\"daily\" selected>"));
    assert_eq!(platform::page::check(&refused.text), []);
    assert_eq!(
        joris.post("/notices/choices", &form("America/New_York")).await.status,
        303
    );
    let page = joris.get("/notices/choices").await;
    assert!(page.text.contains("America/New_York"));
}

#[tokio::test]
async fn what_is_usual_holds_for_who_chose_nothing_and_for_nobody_else() {
    let house = house().await;
    let ineke = house.person("Ineke Postma", &[Role::Administrator]).await;
    let joris = ambassador(&house, "Joris Hettinga").await;
    let sanne = ambassador(&house, "Sanne Bos").await;
    let tom = ambassador(&house, "Tom de Vries").await;
    choose(&house, &sanne, DIGEST, Mail::Weekly).await;
    let form = [
        ("mail.digest", "weekly"),
        ("zone", ""),
        ("digest", "8"),
        ("weekday", "1"),
        ("quiet_from", "0"),
        ("quiet_until", "0"),
    ];
    assert_eq!(tom.post("/notices/choices", &form).await.status, 303);
    let wishes = Wishes::of(house.platform.store.reader(), tom.id()).await.unwrap();
    assert_eq!(
        wishes.chosen(DIGEST),
        None,
        "who leaves it as it is follows what is usual"
    );
    let page = joris.get("/notices/choices").await.text;
    assert!(page.contains("Eén keer per week, samen (hier gebruikelijk)"), "{page}");
    assert!(!page.contains("/notices/usual"), "not theirs to choose: {page}");
    assert_eq!(joris.get("/notices/usual").await.status, 404);
    assert_eq!(joris.post("/notices/usual", &[("digest", "never")]).await.status, 404);

    assert!(ineke.get("/notices/choices").await.text.contains("/notices/usual"));
    for wrong in ["now", "hourly", ""] {
        assert_eq!(
            ineke.post("/notices/usual", &[("digest", wrong)]).await.status,
            400,
            "{wrong}"
        );
    }
    assert_eq!(ineke.post("/notices/usual", &[("digest", "daily")]).await.status, 303);
    house.platform.organisation.read(&house.platform.store).await.unwrap();
    let page = joris.get("/notices/choices").await.text;
    assert!(
        page.contains("<option value=\"daily\" selected>Eén keer per dag, samen (hier gebruikelijk)"),
        "{page}"
    );
    begun(&house).await;
    passes(&house, 22 * HOUR_MICROS).await;
    let got = |who: &testkit::Person| house.mail.letters_to(&who.account.as_ref().unwrap().mail).len();
    assert_eq!(
        (got(&joris), got(&tom)),
        (1, 1),
        "the next morning, for who chose nothing"
    );
    assert_eq!(got(&sanne), 0, "once a week, as she chose");
}
