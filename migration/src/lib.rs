//! The one ordered ledger of the database: a file a migration, in order, never changed once released.

mod ledger;
mod m20261122_001_platform_ground;
mod m20261122_002_platform_jobs;
mod m20261122_003_platform_notices;
mod m20261122_004_platform_letters;
mod m20261122_005_platform_search;
mod m20261122_006_platform_attempts;
mod m20261122_010_people_departments;
mod m20261122_011_people_directory;
mod m20261122_012_people_sign_in;
mod m20261122_013_people_staff_list;
mod m20261122_014_people_invitations;
mod m20261122_015_people_set_up;
mod m20261122_020_listening_watch;
mod m20261122_021_listening_watch;
mod m20261122_030_listening_triage;
mod m20261122_035_listening_routing;
mod m20261122_036_listening_resolution;
mod m20261122_040_value_ledger;
mod m20261122_041_value_updates;
mod m20261122_042_value_ledger_evidence;
mod m20261122_050_platform_search;
mod m20261122_051_people_directory;
mod m20261122_052_platform_search;
mod m20261122_060_community_spaces;
mod m20261122_061_community_posts;
mod m20261122_062_community_attachments;
mod m20261122_063_community_previews;
mod m20261122_064_community_posts;
mod m20261122_065_community_posts;
mod m20261122_066_community_questions;
mod m20261122_067_community_faq;
mod m20261122_068_community_posts;
mod m20261122_070_community_projects;
mod m20261122_071_community_ideas;
mod m20261122_075_community_gatherings;
mod m20261122_076_community_social_hour;
mod m20261122_080_platform_notices;
mod m20261122_081_community_digest;
mod m20261122_082_community_newsletter;
mod m20261122_085_community_polls;
mod m20261122_086_community_proposals;
mod m20261122_087_community_arrivals;
mod m20261122_088_community_posts;
mod m20261122_089_platform_search;
mod m20261122_091_platform_notices;
mod m20261122_091_value_ledger;
mod m20261122_095_listening_watch;
mod m20261122_096_listening_triage;
mod m20261122_097_platform_notices;
mod m20261122_100_listening_channels;
mod m20261122_101_listening_watch;
mod m20261122_102_listening_watch;
mod m20261122_105_listening_watch;
mod m20261122_106_listening_watch;
mod m20261122_110_listening_answers;
mod m20261122_111_listening_presence;
mod m20261122_112_listening_tags;
mod m20261122_113_listening_rules;
mod m20261122_115_listening_routing;
mod m20261122_116_listening_alerts;
mod m20261122_117_listening_ask;
mod m20261122_120_listening_pickup;
mod m20261122_121_value_ledger;
mod m20261122_122_listening_comparison;
mod m20261122_123_listening_views;
mod m20261122_124_listening_comparison;
mod m20261122_125_listening_tags;
mod m20261122_125_listening_watch;
mod m20261122_126_listening_watch;
mod m20261122_130_listening_watch;
mod m20261122_131_listening_alerts;
mod m20261122_136_listening_explained;
mod m20261122_140_value_attribution;
mod m20261122_141_value_effect;

pub use ledger::{LedgerTrouble, Standing, bring_up_to_date, standing};
pub use sea_orm_migration::prelude::MigratorTrait;
use sea_orm_migration::prelude::{MigrationTrait, async_trait};

/// All migrations, oldest first.
pub struct Ledger;

