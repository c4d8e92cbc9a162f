//! What an open page hears and fetches: only what its reader may look at, and nothing after that ended.

use platform::session::end_all;
use testkit::Listening;

use super::*;

/// The stream that this page opens.
async fn listening(who: &Person, page: &str) -> Listening {
    let page = who.get(page).await.text;
    let stream = page.split("sse-connect=\"").nth(1).unwrap().split('"').next().unwrap();
    let mut listening = who.listen(stream).await;
    assert!(
        listening.next().await.unwrap().starts_with("event: count"),
        "it begins with the count"
    );
    listening
}

/// Where a page asks for what is new.
fn ask_of(page: &str) -> String {
    let part = |name: &str| {
        let rest = page.split(&format!(" {name}=\"")).nth(1).unwrap();
        rest.split('"').next().unwrap().to_owned()
    };
    format!("{}?at={}", part("data-live"), part("data-live-at"))
}

#[tokio::test]
async fn an_open_page_hears_of_a_comment_and_fetches_it_alone() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let post = begun(&scene.fatima, &space, "talk", "Gemaal", "Wie komt er?").await;
    scene
        .joris
        .post(&format!("{post}/comments"), &[("words", "Eerste")])
        .await;
    scene.house.clock.advance(60 * platform::clock::SECOND_MICROS);
    let ask = ask_of(&scene.tom.get(&post).await.text);
    assert_eq!(scene.tom.get(&ask).await.status, 204, "nothing is new");
    let mut stream = listening(&scene.tom, &post).await;
    let mut elsewhere = listening(&scene.tom, &space).await;
    let said = scene
        .joris
        .post(&format!("{post}/comments"), &[("words", "Ik ook")])
        .await;
    let comment = said.location().split_once('#').unwrap().1.to_owned();
    assert_eq!(
        stream.next().await.unwrap(),
        "event: changed\ndata: 2\n\n",
        "one listener, two milliseconds"
    );
    let piece = scene.tom.get(&ask).await.text;
    assert!(piece.contains("Ik ook") && piece.contains("2 reacties"), "{piece}");
    assert!(
        !piece.contains("Eerste") && !piece.contains("<html"),
        "only what is new: {piece}"
    );
    let answer = [("words", "Gezellig"), ("to", comment.as_str())];
    scene.fatima.post(&format!("{post}/comments"), &answer).await;
    assert!(stream.hears("changed").await);
    let piece = scene.tom.get(&ask).await.text;
    assert!(piece.contains(&format!("data-live-under=\"{comment}\"")), "{piece}");
    let changing = format!("{post}/comments/{comment}");
    scene.joris.post(&changing, &[("words", "Ik toch niet")]).await;
    assert!(stream.hears("changed").await);
    assert!(scene.tom.get(&ask).await.text.contains("Ik toch niet"));
    begun(&scene.fatima, &space, "talk", "Nog iets", "Anders").await;
    assert!(
        elsewhere.hears("changed").await,
        "the page of the space hears of the post only"
    );
    assert!(
        scene
            .tom
            .get(&ask_of(&scene.tom.get(&space).await.text))
            .await
            .text
            .contains("Nog iets")
    );
}

#[tokio::test]
async fn the_own_stream_hears_every_space_of_its_reader_and_no_other() {
    let scene = scene().await;
    let closed = scene.space("Vacatures", "closed").await;
    let mut joris = listening(&scene.joris, "/community").await;
    let mut tom = listening(&scene.tom, "/community").await;
    begun(&scene.fatima, &closed, "talk", CANARY, CANARY).await;
    assert!(joris.hears("changed").await);
    let news = |page: platform::ids::PublicId| format!("/spaces/{page}/news?at=0");
    let id = platform::ids::PublicId::parse(closed.trim_start_matches("/spaces/")).unwrap();
    assert!(scene.joris.get(&news(id.clone())).await.text.contains(CANARY));
    assert_eq!(scene.tom.get(&news(id)).await.status, 404);
    assert!(!scene.tom.get("/community/news?at=0").await.text.contains(CANARY));
    // Who may not look inside hears nothing, also not by naming the place.
    let mut named = scene
        .tom
        .listen(&format!(
            "/live?of=posts.space.{}",
            closed.trim_start_matches("/spaces/")
        ))
        .await;
    begun(&scene.fatima, &closed, "talk", "nog een", "keer").await;
    scene.house.platform.closing.cancel();
    assert!(!tom.hears("changed").await && !named.hears("changed").await);
}

#[tokio::test]
async fn leaving_ends_the_stream_and_so_do_closing_the_space_signing_out_and_being_deactivated() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    scene.tom.post(&format!("{space}/join"), &[]).await;
    let anna = scene.house.person("Anna Bos", &[]).await;
    let post = begun(&scene.fatima, &space, "talk", "", "Hoi").await;
    let (mut by_space, mut by_post) = (listening(&anna, &space).await, listening(&anna, &post).await);
    let form = [("name", "Schrijven"), ("kind", "closed")];
    let mut member = listening(&scene.tom, &post).await;
    scene.fatima.post(&format!("{space}/edit"), &form).await;
    assert!(
        !by_space.hears("changed").await && !by_post.hears("changed").await,
        "ended, unasked"
    );
    scene
        .fatima
        .post(&format!("{post}/comments"), &[("words", "Zeg")])
        .await;
    assert!(member.hears("changed").await, "a member hears on");
    scene.tom.post(&format!("{space}/leave"), &[]).await;
    assert!(!member.hears("changed").await, "who left hears nothing more");
    let mut manager = listening(&scene.joris, &post).await;
    scene.joris.post("/sign-out", &[]).await;
    assert!(!manager.hears("changed").await, "signed out");
    let mut other = listening(&scene.fatima, &post).await;
    let id = scene.fatima.id();
    let store = &scene.house.platform.store;
    store.change(async |change| end_all(change, id).await).await.unwrap();
    assert!(!other.hears("changed").await, "deactivated");
}

#[tokio::test]
async fn a_page_on_another_node_hears_it_too() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let post = begun(&scene.fatima, &space, "talk", "", "Hoi").await;
    let far = scene.house.on_second_node(scene.tom.account.clone().unwrap()).await;
    let mut stream = listening(&far, &post).await;
    let talk = async {
        // The second node begins to hear at a moment of its own; until then nothing said is missed by who asks.
        for _ in 0..1000 {
            scene.joris.post(&format!("{post}/comments"), &[("words", "Zeg")]).await;
        }
    };
    tokio::select! {
        heard = stream.hears("changed") => assert!(heard),
        () = talk => panic!("nothing was heard"),
    }
    assert!(far.get(&format!("{post}/since?at=0")).await.text.contains("Zeg"));
}
