//! What says the same stands under the first: one line, one decision, and out again when somebody says so.

use platform::clock::{DAY_MICROS, Moment};
use platform::ids::from_short;
use platform::store::Change;
use testkit::{House, Person};

use super::{bring, fatima, house, listed};
use crate::watch::{NewMention, count_folded, find_head, insert_mentions, source_of_brought};

const NEWS: &str = "Het gemaal in Elzerbroek staat sinds vanochtend stil en bewoners van de Kade ruiken het al dagen";
const OTHER: &str =
    "De dijk bij Elzerbroek wordt tot vrijdag versterkt met klei en bewoners krijgen daarover een brief";

/// A mention of a source of its own.
async fn say(house: &House, source: &str, text: &str) -> String {
    let now = house.clock.now();
    say_at(house, source, text, now).await
}

async fn say_at(house: &House, source: &str, text: &str, at: Moment) -> String {
    let mention = NewMention {
        identity: format!("{source} {text}"),
        text: text.to_owned(),
        url: Some(format!("https://{}.example/1", source.to_lowercase())),
        published_at: Some(at),
        ..NewMention::default()
    };
    let work = async |change: &Change| {
        let source = source_of_brought(change, source, "Klachten vroeg horen").await?;
        insert_mentions(change, source, vec![mention]).await
    };
    platform::ids::short(house.platform.store.change(work).await.unwrap()[0])
}

async fn head(house: &House, id: &str) -> Option<String> {
    let found = find_head(house.platform.store.reader(), from_short(id).unwrap())
        .await
        .unwrap();
    found.map(platform::ids::short)
}

async fn page(who: &Person, path: &str) -> String {
    let page = who.get(path).await.text;
    assert_eq!(platform::page::check(&page), [], "{path}");
    page
}

#[tokio::test]
async fn what_is_taken_over_is_one_line_that_names_the_places() {
    let house = house().await;
    let fatima = fatima(&house).await;
    let first = say(&house, "Dijknieuws", NEWS).await;
    let repost = say(
        &house,
        "Mastodon",
        &format!("RT @dijknieuws: {NEWS} https://t.example/x"),
    )
    .await;
    let edited = say(&house, "Polderbode", &NEWS.replace("vanochtend", "gisteren")).await;
    let other = say(&house, "Bode", OTHER).await;
    assert_eq!(head(&house, &repost).await, Some(first.clone()));
    assert_eq!(head(&house, &edited).await, Some(first.clone()));
    assert_eq!(head(&house, &other).await, None);
    let inbox = page(&fatima, "/listen").await;
    assert!(
        inbox.contains("2 nieuwe meldingen") && inbox.contains("2 andere plekken namen dit over"),
        "{inbox}"
    );
    assert_eq!(listed(&inbox), [other, first.clone()]);
    let open = page(&fatima, &format!("/listen/mentions/{first}")).await;
    for words in [
        "https://mastodon.example/1",
        "https://polderbode.example/1",
        "Mastodon: dit is iets anders",
    ] {
        assert!(open.contains(words), "{words}: {open}");
    }
    // One decision for all of them: none of the others waits, and each shows what it stands under.
    fatima
        .post("/listen/decide", &[("kind", "press"), ("mention", &first)])
        .await;
    assert!(
        page(&fatima, "/listen").await.contains("Eén nieuwe melding")
            || !listed(&page(&fatima, "/listen").await).contains(&repost)
    );
    let later = say(&house, "Krant", NEWS).await;
    assert_eq!(
        head(&house, &later).await,
        Some(first.clone()),
        "what comes after the decision counts with it"
    );
    assert!(!listed(&page(&fatima, "/listen").await).contains(&later));
    assert!(
        page(&fatima, &format!("/listen/mentions/{later}"))
            .await
            .contains("Dit zegt hetzelfde als een eerder bericht")
    );
}

#[tokio::test]
async fn what_is_taken_out_waits_by_itself_and_stays_out() {
    let house = house().await;
    let fatima = fatima(&house).await;
    let first = say(&house, "Dijknieuws", NEWS).await;
    let second = say(&house, "Mastodon", NEWS).await;
    let apart = format!("/listen/mentions/{second}/apart");
    for _ in 0..2 {
        let done = fatima.post(&apart, &[]).await;
        assert_eq!(done.location(), format!("/listen/mentions/{second}"));
        assert_eq!(head(&house, &second).await, None);
    }
    assert_eq!(listed(&page(&fatima, "/listen").await).len(), 2);
    let third = say(&house, "Krant", NEWS).await;
    assert_eq!(
        head(&house, &third).await,
        Some(first),
        "of two that are the same the first leads"
    );
    assert_eq!(head(&house, &second).await, None);
    let jan = house.person("Jan Smit", &[]).await;
    assert_eq!(jan.post(&apart, &[]).await.status.as_u16(), 404);
}

