//! Organisations beside each other, from their feeds and files to the page.

use platform::access::Role;
use platform::clock::{DAY_MICROS, HOUR_MICROS};
use platform::outside::{FeedAnswer, FeedItem, Pace, ParsedFeed};
use testkit::{House, Person};

use super::jobs::{KEPT_DAYS, clean_up};
use super::{Line, MessageKind, Overview, overview, take_in_now};
use crate::watch;

const OURS: &str = "https://lagemade.example/feed";
const THEIRS: &str = "https://hoogeveld.example/feed";
const PAPER: &str = "https://polderbode.example/feed";

struct Scene {
    house: House,
    ineke: Person,
}

fn feed(url: &str, said: &[(i64, String)], now: i64) -> FeedAnswer {
    let item = |(number, (days, text)): (usize, &(i64, String))| FeedItem {
        identity: format!("{url}/{number}"),
        url: Some(format!("{url}/{number}")),
        text: text.clone(),
        published_micros: Some(now - days * DAY_MICROS),
        ..FeedItem::default()
    };
    FeedAnswer::Fetched {
        feed: Box::new(ParsedFeed {
            items: said.iter().enumerate().map(item).collect(),
            ..ParsedFeed::default()
        }),
        etag: None,
        last_modified: None,
        pace: Pace::default(),
        moved_to: None,
    }
}

impl Scene {
    /// Three feeds, of us, of a neighbour and of a paper, and the first two as channels.
    async fn new(ours: &[(i64, String)], theirs: &[(i64, String)], paper: &[(i64, String)]) -> Self {
        let house = House::with(vec![watch::feature(), super::feature()]).await;
        let ineke = house.person("Ineke Postma", &[Role::Communication]).await;
        for (url, said) in [(OURS, ours), (THEIRS, theirs), (PAPER, paper)] {
            house.feeds.answer(url, feed(url, said, house.clock.now().0));
            ineke.post("/listen/sources/new", &[("url", url)]).await;
        }
        let scene = Self { house, ineke };
        scene.organisation("Lagemade", "ours", OURS, "lagemade").await;
        scene.organisation("Hoogeveld", "competitor", THEIRS, "hoogeveld").await;
        take_in_now(&scene.house.platform).await.unwrap();
        scene
    }

    async fn organisation(&self, name: &str, relation: &str, feed: &str, words: &str) -> String {
        let path = "/listen/comparison/organisations";
        let added = self.ineke.post(path, &[("name", name), ("relation", relation)]).await;
        assert_eq!(added.status, 303, "{}", added.text);
        let page = self.ineke.get(added.location()).await.text;
        let (before, _) = page.split_once(&format!("> {feed}</label>")).unwrap();
        let (_, id) = before.rsplit_once("value=\"").unwrap();
        let id = id.split('"').next().unwrap();
        let form = [
            ("name", name),
            ("relation", relation),
            ("words", words),
            ("channel", id),
        ];
        let kept = self.ineke.post(added.location(), &form).await;
        assert_eq!(kept.status, 303, "{}", kept.text);
        added.location().to_owned()
    }

    async fn overview(&self) -> Overview {
        overview(&self.house.platform.store, self.house.clock.now(), 4)
            .await
            .unwrap()
    }

    async fn line(&self, name: &str) -> Line {
        let lines = self.overview().await.lines;
        lines.into_iter().find(|line| line.name == name).unwrap()
    }
}

fn said(texts: &[&str]) -> Vec<(i64, String)> {
    texts
        .iter()
        .enumerate()
        .map(|(day, text)| (day as i64 + 1, (*text).to_owned()))
        .collect()
}

