//! A server of Mastodon as tests want it: posts that can be added, changed and taken back, given page by page.

use std::collections::VecDeque;
use std::sync::Mutex;
use std::time::Duration;

use platform::outside::{
    Answering, FeedTrouble, OpenTimeline, PostAsk, PostState, StreamTrouble, TagsAsk, TimelineAnswer, TimelineAsk,
    TimelineEvent, TimelinePage, TimelinePost, Timelines,
};

/// Posts of a page; smaller than real ones, so that tests turn pages.
const PAGE: usize = 3;

/// One timeline, whatever server and tag is asked for.
#[derive(Default)]
pub struct FakeTimelines {
    posts: Mutex<Vec<TimelinePost>>,
    asked: Mutex<Vec<TimelineAsk>>,
    looked: Mutex<Vec<PostAsk>>,
    trouble: Mutex<Option<(FeedTrouble, Option<u32>)>>,
    told: Mutex<VecDeque<VecDeque<Vec<TimelineEvent>>>>,
    opened: Mutex<Vec<TagsAsk>>,
}

/// A connection that tells what was laid ready and ends.
struct Told(VecDeque<Vec<TimelineEvent>>);

impl OpenTimeline for Told {
    fn next(&mut self, _: Duration) -> Answering<'_, Result<Vec<TimelineEvent>, StreamTrouble>> {
        let next = self.0.pop_front().ok_or(StreamTrouble::Ended);
        Box::pin(async move { next })
    }
}

impl FakeTimelines {
    /// Puts a post where its number says, over one with the same number.
    pub fn put(&self, post: TimelinePost) {
        let mut posts = self.posts.lock().unwrap();
        posts.retain(|other| other.id != post.id);
        posts.push(post);
        posts.sort_by(|one, other| (one.id.len(), &one.id).cmp(&(other.id.len(), &other.id)));
    }

    /// Takes a post back.
    pub fn take_back(&self, id: &str) {
        self.posts.lock().unwrap().retain(|post| post.id != id);
    }

    /// From now on every question fails like this, or is answered again.
    pub fn fail(&self, trouble: Option<(FeedTrouble, Option<u32>)>) {
        *self.trouble.lock().unwrap() = trouble;
    }

    /// The next connection tells this and ends; without one there is none.
    pub fn tell(&self, batches: Vec<Vec<TimelineEvent>>) {
        self.told.lock().unwrap().push_back(batches.into());
    }

    /// Which connections were asked for.
    pub fn opened(&self) -> Vec<TagsAsk> {
        self.opened.lock().unwrap().clone()
    }

    /// What was asked so far.
    pub fn asked(&self) -> Vec<TimelineAsk> {
        self.asked.lock().unwrap().clone()
    }

    /// Which posts were looked at again.
    pub fn looked(&self) -> Vec<PostAsk> {
        self.looked.lock().unwrap().clone()
    }

    fn page(&self, ask: &TimelineAsk) -> TimelinePage {
        let posts = self.posts.lock().unwrap();
        let rank = |id: &str| (id.len(), id.to_owned());
        let is_meant = |post: &&TimelinePost| {
            ask.newer_than.as_ref().is_none_or(|id| rank(&post.id) > rank(id))
                && ask.older_than.as_ref().is_none_or(|id| rank(&post.id) < rank(id))
        };
        let meant: Vec<TimelinePost> = posts.iter().filter(is_meant).cloned().collect();
        // Just after a post are the oldest of the rest, otherwise the newest are given.
        let mut page = match ask.newer_than {
            Some(_) => meant.into_iter().take(PAGE).collect(),
            None => meant[meant.len().saturating_sub(PAGE)..].to_vec(),
        };
        page.reverse();
        TimelinePage {
            newest: page.first().map(|post| post.id.clone()),
            oldest: page.last().map(|post| post.id.clone()),
            posts: page,
        }
    }
}

impl Timelines for FakeTimelines {
    fn open<'a>(&'a self, ask: &'a TagsAsk) -> Answering<'a, Result<Box<dyn OpenTimeline>, StreamTrouble>> {
        self.opened.lock().unwrap().push(ask.clone());
        let told = self.told.lock().unwrap().pop_front();
        Box::pin(async move {
            let told = told.ok_or(StreamTrouble::Unreachable)?;
            Ok(Box::new(Told(told)) as Box<dyn OpenTimeline>)
        })
    }

    fn read<'a>(&'a self, ask: &'a TimelineAsk) -> Answering<'a, TimelineAnswer> {
        self.asked.lock().unwrap().push(ask.clone());
        let trouble = *self.trouble.lock().unwrap();
        let answer = TimelineAnswer {
            page: trouble.map_or_else(|| Ok(self.page(ask)), |(trouble, _)| Err(trouble)),
            rest_seconds: trouble.and_then(|(_, rest)| rest),
        };
        Box::pin(async move { answer })
    }

    fn look<'a>(&'a self, ask: &'a PostAsk) -> Answering<'a, PostState> {
        self.looked.lock().unwrap().push(ask.clone());
        let found = self
            .posts
            .lock()
            .unwrap()
            .iter()
            .find(|post| post.id == ask.id)
            .cloned();
        let state = match (*self.trouble.lock().unwrap(), found) {
            (Some((_, rest)), _) => PostState::Unknown(rest),
            (None, Some(post)) => PostState::There(Box::new(post)),
            (None, None) => PostState::Gone,
        };
        Box::pin(async move { state })
    }
}
