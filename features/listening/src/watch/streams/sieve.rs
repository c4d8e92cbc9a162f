//! Lets everything pass that no query wants, and puts in order what came doubled or in disorder.

use std::collections::{HashMap, HashSet, VecDeque};

use platform::clock::{DAY_MICROS, Moment};
use platform::outside::{FoundPost, PublicPost, StreamEvent};

use crate::watch::feeds::item::{Item, language_of};
use crate::watch::identity::{content_hash, identity_of};
use crate::watch::limits::{TEXT_MAX_CHARS, URL_MAX_CHARS, cut};
use crate::watch::matching::Desk;
use crate::watch::scope::About;
use crate::watch::store::row::query::Model;
use crate::watch::wanted::{Want, Wanted};

/// What is said to be older is no news: people bring along years of posts from elsewhere.
pub(in crate::watch) const OLDEST_DAYS: i64 = 30;
/// Posts that were taken back lately and are remembered, so that one that comes after its own end does not stay. At ten
/// a second in the whole network this is more than half an hour.
const GONE_MOST: usize = 20_000;

/// A post with who wants it.
pub(in crate::watch) struct Wish {
    pub(super) post: PublicPost,
    pub(super) item: Item,
    pub(super) want: Want,
    /// The name by which its author goes, when that came with it.
    pub(super) handle: Option<String>,
}

impl Wish {
    /// A post that was found, when somebody wants it.
    pub(in crate::watch) fn of(
        found: &FoundPost,
        wanted: &Wanted,
        desk: &mut Desk,
        (source, now): (i64, Moment),
    ) -> Option<Self> {
        let post = &found.post;
        let want = wanted_of(post, wanted, desk, (source, now))?;
        (!want.queries.is_empty()).then(|| Self {
            item: item_of(post, now),
            want,
            handle: found.handle.clone(),
            post: post.clone(),
        })
    }

    /// A page may name a post twice, when others came in between.
    pub(in crate::watch) fn each_once(wishes: &mut Vec<Self>) {
        let mut seen = HashSet::new();
        wishes.retain(|wish| seen.insert(wish.post.uri.clone()));
    }
}

/// Who wants a post; `None` when it is too old to be news.
fn wanted_of(post: &PublicPost, wanted: &Wanted, desk: &mut Desk, (source, now): (i64, Moment)) -> Option<Want> {
    let said = post.said_micros.map(Moment);
    if said.is_some_and(|at| now.since(at) > OLDEST_DAYS * DAY_MICROS) {
        return None;
    }
    Some(wanted.want(&post.text, desk, || About {
        source,
        language: language_of_post(post),
        author: Some(&post.author),
        url: Some(&post.url),
    }))
}

/// A post that passes another on.
pub(super) struct Echo {
    pub(super) uri: String,
    pub(super) of: String,
    pub(super) is_quote: bool,
}

/// What is left of a batch.
#[derive(Default)]
pub(super) struct Sifted {
    /// The last words of each post that somebody wants, or that changed.
    pub(super) wishes: Vec<Wish>,
    /// Posts that were taken back, with their place in the order of changes.
    pub(super) back: HashMap<String, String>,
    /// Authors who are gone.
    pub(super) authors: HashSet<String>,
    /// Posts that are passed on, mentions or not.
    pub(super) echoes: Vec<Echo>,
    /// Records that no longer pass anything on.
    pub(super) echoes_gone: Vec<String>,
}

impl Sifted {
    pub(super) fn is_empty(&self) -> bool {
        self.wishes.is_empty()
            && self.back.is_empty()
            && self.authors.is_empty()
            && self.echoes.is_empty()
            && self.echoes_gone.is_empty()
    }
}

/// The queries as they are now, and what was taken back lately.
pub(super) struct Sieve {
    source: i64,
    rows: Vec<Model>,
    wanted: Wanted,
    desk: Desk,
    gone: HashMap<String, String>,
    gone_order: VecDeque<String>,
}

impl Sieve {
    /// A sieve of these queries for what this source says.
    pub(super) fn of(rows: Vec<Model>, source: i64) -> Self {
        Self {
            source,
            wanted: Wanted::by(&rows),
            desk: Desk::default(),
            gone: HashMap::new(),
            gone_order: VecDeque::new(),
            rows,
        }
    }

