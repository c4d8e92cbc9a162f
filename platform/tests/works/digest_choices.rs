//! The letter of the day as each wants it: less often, no more, at another hour.

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
