//! A network to speak on as tests want it: it takes an answer once per key, and says what was laid ready.

use std::collections::{HashMap, VecDeque};
use std::sync::Mutex;

use platform::outside::{Answering, Door, PlacedAt, SignedIn, SpeakTrouble, Speaking, Speech};

/// A network with one account for every door.
#[derive(Default)]
pub struct FakeVoice {
    placed: Mutex<Vec<Speech>>,
    heard: Mutex<Vec<Speech>>,
    known: Mutex<HashMap<String, PlacedAt>>,
    troubles: Mutex<VecDeque<(SpeakTrouble, bool)>>,
    locked: Mutex<Option<SpeakTrouble>>,
}

impl FakeVoice {
    /// What stands there now, in the order in which it was placed.
    pub fn placed(&self) -> Vec<Speech> {
        self.placed.lock().unwrap().clone()
    }

    /// Every attempt.
    pub fn heard(&self) -> Vec<Speech> {
        self.heard.lock().unwrap().clone()
    }

    /// The next attempt fails like this; with `stands` the network took it all the same and its answer was lost.
    pub fn fail(&self, trouble: SpeakTrouble, stands: bool) {
        self.troubles.lock().unwrap().push_back((trouble, stands));
    }

    /// From now on no door opens, or every door again.
    pub fn lock(&self, trouble: Option<SpeakTrouble>) {
        *self.locked.lock().unwrap() = trouble;
    }

    fn take(&self, speech: &Speech) -> PlacedAt {
        let mut known = self.known.lock().unwrap();
        let number = known.len() + 1;
        let fresh = || {
            self.placed.lock().unwrap().push(speech.clone());
            PlacedAt {
                uri: format!("at://answer/{number}"),
                url: format!("https://answers.example/{number}"),
            }
        };
        known.entry(speech.key.clone()).or_insert_with(fresh).clone()
    }
}

impl Speaking for FakeVoice {
    fn sign_in<'a>(&'a self, door: &'a Door) -> Answering<'a, Result<SignedIn, SpeakTrouble>> {
        let locked = *self.locked.lock().unwrap();
        let name = match door.name.is_empty() {
            true => format!("@lagemade@{}", door.server.trim_start_matches("https://")),
            false => door.name.clone(),
        };
        let signed_in = SignedIn {
            network_id: format!("id-of-{name}"),
            characters_most: if door.name.is_empty() { 500 } else { 300 },
            link_characters: door.name.is_empty().then_some(23),
            name,
        };
        Box::pin(async move { locked.map_or(Ok(signed_in), Err) })
    }

    fn place<'a>(&'a self, speech: &'a Speech) -> Answering<'a, Result<PlacedAt, SpeakTrouble>> {
        self.heard.lock().unwrap().push(speech.clone());
        let trouble = self.troubles.lock().unwrap().pop_front();
        let answer = match trouble {
            Some((trouble, stands)) => {
                if stands {
                    self.take(speech);
                }
                Err(trouble)
            }
            None => Ok(self.take(speech)),
        };
        Box::pin(async move { answer })
    }
}
