//! A house with a few colleagues, a team and a case, for tests of routing and resolution.

use people::{departments, directory};
use platform::access::Role;
use platform::store::Change;
use testkit::{House, Person};

use crate::routing::{self, CaseId, CaseKind, OpenCase, Owner, Subject};
use crate::watch::{NewMention, insert_mentions, source_of_brought};

/// A house with everything a case touches.
pub(crate) async fn house() -> House {
    let mut features = people::features();
    features.extend([
        crate::watch::feature(),
        routing::feature(),
        crate::resolution::feature(),
        crate::ask::feature(),
        crate::answers::feature(),
        crate::presence::feature(),
    ]);
    House::with(features).await
}

/// Marijke hands out, Joris knows about pumping stations, Sanne has nothing to do with it.
pub(crate) struct Cast {
    pub(crate) marijke: Person,
    pub(crate) joris: Person,
    pub(crate) sanne: Person,
}

pub(crate) async fn cast(house: &House) -> Cast {
    Cast {
        marijke: house.person("Marijke de Bruin", &[Role::Communication]).await,
        joris: house.person("Joris Hettinga", &[]).await,
        sanne: house.person("Sanne Kuipers", &[]).await,
    }
}

/// A department with these members; every one gets a profile.
pub(crate) async fn department(house: &House, name: &str, members: &[&Person]) -> i64 {
    let make = async |change: &Change| {
        let department = departments::add(change, name, None).await?;
        for member in members {
            let account = member.account.as_ref().unwrap();
            let mut person = directory::find_or_add(change, account).await?;
            person.department_id = Some(department.id);
            directory::keep(change, &person).await?;
        }
        Ok(department.id)
    };
    house.platform.store.change(make).await.unwrap()
}

/// A mention as a source brought it.
pub(crate) async fn mention(house: &House, text: &str) -> i64 {
    let bring = async |change: &Change| {
        let source = source_of_brought(change, "Mastodon", "Klachten vroeg horen").await?;
        let new = NewMention {
            identity: text.into(),
            text: text.into(),
            ..NewMention::default()
        };
        insert_mentions(change, source, vec![new]).await
    };
    house.platform.store.change(bring).await.unwrap()[0]
}

/// What somebody wrote, ready to become a case.
pub(crate) fn asked(text: &str, owner: Owner, by: &Person) -> OpenCase {
    let subject = Subject {
        title: text.lines().next().unwrap_or_default().into(),
        excerpt: text.into(),
        source_name: "Mastodon".into(),
        source_url: Some("https://voorbeeld.example/1".into()),
        text_language: "nl".into(),
        written_at: None,
    };
    OpenCase {
        mention_id: None,
        subject,
        kind: CaseKind::Complaint,
        owner,
        by: by.id(),
        reason: String::new(),
    }
}

/// Opens a case.
pub(crate) async fn open(house: &House, it: OpenCase) -> CaseId {
    let open = async |change: &Change| routing::open_case(&house.platform, change, it).await;
    house.platform.store.change(open).await.unwrap()
}

/// The case as it is now.
pub(crate) async fn case(house: &House, id: CaseId) -> routing::Case {
    routing::find_case(house.platform.store.reader(), id.0)
        .await
        .unwrap()
        .unwrap()
}

/// A case of Joris that Marijke decided: its key and its page.
pub(crate) async fn case_of_joris(house: &House, cast: &Cast) -> (CaseId, String) {
    let id = open(
        house,
        asked(
            "Het stinkt bij het gemaal",
            Owner::Person(cast.joris.id()),
            &cast.marijke,
        ),
    )
    .await;
    let path = format!("/case/{}", case(house, id).await.public_id);
    (id, path)
}

/// Notes that this person was told as lead that the first answer was late.
pub(crate) async fn escalated(
    change: &Change,
    case: i64,
    told: i64,
    since: platform::clock::Moment,
) -> Result<bool, platform::failure::Failure> {
    routing::store::pause::escalate(change, case, "first", since, told).await
}
