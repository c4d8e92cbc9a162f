//! An account is added when it opens, kept sealed, checked, renewed and taken away.

use platform::access::Role;
use platform::outside::SpeakTrouble;

use super::{add_mastodon, house, speaking};
use crate::channels::jobs::check_all;
use crate::channels::store::account::list;

const LIST: &str = "/listen/channels";

#[tokio::test]
async fn an_account_is_kept_when_it_opens_and_its_token_is_seen_nowhere() {
    let (house, anna, account) = speaking().await;
    assert_eq!(
        (account.name.as_str(), account.characters_most),
        ("@lagemade@dijk.example", 500)
    );
    let row = list(house.platform.store.reader()).await.unwrap().pop().unwrap();
    assert!(
        !row.secret.contains("geheim") && row.server == "https://dijk.example",
        "{row:?}"
    );
    for path in [LIST, "/listen/channels/new", "/listen/changes"] {
        let page = anna.get(path).await;
        assert!(
            page.status.is_success() && !page.text.contains("geheim-token"),
            "{path}"
        );
        assert_eq!(platform::page::check(&page.text), [], "{path}");
    }
    assert!(
        anna.get("/listen/changes")
            .await
            .text
            .contains("@lagemade@dijk.example")
    );
    // Twice the same account is one.
    let again = [
        ("network", "mastodon"),
        ("server", "https://dijk.example/@x"),
        ("secret", "anders"),
    ];
    let page = anna.post("/listen/channels/new", &again).await;
    assert_eq!(page.status.as_u16(), 422);
    assert!(
        page.text.contains("is er al") && !page.text.contains("anders"),
        "{}",
        page.text
    );
}

#[tokio::test]
async fn what_does_not_open_is_not_kept() {
    let house = house().await;
    let anna = house.person("Anna", &[Role::Administrator]).await;
    house.mastodon_voice.lock(Some(SpeakTrouble::Denied));
    assert_eq!(add_mastodon(&anna).await, "");
    let nothing = [("network", "bluesky"), ("server", "geen adres"), ("secret", "")];
    let page = anna.post("/listen/channels/new", &nothing).await;
    assert!(page.text.contains("geen adres van een server") && page.text.contains("Typ het app-wachtwoord"));
    assert_eq!(list(house.platform.store.reader()).await.unwrap().len(), 0);
    // Bluesky needs no server, and a name may be typed with its sign.
    let bluesky = [
        ("network", "bluesky"),
        ("name", "@lagemade.example"),
        ("secret", "abcd-efgh"),
    ];
    assert_eq!(anna.post("/listen/channels/new", &bluesky).await.location(), LIST);
    let row = list(house.platform.store.reader()).await.unwrap().pop().unwrap();
    assert_eq!(
        (row.server.as_str(), row.sign_in_name.as_str()),
        ("https://bsky.social", "lagemade.example")
    );
    assert_eq!((row.characters_most, row.link_characters), (300, None));
}

#[tokio::test]
async fn an_account_that_stops_working_says_so_once_and_works_again_with_a_new_token() {
    let (house, anna, _) = speaking().await;
    let told = async || {
        anna.get("/notices")
            .await
            .text
            .matches("@lagemade@dijk.example werkt niet meer")
            .count()
    };
    let row = async || list(house.platform.store.reader()).await.unwrap().pop().unwrap();
    house.mastodon_voice.lock(Some(SpeakTrouble::Unreachable));
    check_all(&house.platform).await.unwrap();
    assert!(
        row().await.trouble.is_none(),
        "a server that is away says nothing about the account"
    );
    house.mastodon_voice.lock(Some(SpeakTrouble::Denied));
    check_all(&house.platform).await.unwrap();
    check_all(&house.platform).await.unwrap();
    assert_eq!(row().await.trouble.as_deref(), Some("denied"));
    assert!(anna.get(LIST).await.text.contains("Eén account werkt niet"));
    assert_eq!(told().await, 1, "{}", anna.get("/notices").await.text);
    let it = format!("{LIST}/{}", row().await.public_id);
    let renew = [("secret", "nieuw-token")];
    anna.post(&format!("{it}/secret"), &renew).await;
    let before = row().await;
    assert!(before.trouble.is_some(), "what does not open is not kept");
    house.mastodon_voice.lock(None);
    anna.post(&format!("{it}/secret"), &renew).await;
    assert!(row().await.trouble.is_none() && row().await.secret != before.secret);
    anna.post(&format!("{it}/remove"), &[]).await;
    assert!(anna.get(LIST).await.text.contains("We spreken nog nergens"));
}

#[tokio::test]
async fn without_its_key_file_an_account_says_that_it_needs_a_new_token() {
    let (house, anna, _) = speaking().await;
    std::fs::remove_file(house.platform.config.data.join("secrets.key")).unwrap();
    check_all(&house.platform).await.unwrap();
    assert!(anna.get(LIST).await.text.contains("sleutel van deze server opent"));
}

#[tokio::test]
async fn only_who_decides_on_listening_sees_the_accounts() {
    let (house, _, _) = speaking().await;
    let sanne = house.person("Sanne", &[]).await;
    let council = house.person("Olga", &[Role::WorksCouncil]).await;
    for who in [&sanne, &council] {
        assert_eq!(who.get(LIST).await.status.as_u16(), 404);
        assert_eq!(add_mastodon(who).await, "");
    }
}
