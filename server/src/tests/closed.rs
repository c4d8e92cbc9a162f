//! Closed is closed: a word that stands nowhere but in a closed place never leaves it, whoever asks and whatever they open
//! (T10, T11).

mod crawl;
mod planted;

use std::collections::{BTreeMap, BTreeSet};

use platform::access::Role;
use testkit::{House, Person};

use self::crawl::{crawl, links};
use self::planted::{Planted, WORD};

/// Pages that a member's crawl opens at most; the house of this test has far fewer.
const PAGES_MOST: usize = 3000;

async fn house() -> House {
    House::with(
        crate::features::all()
            .into_iter()
            .filter(|it| it.room != "platform")
            .collect(),
    )
    .await
}

async fn colleague(house: &House, name: &str, roles: &[Role]) -> Person {
    let person = house.person(name, roles).await;
    let account = person.account.clone().unwrap();
    let work = async |change: &platform::store::Change| people::directory::find_or_add(change, &account).await;
    house.platform.store.change(work).await.unwrap();
    person
}

/// Every address of the house without a part that must be found first.
fn fixed_addresses(house: &House) -> BTreeSet<String> {
    let routes = house.platform.features.iter().flat_map(|feature| feature.routes.iter());
    let fixed = routes.filter(|route| route.method == axum::http::Method::GET && !route.path.contains('{'));
    let fixed = fixed.filter(|route| route.path != "/live" && route.path != "/metrics");
    fixed.map(|route| route.path.to_owned()).collect()
}

/// The planted words that stand in a text.
fn leaked(text: &str, planted: &Planted) -> Vec<String> {
    let found = text.match_indices(WORD).map(|(at, _)| {
        let rest: String = text[at..].chars().take_while(char::is_ascii_alphanumeric).collect();
        rest.to_lowercase()
    });
    found.filter(|word| planted.words.contains(word)).collect()
}

/// Whatever somebody gets to read: the pages that the member saw and all that those lead to, their own data, their letters.
async fn everything(
    house: &House,
    person: &Person,
    seen: &BTreeMap<String, String>,
    planted: &Planted,
) -> Vec<(String, String)> {
    let mut told = Vec::new();
    let mut asked: BTreeSet<String> = seen.keys().cloned().collect();
    asked.extend(seen.values().flat_map(|page| links(page)));
    asked.extend(planted.addresses.iter().cloned());
    asked.extend([format!("/search?q={WORD}"), format!("/people?q={WORD}")]);
    for path in asked {
        // A stream does not end; it tells nothing but that something happened, which a test of its own holds.
        if path.starts_with("/live") {
            continue;
        }
        let page = person.get(&path).await;
        assert!(!page.status.is_server_error(), "{path}: {}", page.status);
        let head = format!("{:?}", page.headers);
        told.push((path, format!("{head}{}", page.text)));
    }
    told.push(("their data".to_owned(), person.get("/me/data").await.text));
    if let Some(account) = &person.account {
        for letter in house.mail.letters_to(&account.mail) {
            let text = format!(
                "{} {} {}",
                letter.subject,
                letter.text,
                letter.html.as_deref().unwrap_or_default()
            );
            told.push((format!("a letter: {}", letter.subject), text));
        }
    }
    told
}

#[tokio::test]
async fn what_stands_in_a_closed_place_never_leaves_it() {
    let house = house().await;
    let marijke = colleague(&house, "Marijke de Bruin", &[Role::Communication]).await;
    let joris = colleague(&house, "Joris Hettinga", &[]).await;
    let outsiders = [
        ("colleague", colleague(&house, "Sanne Kuipers", &[]).await),
        (
            "administrator",
            colleague(&house, "Kees Veenstra", &[Role::Administrator, Role::It]).await,
        ),
        (
            "director",
            colleague(&house, "Ineke van Dalen", &[Role::Director]).await,
        ),
        ("hr", colleague(&house, "Petra Bos", &[Role::Hr]).await),
        (
            "works council",
            colleague(&house, "Wouter Vos", &[Role::WorksCouncil]).await,
        ),
        ("legal", colleague(&house, "Lotte Prins", &[Role::Legal]).await),
        (
            "communication",
            colleague(&house, "Bram Blom", &[Role::Communication]).await,
        ),
        ("former member", colleague(&house, "Floor Visser", &[]).await),
        ("who asked to come in", colleague(&house, "Daan Smit", &[]).await),
        ("stranger", house.stranger()),
    ];
    let [.., (_, former), (_, asker), _] = &outsiders;
    let planted = planted::plant(&house, &marijke, &joris, former, asker).await;
    house.run_jobs().await;

    let seen = crawl(&marijke, fixed_addresses(&house), PAGES_MOST).await;
    let mut missing = planted.words.clone();
    for page in seen.values() {
        for word in leaked(page, &planted) {
            missing.remove(&word);
        }
    }
    // The crawl that finds nothing proves nothing: who is in sees every planted word.
    assert!(missing.is_empty(), "a member finds these nowhere: {missing:?}");
    assert!(planted.words.len() >= 300, "{} words", planted.words.len());

    let mut leaks = Vec::new();
    for (who, person) in &outsiders {
        let told = everything(&house, person, &seen, &planted).await;
        for (path, text) in told {
            // Who was invited was told the name of the space, and keeps that.
            let words = leaked(&text, &planted).into_iter();
            let words = words.filter(|word| *who != "former member" || !planted.names.contains(word));
            leaks.extend(words.map(|word| format!("{who} reads {word} in {path}")));
        }
    }
    assert!(
        leaks.is_empty(),
        "{} leaks, the first: {:#?}",
        leaks.len(),
        &leaks[..leaks.len().min(20)]
    );
}

#[tokio::test]
async fn what_is_forbidden_answers_as_what_does_not_exist() {
    let house = house().await;
    let marijke = colleague(&house, "Marijke de Bruin", &[Role::Communication]).await;
    let joris = colleague(&house, "Joris Hettinga", &[]).await;
    let sanne = colleague(&house, "Sanne Kuipers", &[]).await;
    let other = colleague(&house, "Floor Visser", &[]).await;
    let planted = planted::plant(&house, &marijke, &joris, &other, &other).await;
    for path in planted.addresses.iter().filter(|path| path.contains("/posts/")) {
        let (forbidden, id) = (sanne.get(path).await, path.rsplit('/').next().unwrap());
        let nothing = path.replace(id, "0000000000000");
        let missing = sanne.get(&nothing).await;
        assert_eq!(
            (forbidden.status.as_u16(), missing.status.as_u16()),
            (404, 404),
            "{path}"
        );
        let plain = |page: &testkit::Page, id: &str| page.text.replace(id, "");
        assert_eq!(plain(&forbidden, id), plain(&missing, "0000000000000"), "{path}");
    }
}
