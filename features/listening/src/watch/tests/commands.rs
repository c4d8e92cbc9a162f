//! The command line says why it brings a table and how long it is kept, and who reads the changes sees who did it.

use platform::access::Role;
use platform::failure::Failure;
use platform::texts::Language;

use super::fixtures::house;
use crate::watch::{ImportWanted, import_mentions};

const TABLE: &str = "id;tekst\n1;Stank bij het gemaal\n";

fn wanted(purpose: &str, days: i64) -> ImportWanted {
    ImportWanted {
        purpose: Some(purpose.to_owned()),
        retention_days: Some(days),
        whole_because: None,
    }
}

#[tokio::test]
async fn purpose_and_days_of_the_command_line_are_kept_and_shown_as_its_own() {
    let house = house().await;
    let marijke = house.person("Marijke de Bruin", &[Role::Communication]).await;
    let bring = async |wanted: &ImportWanted| {
        import_mentions(&house.platform, "webcare.csv", TABLE.into(), wanted, Language::Nl).await
    };
    bring(&wanted("Klachten vroeg horen", 30)).await.unwrap();
    // Said once, it stays said.
    bring(&ImportWanted::default()).await.unwrap();
    let page = marijke.get("/listen/sources").await.text;
    assert!(
        page.contains("Klachten vroeg horen") && page.contains("30 dagen"),
        "{page}"
    );
    let changes = marijke.get("/listen/changes").await.text;
    assert_eq!(changes.matches("Opdrachtregel, ").count(), 2, "{changes}");

    // What is held was taken in for one purpose and one time; a table beside it changes neither.
    for other in [wanted("Iets anders", 30), wanted("Klachten vroeg horen", 1)] {
        let refused = bring(&other).await;
        assert!(matches!(refused, Err(Failure::Refused(_))), "{other:?}");
    }
    assert_eq!(marijke.get("/listen/sources").await.text, page);
}

#[tokio::test]
async fn without_a_purpose_the_command_line_says_that_it_was_the_command_line() {
    let house = house().await;
    let marijke = house.person("Marijke de Bruin", &[Role::Communication]).await;
    let wanted = ImportWanted::default();
    import_mentions(&house.platform, "webcare.csv", TABLE.into(), &wanted, Language::Nl)
        .await
        .unwrap();
    let page = marijke.get("/listen/sources").await.text;
    assert!(
        page.contains("Ingebracht met de opdrachtregel") && page.contains("90 dagen"),
        "{page}"
    );
}

#[tokio::test]
async fn what_the_page_refuses_the_command_line_refuses() {
    let house = house().await;
    for wrong in [
        wanted("  ", 30),
        wanted(&"x".repeat(501), 30),
        wanted("Klachten", 0),
        wanted("Klachten", 366),
    ] {
        let done = import_mentions(&house.platform, "x", TABLE.into(), &wrong, Language::Nl).await;
        assert!(matches!(done, Err(Failure::Refused(_))), "{wrong:?}");
    }
    let marijke = house.person("Marijke de Bruin", &[Role::Communication]).await;
    assert!(
        marijke.get("/listen/sources").await.text.contains("Nog geen bronnen"),
        "nothing was kept"
    );
}