    /// From now on these are the queries; preparing them is left out when nothing changed.
    pub(super) fn renew(&mut self, rows: Vec<Model>) {
        if rows != self.rows {
            self.wanted = Wanted::by(&rows);
            self.desk = Desk::default();
            self.rows = rows;
        }
    }

    /// Sifts what passed by.
    pub(super) fn sift(&mut self, events: Vec<StreamEvent>, now: Moment) -> Sifted {
        let mut sifted = Sifted::default();
        let mut places: HashMap<String, usize> = HashMap::new();
        for event in events {
            match event {
                StreamEvent::Said(post) => self.hear(*post, now, &mut sifted, &mut places),
                StreamEvent::TakenBack { uri, rev } => self.forget(uri, rev, &mut sifted),
                StreamEvent::Echoed { uri, of } => sifted.echoes.push(Echo {
                    uri,
                    of,
                    is_quote: false,
                }),
                StreamEvent::EchoGone { uri } => {
                    sifted.echoes.retain(|echo| echo.uri != uri);
                    sifted.echoes_gone.push(uri);
                }
                StreamEvent::AccountGone { author } => {
                    sifted.authors.insert(author);
                }
            }
        }
        // What was said and taken back in one batch is not kept for a moment.
        let Sifted {
            wishes,
            back,
            authors,
            echoes,
            ..
        } = &mut sifted;
        echoes.retain(|echo| !back.contains_key(&echo.uri));
        wishes.retain(|wish| {
            let is_back = back.get(&wish.post.uri).is_some_and(|rev| *rev >= wish.post.rev);
            !is_back && !authors.contains(&wish.post.author)
        });
        sifted
    }

    fn hear(&mut self, post: PublicPost, now: Moment, sifted: &mut Sifted, places: &mut HashMap<String, usize>) {
        if let Some(of) = &post.quotes {
            sifted.echoes.push(Echo {
                uri: post.uri.clone(),
                of: of.clone(),
                is_quote: true,
            });
        }
        let Some(want) = wanted_of(&post, &self.wanted, &mut self.desk, (self.source, now)) else {
            return;
        };
        if want.queries.is_empty() && !post.is_change {
            return;
        }
        if self.gone.get(&post.uri).is_some_and(|rev| *rev >= post.rev) {
            return;
        }
        let wish = Wish {
            item: item_of(&post, now),
            want,
            handle: None,
            post,
        };
        match places.get(&wish.post.uri) {
            Some(place) if sifted.wishes[*place].post.rev < wish.post.rev => sifted.wishes[*place] = wish,
            Some(_) => {}
            None => {
                places.insert(wish.post.uri.clone(), sifted.wishes.len());
                sifted.wishes.push(wish);
            }
        }
    }

    fn forget(&mut self, uri: String, rev: String, sifted: &mut Sifted) {
        if self.gone.insert(uri.clone(), rev.clone()).is_none() {
            self.gone_order.push_back(uri.clone());
        }
        if self.gone_order.len() > GONE_MOST
            && let Some(oldest) = self.gone_order.pop_front()
        {
            self.gone.remove(&oldest);
        }
        let last = sifted.back.entry(uri).or_default();
        if *last < rev {
            *last = rev;
        }
    }
}

fn language_of_post(post: &PublicPost) -> Option<String> {
    // Of several languages the words tell which it is, when they tell it clearly.
    let said = match post.languages.as_slice() {
        [one] => Some(one.as_str()),
        _ => None,
    };
    let told = language_of(said, "", &post.text);
    told.or_else(|| language_of(post.languages.first().map(String::as_str), "", ""))
}

fn item_of(post: &PublicPost, now: Moment) -> Item {
    let text = cut(&post.text, TEXT_MAX_CHARS);
    Item {
        identity: identity_of(&post.uri),
        content_hash: content_hash("", &text, Some(&post.uri)),
        url: Some(post.url.clone()).filter(|url| url.chars().count() <= URL_MAX_CHARS),
        title: String::new(),
        language: language_of_post(post),
        // A post from the future is a clock that runs ahead; its own moment would stand on top for ever.
        published_at: post.said_micros.map(|at| Moment(at).min(now)),
        text,
    }
}
