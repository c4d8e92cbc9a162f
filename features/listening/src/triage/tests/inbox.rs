//! The list, deciding one and several, and who may.

use axum::http::StatusCode;
use platform::access::Role;
use platform::texts::Language;

use super::{bring, bring_from, fatima, house, listed};

#[tokio::test]
async fn new_mentions_wait_with_the_newest_first_and_the_first_one_open() {
    let house = house().await;
    let ids = bring(&house, &["Mooie dijk", "Het stinkt hier al dagen, klacht!"]).await;
    let page = fatima(&house).await.get("/listen").await;
    assert_eq!(listed(&page.text), [ids[1].clone(), ids[0].clone()]);
    assert!(page.text.contains("<h1>2 nieuwe meldingen</h1>"));
    assert!(page.text.contains("Voorstel: klacht"));
    assert!(page.text.contains("<mark>stinkt</mark>") && page.text.contains("<mark>klacht</mark>"));
    assert_eq!(platform::page::check(&page.text), []);
}

#[tokio::test]
async fn only_who_decides_may_see_the_inbox() {
    let house = house().await;
    let ids = bring(&house, &["Een melding"]).await;
    let jan = house.person("Jan Smit", &[]).await;
    let one = format!("/listen/mentions/{}", ids[0]);
    for path in [
        "/listen",
        "/listen/muted",
        "/listen/came-in?after=0000000000000",
        one.as_str(),
    ] {
        assert_eq!(jan.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let form = [("kind", "praise"), ("mention", ids[0].as_str())];
    assert_eq!(jan.post("/listen/decide", &form).await.status, StatusCode::NOT_FOUND);
    let boss = house
        .person_in("Ada Beheer", &[Role::Administrator], Language::En)
        .await;
    assert!(boss.get("/listen").await.text.contains("<h1>1 new mention</h1>"));
}

#[tokio::test]
async fn deciding_one_opens_the_one_below_it() {
    let house = house().await;
    let ids = bring(&house, &["Eerste", "Tweede", "Derde"]).await;
    let fatima = fatima(&house).await;
    let done = fatima
        .post("/listen/decide", &[("kind", "praise"), ("mention", &ids[1])])
        .await;
    assert_eq!(done.location(), format!("/listen/mentions/{}", ids[0]));
    let page = fatima.get(done.location()).await;
    assert!(page.text.contains("De melding is nu: compliment."), "{}", page.text);
    assert_eq!(listed(&page.text), [ids[2].clone(), ids[0].clone()]);
    let done = fatima.get("/listen?tab=done").await;
    assert_eq!(listed(&done.text), [ids[1].clone()]);
    assert!(done.text.contains("Fatima el Amrani koos: compliment"));
    assert_eq!(platform::page::check(&done.text), []);
}

#[tokio::test]
async fn several_are_decided_in_one_go_and_none_is_a_hint() {
    let house = house().await;
    let ids = bring(&house, &["Eerste", "Tweede", "Derde"]).await;
    let fatima = fatima(&house).await;
    let form = [
        ("kind", "not_for_us"),
        ("mention", ids[0].as_str()),
        ("mention", ids[2].as_str()),
    ];
    assert_eq!(fatima.post("/listen/decide", &form).await.location(), "/listen");
    let page = fatima.get("/listen").await;
    assert!(page.text.contains("2 meldingen zijn nu: niet voor ons."));
    assert_eq!(listed(&page.text), [ids[1].clone()]);
    assert_eq!(
        fatima.post("/listen/decide", &[("kind", "praise")]).await.location(),
        "/listen"
    );
    assert!(fatima.get("/listen").await.text.contains("Vink er een aan"));
    let unknown = fatima
        .post("/listen/decide", &[("kind", "x"), ("mention", &ids[1])])
        .await;
    assert_eq!(unknown.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn who_comes_second_changes_nothing() {
    let house = house().await;
    let ids = bring(&house, &["Eerste"]).await;
    let (fatima, noor) = (
        fatima(&house).await,
        house.person("Noor Visser", &[Role::Communication]).await,
    );
    fatima
        .post("/listen/decide", &[("kind", "praise"), ("mention", &ids[0])])
        .await;
    noor.post("/listen/decide", &[("kind", "not_for_us"), ("mention", &ids[0])])
        .await;
    assert!(noor.get("/listen").await.text.contains("Een collega besliste dit al"));
    assert!(
        noor.get("/listen?tab=done")
            .await
            .text
            .contains("Fatima el Amrani koos: compliment")
    );
}

#[tokio::test]
async fn pages_turn_without_losing_or_doubling_a_mention() {
    let house = house().await;
    let texts: Vec<String> = (0..45).map(|n| format!("Bericht {n}")).collect();
    let ids = bring(&house, &texts.iter().map(String::as_str).collect::<Vec<_>>()).await;
    let fatima = fatima(&house).await;
    let link = |page: &str, rel: &str| {
        let at = page.find(&format!("\" rel=\"{rel}\""))?;
        let start = page[..at].rfind("href=\"")? + 6;
        Some(page[start..at].replace("&#38;", "&"))
    };
    let (mut seen, mut path) = (Vec::new(), "/listen".to_owned());
    let last = loop {
        let page = fatima.get(&path).await;
        seen.extend(listed(&page.text));
        match link(&page.text, "next") {
            Some(next) => path = next,
            None => break page,
        }
    };
    let newest_first: Vec<String> = ids.iter().rev().cloned().collect();
    assert_eq!(seen, newest_first);
    let back = fatima.get(&link(&last.text, "prev").unwrap()).await;
    assert_eq!(listed(&back.text), newest_first[20..40]);
}

#[tokio::test]
async fn a_host_can_be_shut_out_and_let_in_again() {
    let house = house().await;
    let ids = bring(&house, &["Jouw sterrenbeeld"]).await;
    let fatima = fatima(&house).await;
    let form = [("kind", "not_for_us"), ("mention", ids[0].as_str()), ("mute", "yes")];
    fatima.post("/listen/decide", &form).await;
    assert!(
        fatima
            .get("/listen")
            .await
            .text
            .contains("Van horoscoop.example zie je niets meer.")
    );
    bring(&house, &["Nog een sterrenbeeld"]).await;
    assert_eq!(listed(&fatima.get("/listen").await.text), [] as [String; 0]);
    assert!(fatima.get("/listen/muted").await.text.contains("horoscoop.example"));
    fatima
        .post("/listen/muted/let-in", &[("host", "horoscoop.example")])
        .await;
    let ids = bring(&house, &["Weer een sterrenbeeld"]).await;
    assert_eq!(listed(&fatima.get("/listen").await.text), ids);
}

#[tokio::test]
async fn on_a_server_of_many_one_account_is_shut_out() {
    let house = house().await;
    let fatima = fatima(&house).await;
    let ids = bring_from(&house, "https://dijk.example/@an", &["Jouw sterrenbeeld"]).await;
    let form = [("kind", "not_for_us"), ("mention", ids[0].as_str()), ("mute", "yes")];
    fatima.post("/listen/decide", &form).await;
    bring_from(&house, "https://dijk.example/@An", &["Nog een sterrenbeeld"]).await;
    let other = bring_from(&house, "https://dijk.example/@bo", &["Het gemaal stinkt"]).await;
    assert_eq!(listed(&fatima.get("/listen").await.text), other);
    assert!(fatima.get("/listen/muted").await.text.contains("dijk.example/@an"));
    // Nobody means all of a site that everybody shares.
    let film = bring_from(&house, "https://www.youtube.com/watch", &["Film van het gemaal"]).await;
    let page = fatima.get(&format!("/listen/mentions/{}", film[0])).await;
    assert!(!page.text.contains("name=\"mute\""));
    let form = [("kind", "not_for_us"), ("mention", film[0].as_str()), ("mute", "yes")];
    fatima.post("/listen/decide", &form).await;
    assert!(!fatima.get("/listen/muted").await.text.contains("youtube"));
}

#[tokio::test]
async fn why_a_mention_is_here_is_marked_in_the_list_and_in_the_open_one() {
    let house = house().await;
    let fatima = fatima(&house).await;
    bring(
        &house,
        &["Alweer staat het gemaal in onze polder stil, en dat is vervelend"],
    )
    .await;
    for (name, words) in [
        ("Storing", "gemaal NABIJ/5 stil -brug"),
        ("Polders", "\"onze polder\" OF pold*"),
    ] {
        let wish = [
            ("name", name),
            ("words", words),
            ("purpose", "Klachten"),
            ("retention_days", "30"),
        ];
        assert_eq!(
            fatima.post("/listen/queries/new", &wish).await.location(),
            "/listen/queries"
        );
    }
    house.run_jobs().await;
    let page = fatima.get("/listen").await.text;
    assert_eq!(platform::page::check(&page), []);
    let marked = "het <mark>gemaal</mark> in <mark>onze polder</mark> <mark>stil</mark>, en";
    assert_eq!(page.matches(marked).count(), 2, "{page}");
    for words in [
        "Gevonden door ‘Storing’ om ‘gemaal’, ‘stil’.",
        "Gevonden door ‘Polders’ om ‘onze polder’.",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
}
