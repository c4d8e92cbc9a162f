//! Words that stand in closed places alone.

use std::collections::BTreeSet;

use testkit::{House, Person};

/// How each planted word begins.
pub(super) const WORD: &str = "kanarie";
/// Posts in each space: with title, words, a comment, an answer to it and an earlier text, five words each.
const POSTS: usize = 30;

/// What was planted.
#[derive(Default)]
pub(super) struct Planted {
    /// The words.
    pub(super) words: BTreeSet<String>,
    /// Those that are names of hidden spaces: an invitation tells them.
    pub(super) names: BTreeSet<String>,
    /// Addresses in the closed places.
    pub(super) addresses: BTreeSet<String>,
}

impl Planted {
    /// A word that stands nowhere yet.
    pub(super) fn word(&mut self) -> String {
        let mut number = self.words.len();
        let mut letters = String::new();
        for _ in 0..4 {
            letters.push(char::from(b'a' + u8::try_from(number % 26).unwrap()));
            number /= 26;
        }
        let word = format!("{WORD}{letters}x");
        self.words.insert(word.clone());
        word
    }
}

/// Fills a closed and a hidden space. The former member leaves and the asker asks before anything is said.
pub(super) async fn plant(
    house: &House,
    manager: &Person,
    member: &Person,
    former: &Person,
    asker: &Person,
) -> Planted {
    let mut planted = Planted::default();
    for kind in ["closed", "hidden"] {
        let name = if kind == "hidden" {
            planted.word()
        } else {
            "Achter de deur".to_owned()
        };
        let about = if kind == "hidden" {
            planted.word()
        } else {
            "Wat er nog niet is.".to_owned()
        };
        if kind == "hidden" {
            planted.names.insert(name.clone());
        }
        let space = begin(house, manager, member, (&name, kind, &about)).await;
        planted
            .addresses
            .extend([space.clone(), format!("{space}/about"), format!("{space}/posts/new")]);
        let public_id = |person: &Person| person.account.as_ref().unwrap().public_id.to_string();
        let mail = |person: &Person| person.account.as_ref().unwrap().mail.clone();
        let invite = manager
            .post(&format!("{space}/invitations"), &[("mail", &mail(former))])
            .await;
        assert!(invite.status.is_redirection(), "{}: {}", invite.status, invite.text);
        former.post(&format!("{space}/join"), &[("words", "")]).await;
        assert_eq!(former.get(&space).await.status, 200, "{} is in", public_id(former));
        former.post(&format!("{space}/leave"), &[]).await;
        if kind == "closed" {
            asker
                .post(&format!("{space}/join"), &[("words", "Mag ik erbij?")])
                .await;
        }
        // Nobody may place more in one hour.
        house.clock.advance(platform::clock::HOUR_MICROS);
        talk(&mut planted, &space, manager, member).await;
    }
    planted
}

async fn begin(house: &House, manager: &Person, member: &Person, (name, kind, about): (&str, &str, &str)) -> String {
    let second = member.account.as_ref().unwrap().mail.clone();
    let form = [
        ("name", name),
        ("kind", kind),
        ("about", about),
        ("second", second.as_str()),
    ];
    let made = manager.post("/spaces", &form).await;
    assert!(made.status.is_redirection(), "{}", made.text);
    house.run_jobs().await;
    made.location().trim_end_matches("/about").to_owned()
}

async fn talk(planted: &mut Planted, space: &str, manager: &Person, member: &Person) {
    for number in 0..POSTS {
        let (title, words, earlier) = (planted.word(), planted.word(), planted.word());
        let kind = ["question", "talk", "announcement"][number % 3];
        let form = [
            ("kind", kind),
            ("title", title.as_str()),
            ("words", &earlier),
            ("act", "place"),
        ];
        let made = manager.post(&format!("{space}/posts"), &form).await;
        assert!(made.status.is_redirection(), "{}", made.text);
        let post = made.location().to_owned();
        let form = [("title", title.as_str()), ("words", &words), ("act", "place")];
        manager.post(&format!("{post}/edit"), &form).await;
        let said = member
            .post(&format!("{post}/comments"), &[("words", planted.word().as_str())])
            .await;
        let comment = said.location().rsplit('#').next().unwrap().to_owned();
        let answer = [("words", planted.word()), ("to", comment.clone())];
        let answer: Vec<(&str, &str)> = answer.iter().map(|(name, value)| (*name, value.as_str())).collect();
        manager.post(&format!("{post}/comments"), &answer).await;
        if kind == "question" {
            manager.post(&format!("{post}/accept"), &[("comment", &comment)]).await;
        }
        member.post(&format!("{post}/wish"), &[("wish", "save")]).await;
        planted
            .addresses
            .extend([post.clone(), format!("{post}/edit"), format!("{post}/versions")]);
    }
}
