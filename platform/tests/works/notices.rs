//! People hear things the way they want.

use platform::access::Roles;
use platform::feature::Feature;
use platform::notices::{Hours, Mail, NoticeKind, NoticeText, Wishes, tell, tell_all};
use platform::session::{Account, AccountState, NewAccount};
use platform::texts::Language;
use serde_json::json;
use testkit::{House, Person};

fn kind(name: &'static str, must_arrive: bool) -> NoticeKind {
    let read = |_, data: &serde_json::Value| NoticeText {
        title: format!("Zaak {} is van jou", data["case"]),
        text: "De klok loopt.".into(),
        path: "/listen/cases/1".into(),
        why: "Je krijgt dit omdat een collega je koos.".into(),
    };
    NoticeKind {
        name,
        must_arrive,
        read,
    }
}

pub async fn house() -> House {
    let notices = vec![
        kind("routing.case_assigned", false),
        kind("security.password_changed", true),
        kind("value.entry_proposed", false),
    ];
    House::with(vec![Feature {
        room: "test",
        name: "test",
        notices,
        ..Feature::default()
    }])
    .await
}

fn id(person: &Person) -> i64 {
    person.account.as_ref().unwrap().id
}

pub async fn hear(house: &House, person: &Person, kind: &str, case: i64) {
    let id = person.account.as_ref().unwrap().id;
    house
        .platform
        .store
        .change(async |change| tell(change, id, kind, json!({ "case": case })).await)
        .await
        .unwrap();
}

#[tokio::test]
async fn a_notice_is_mailed_at_once_with_a_way_to_less() {
    let house = house().await;
    let joris = house.person("Joris Hettinga", &[]).await;
    hear(&house, &joris, "routing.case_assigned", 12).await;
    house.run_jobs().await;
    let letters = house.mail.letters();
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].subject, "Zaak 12 is van jou");
    assert!(letters[0].text.contains("/listen/cases/1"), "{}", letters[0].text);
    assert!(letters[0].html.as_ref().unwrap().contains("lang=\"nl\""));
    let unsubscribe = letters[0].list_unsubscribe.as_ref().unwrap();
    assert!(unsubscribe.one_click && unsubscribe.url.contains("/unsubscribe/"));
}

#[tokio::test]
async fn many_are_told_at_once_and_each_gets_what_is_theirs() {
    let house = house().await;
    let joris = house.person("Joris Hettinga", &[]).await;
    let lia = house.person("Lia Bos", &[]).await;
    choose(&house, &lia, "routing", Mail::Never).await;
    let mut told = vec![
        (id(&lia), "routing.case_assigned"),
        (id(&joris), "value.entry_proposed"),
    ];
    // More than one job mails, and more than one statement writes.
    let enter = async |change: &platform::store::Change| {
        let mut entered = Vec::new();
        for number in 0..510 {
            let new = NewAccount {
                name: format!("Iemand {number}"),
                mail: format!("iemand{number}@waterschap.example"),
                state: AccountState::Known,
                roles: Roles::default(),
                language: Language::Nl,
                password: None,
            };
            entered.extend(Account::add(change, new).await?.map(|account| account.id));
        }
        Ok(entered)
    };
    let known = house.platform.store.change(enter).await.unwrap();
    told.extend(known.into_iter().map(|id| (id, "routing.case_assigned")));
    let all = async |change: &platform::store::Change| tell_all(change, &told, &json!({ "case": 12 })).await;
    house.platform.store.change(all).await.unwrap();
    house.run_jobs().await;
    house.run_jobs().await;
    let letters = house.mail.letters();
    assert_eq!(letters.len(), 1, "who wants none or does not take part gets none");
    assert_eq!(house.mail.letters_to(&joris.account.as_ref().unwrap().mail).len(), 1);
    for person in [&joris, &lia] {
        assert_eq!(
            person.get("/notices").await.text.matches("Zaak 12 is van jou").count(),
            1
        );
    }
}

#[tokio::test]
async fn never_muted_and_quiet_hold_mail_back_but_not_what_must_arrive() {
    let house = house().await;
    let joris = house.person("Joris Hettinga", &[]).await;
    let id = joris.account.as_ref().unwrap().id;
    let store = &house.platform.store;
    store
        .change(async |change| Wishes::choose(change, id, "routing", Mail::Never).await)
        .await
        .unwrap();
    store
        .change(async |change| Wishes::mute(change, id, "security", true).await)
        .await
        .unwrap();
    // It is ten o'clock in the morning: quiet until noon.
    let quiet = Hours {
        quiet_from: 9,
        quiet_until: 12,
        ..Hours::default()
    };
    store
        .change(async |change| Wishes::keep_hours(change, id, &quiet).await)
        .await
        .unwrap();
    hear(&house, &joris, "routing.case_assigned", 1).await;
    hear(&house, &joris, "security.password_changed", 2).await;
    house.run_jobs().await;
    let letters = house.mail.letters();
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].subject, "Zaak 2 is van jou");
    assert_eq!(letters[0].list_unsubscribe, None);
    store
        .change(async |change| Wishes::choose(change, id, "routing", Mail::Now).await)
        .await
        .unwrap();
    hear(&house, &joris, "routing.case_assigned", 3).await;
    house.run_jobs().await;
    assert_eq!(house.mail.letters().len(), 1);
    house.clock.advance(2 * platform::clock::HOUR_MICROS);
    house.run_jobs().await;
    assert_eq!(house.mail.letters().len(), 2);
}