#[tokio::test]
async fn short_texts_old_texts_and_what_a_shut_out_site_says_are_never_folded() {
    let house = house().await;
    let fatima = fatima(&house).await;
    let ids = bring(
        &house,
        &["Wat een stank bij dat gemaal weer", "Wat een stank bij dat gemaal weer"],
    )
    .await;
    assert_eq!(head(&house, &ids[1]).await, None);
    let first = say(&house, "Dijknieuws", NEWS).await;
    house.clock.advance(8 * DAY_MICROS);
    let late = say(&house, "Mastodon", NEWS).await;
    assert_eq!(head(&house, &late).await, None);
    // The site of the second is shut out, so nothing of it is seen; what comes after may not disappear under it.
    let form = [("kind", "not_for_us"), ("mention", late.as_str()), ("mute", "yes")];
    let fatima = house.signed_in(fatima.account.clone().unwrap()).await;
    fatima.post("/listen/decide", &form).await;
    house.clock.advance(8 * DAY_MICROS);
    let muted = say(&house, "Mastodon", &format!("{NEWS} hoor")).await;
    let seen = say(&house, "Krant", &format!("{NEWS} hoor")).await;
    assert_eq!((head(&house, &muted).await, head(&house, &seen).await), (None, None));
    assert_ne!(first, seen);
}

#[tokio::test]
async fn when_the_first_goes_the_next_leads_and_waits_in_its_place() {
    let house = house().await;
    let start = house.clock.now();
    let first = say_at(&house, "Dijknieuws", NEWS, start.plus(-5 * DAY_MICROS)).await;
    let second = say_at(&house, "Mastodon", NEWS, start.plus(-4 * DAY_MICROS)).await;
    let third = say(&house, "Krant", NEWS).await;
    assert_eq!(
        (head(&house, &second).await, head(&house, &third).await),
        (Some(first.clone()), Some(first.clone()))
    );
    let end = async |change: &Change| crate::watch::end_for_test(change, from_short(&first).unwrap()).await;
    house.platform.store.change(end).await.unwrap();
    crate::watch::clean_up_for_test(&house.platform).await.unwrap();
    assert_eq!(
        (head(&house, &second).await, head(&house, &third).await),
        (None, Some(second.clone()))
    );
    let fatima = fatima(&house).await;
    assert_eq!(listed(&page(&fatima, "/listen").await), [second]);
}

#[tokio::test]
async fn what_arrives_at_the_same_moment_is_folded_all_the_same() {
    let house = house().await;
    let says = (0..6).map(|n| {
        let house = &house;
        async move { say(house, &format!("Bron{n}"), NEWS).await }
    });
    let ids: Vec<i64> = futures_util::future::join_all(says)
        .await
        .iter()
        .map(|id| from_short(id).unwrap())
        .collect();
    let folded = count_folded(house.platform.store.reader(), ids).await.unwrap();
    assert_eq!(
        folded.into_values().collect::<Vec<_>>(),
        [5],
        "one leads and the others stand under it"
    );
}

#[tokio::test]
async fn how_alike_is_set_on_a_page_that_explains_it_and_zero_folds_nothing() {
    let house = house().await;
    let fatima = fatima(&house).await;
    let shown = page(&fatima, "/listen/same").await;
    assert!(
        shown.contains("minstens 80 van elke 100 woorden") && shown.contains("minder dan 10 woorden"),
        "{shown}"
    );
    let wrong = fatima.post("/listen/same", &[("least", "50")]).await;
    assert_eq!(wrong.status.as_u16(), 422);
    assert!(
        wrong.text.contains("Kies een getal van 60 tot 100, of 0."),
        "{}",
        wrong.text
    );
    fatima.post("/listen/same", &[("least", "0")]).await;
    say(&house, "Dijknieuws", NEWS).await;
    let second = say(&house, "Mastodon", NEWS).await;
    assert_eq!(head(&house, &second).await, None);
    fatima.post("/listen/same", &[("least", "100%")]).await;
    say(&house, "Bode", OTHER).await;
    let changed = say(&house, "Krant", &OTHER.replace("klei", "zand")).await;
    let same = say(&house, "Radio", OTHER).await;
    assert_eq!(head(&house, &changed).await, None);
    assert!(head(&house, &same).await.is_some());
}
