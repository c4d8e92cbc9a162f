//! A forum comes in whole, once, and quietly.

use platform::texts::Language;
use testkit::{House, Person};

use super::read::{Trouble, read};
use super::{Outcome, import};
use crate::posts::{self, Kind};
use crate::spaces::{self, Space};

const FORUM: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<posts>
  <row Id="1" PostTypeId="1" CreationDate="2014-03-13T20:32:04.033" Title="Wie weet het?" Body="&lt;p&gt;Hoe &lt;b&gt;dan&lt;/b&gt;?&lt;/p&gt;&#xA;&lt;script&gt;alert(1)&lt;/script&gt;" AcceptedAnswerId="3" />
  <row Id="2" PostTypeId="2" ParentId="1" CreationDate="2014-03-14T10:00:00" Body="&lt;p&gt;Zo niet&lt;/p&gt;" />
  <row Id="3" PostTypeId="2" ParentId="1" CreationDate="2014-03-14T11:00:00" Body="&lt;p&gt;Zo wel&lt;/p&gt;" />
  <row Id="4" PostTypeId="5" CreationDate="2014-03-14T11:00:00" Body="tag" />
  <row Id="5" PostTypeId="2" ParentId="9" CreationDate="2014-03-14T11:00:00" Body="wees" />
  <row Id="6" PostTypeId="1" CreationDate="gisteren" Title="Wanneer?" Body="x" />
  <row Id="1" PostTypeId="1" CreationDate="2014-03-13T20:32:04" Title="Nog eens" Body="x" />
</posts>"#;

async fn house() -> (House, Person, Space) {
    let house = House::with(people::features().into_iter().chain(crate::features()).collect()).await;
    let fatima = house.person("Fatima el Amrani", &[]).await;
    let joris = house.person("Joris Hettinga", &[]).await;
    let mail = joris.account.as_ref().unwrap().mail.clone();
    let form = [("name", "Forum"), ("kind", "open"), ("second", mail.as_str())];
    fatima.post("/spaces", &form).await;
    let db = house.platform.store.reader();
    let space = spaces::list_mine(db, fatima.id()).await.unwrap().remove(0);
    (house, fatima, space)
}

async fn bring(house: &House, space: &Space, text: &str, dry: bool) -> Outcome {
    import(&house.platform, space, text.as_bytes().to_vec(), dry, Language::Nl)
        .await
        .unwrap()
}

#[tokio::test]
async fn a_forum_comes_in_once_and_nobody_is_told() {
    let (house, fatima, space) = house().await;
    let tried = bring(&house, &space, FORUM, true).await;
    assert_eq!(
        (tried.questions, tried.answers, tried.accepted, tried.left_out),
        (1, 2, 1, 1)
    );
    assert_eq!((tried.added, tried.unchanged), (3, 0));
    let lines: Vec<(u64, &str)> = tried.refused.iter().map(|it| (it.line, it.key.as_str())).collect();
    assert_eq!(lines, [(7, "5"), (8, "6"), (9, "1")]);
    assert!(
        posts::find_newest(house.platform.store.reader(), space.id)
            .await
            .unwrap()
            .is_none(),
        "a try keeps nothing"
    );

    assert_eq!(bring(&house, &space, FORUM, false).await.added, 3);
    let again = bring(&house, &space, FORUM, false).await;
    assert_eq!((again.added, again.unchanged), (0, 3));
    let db = house.platform.store.reader();
    let post = posts::find_newest(db, space.id).await.unwrap().unwrap();
    assert_eq!((post.kind, post.comments, post.author_id), (Kind::Question, 2, None));
    assert_eq!(post.live_at.instant().to_string(), "2014-03-13T20:32:04.033Z");
    assert_eq!(
        post.received_at,
        Some(house.platform.now()),
        "when it came in is kept apart"
    );
    assert_eq!(post.words, "Hoe **dan**?");
    house.run_jobs().await;
    let page = fatima.get(&post.path()).await;
    assert!(
        page.text.contains("<strong>dan</strong>") && page.text.contains("Dit hielp Geïmporteerd"),
        "{}",
        page.text
    );
    let helped = posts::list_accepted(db, std::slice::from_ref(&post)).await.unwrap();
    assert_eq!(helped[0].words, "Zo wel");
    assert!(
        !fatima.get("/notices").await.text.contains("Wie weet het?"),
        "nobody is told"
    );
    let day = platform::clock::Day::parse("2000-01-01").unwrap();
    let last = platform::clock::Day::parse("2100-01-01").unwrap();
    let asked = platform::facts::sum(db, "posts.question_asked", &day, &last)
        .await
        .unwrap();
    assert_eq!(asked, Vec::new(), "what was said elsewhere is no news here");
}

#[test]
fn what_is_no_forum_is_refused() {
    for text in [
        "",
        "<posts></posts>",
        "id;title\n1;x",
        "<!DOCTYPE x [<!ENTITY a \"b\">]><posts><row Id=\"1\"/></posts>",
        "<posts><row Id=\"1\"></posts",
    ] {
        assert_eq!(read(text).err(), Some(Trouble::NoXml), "{text}");
    }
    let entity = read("<posts><row Id=\"1\" PostTypeId=\"1\" Title=\"&made;\"/></posts>").unwrap();
    assert_eq!(entity.refused.len(), 1);
}

/// The first seven weeks of a real community, as given out.
#[tokio::test]
async fn a_real_forum_comes_in_whole() {
    let file =
        testkit::folder(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/community/se_matheducators_Posts.xml");
    let Ok(bytes) = std::fs::read(&file) else {
        eprintln!("shared data not found at ../shared/data, not run: a_real_forum_comes_in_whole");
        return;
    };
    let (house, fatima, space) = house().await;
    let done = import(&house.platform, &space, bytes.clone(), false, Language::Nl)
        .await
        .unwrap();
    assert_eq!((done.questions, done.answers, done.accepted), (397, 1507, 189));
    assert_eq!((done.added, done.unchanged, done.left_out), (1904, 0, 157));
    assert_eq!(done.refused, Vec::new());
    let again = import(&house.platform, &space, bytes, false, Language::Nl)
        .await
        .unwrap();
    assert_eq!((again.added, again.unchanged), (0, 1904));
    let list = fatima.get("/questions?tab=answered").await;
    assert_eq!(
        list.text.matches(">Beantwoord<").count() + list.text.matches("Beantwoord</span>").count(),
        // The tab has the same word.
        21,
        "{}",
        list.text
    );
    let open = fatima.get("/questions").await;
    assert!(
        open.text.contains("tab=open&amp;before=") || open.text.contains("tab=open&#38;before="),
        "{}",
        open.text
    );
}