/// Opens a notice from the centre.
pub async fn read(person: &Person, title: &str) {
    let page = person.get("/notices").await;
    let at = page.text.find(title).unwrap();
    let action = page.text[..at].rfind("/notices/").unwrap();
    let action = page.text[action..].split('"').next().unwrap().to_owned();
    assert_eq!(person.post(&action, &[]).await.location(), "/listen/cases/1");
}

async fn choose(house: &House, person: &Person, family: &str, mail: Mail) {
    let id = person.account.as_ref().unwrap().id;
    let keep = async |change: &platform::store::Change| Wishes::choose(change, id, family, mail).await;
    house.platform.store.change(keep).await.unwrap();
}

#[tokio::test]
async fn the_daily_letter_comes_once_at_the_chosen_hour_with_what_is_unread() {
    let house = house().await;
    let joris = house.person("Joris Hettinga", &[]).await;
    choose(&house, &joris, "routing", Mail::Daily).await;
    for case in [1, 2, 3] {
        hear(&house, &joris, "routing.case_assigned", case).await;
    }
    house.run_jobs().await;
    assert_eq!(house.mail.letters(), []);
    // Case 2 is opened in the meantime: it is not mailed.
    read(&joris, "Zaak 2").await;
    // 7:00 the next morning, then 8:00, twice.
    house.clock.advance(21 * platform::clock::HOUR_MICROS);
    house.run_jobs().await;
    assert_eq!(house.mail.letters(), []);
    for _ in 0..2 {
        house.clock.advance(platform::clock::HOUR_MICROS);
        house.run_jobs().await;
        let letters = house.mail.letters();
        assert_eq!(letters.len(), 1);
        assert_eq!(letters[0].subject, "2 dingen voor jou");
        assert!(
            letters[0].text.contains("Zaak 1") && !letters[0].text.contains("Zaak 2"),
            "{}",
            letters[0].text
        );
    }
    // Nothing waits: no empty letter the day after.
    house.clock.advance(platform::clock::DAY_MICROS);
    house.run_jobs().await;
    assert_eq!(house.mail.letters().len(), 1);
}

#[tokio::test]
async fn one_post_from_a_mail_program_stops_a_kind_and_looking_stops_nothing() {
    let house = house().await;
    let joris = house.person("Joris Hettinga", &[]).await;
    hear(&house, &joris, "routing.case_assigned", 1).await;
    house.run_jobs().await;
    let url = house.mail.letters()[0].list_unsubscribe.as_ref().unwrap().url.clone();
    let path = &url[url.find("/unsubscribe").unwrap()..];
    let program = house.stranger();
    for _ in 0..3 {
        let page = program.get(path).await;
        assert_eq!(page.status, 200);
        assert_eq!(platform::page::check(&page.text), []);
    }
    hear(&house, &joris, "routing.case_assigned", 2).await;
    house.run_jobs().await;
    assert_eq!(house.mail.letters().len(), 2, "looking stopped nothing");
    assert_eq!(
        program.post(path, &[("List-Unsubscribe", "One-Click")]).await.status,
        200
    );
    hear(&house, &joris, "routing.case_assigned", 3).await;
    hear(&house, &joris, "security.password_changed", 4).await;
    house.run_jobs().await;
    assert_eq!(house.mail.letters().last().unwrap().subject, "Zaak 4 is van jou");
    assert_eq!(house.mail.letters().len(), 3);
    assert_eq!(program.get("/unsubscribe/x/routing").await.status, 404);
}

#[tokio::test]
async fn the_centre_counts_shows_and_mutes_for_its_owner_alone() {
    let house = house().await;
    let (joris, sanne) = (
        house.person("Joris Hettinga", &[]).await,
        house.person("Sanne Bos", &[]).await,
    );
    for case in 0..40 {
        hear(&house, &joris, "routing.case_assigned", case).await;
    }
    let page = joris.get("/notices").await;
    assert_eq!(platform::page::check(&page.text), []);
    assert!(
        page.text.contains("Zaak 39") && !page.text.contains("Zaak 9 "),
        "thirty on a page"
    );
    assert!(
        page.text.contains("sse-swap=\"count\">40<"),
        "the count stands in the frame"
    );
    let older = page
        .text
        .split("href=\"")
        .find(|piece| piece.starts_with("/notices?before"))
        .unwrap();
    let older = older.split('"').next().unwrap().to_owned();
    assert!(joris.get(&older).await.text.contains("Zaak 9 "));
    assert!(!sanne.get("/notices").await.text.contains("Zaak"));
    let action = page
        .text
        .split("action=\"")
        .find(|piece| piece.ends_with("/open\" ") || piece.contains("/open\""))
        .unwrap();
    let action = action.split('"').next().unwrap();
    assert_eq!(sanne.post(action, &[]).await.status, 404, "somebody else's notice");
    let form = [
        ("mail.routing", "weekly"),
        ("mute.routing", "yes"),
        ("digest", "9"),
        ("weekday", "3"),
        ("quiet_from", "22"),
        ("quiet_until", "7"),
    ];
    assert_eq!(joris.post("/notices/choices", &form).await.status, 303);
    let page = joris.get("/notices/choices").await;
    assert_eq!(platform::page::check(&page.text), []);
    assert!(page.text.contains("<option value=\"weekly\" selected>"));
    hear(&house, &joris, "security.password_changed", 99).await;
    let page = joris.get("/notices").await.text;
    assert!(
        page.contains("Zaak 99") && !page.contains("Zaak 39"),
        "what must arrive passes the mute"
    );
    assert_eq!(joris.post("/notices/read", &[]).await.status, 303);
    assert_eq!(house.stranger().get("/notices").await.status, 303, "sign in first");
}
