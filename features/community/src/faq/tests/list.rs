//! Finding kept answers, and bringing in a list of them.

use platform::texts::Language;

use super::*;

const LIST: &str = "id;vraag;antwoord;onderwerpen;link;gewijzigd\n\
    1;Wanneer gaat de sluis open?;<p>Om <b>acht</b> uur.</p><script>x()</script>;Sluizen|Varen;https://lagemade.example/1;2024-10-03T11:06:30.161Z\n\
    2;Mag ik zwemmen?;Nee. 2 < 3;Zwemmen;javascript:alert(1);\n\
    3;;Geen vraag;;;\n\
    2;Nog eens?;Dubbel;;;\n\
    4;Leeg?;<p> </p>;;;\n";

async fn bring(scene: &Scene, text: &str, dry: bool) -> ImportOutcome {
    let options = ImportOptions {
        dry,
        owner_id: Some(scene.anna.id()),
        ..ImportOptions::default()
    };
    let bytes = text.as_bytes().to_vec();
    import_faq(&scene.house.platform, bytes, &options, Language::Nl)
        .await
        .unwrap()
}

#[tokio::test]
async fn a_list_comes_in_once_and_each_bad_row_says_why() {
    let scene = scene().await;
    let tried = bring(&scene, LIST, true).await;
    assert_eq!((tried.added, tried.changed, tried.unchanged), (2, 0, 0));
    let lines: Vec<(u64, &str)> = tried
        .refused
        .iter()
        .map(|(line, column, _)| (*line, column.as_str()))
        .collect();
    assert_eq!(lines, [(4, "vraag"), (5, "id"), (6, "antwoord")]);
    assert!(
        scene.tom.get("/faq").await.text.contains("Hier is nog geen antwoord"),
        "a try keeps nothing"
    );

    assert_eq!(bring(&scene, LIST, false).await.added, 2);
    let again = bring(&scene, LIST, false).await;
    assert_eq!((again.added, again.changed, again.unchanged), (0, 0, 2));
    let [sluice] = found(&scene, &scene.tom, "sluizen").await.try_into().unwrap();
    let page = scene.tom.get(&sluice).await;
    assert!(
        page.text.contains("<strong>acht</strong>") && !page.text.contains("x()"),
        "{}",
        page.text
    );
    assert!(page.text.contains("https://lagemade.example/1") && page.text.contains("3 oktober 2024"));
    let [swim] = found(&scene, &scene.tom, "zwemmen").await.try_into().unwrap();
    let page = scene.tom.get(&swim).await;
    assert!(
        page.text.contains("2 &lt; 3") && !page.text.contains("javascript:"),
        "{}",
        page.text
    );
    assert!(
        !scene.anna.get("/notices").await.text.contains("sluis"),
        "nobody is told"
    );

    let changed = LIST.replace("acht", "negen");
    assert_eq!(bring(&scene, &changed, false).await.changed, 1);
    assert!(scene.tom.get(&sluice).await.text.contains("<strong>negen</strong>"));
    assert!(
        scene
            .anna
            .get(&format!("{sluice}/versions"))
            .await
            .text
            .contains("acht")
    );
    let own = [
        ("question", "Wanneer gaat de sluis open?"),
        ("words", "Eigen woorden"),
        ("review_on", "2027-05-22"),
        ("act", "keep"),
    ];
    assert_eq!(scene.anna.post(&format!("{sluice}/edit"), &own).await.status, 303);
    let kept = bring(&scene, LIST, false).await;
    assert_eq!(
        (kept.changed, kept.refused.len()),
        (0, 4),
        "what a colleague wrote stays"
    );
    assert!(scene.tom.get(&sluice).await.text.contains("Eigen woorden"));
    let none = import_faq(
        &scene.house.platform,
        b"a;b\n1;2\n".to_vec(),
        &ImportOptions::default(),
        Language::Nl,
    )
    .await;
    assert!(none.is_err(), "no column with questions");
}

