//! Two people at the same moment: a talk keeps one answer to a question, and a list that comes twice is there once.

use futures_util::future::join_all;

use super::*;

/// How many entries everybody reads.
async fn count(scene: &Scene) -> usize {
    let db = scene.house.platform.store.reader();
    store::list_after(db, i64::MIN, 1000).await.unwrap().len()
}

#[tokio::test]
async fn two_managers_who_keep_one_talk_at_once_keep_one_answer() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let id = scene
        .answered(&space, "Mag een collega op de foto?", "Vraag het.")
        .await;
    let path = format!("/questions/{id}/faq");
    let form = |words: &'static str| {
        [
            ("question", "Mag een collega op de foto?"),
            ("words", words),
            ("wide", "everybody"),
            ("review_on", "2027-05-22"),
            ("act", "keep"),
        ]
    };
    let (hers, his) = (form("Vraag het één keer goed."), form("Vraag het altijd."));
    let (one, other) = tokio::join!(scene.fatima.post(&path, &hers), scene.joris.post(&path, &his));
    let (kept, refused) = if one.status == 303 {
        (&one, &other)
    } else {
        (&other, &one)
    };
    assert_eq!(
        (kept.status.as_u16(), refused.status.as_u16()),
        (303, 422),
        "{}",
        one.text
    );
    assert!(
        refused.text.contains("al bewaard uit dit gesprek") && refused.text.contains("Vraag het "),
        "with the words that were typed: {}",
        refused.text
    );
    assert_eq!(count(&scene).await, 1);
    let other = [
        ("question", "Moet ik het vragen?"),
        form("Ja.")[1],
        form("")[2],
        form("")[3],
        form("")[4],
    ];
    assert_eq!(
        scene.joris.post(&path, &other).await.status,
        303,
        "another question of the same talk"
    );
    assert_eq!(count(&scene).await, 2);
}

#[tokio::test]
async fn one_form_sent_many_times_is_one_answer() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let id = scene
        .answered(&space, "Mag een collega op de foto?", "Vraag het.")
        .await;
    let form = [
        ("question", "Mag een collega op de foto?"),
        ("words", "Vraag het."),
        ("wide", "everybody"),
        ("review_on", "2027-05-22"),
        ("act", "keep"),
        ("key", "0123456789abcdefghjkmnpqrs"),
    ];
    let path = format!("/questions/{id}/faq");
    for page in join_all((0..6).map(|_| scene.fatima.post(&path, &form))).await {
        assert_eq!(page.status, 303, "{}", page.text);
    }
    assert_eq!(count(&scene).await, 1);
}

#[tokio::test]
async fn a_list_that_comes_twice_at_once_is_there_once() {
    let scene = scene().await;
    let mut rows = vec!["id;question;answer".to_owned()];
    rows.extend((0..120).map(|number| format!("k{number};Vraag {number}?;Antwoord {number}")));
    let rows = rows.join("\n");
    let platform = &scene.house.platform;
    let options = ImportOptions::default();
    let bring = || {
        import_faq(
            platform,
            rows.clone().into_bytes(),
            &options,
            platform::texts::Language::Nl,
        )
    };
    for done in join_all([bring(), bring(), bring()]).await {
        done.unwrap();
    }
    assert_eq!(count(&scene).await, 120);
    let again = bring().await.unwrap();
    assert_eq!((again.added, again.changed, again.unchanged), (0, 0, 120));
}
