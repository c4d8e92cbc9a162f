//! What others take over, from the feed to the page.

use platform::access::Role;
use platform::clock::{DAY_MICROS, Moment};
use platform::outside::{FeedAnswer, FeedItem, Pace, ParsedFeed};
use platform::store::Change;
use testkit::{House, Person};

use super::jobs::{KEPT_DAYS, clean_up};
use super::store::found::list_before;
use super::{Pickup, Standing, Way, look_now};
use crate::watch;

const OURS: &str = "https://lagemade.example/feed";
const THEIRS: &str = "https://waterbeheer.example/feed";
const ARTICLE: &str = "https://www.lagemade.example/nieuws/gemaal?utm_source=rss";
const TEXT: &str = "Het gemaal bij Elzerbroek draait weer op volle kracht. De pompen zijn in één nacht vervangen door \
                    twaalf collega’s van de buitendienst, zegt de projectleider. Bewoners kunnen weer rustig slapen.";
const TAKEN: &str = "Regio. De pompen zijn in één nacht vervangen door twaalf collega's van de buitendienst. Mooi.";

struct Scene {
    house: House,
    ineke: Person,
}

impl Scene {
    async fn new() -> Self {
        let house = House::with(vec![watch::feature(), super::feature()]).await;
        let ineke = house.person("Ineke Postma", &[Role::Communication]).await;
        for url in [OURS, THEIRS] {
            house.feeds.answer(url, feed(Vec::new()));
            let added = ineke.post("/listen/sources/new", &[("url", url)]).await;
            assert_eq!(added.status, 303, "{}", added.text);
        }
        let scene = Self { house, ineke };
        let page = scene.ineke.get("/listen/pickups/articles").await.text;
        let (_, after) = page.split_once("name=\"own\" value=\"").unwrap();
        // Sources stand in the order of their names, which are their addresses here.
        let id = after.split('"').next().unwrap();
        let kept = scene.ineke.post("/listen/pickups/own", &[("own", id)]).await;
        assert_eq!(kept.status, 303);
        scene
    }

    /// A feed says this, two hours later.
    async fn says(&self, url: &str, items: Vec<FeedItem>) {
        self.house.feeds.answer(url, feed(items));
        self.house.clock.advance(DAY_MICROS / 12);
        watch::read_feeds(&self.house.platform).await.unwrap();
        look_now(&self.house.platform).await.unwrap();
    }

    async fn found(&self) -> Vec<Pickup> {
        list_before(self.house.platform.store.reader(), i64::MAX, 100)
            .await
            .unwrap()
    }
}

fn feed(items: Vec<FeedItem>) -> FeedAnswer {
    FeedAnswer::Fetched {
        feed: Box::new(ParsedFeed {
            items,
            ..ParsedFeed::default()
        }),
        etag: None,
        last_modified: None,
        pace: Pace::default(),
        moved_to: None,
    }
}

fn item(url: &str, title: &str, text: &str) -> FeedItem {
    FeedItem {
        identity: url.into(),
        url: Some(url.into()),
        title: title.into(),
        text: text.into(),
        ..FeedItem::default()
    }
}

fn theirs(number: usize, text: &str) -> FeedItem {
    item(
        &format!("https://waterbeheer.example/{number}"),
        "Gemaal draait weer",
        text,
    )
}

#[tokio::test]
async fn a_passage_a_quotation_and_a_link_are_found_once_and_shown() {
    let scene = Scene::new().await;
    scene
        .says(OURS, vec![item(ARTICLE, "Gemaal op volle kracht", TEXT)])
        .await;
    let quoting = "Volgens het waterschap is het „draait weer op volle kracht. De pompen” en daarmee uit.";
    let mut linking = theirs(3, "Lees meer over het gemaal bij het waterschap zelf.");
    linking.links = vec!["https://lagemade.example/nieuws/gemaal".into()];
    let other = theirs(
        4,
        "Het weer blijft zacht deze week in het hele land, met hier en daar een bui in het oosten.",
    );
    let items = vec![theirs(1, TAKEN), theirs(2, quoting), linking, other];
    scene.says(THEIRS, items.clone()).await;
    scene.says(THEIRS, items).await;
    let mut found = scene.found().await;
    found.sort_by(|a, b| a.url.cmp(&b.url));
    let ways: Vec<(Way, i64, bool)> = found.iter().map(|it| (it.way, it.words, it.links_back)).collect();
    assert_eq!(
        ways,
        [(Way::Passage, 13, false), (Way::Quote, 7, false), (Way::Link, 0, true)]
    );
    assert_eq!(found[0].article_title, "Gemaal op volle kracht");
    let page = scene.ineke.get("/listen/pickups").await.text;
    assert!(
        page.contains("13 woorden overgenomen") && page.contains("7 woorden geciteerd"),
        "{page}"
    );
    let page = scene.ineke.get(&found[0].path()).await.text;
    assert!(
        page.contains("vervangen door twaalf collega&#39;s van de buitendienst"),
        "{page}"
    );
}

#[tokio::test]
async fn an_article_that_is_added_later_is_laid_beside_what_was_heard() {
    let scene = Scene::new().await;
    scene.says(THEIRS, vec![theirs(1, TAKEN)]).await;
    assert_eq!(scene.found().await, []);
    let form = [("url", ARTICLE), ("title", "Gemaal"), ("text", TEXT)];
    let added = scene.ineke.post("/listen/pickups/articles", &form).await;
    assert_eq!(added.status, 303, "{}", added.text);
    look_now(&scene.house.platform).await.unwrap();
    assert_eq!(scene.found().await.len(), 1);
}