#[tokio::test]
async fn a_list_comes_in_by_page_and_the_file_is_thrown_away() {
    let scene = scene().await;
    assert_eq!(scene.tom.get("/faq/import").await.status, 404);
    let none = scene.anna.upload("/faq/import", &[], ("list", "leeg.csv", b"")).await;
    assert_eq!(none.status, 422);
    let taken = scene
        .anna
        .upload("/faq/import", &[], ("list", "faq.csv", LIST.as_bytes()))
        .await;
    assert_eq!(taken.status, 303, "{}", taken.text);
    let draft = taken.location().to_owned();
    let preview = scene.anna.get(&draft).await;
    for words in [
        "2 nieuwe antwoorden, 0 gewijzigd",
        "Regel 4.",
        "Er staat geen vraag in deze rij",
        "Mag ik zwemmen?",
    ] {
        assert!(preview.text.contains(words), "{words}: {}", preview.text);
    }
    let other = scene.house.person("Bo Bos", &[Role::Communication]).await;
    assert_eq!(other.get(&draft).await.status, 404, "the list of somebody else");
    assert_eq!(scene.anna.post(&draft, &[]).await.status, 303);
    assert_eq!(scene.anna.get(&draft).await.status, 404, "it is thrown away");
    assert!(
        scene
            .tom
            .get("/faq?q=sluis")
            .await
            .text
            .contains("Wanneer gaat de sluis open?")
    );
}

#[tokio::test]
async fn the_list_is_searched_filtered_and_turned() {
    let scene = scene().await;
    let mut table = "id,vraag,antwoord,onderwerp\n".to_owned();
    for number in 0..45 {
        let subject = if number % 2 == 0 { "Even" } else { "Oneven" };
        table.push_str(&format!(
            "{number},Vraag nummer {number}?,Antwoord {number},{subject}\n"
        ));
    }
    assert_eq!(bring(&scene, &table, false).await.added, 45);
    let mut seen = std::collections::BTreeSet::new();
    // Hits of one moment come in no order, and a subject leaves some out: their pages are not all of one length.
    for (filter, lengths) in [("/faq?subject=Even", 2..=2), ("/faq?subject=Even&q=vraag", 1..=2)] {
        let (mut path, mut pages) = (filter.to_owned(), 0);
        seen.clear();
        loop {
            let page = scene.tom.get(&path).await.text;
            assert!(!page.contains("Vraag nummer 1?"), "{path}");
            let numbers = page
                .split("Vraag nummer ")
                .skip(1)
                .map(|it| it.split('?').next().unwrap().to_owned());
            seen.extend(numbers);
            pages += 1;
            let next = page
                .split("rel=\"next\"")
                .next()
                .filter(|_| page.contains("rel=\"next\""));
            let Some(before) = next else { break };
            let href = before.rsplit("href=\"").next().unwrap().split('"').next().unwrap();
            path = href.replace("&amp;", "&").replace("&#38;", "&");
        }
        assert_eq!(seen.len(), 23, "{filter}");
        assert!(lengths.contains(&pages), "{filter}: {pages} pages");
    }
}

/// Questions and answers of a government, as given out; the whole list is CC0.
#[tokio::test]
async fn a_real_list_comes_in_whole_and_is_found() {
    let file =
        testkit::folder(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/community/nl_rijksoverheid_faq_bzk.csv");
    let Ok(bytes) = std::fs::read(&file) else {
        eprintln!("shared data not found at ../shared/data, not run: a_real_list_comes_in_whole_and_is_found");
        return;
    };
    let scene = scene().await;
    let options = ImportOptions::default();
    let done = import_faq(&scene.house.platform, bytes.clone(), &options, Language::Nl)
        .await
        .unwrap();
    assert_eq!((done.added, done.changed, done.unchanged), (175, 0, 0));
    assert_eq!(done.refused, Vec::new());
    let again = import_faq(&scene.house.platform, bytes, &options, Language::Nl)
        .await
        .unwrap();
    assert_eq!((again.added, again.changed, again.unchanged), (0, 0, 175));
    let db = scene.house.platform.store.reader();
    let all = store::list_after(db, 0, 1_000).await.unwrap();
    assert_eq!(all.len(), 175);
    let signs = ["<p", "<h2", "</", "&nbsp;", "&amp;amp;"];
    let untidy = all
        .iter()
        .filter(|entry| signs.iter().any(|sign| entry.words.contains(sign)));
    assert_eq!(
        untidy.map(|entry| &entry.question).collect::<Vec<_>>(),
        Vec::<&String>::new()
    );
    let lists = all.iter().filter(|entry| entry.html.as_str().contains("<li>")).count();
    assert!(lists > 80, "lists stay lists: {lists}");
    assert!(
        all.iter().any(|entry| entry.html.as_str().contains("<table>")),
        "tables stay tables"
    );
    assert!(found(&scene, &scene.tom, "paspoort").await.len() >= 18);
    // A stem and a mistyped plural find the same.
    let page = scene.tom.get("/faq?q=paspoorten").await;
    assert!(page.text.contains("paspoort"), "{}", page.text);
}
