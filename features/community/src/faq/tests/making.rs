//! One action keeps the answer of a talk; closed words stay in until somebody looked.

use super::*;

#[tokio::test]
async fn one_action_keeps_the_answer_that_helped() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let id = scene
        .answered(&space, "Mag een collega op de foto?", "Vraag het **één keer** goed.")
        .await;
    let path = format!("/questions/{id}/faq");
    assert_eq!(scene.tom.get(&path).await.status, 404, "managers of the space only");
    let page = scene.fatima.get(&format!("/posts/{id}")).await;
    assert!(page.text.contains("Maak hier een bewaard antwoord van"));
    let form = scene.fatima.get(&path).await;
    assert!(form.text.contains("Mag een collega op de foto?") && form.text.contains("Vraag het **één keer** goed."));
    let filled = [
        ("question", "Mag een collega herkenbaar op mijn foto?"),
        ("words", "Vraag het **één keer** goed. <script>alert(1)</script>"),
        ("wide", "everybody"),
        ("subjects", "Foto’s, schrijven"),
        ("review_on", "2027-05-22"),
        ("key", "een-keer"),
        ("act", "keep"),
    ];
    let made = scene.fatima.post(&path, &filled).await;
    assert_eq!(made.status, 303, "{}", made.text);
    let entry = made.location().to_owned();
    scene.fatima.post(&path, &filled).await;
    assert_eq!(
        found(&scene, &scene.tom, "foto herkenbare").await,
        vec![entry.clone()],
        "sent twice is kept once"
    );
    let page = scene.tom.get(&entry).await;
    assert!(page.text.contains("<strong>één keer</strong>") && !page.text.contains("<script>alert"));
    assert!(
        page.text.contains(&format!("/posts/{id}\">Het gesprek erachter")),
        "{}",
        page.text
    );
    assert!(page.text.contains("Fatima el Amrani") && page.text.contains("22 mei 2027"));
    assert!(!page.text.contains("Het klopt nog"), "only who keeps it right");
    assert!(
        scene
            .tom
            .get(&format!("/posts/{id}"))
            .await
            .text
            .contains("Mag een collega herkenbaar op mijn foto?")
    );
    let day = |text: &str| platform::clock::Day::parse(text).unwrap();
    let db = scene.house.platform.store.reader();
    let facts = platform::facts::sum(db, "faq.entry_made", &day("2000-01-01"), &day("2100-01-01"))
        .await
        .unwrap();
    assert_eq!(facts.iter().map(|sum| sum.amount).sum::<i64>(), 1);
    let alike = scene
        .tom
        .get("/questions/alike?title=Herkenbare+collega+op+een+foto")
        .await;
    assert!(
        alike.text.contains(&entry) && alike.text.contains("bewaard antwoord"),
        "{}",
        alike.text
    );
}

#[tokio::test]
async fn words_of_a_closed_talk_go_no_wider_than_a_manager_says() {
    let scene = scene().await;
    let space = scene.space("Vacatures", "closed").await;
    let id = scene.answered(&space, "Kanariepiet?", "Kanariewoorden").await;
    let path = format!("/questions/{id}/faq");
    let form = |wide: &'static str, looked: &'static str| {
        [
            ("question", "Kanariepiet?"),
            ("words", "Kanariewoorden"),
            ("wide", wide),
            ("looked", looked),
            ("review_on", "2027-05-22"),
            ("act", "keep"),
        ]
    };
    assert!(
        scene.fatima.get(&path).await.text.contains("value=\"space\" checked"),
        "as closed as the talk"
    );
    let refused = scene.fatima.post(&path, &form("everybody", "")).await;
    assert!(
        refused.status == 422 && refused.text.contains("is niet open"),
        "{}",
        refused.text
    );
    let inside = scene.fatima.post(&path, &form("space", "")).await.location().to_owned();
    for who in [&scene.tom, &scene.anna] {
        for page in [
            inside.clone(),
            format!("{inside}/edit"),
            format!("{inside}/versions"),
            "/faq".into(),
            "/".into(),
        ] {
            assert!(!who.get(&page).await.text.to_lowercase().contains("kanarie"), "{page}");
        }
        for act in ["edit", "right", "helped", "delete"] {
            assert_eq!(
                who.post(&format!("{inside}/{act}"), &[("helped", "yes")]).await.status,
                404,
                "{act}"
            );
        }
        assert_eq!(found(&scene, who, "kanariepiet").await, Vec::<String>::new());
    }
    assert_eq!(found(&scene, &scene.joris, "kanariepiet").await, vec![inside]);
    let wide = scene
        .fatima
        .post(&path, &form("everybody", "yes"))
        .await
        .location()
        .to_owned();
    let page = scene.tom.get(&wide).await;
    assert!(
        page.text.contains("Kanariewoorden") && !page.text.contains(&format!("/posts/{id}")),
        "no way to the talk"
    );
    assert!(scene.joris.get(&wide).await.text.contains(&format!("/posts/{id}")));
}

