//! The pages of an effect as their people use them.

use platform::access::Role;
use platform::page::faults_in;
use platform::texts::Language;
use testkit::{House, Page, Person};

use super::interval::Effect;
use super::list::ListPage;
use super::said::sentence;
use super::show::ShowPage;
use super::store;

const HERE: &str = "/value/effects";

/// Forty months, the last six a third higher; a dip every July.
fn months(from: i32, tweak: impl Fn(usize) -> f64) -> String {
    let mut table = "datum;aantal\n".to_owned();
    for number in 0..40_usize {
        let (year, month) = (from + number as i32 / 12, number % 12 + 1);
        let usual = if month == 7 { 20.0 } else { 30.0 } + [0.4, -0.7, 1.1, -0.2, -0.9][number % 5];
        let figure = usual + if number >= 34 { 10.0 } else { 0.0 } + tweak(number);
        table.push_str(&format!(
            "{year}-{month:02};{}\n",
            format!("{figure:.1}").replace('.', ",")
        ));
    }
    table
}

async fn bring(person: &Person, name: &str, began_on: &str, table: &str) -> Page {
    let fields = [
        ("name", name),
        ("began", "Collega’s vertellen over hun gemaal"),
        ("began_on", began_on),
        ("step", "month"),
        ("source", "Reserveringen"),
    ];
    person
        .upload(HERE, &fields, ("file", "reeks.csv", table.as_bytes()))
        .await
}

#[test]
fn the_pages_of_the_effect_have_no_faults() {
    assert_eq!(faults_in::<ListPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<ShowPage>(), Vec::<String>::new());
}

#[test]
fn words_say_more_less_or_that_it_could_be_chance() {
    let of = |low: f64, high: f64| Effect {
        step: (0.0, -3.25, 12.0),
        part: Some((0.0, low, high)),
        without: 10.0,
        together: 0.0,
    };
    let says = |effect: &Effect, language, words: &str| assert_eq!(sentence(effect, language), words);
    says(&of(0.012, 0.093), Language::Nl, "Tussen 1,2% en 9,3% meer dan zonder.");
    says(
        &of(-0.31, -0.02),
        Language::En,
        "Between 2.0% and 31% less than without.",
    );
    says(
        &of(-0.02, 0.0996),
        Language::Nl,
        "Tussen 2,0% minder en 10% meer dan zonder: het kan ook toeval zijn.",
    );
    let bare = Effect {
        part: None,
        ..of(0.0, 0.0)
    };
    says(
        &bare,
        Language::En,
        "Between 3.3 less and 12 more than without: it could also be chance.",
    );
}

#[tokio::test]
async fn a_series_becomes_a_sentence_that_can_be_followed_to_its_figures() {
    let house = House::with(crate::features()).await;
    let marijke = house.person("Marijke de Bruin", &[Role::Communication]).await;
    let (ineke, joris) = (
        house.person("Ineke van Dalen", &[Role::Director]).await,
        house.person("Joris Hettinga", &[]).await,
    );
    let done = bring(&marijke, "Rondleidingen", "2025-11-01", &months(2023, |_| 0.0)).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let path = done.location().to_owned();
    let page = ineke.get(&path).await.text;
    for words in [
        "% meer dan zonder.",
        "34 cijfers van ervoor",
        "Reserveringen",
        "Sinds 1 november 2025: Collega’s vertellen over hun gemaal",
        "alleen de reeks zelf",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains("toeval zijn"), "{page}");
    assert_eq!(
        (
            joris.get(&path).await.status.as_u16(),
            joris.get(HERE).await.status.as_u16()
        ),
        (404, 404)
    );
    let chance = bring(
        &marijke,
        "Toeval",
        "2025-11-01",
        &months(2023, |number| if number >= 34 { -9.9 } else { 0.0 }),
    )
    .await;
    assert!(
        ineke
            .get(chance.location())
            .await
            .text
            .contains("het kan ook toeval zijn")
    );
    assert_eq!(
        bring(&marijke, "Toeval", "2025-11-01", &months(2023, |_| 0.0))
            .await
            .status,
        422
    );
    assert_eq!(ineke.post(&format!("{path}/remove"), &[]).await.status, 404);
    assert_eq!(marijke.post(&format!("{path}/remove"), &[]).await.status, 303);
    assert_eq!(marijke.get(&path).await.status, 404);
}

#[tokio::test]
async fn what_cannot_be_answered_is_said_with_row_and_column_and_nothing_is_kept() {
    let house = House::with(crate::features()).await;
    let marijke = house.person("Marijke de Bruin", &[Role::Communication]).await;
    let whole = months(2023, |_| 0.0);
    let gap = whole.replace("2024-02;", "2024-03;");
    let word = whole.replace("2024-02;29,8", "2024-02;veel");
    for (table, began_on, says) in [
        (
            whole.as_str(),
            "2023-06-01",
            "Er zijn 5 cijfers van ervoor. Er zijn er 24 nodig",
        ),
        (&whole, "2026-03-01", "Er zijn 2 cijfers van erna. Er zijn er 3 nodig."),
        (&whole, "gisteren", "Kies de dag waarop het begon."),
        (
            &gap,
            "2025-11-01",
            "Regel 15, kolom “datum”: hier hoort 2024-02-01 te staan",
        ),
        (&word, "2025-11-01", "kolom “aantal”: dit is geen getal."),
        ("maand;hoeveel\n", "2025-11-01", "Gevonden: maand, hoeveel."),
        ("", "2025-11-01", "Kies een bestand."),
    ] {
        let refused = bring(&marijke, "Rondleidingen", began_on, table).await;
        assert_eq!(refused.status, 422, "{says}: {}", refused.text);
        assert!(refused.text.contains(says), "{says}: {}", refused.text);
    }
    assert!(store::list(house.platform.store.reader()).await.unwrap().is_empty());
}