#[tokio::test]
async fn what_each_says_is_counted_once_by_week_and_by_what_it_does() {
    let theirs = said(&[
        "Het nieuwe gemaal van Hoogeveld draait",
        "Doe mee: meld je aan voor de slootjesdag",
        "Wat vind jij van het wandelpad langs de vaart?",
        "De dijk bij Noord is af",
    ]);
    // A message a week, and one before: so each was heard for four whole weeks.
    let mut theirs: Vec<(i64, String)> = theirs.into_iter().map(|(day, text)| (day * 7 - 6, text)).collect();
    theirs.push((29, "Lang geleden".into()));
    let ours = [(10, "Onze dijk is af".to_owned()), (29, "Lang geleden".to_owned())];
    let scene = Scene::new(&ours, &theirs, &[]).await;
    for _ in 0..2 {
        take_in_now(&scene.house.platform).await.unwrap();
    }
    let line = scene.line("Hoogeveld").await;
    assert_eq!((line.messages, line.kinds), (4, [2, 1, 1]));
    let (mean, (low, high, weeks)) = (line.per_week.unwrap(), line.sure.unwrap());
    assert_eq!(weeks, 4);
    assert_eq!((mean, low, high), (1.0, 1.0, 1.0), "one each week");
    let page = scene.ineke.get("/listen/comparison?weeks=4").await.text;
    assert!(
        page.contains("Wij zeggen 0,3 keer per week iets, Hoogeveld 1,0 keer"),
        "{page}"
    );
    let names: Vec<String> = scene.overview().await.lines.into_iter().map(|line| line.name).collect();
    assert_eq!(names, ["Lagemade", "Hoogeveld"], "ourselves first");
}

#[tokio::test]
async fn voice_is_what_others_say_and_no_word_of_it_is_kept() {
    let paper = said(&[
        "Hoogeveld opent sluis",
        "Hoogeveld en Lagemade werken samen",
        "Lagemade baggert",
        "Hoogeveld zoekt personeel",
    ]);
    let scene = Scene::new(&said(&["Lagemade groet u"]), &said(&["Lagemade is onze buur"]), &paper).await;
    let (ours, theirs) = (scene.line("Lagemade").await, scene.line("Hoogeveld").await);
    assert_eq!(
        (ours.named, theirs.named),
        (3, 3),
        "the neighbour named us once, we ourselves do not count"
    );
    let (share, low, high) = theirs.voice.unwrap();
    assert!(
        (share - 0.5).abs() < 1e-9 && low > 0.2 && high < 0.8,
        "{share} {low} {high}"
    );
    assert_eq!(
        watch::count_mentions(scene.house.platform.store.reader())
            .await
            .unwrap(),
        0
    );
}

#[tokio::test]
async fn what_only_others_talk_about_stands_out() {
    let many = |often: &str| -> Vec<(i64, String)> {
        (0..24)
            .map(|n| match n % 2 {
                0 => (n + 1, format!("{often} nummer {n}")),
                _ => (n + 1, format!("De dijk vordert, deel {n}")),
            })
            .collect()
    };
    let scene = Scene::new(&many("Vergadering bestuur"), &many("Blauwalg gezien"), &[]).await;
    let missed = scene.overview().await.missed;
    assert!(missed[0].0.contains("blauwalg"), "{missed:?}");
    assert_eq!((missed[0].1, missed[0].2), (12, 0));
    let page = scene.ineke.get("/listen/comparison?weeks=4").await.text;
    assert!(page.contains("In 12 berichten van hen, in geen van ons."), "{page}");
}

#[tokio::test]
async fn a_correction_stays_and_teaches() {
    let scene = Scene::new(
        &[],
        &said(&["Peilbesluit polder Oost ter inzage", "Iets heel anders"]),
        &[],
    )
    .await;
    let list = scene.ineke.get("/listen/comparison/organisations").await.text;
    let (before, _) = list.split_once("\">Hoogeveld</a>").unwrap();
    let (_, path) = before.rsplit_once("href=\"").unwrap();
    let page = scene.ineke.get(&format!("{path}/messages")).await.text;
    let (before, _) = page.split_once("Peilbesluit").unwrap();
    let (_, key) = before.rsplit_once("id=\"m-").unwrap();
    let correct = format!("/listen/comparison/messages/{}", key.split('"').next().unwrap());
    for _ in 0..2 {
        let kept = scene.ineke.post(&correct, &[("kind", "action")]).await;
        assert_eq!(kept.status, 303, "{}", kept.text);
    }
    clean_up(&scene.house.platform).await.unwrap();
    assert_eq!(scene.line("Hoogeveld").await.kinds, [1, 1, 0]);
    assert_eq!(scene.ineke.post(&correct, &[("kind", "nothing")]).await.status, 400);
}