#[async_trait::async_trait]
impl MigratorTrait for Ledger {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        let mut all: Vec<Box<dyn MigrationTrait>> = vec![
            Box::new(m20261122_001_platform_ground::Migration),
            Box::new(m20261122_002_platform_jobs::Migration),
            Box::new(m20261122_003_platform_notices::Migration),
            Box::new(m20261122_004_platform_letters::Migration),
            Box::new(m20261122_005_platform_search::Migration),
            Box::new(m20261122_006_platform_attempts::Migration),
            Box::new(m20261122_010_people_departments::Migration),
            Box::new(m20261122_011_people_directory::Migration),
            Box::new(m20261122_012_people_sign_in::Migration),
            Box::new(m20261122_013_people_staff_list::Migration),
            Box::new(m20261122_014_people_invitations::Migration),
            Box::new(m20261122_015_people_set_up::Migration),
            Box::new(m20261122_020_listening_watch::Migration),
            Box::new(m20261122_021_listening_watch::Migration),
            Box::new(m20261122_030_listening_triage::Migration),
            Box::new(m20261122_035_listening_routing::Migration),
            Box::new(m20261122_036_listening_resolution::Migration),
            Box::new(m20261122_040_value_ledger::Migration),
            Box::new(m20261122_041_value_updates::Migration),
            Box::new(m20261122_042_value_ledger_evidence::Migration),
            Box::new(m20261122_050_platform_search::Migration),
            Box::new(m20261122_051_people_directory::Migration),
            Box::new(m20261122_052_platform_search::Migration),
            Box::new(m20261122_060_community_spaces::Migration),
            Box::new(m20261122_061_community_posts::Migration),
            Box::new(m20261122_062_community_attachments::Migration),
            Box::new(m20261122_063_community_previews::Migration),
            Box::new(m20261122_064_community_posts::Migration),
            Box::new(m20261122_065_community_posts::Migration),
            Box::new(m20261122_066_community_questions::Migration),
            Box::new(m20261122_067_community_faq::Migration),
            Box::new(m20261122_068_community_posts::Migration),
            Box::new(m20261122_070_community_projects::Migration),
            Box::new(m20261122_071_community_ideas::Migration),
            Box::new(m20261122_075_community_gatherings::Migration),
            Box::new(m20261122_076_community_social_hour::Migration),
            Box::new(m20261122_080_platform_notices::Migration),
            Box::new(m20261122_081_community_digest::Migration),
            Box::new(m20261122_082_community_newsletter::Migration),
            Box::new(m20261122_085_community_polls::Migration),
            Box::new(m20261122_086_community_proposals::Migration),
            Box::new(m20261122_087_community_arrivals::Migration),
            Box::new(m20261122_088_community_posts::Migration),
            Box::new(m20261122_089_platform_search::Migration),
            Box::new(m20261122_091_platform_notices::Migration),
            Box::new(m20261122_091_value_ledger::Migration),
            Box::new(m20261122_095_listening_watch::Migration),
            Box::new(m20261122_096_listening_triage::Migration),
            Box::new(m20261122_097_platform_notices::Migration),
            Box::new(m20261122_100_listening_channels::Migration),
            Box::new(m20261122_101_listening_watch::Migration),
            Box::new(m20261122_102_listening_watch::Migration),
            Box::new(m20261122_105_listening_watch::Migration),
            Box::new(m20261122_106_listening_watch::Migration),
            Box::new(m20261122_110_listening_answers::Migration),
            Box::new(m20261122_111_listening_presence::Migration),
            Box::new(m20261122_112_listening_tags::Migration),
            Box::new(m20261122_113_listening_rules::Migration),
            Box::new(m20261122_115_listening_routing::Migration),
            Box::new(m20261122_116_listening_alerts::Migration),
            Box::new(m20261122_117_listening_ask::Migration),
            Box::new(m20261122_120_listening_pickup::Migration),
            Box::new(m20261122_121_value_ledger::Migration),
        ];
        all.extend(later());
        all
    }
}

/// Changes when the ledger does; tests name their template database after it.
#[must_use]
pub fn fingerprint() -> &'static str {
    env!("LEDGER_FINGERPRINT")
}

/// The steps after those.
fn later() -> Vec<Box<dyn MigrationTrait>> {
    vec![
        Box::new(m20261122_122_listening_comparison::Migration),
        Box::new(m20261122_123_listening_views::Migration),
        Box::new(m20261122_124_listening_comparison::Migration),
        Box::new(m20261122_125_listening_tags::Migration),
        Box::new(m20261122_125_listening_watch::Migration),
        Box::new(m20261122_126_listening_watch::Migration),
        Box::new(m20261122_130_listening_watch::Migration),
        Box::new(m20261122_131_listening_alerts::Migration),
        Box::new(m20261122_136_listening_explained::Migration),
        Box::new(m20261122_140_value_attribution::Migration),
        Box::new(m20261122_141_value_effect::Migration),
    ]
}
