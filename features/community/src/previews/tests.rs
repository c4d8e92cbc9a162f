//! Which links are looked at, by whom they are seen, and what never asks.

use platform::outside::PageBrief;
use testkit::{House, Person};

/// A colleague who manages spaces, and one who reads.
async fn scene() -> (House, Person, Person) {
    let house = House::with(people::features().into_iter().chain(crate::features()).collect()).await;
    let fatima = house.person("Fatima el Amrani", &[]).await;
    let joris = house.person("Joris Hettinga", &[]).await;
    (house, fatima, joris)
}

async fn space(fatima: &Person, joris: &Person, kind: &str) -> String {
    let mail = &joris.account.as_ref().unwrap().mail;
    let form = [("name", kind), ("kind", kind), ("second", mail.as_str())];
    let made = fatima.post("/spaces", &form).await;
    made.location().trim_end_matches("/about").to_owned()
}

async fn placed(who: &Person, space: &str, words: &str) -> String {
    let page = who
        .post(&format!("{space}/posts"), &[("kind", "talk"), ("words", words)])
        .await;
    assert_eq!(page.status, 303, "{}", page.text);
    page.location().to_owned()
}

fn brief(title: &str) -> PageBrief {
    PageBrief {
        title: title.to_owned(),
        about: "Water van laag naar <hoog>".to_owned(),
        host: "waterkaart.example".to_owned(),
    }
}

#[tokio::test]
async fn a_link_in_an_open_space_says_where_it_leads() {
    let (house, fatima, joris) = scene().await;
    let open = space(&fatima, &joris, "open").await;
    house
        .pages
        .answer("https://waterkaart.example/gemaal", brief("Het <script>gemaal"));
    let words = "Zie https://waterkaart.example/gemaal en [stuk](https://stuk.example/), 3 https://c.example/ 4 https://d.example/";
    let post = placed(&fatima, &open, words).await;
    assert!(
        !joris.get(&post).await.text.contains("class=\"cards\""),
        "posting waits for nobody"
    );
    house.run_jobs().await;
    let mut looked = house.pages.looked();
    looked.sort();
    assert_eq!(
        looked,
        [
            "https://c.example/",
            "https://stuk.example/",
            "https://waterkaart.example/gemaal"
        ]
    );
    let page = joris.get(&post).await;
    assert!(page.text.contains("<b>Het &#60;script&#62;gemaal</b>"), "{}", page.text);
    assert!(page.text.contains("waterkaart.example</span>"));
    assert_eq!(
        page.text.matches("<li><a href=\"https://").count(),
        1,
        "what cannot be read has no card"
    );

    joris
        .post(
            &format!("{post}/comments"),
            &[("words", "Ook https://waterkaart.example/gemaal")],
        )
        .await;
    house.run_jobs().await;
    assert_eq!(house.pages.looked().len(), 3, "read once for all");
    assert_eq!(
        fatima.get(&post).await.text.matches("<li><a href=\"https://").count(),
        2
    );

    let form = [("words", "Zonder adres"), ("act", "place")];
    fatima.post(&format!("{post}/edit"), &form).await;
    assert_eq!(
        fatima.get(&post).await.text.matches("<li><a href=\"https://").count(),
        1
    );
    fatima.post(&format!("{post}/delete"), &[]).await;
    let db = house.platform.store.reader();
    let id = platform::ids::from_short(post.trim_start_matches("/posts/")).unwrap();
    assert_eq!(super::list_of(db, vec![id]).await.unwrap(), Vec::new());
    assert_eq!(rows(&house).await, 0, "nothing is known of a page that nobody links to");
}

async fn rows(house: &House) -> i64 {
    use sea_orm::{ConnectionTrait, Statement};
    let db = house.platform.store.reader();
    let count = Statement::from_string(db.get_database_backend(), "SELECT COUNT(*) AS amount FROM preview");
    db.query_one_raw(count)
        .await
        .unwrap()
        .unwrap()
        .try_get("", "amount")
        .unwrap()
}

#[tokio::test]
async fn what_is_said_in_a_closed_space_asks_nobody_outside() {
    let (house, fatima, joris) = scene().await;
    for kind in ["closed", "hidden"] {
        let space = space(&fatima, &joris, kind).await;
        let post = placed(&fatima, &space, "Zie https://geheim.example/overname").await;
        joris
            .post(
                &format!("{post}/comments"),
                &[("words", "Of https://geheim.example/ander")],
            )
            .await;
        let form = [("words", "Zie https://geheim.example/later"), ("act", "place")];
        fatima.post(&format!("{post}/edit"), &form).await;
        house.run_jobs().await;
    }
    assert_eq!(house.pages.looked(), Vec::<String>::new());

    // A space that closes before the job comes.
    let open = space(&fatima, &joris, "open").await;
    placed(&fatima, &open, "Zie https://geheim.example/bijna").await;
    fatima
        .post(&format!("{open}/edit"), &[("name", "Dicht"), ("kind", "closed")])
        .await;
    house.run_jobs().await;
    assert_eq!(house.pages.looked(), Vec::<String>::new());
}

#[tokio::test]
async fn a_planned_post_asks_when_it_comes() {
    let (house, fatima, joris) = scene().await;
    let open = space(&fatima, &joris, "open").await;
    let form = [
        ("kind", "talk"),
        ("words", "https://a.example/"),
        ("at", "2026-11-17T12:00"),
    ];
    fatima.post(&format!("{open}/posts"), &form).await;
    house.run_jobs().await;
    assert_eq!(house.pages.looked(), Vec::<String>::new());
    house.clock.advance(3 * platform::clock::HOUR_MICROS);
    house.run_jobs().await;
    house.run_jobs().await;
    assert_eq!(house.pages.looked(), ["https://a.example/"]);
}
