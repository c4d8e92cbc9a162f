//! The pages of attribution as their people use them.

use std::collections::HashMap;

use platform::access::Role;
use platform::ids::PublicId;
use platform::page::faults_in;
use testkit::{House, Person};

use super::list::ListPage;
use super::show::ShowPage;
use super::store;

#[test]
fn the_pages_of_attribution_have_no_faults() {
    assert_eq!(faults_in::<ListPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<ShowPage>(), Vec::<String>::new());
}

const HERE: &str = "/value/attribution";
const TABLE: &str =
    "Pad;Conversies;Waarde;Null\nLinkedIn > Website;3;12,50;1\nNieuwsbrief;2;;4\nWebsite > LinkedIn > Website;1;7;0\n";

async fn brought(marijke: &Person, name: &str, table: &str) -> testkit::Page {
    marijke
        .upload(HERE, &[("name", name)], ("file", "wegen.csv", table.as_bytes()))
        .await
}

#[tokio::test]
async fn a_table_becomes_six_columns_that_can_be_worked_out_from_its_rows() {
    let house = House::with(crate::features()).await;
    let marijke = house.person("Marijke de Bruin", &[Role::Communication]).await;
    let done = brought(&marijke, "Voorjaar", TABLE).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let page = marijke.get(done.location()).await;
    for words in [
        "6 resultaten, en 5 keer niets, langs 3 wegen.",
        "LinkedIn",
        "Weglaten",
        "Wat ze waard waren",
    ] {
        assert!(page.text.contains(words), "{words}: {}", page.text);
    }
    let id = done.location().trim_start_matches("/value/attribution/").to_owned();
    let db = house.platform.store.reader();
    let row = store::find(db, &PublicId::parse(&id).unwrap()).await.unwrap().unwrap();
    let (mut first, mut last, mut linear) = (HashMap::new(), HashMap::new(), HashMap::new());
    for way in store::list_ways(db, row.id).await.unwrap() {
        let steps: Vec<String> = way.path.split(" > ").map(str::to_owned).collect();
        *first.entry(steps[0].clone()).or_insert(0.0) += way.results;
        *last.entry(steps[steps.len() - 1].clone()).or_insert(0.0) += way.results;
        let distinct: std::collections::BTreeSet<&String> = steps.iter().collect();
        for step in &distinct {
            *linear.entry((*step).clone()).or_insert(0.0) += way.results / distinct.len() as f64;
        }
    }
    for share in store::list_shares(db, row.id).await.unwrap() {
        let expected = match share.model.as_str() {
            "first" => &first,
            "last" => &last,
            "linear" => &linear,
            _ => continue,
        };
        let expected = expected.get(&share.channel).copied().unwrap_or(0.0);
        assert!((share.results - expected).abs() < 1e-9, "{share:?} {expected}");
    }
    let sheet = marijke.get(&format!("{}/shares.csv", done.location())).await.text;
    assert!(
        sheet.contains("Kanaal,Eerste,Laatste") && sheet.lines().count() == 4,
        "{sheet}"
    );
    let worth = marijke.get(&format!("{}?of=worth", done.location())).await.text;
    assert!(worth.contains("19,5"), "{worth}");
}

#[tokio::test]
async fn rows_that_cannot_be_read_are_named_and_the_others_are_kept() {
    let house = House::with(crate::features()).await;
    let marijke = house.person("Marijke de Bruin", &[Role::Communication]).await;
    let table = "path,conversions\nA > B,2\n,1\nC,half\nA,1\n";
    let page = brought(&marijke, "", table).await;
    assert_eq!(page.status, 200);
    for words in [
        "2 wegen gelezen, 2 regels overgeslagen",
        ">wegen</a>",
        "Er staat geen kanaal in.",
        "Dit is geen aantal keren",
    ] {
        assert!(page.text.contains(words), "{words}: {}", page.text);
    }
    for (name, table, says) in [
        ("wegen", table, "Er is al een tabel met deze naam."),
        ("B", "kanaal,aantal\nA,1\n", "Gevonden: kanaal, aantal."),
        ("C", "path,conversions\nA,0\n", "geen weg die op een resultaat uitliep"),
        ("\u{200b}", "", "Kies een bestand."),
    ] {
        let refused = brought(&marijke, name, table).await;
        assert_eq!(refused.status, 422, "{name}");
        assert!(refused.text.contains(says), "{says}: {}", refused.text);
    }
    assert_eq!(store::list(house.platform.store.reader()).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_director_reads_and_a_colleague_does_not_and_removing_takes_all_of_it() {
    let house = House::with(crate::features()).await;
    let marijke = house.person("Marijke de Bruin", &[Role::Communication]).await;
    let ineke = house.person("Ineke van Dalen", &[Role::Director]).await;
    let joris = house.person("Joris Hettinga", &[]).await;
    let path = brought(&marijke, "Voorjaar", TABLE).await.location().to_owned();
    assert_eq!(ineke.get(&path).await.status, 200);
    for page in [HERE, path.as_str()] {
        assert_eq!(joris.get(page).await.status, 404, "{page}");
    }
    let remove = format!("{path}/remove");
    assert_eq!(ineke.post(&remove, &[]).await.status, 404);
    assert_eq!(marijke.post(&remove, &[]).await.status, 303);
    assert_eq!(marijke.get(&path).await.status, 404);
    let db = house.platform.store.reader();
    let left = store::list(db).await.unwrap();
    assert!(left.is_empty());
}
