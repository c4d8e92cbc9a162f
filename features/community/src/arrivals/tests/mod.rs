//! Bringing a community along, on a real store.

mod bad_input;
mod manual;
mod measure;
mod pages;
mod twice;

use std::path::Path;

use platform::access::Role;
use platform::failure::Failure;
use platform::texts::Language;
use testkit::{House, Person};

use super::bring::{self, File};
use super::field::Kind;
use super::reading::Opened;
use super::store::{self, Arrival};
use super::tally::Tally;
use super::*;

struct Scene {
    house: House,
    fatima: Person,
    joris: Person,
    tom: Person,
}

/// Fatima and Joris are in the files; Tom keeps the machine.
async fn scene() -> Scene {
    let house = House::with(people::features().into_iter().chain(crate::features()).collect()).await;
    Scene {
        fatima: house.person("Fatima el Amrani", &[]).await,
        joris: house.person("Joris Hettinga", &[]).await,
        tom: house.person("Tom de Vries", &[Role::Administrator]).await,
        house,
    }
}

fn mail(person: &Person) -> &str {
    &person.account.as_ref().unwrap().mail
}

impl Scene {
    /// Looks, and says yes.
    async fn brings(&self, files: &[(&str, &[u8])]) -> Result<Arrival, Failure> {
        let looked = self.looks(files).await?;
        let platform = &self.house.platform;
        platform
            .store
            .change(async |change| run::start(change, &looked).await)
            .await?;
        run::run(platform, looked.id).await?;
        store::find(platform.store.reader(), looked.id)
            .await?
            .ok_or(Failure::NotFound)
    }

    async fn looks(&self, files: &[(&str, &[u8])]) -> Result<Arrival, Failure> {
        let files = files.iter().map(|(name, bytes)| File {
            name: (*name).to_owned(),
            opened: Opened::Bytes(bytes.to_vec()),
        });
        let brought = bring::Brought {
            name: "test".into(),
            source: String::new(),
            files: files.collect(),
            by: None,
            table_bytes: limits::UPLOAD_BYTES,
        };
        bring::bring(&self.house.platform, brought).await
    }

    /// A closed space with two posts, three comments of which one too deep, and a member.
    fn json(&self, words: &str) -> String {
        serde_json::json!({
            "source": "viva",
            "spaces": [{ "id": "s1", "name": "Oude vacatures", "about": "Van vroeger", "kind": "closed" }],
            "members": [
                { "space": "s1", "person": mail(&self.fatima), "duty": "manager" },
                { "space": "s1", "person": "weg@elders.example" },
            ],
            "posts": [
                { "id": "p1", "space": "s1", "author": mail(&self.fatima).to_uppercase(), "title": "Eerste post",
                  "body": words, "format": "html", "kind": "question", "created_at": "2024-03-01T09:30:00Z" },
                { "id": "p2", "space": "s1", "author": "weg@elders.example", "body": "Zonder *titel*",
                  "created_at": "2024-03-02", "closed": true },
            ],
            "comments": [
                { "id": "c3", "post": "p1", "under": "c2", "author": mail(&self.joris), "body": "Derde laag", "created_at": "2024-03-01T12:00:00Z" },
                { "id": "c2", "post": "p1", "under": "c1", "author": mail(&self.joris), "body": "Tweede laag", "created_at": "2024-03-01T11:00:00Z" },
                { "id": "c1", "post": "p1", "author": mail(&self.joris), "body": "Eerste laag", "created_at": "2024-03-01T10:00:00Z", "accepted": true },
            ],
        })
        .to_string()
    }
}

fn added(arrival: &Arrival) -> [i64; 4] {
    Kind::ALL.map(|kind| arrival.tallies.of(kind).added)
}