#[tokio::test]
async fn our_own_sites_and_closing_lines_are_no_pickup() {
    let scene = Scene::new().await;
    let closing =
        "Dit is een bericht van waterschap Lagemade, het waterschap dat dag en nacht zorgt voor droge voeten.";
    let items = (0..4).map(|n| {
        let text =
            format!("Bericht nummer {n} gaat over onderwerp {n} en meldt dat er iets nieuws te zien is. {closing}");
        item(&format!("https://lagemade.example/nieuws/{n}"), "Nieuws", &text)
    });
    scene.says(OURS, items.collect()).await;
    let same = format!("Wij namen dit over omdat het kan, en meer ook niet. {closing}");
    scene.says(THEIRS, vec![theirs(1, &same)]).await;
    assert_eq!(scene.found().await, [], "how we always end");
    scene.says(OURS, vec![item(ARTICLE, "Gemaal", TEXT)]).await;
    let elsewhere = item("https://lagemade.example/archief/gemaal", "Gemaal", TEXT);
    scene.says(THEIRS, vec![elsewhere]).await;
    assert_eq!(scene.found().await, [], "our own site");
}

#[tokio::test]
async fn what_was_written_before_us_was_not_taken_over_from_us() {
    let scene = Scene::new().await;
    let now = scene.house.clock.now();
    let dated = |item: FeedItem, at: Moment| FeedItem {
        published_micros: Some(at.0),
        ..item
    };
    scene.says(OURS, vec![dated(item(ARTICLE, "Gemaal", TEXT), now)]).await;
    let earlier = dated(theirs(1, TAKEN), now.plus(-3 * DAY_MICROS));
    let later = theirs(2, &format!("{TAKEN} En dat is nieuws."));
    scene.says(THEIRS, vec![earlier, dated(later, now)]).await;
    let urls: Vec<String> = scene.found().await.into_iter().map(|it| it.url).collect();
    assert_eq!(urls, ["https://waterbeheer.example/2"]);
}

#[tokio::test]
async fn what_is_none_stays_none_and_comes_back_when_asked() {
    let scene = Scene::new().await;
    scene.says(OURS, vec![item(ARTICLE, "Gemaal", TEXT)]).await;
    scene.says(THEIRS, vec![theirs(1, TAKEN)]).await;
    let path = scene.found().await[0].path();
    scene.ineke.post(&format!("{path}/dismiss"), &[]).await;
    scene.says(THEIRS, vec![theirs(1, TAKEN)]).await;
    assert_eq!(scene.found().await[0].standing, Standing::Dismissed);
    let counted = super::list_since(scene.house.platform.store.reader(), (Moment(0), 0), 10);
    assert_eq!(counted.await.unwrap(), []);
    scene.ineke.post(&format!("{path}/restore"), &[]).await;
    let counted = super::list_since(scene.house.platform.store.reader(), (Moment(0), 0), 10);
    assert_eq!(counted.await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_form_that_is_not_right_says_so_and_keeps_what_was_typed() {
    let scene = Scene::new().await;
    let form = [("url", "lagemade"), ("title", ""), ("text", "Te kort.")];
    let refused = scene.ineke.post("/listen/pickups/articles", &form).await;
    assert_eq!(refused.status, 422);
    for words in [
        "https:// ervoor",
        "een titel van hooguit 500",
        "minstens 20 woorden",
        "Te kort.",
    ] {
        assert!(refused.text.contains(words), "{words}: {}", refused.text);
    }
    let tom = scene.house.person("Tom de Vries", &[]).await;
    for path in ["/listen/pickups", "/listen/pickups/articles"] {
        assert_eq!(tom.get(path).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn after_its_time_everything_goes() {
    let scene = Scene::new().await;
    scene.says(OURS, vec![item(ARTICLE, "Gemaal", TEXT)]).await;
    scene.says(THEIRS, vec![theirs(1, TAKEN)]).await;
    scene.house.clock.advance((KEPT_DAYS + 1) * DAY_MICROS);
    clean_up(&scene.house.platform).await.unwrap();
    assert_eq!(scene.found().await, []);
    let left = scene.house.platform.store.change(async |change: &Change| {
        let shingles = super::words::shingles_of(&super::words::words_of(TEXT));
        super::store::article::list_places(&**change, &shingles).await
    });
    assert_eq!(left.await.unwrap(), []);
}

#[tokio::test]
async fn a_round_that_runs_while_something_becomes_ours_keeps_nothing_of_how_far_it_came() {
    use super::store::heard::{Reached, checkpoint, keep_checkpoint};
    let scene = Scene::new().await;
    let store = &scene.house.platform.store;
    // A new house too, in which the beginning is where the round stands already.
    for many in 0..2 {
        let read = checkpoint(store.reader()).await.unwrap();
        let form = [("url", ARTICLE), ("title", "Gemaal"), ("text", TEXT)];
        assert_eq!(scene.ineke.post("/listen/pickups/articles", &form).await.status, 303);
        let until = Reached {
            until: scene.house.clock.now(),
            ..read
        };
        let kept = store.change(async |change: &Change| keep_checkpoint(change, until).await);
        assert!(!kept.await.unwrap(), "{many}");
        let now = checkpoint(store.reader()).await.unwrap();
        assert_eq!(now.until.0, 0);
        let after = Reached {
            until: scene.house.clock.now(),
            ..now
        };
        let kept = store.change(async |change: &Change| keep_checkpoint(change, after).await);
        assert!(kept.await.unwrap());
        assert_eq!(checkpoint(store.reader()).await.unwrap(), after);
    }
}