#[tokio::test]
async fn a_change_keeps_the_words_it_had_and_a_form_loses_nothing() {
    let scene = scene().await;
    let entry = scene.kept(&scene.anna, "Wanneer gaat de sluis open?", &[]).await;
    assert_eq!(
        scene.tom.get("/faq/new").await.status,
        404,
        "who manages nothing begins nothing"
    );
    let edit = format!("{entry}/edit");
    assert_eq!(scene.tom.post(&edit, &[("question", "x")]).await.status, 404);
    let wrong = [
        ("question", ""),
        ("words", "Blijft staan"),
        ("review_on", "2020-01-01"),
        ("owner", "niemand@lagemade.example"),
        ("subjects", "a,b,c,d,e,f,g,h,i"),
        ("act", "keep"),
    ];
    let refused = scene.anna.post(&edit, &wrong).await;
    assert_eq!(refused.status, 422);
    for sentence in [
        "Schrijf de vraag op",
        "Blijft staan",
        "Kies een dag die nog komt",
        "We kennen niemand",
        "Hoogstens 8",
    ] {
        assert!(refused.text.contains(sentence), "{sentence}");
    }
    let joris = scene.joris.account.as_ref().unwrap().mail.clone();
    let right = [
        ("question", "Wanneer gaat de sluis open?"),
        ("words", "Om acht uur."),
        ("owner", joris.as_str()),
        ("review_on", "2027-01-01"),
        ("act", "keep"),
    ];
    assert_eq!(scene.anna.post(&edit, &right).await.status, 303);
    assert!(
        scene
            .anna
            .get(&format!("{entry}/versions"))
            .await
            .text
            .contains("Zo doe je dat.")
    );
    assert!(
        scene
            .joris
            .get("/notices")
            .await
            .text
            .contains("Anna Bos vraagt jou dit te laten kloppen")
    );
    assert!(
        scene.joris.get(&entry).await.text.contains("Het klopt nog"),
        "the owner keeps it right"
    );
    assert_eq!(found(&scene, &scene.tom, "acht").await, vec![entry.clone()]);
    assert_eq!(scene.joris.post(&format!("{entry}/delete"), &[]).await.status, 303);
    assert_eq!(scene.anna.get(&entry).await.status, 404);
    assert_eq!(found(&scene, &scene.tom, "sluis").await, Vec::<String>::new());
}

#[tokio::test]
async fn presses_are_added_up_without_a_name_and_shown_from_five_up() {
    let scene = scene().await;
    let entry = scene.kept(&scene.anna, "Wanneer gaat de sluis open?", &[]).await;
    let press = format!("{entry}/helped");
    for _ in 0..4 {
        scene.tom.post(&press, &[("helped", "yes")]).await;
    }
    assert!(!scene.anna.get(&entry).await.text.contains("Gedrukt:"));
    scene.joris.post(&press, &[("helped", "no")]).await;
    assert!(
        scene
            .anna
            .get(&entry)
            .await
            .text
            .contains("Gedrukt: 4 keer ja, 1 keer nee")
    );
    assert!(!scene.tom.get(&entry).await.text.contains("Gedrukt:"));
    assert_eq!(scene.tom.post(&press, &[("helped", "misschien")]).await.status, 400);
}