#[tokio::test]
async fn an_export_gives_messages_their_reactions_and_names_what_it_leaves_out() {
    let scene = Scene::new(&[], &[], &[]).await;
    let list = scene.ineke.get("/listen/comparison/organisations").await.text;
    let (before, _) = list.split_once("\">Lagemade</a>").unwrap();
    let (_, path) = before.rsplit_once("href=\"").unwrap();
    let tables = format!("{path}/tables");
    let now = scene.house.clock.now().plus(-HOUR_MICROS);
    let day = now.day(&scene.house.platform.organisation.facts().time_zone());
    let posts = format!(
        "id,page_id,created_time,message,status_type\n1,9,{day} 10:00:00,Dag allemaal,x\n2,9,gisteren,Kapot,x\n"
    );
    let figures = "post_id,post_impressions,post_reactions_like_total\n1,99,7\n";
    let brought = scene
        .ineke
        .upload(&tables, &[], ("file", "posts.csv", posts.as_bytes()))
        .await;
    assert_eq!(brought.status, 200, "{}", brought.text);
    assert!(
        brought.text.contains("Eén rij van Facebook is gelezen"),
        "{}",
        brought.text
    );
    assert!(
        brought.text.contains("created_time") && brought.text.contains("geen moment"),
        "{}",
        brought.text
    );
    for _ in 0..2 {
        scene
            .ineke
            .upload(&tables, &[], ("file", "figures.csv", figures.as_bytes()))
            .await;
    }
    let line = scene.line("Lagemade").await;
    assert_eq!((line.messages, line.reactions), (1, Some((7.0, 1))));
    let unknown = scene.ineke.upload(&tables, &[], ("file", "x.csv", b"a,b\n1,2\n")).await;
    assert_eq!(unknown.status, 422);
    assert!(unknown.text.contains("Deze tabel kennen we niet"), "{}", unknown.text);
}

#[tokio::test]
async fn a_director_reads_and_changes_nothing_and_others_see_nothing() {
    let scene = Scene::new(&[], &said(&["De dijk is af"]), &[]).await;
    let director = scene.house.person("Fatima el Amrani", &[Role::Director]).await;
    let page = director.get("/listen/comparison").await;
    assert_eq!(page.status, 200);
    assert!(!page.text.contains("/listen/comparison/organisations") && !page.text.contains("/listen/queries"));
    assert_eq!(director.get("/listen/comparison/organisations").await.status, 404);
    let tom = scene.house.person("Tom de Vries", &[]).await;
    assert_eq!(tom.get("/listen/comparison").await.status, 404);
}

#[tokio::test]
async fn two_of_us_doubles_and_unreadable_words_are_refused_with_what_was_typed() {
    let scene = Scene::new(&[], &[], &[]).await;
    let path = "/listen/comparison/organisations";
    let double = scene
        .ineke
        .post(path, &[("name", "Hoogeveld"), ("relation", "competitor")])
        .await;
    assert_eq!(double.status, 422);
    assert!(double.text.contains("staat er al"), "{}", double.text);
    let again = scene
        .ineke
        .post(path, &[("name", "Nog een"), ("relation", "ours")])
        .await;
    assert!(
        again.status == 422 && again.text.contains("Wijzelf staan er al"),
        "{}",
        again.text
    );
    let list = scene.ineke.get(path).await.text;
    let (before, _) = list.split_once("\">Hoogeveld</a>").unwrap();
    let (_, one) = before.rsplit_once("href=\"").unwrap();
    let form = [("name", "Hoogeveld"), ("relation", "competitor"), ("words", "(open")];
    let refused = scene.ineke.post(one, &form).await;
    assert!(
        refused.status == 422 && refused.text.contains("(open"),
        "{}",
        refused.text
    );
}

#[tokio::test]
async fn after_its_time_everything_goes() {
    let paper = said(&["Hoogeveld opent sluis"]);
    let scene = Scene::new(&[], &said(&["De dijk is af"]), &paper).await;
    scene.house.clock.advance((KEPT_DAYS + 1) * DAY_MICROS);
    clean_up(&scene.house.platform).await.unwrap();
    let all = overview(&scene.house.platform.store, scene.house.clock.now(), KEPT_DAYS / 7 + 4)
        .await
        .unwrap();
    let left = all
        .lines
        .into_iter()
        .map(|line| line.messages + line.named)
        .sum::<i64>();
    assert_eq!(left, 0);
    assert_eq!(MessageKind::ALL.len(), 3);
}
