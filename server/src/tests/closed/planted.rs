//! Words that stand in closed places alone.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use testkit::{House, Person};

use super::{loops, meeting, talk};

/// How each planted word begins.
pub(super) const WORD: &str = "kanarie";

/// The people of the closed places. Fatima was a member and is taken out, Henk was one and leaves the organisation; both took
/// part in everything. Floor came in and left before anything was said, Daan asked to come in.
pub(super) struct Cast<'a> {
    pub(super) house: &'a House,
    pub(super) manager: &'a Person,
    pub(super) member: &'a Person,
    pub(super) removed: &'a Person,
    pub(super) leaver: &'a Person,
    pub(super) former: &'a Person,
    pub(super) asker: &'a Person,
    pub(super) hr: &'a Person,
    /// A space of the same managers, for what is shared, merged and told outside.
    pub(super) open: String,
    /// Whether that space is open, and something goes out there.
    pub(super) goes_out: bool,
}

impl Cast<'_> {
    /// Those who took part and lose it.
    pub(super) fn lost(&self) -> [&Person; 2] {
        [self.removed, self.leaver]
    }
}

/// What was planted.
#[derive(Default)]
pub(super) struct Planted {
    /// The words, and where each was planted.
    pub(super) words: BTreeMap<String, &'static str>,
    /// Those that are names of hidden spaces: an invitation tells them.
    pub(super) names: BTreeSet<String>,
    /// Addresses in the closed places.
    pub(super) addresses: BTreeSet<String>,
    /// The closed spaces.
    pub(super) spaces: Vec<String>,
    /// The posts that are heard of when something is said under them.
    pub(super) posts: Vec<String>,
    /// The number of the next word.
    next: usize,
    /// What has to go on after some days: the proposals to decide, the gatherings to tell about, the hours that opened.
    pub(super) later: Later,
}

/// What is planted once days have passed.
#[derive(Default)]
pub(super) struct Later {
    pub(super) proposals: Vec<String>,
    pub(super) gatherings: Vec<String>,
    pub(super) hours: Vec<String>,
}

impl Planted {
    /// A word that stands nowhere yet.
    pub(super) fn word(&mut self, of: &'static str) -> String {
        let mut number = self.next;
        self.next += 1;
        let mut letters = String::new();
        for _ in 0..4 {
            letters.push(char::from(b'a' + u8::try_from(number % 26).unwrap()));
            number /= 26;
        }
        let word = format!("{WORD}{letters}x");
        self.words.insert(word.clone(), of);
        word
    }
}

/// How a place comes to be closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    Closed,
    Hidden,
    /// Everything was said while it was open to all.
    ClosedAfterwards,
    /// It is archived in the end.
    Archived,
    /// Of a department that is renamed and moved below another in the end.
    Department,
}

const ALL: [How; 5] = [
    How::Closed,
    How::Hidden,
    How::ClosedAfterwards,
    How::Archived,
    How::Department,
];

/// Fills a place of each kind with something of every feature.
pub(super) async fn plant(cast: &Cast<'_>) -> Planted {
    let mut planted = Planted::default();
    for how in ALL {
        let space = begin(&mut planted, cast, how).await;
        fill(&mut planted, cast, &space).await;
        planted.spaces.push(space);
    }
    planted
}

/// Something of every feature in one place.
pub(super) async fn fill(planted: &mut Planted, cast: &Cast<'_>, space: &str) {
    talk::plant(planted, cast, space).await;
    loops::plant(planted, cast, space).await;
    meeting::plant(planted, cast, space).await;
    talk::drafts(planted, cast, space).await;
    cast.house.run_jobs().await;
}

/// Closes and moves what was still open, and takes out who loses it.
pub(super) async fn close(planted: &Planted, cast: &Cast<'_>) {
    for (space, how) in planted.spaces.iter().zip(ALL) {
        match how {
            How::Closed | How::Hidden => {}
            How::ClosedAfterwards => {
                let form = [("name", "Ging dicht"), ("kind", "closed"), ("posting", "members")];
                sent(cast.manager, &format!("{space}/edit"), &form).await;
            }
            How::Archived => {
                sent(cast.manager, &format!("{space}/silence"), &[("answer", "close")]).await;
            }
            How::Department => move_department(cast).await,
        }
        let removed = &cast.removed.account.as_ref().unwrap().public_id;
        sent(cast.manager, &format!("{space}/members/{removed}"), &[("act", "out")]).await;
        assert_ne!(cast.removed.get(space).await.status, 200);
    }
}

