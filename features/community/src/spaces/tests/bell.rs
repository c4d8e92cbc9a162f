//! The number on the bell is that of what the centre shows.

use platform::notices::{count_unread, tell};
use platform::session::Viewer;
use platform::store::Change;

use super::*;

/// Tells somebody of a space, as a job does that began before they lost it.
async fn told(house: &House, maker: &Person, who: &Person, space: &str) {
    let viewer = Viewer::of(maker.account.as_ref().unwrap());
    let key = space.trim_start_matches("/spaces/");
    let seen = enter(house.platform.store.reader(), &viewer, key).await.unwrap();
    let data = notice::inside(&seen.space, "Fatima");
    let tell = async |change: &Change| tell(change, who.id(), notice::INVITED, data).await;
    house.platform.store.change(tell).await.unwrap();
}

async fn count(house: &House, who: &Person) -> i64 {
    let viewer = Viewer::of(who.account.as_ref().unwrap());
    count_unread(&house.platform, &viewer).await.unwrap()
}

#[tokio::test]
async fn the_bell_counts_what_is_shown_and_no_more() {
    let house = house().await;
    let fatima = house.person("Fatima el Amrani", &[]).await;
    let joris = house.person("Joris Hettinga", &[]).await;
    let tom = house.person("Tom de Vries", &[]).await;
    let open = made(&fatima, &joris, "Slim gemaal", "open").await;
    let closed = made(&fatima, &joris, "Overname", "closed").await;
    house.run_jobs().await;
    let before = count(&house, &joris).await;
    for who in [&tom, &joris] {
        told(&house, &fatima, who, &open).await;
        told(&house, &fatima, who, &closed).await;
    }
    assert_eq!(count(&house, &tom).await, 1, "the closed one is not shown to him");
    let page = tom.get("/notices").await.text;
    assert!(page.contains("Slim gemaal") && !page.contains("Overname"), "{page}");
    assert!(page.contains("sse-swap=\"count\">1</span>"), "{page}");
    assert_eq!(count(&house, &joris).await, before + 2, "a member sees both");
}