pub(super) async fn begin(planted: &mut Planted, cast: &Cast<'_>, how: How) -> String {
    let (kind, mut name, mut about) = match how {
        How::Closed => ("closed", "Achter de deur".to_owned(), "Wat er nog niet is.".to_owned()),
        How::Hidden => ("hidden", planted.word("name before"), planted.word("about before")),
        How::ClosedAfterwards => ("open", "Nog open".to_owned(), String::new()),
        How::Archived => ("closed", "Ooit".to_owned(), String::new()),
        How::Department => ("closed", "Zuivering onder ons".to_owned(), String::new()),
    };
    let mail = |person: &Person| person.account.as_ref().unwrap().mail.clone();
    let second = mail(cast.member);
    let department = if how == How::Department {
        department_of(cast).await
    } else {
        String::new()
    };
    let form = [
        ("name", name.as_str()),
        ("kind", kind),
        ("about", about.as_str()),
        ("second", second.as_str()),
        ("department", department.as_str()),
    ];
    let made = sent(cast.manager, "/spaces", &form).await;
    cast.house.run_jobs().await;
    let space = made.trim_end_matches("/about").to_owned();
    if how == How::Hidden {
        planted.names.insert(name);
        // A space that is renamed: the name it had goes no further than the one it has.
        name = planted.word("new name");
        about = planted.word("new about");
        let form = [
            ("name", name.as_str()),
            ("kind", kind),
            ("about", about.as_str()),
            ("posting", "members"),
        ];
        sent(cast.manager, &format!("{space}/edit"), &form).await;
        planted.names.insert(name);
    }
    let of_it = ["", "/about", "/edit", "/posts/new", "/news?at=0", "/mentions?q=jo"];
    let of_it = of_it.map(|part| format!("{space}{part}"));
    planted.addresses.extend(of_it);
    for person in [cast.former, cast.removed, cast.leaver] {
        sent(
            cast.manager,
            &format!("{space}/invitations"),
            &[("mail", &mail(person))],
        )
        .await;
        person.post(&format!("{space}/join"), &[("words", "")]).await;
        assert_eq!(person.get(&space).await.status, 200, "{} is in", mail(person));
    }
    sent(cast.former, &format!("{space}/leave"), &[]).await;
    if kind == "closed" {
        sent(cast.asker, &format!("{space}/join"), &[("words", "Mag ik erbij?")]).await;
    }
    // Nobody may place more in one hour.
    cast.house.clock.advance(platform::clock::HOUR_MICROS);
    space
}

/// A department with the manager and the member in it.
async fn department_of(cast: &Cast<'_>) -> String {
    let store = &cast.house.platform.store;
    let add = async |change: &platform::store::Change| people::departments::add(change, "Zuivering", None).await;
    let of = store.change(add).await.unwrap();
    for person in [cast.manager, cast.member] {
        let account = person.account.as_ref().unwrap();
        let put = async |change: &platform::store::Change| {
            let mut colleague = people::directory::find_or_add(change, account).await?;
            colleague.department_id = Some(of.id);
            people::directory::keep(change, &colleague).await
        };
        store.change(put).await.unwrap();
    }
    of.public_id.to_string()
}

/// The department gets another name, and comes to stand below another one.
async fn move_department(cast: &Cast<'_>) {
    let hr = cast.house.signed_in(cast.hr.account.clone().unwrap()).await;
    let add = [("name", "Techniek"), ("above", "")];
    sent(&hr, "/settings/departments", &add).await;
    let tree = people::departments::tree(cast.house.platform.store.reader())
        .await
        .unwrap();
    let named = |name: &str| {
        let line = tree.lines().into_iter().find(|line| line.department.name == name);
        line.unwrap().department.public_id.to_string()
    };
    let (of, above) = (named("Zuivering"), named("Techniek"));
    let place = format!("/settings/departments/{of}/place");
    sent(&hr, &place, &[("above", &above)]).await;
    let name = format!("/settings/departments/{of}/name");
    sent(&hr, &name, &[("name", "Waterketen")]).await;
}

thread_local! {
    static REFUSED: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Notes what could not be planted; all of it is told at once in the end.
pub(super) fn note_refused(what: String) {
    REFUSED.with_borrow_mut(|refused| refused.push(what));
}

/// What could not be planted.
pub(super) fn refused() -> Vec<String> {
    REFUSED.take()
}

/// Sends a form that has to lead somewhere, and says where.
pub(super) async fn sent(who: &Person, path: &str, form: &[(&str, &str)]) -> String {
    let page = who.post(path, form).await;
    if page.status.is_redirection() {
        return page.location().to_owned();
    }
    let main = page.text.split("<main").nth(1).unwrap_or_default();
    let words = main.split('<').filter_map(|piece| piece.split_once('>'));
    let words = words.map(|(_, words)| words.trim()).filter(|words| !words.is_empty());
    let words: String = words.collect::<Vec<_>>().join(" | ").chars().take(700).collect();
    note_refused(format!("{path}: {} {words}", page.status));
    "/refused/refused".to_owned()
}

/// The same with words of its own.
pub(super) async fn says(who: &Person, path: &str, form: &[(&str, String)]) -> String {
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    sent(who, path, &form).await
}
