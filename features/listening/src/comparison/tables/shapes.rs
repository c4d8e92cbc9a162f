//! The tables that are known, by their columns: those that Fivetran writes for LinkedIn, Facebook, Instagram, X and YouTube,
//! as its reporting package reads them, whose columns follow the networks' own interfaces.

/// What a table is.
pub(super) struct Shape {
    /// The network, as people call it.
    pub(super) network: &'static str,
    /// Columns by which it is known; all must be there.
    pub(super) has: &'static [&'static str],
    /// What its rows are.
    pub(super) rows: Rows,
}

/// What the rows of a table are.
pub(super) enum Rows {
    /// A message or figures of its whole life: the column of its key, and what is read.
    Messages {
        key: &'static str,
        text: &'static [&'static str],
        said_at: Option<&'static str>,
        url: Option<&'static str>,
        /// Added together they are the reactions to it.
        reactions: &'static [&'static str],
    },
    /// Figures per day, which are never added to those of a whole life.
    PerDay,
    /// About the account or page itself, or which message belongs to it.
    About,
}

const fn about(network: &'static str, has: &'static [&'static str]) -> Shape {
    Shape {
        network,
        has,
        rows: Rows::About,
    }
}

const fn per_day(network: &'static str, has: &'static [&'static str]) -> Shape {
    Shape {
        network,
        has,
        rows: Rows::PerDay,
    }
}

/// All known tables; of two that fit, the first is meant.
pub(super) const SHAPES: &[Shape] = &[
    Shape {
        network: "LinkedIn",
        has: &["id", "author", "commentary", "created_time", "lifecycle_state"],
        rows: Rows::Messages {
            key: "id",
            text: &["commentary"],
            said_at: Some("created_time"),
            url: None,
            reactions: &[],
        },
    },
    Shape {
        network: "LinkedIn",
        has: &["share_entity_urn", "like_count", "comment_count", "share_count"],
        rows: Rows::Messages {
            key: "share_entity_urn",
            text: &[],
            said_at: None,
            url: None,
            reactions: &["like_count", "comment_count", "share_count"],
        },
    },
    Shape {
        network: "Facebook",
        has: &["id", "page_id", "created_time", "message", "status_type"],
        rows: Rows::Messages {
            key: "id",
            text: &["message"],
            said_at: Some("created_time"),
            url: None,
            reactions: &[],
        },
    },
    Shape {
        network: "Facebook",
        has: &["post_id", "post_impressions", "post_reactions_like_total"],
        rows: Rows::Messages {
            key: "post_id",
            text: &[],
            said_at: None,
            url: None,
            reactions: &[
                "post_reactions_anger_total",
                "post_reactions_haha_total",
                "post_reactions_like_total",
                "post_reactions_love_total",
                "post_reactions_sorry_total",
                "post_reactions_wow_total",
            ],
        },
    },
    Shape {
        network: "Instagram",
        has: &["id", "caption", "created_time", "permalink", "media_type"],
        rows: Rows::Messages {
            key: "id",
            text: &["caption"],
            said_at: Some("created_time"),
            url: Some("permalink"),
            reactions: &[],
        },
    },
    Shape {
        network: "Instagram",
        has: &["id", "like_count", "comment_count", "story_reach"],
        rows: Rows::Messages {
            key: "id",
            text: &[],
            said_at: None,
            url: None,
            reactions: &["like_count", "comment_count"],
        },
    },
    Shape {
        network: "X",
        has: &["id", "created_at", "favorite_count", "retweet_count", "user_id"],
        rows: Rows::Messages {
            key: "id",
            text: &["full_text", "full_test", "text"],
            said_at: Some("created_at"),
            url: None,
            reactions: &["favorite_count", "retweet_count"],
        },
    },
    Shape {
        network: "YouTube",
        has: &["id", "snippet_title", "snippet_published_at", "statistics_like_count"],
        rows: Rows::Messages {
            key: "id",
            text: &["snippet_title", "snippet_description"],
            said_at: Some("snippet_published_at"),
            url: None,
            reactions: &["statistics_like_count", "statistics_comment_count"],
        },
    },
    per_day("X", &["organic_tweet_id", "date", "impressions"]),
    per_day("Facebook", &["page_id", "date", "page_impressions"]),
    per_day("YouTube", &["video_id", "date", "watch_time_minutes"]),
    per_day("YouTube", &["video_id", "date", "views_percentage"]),
    about("X", &["id", "timezone", "approval_status"]),
    about("X", &["id", "screen_name", "followers_count"]),
    about("Facebook", &["id", "fan_count", "is_published"]),
    about("Instagram", &["id", "followers_count", "media_count"]),
    about("LinkedIn", &["id", "organization_type", "organization_status"]),
    about("LinkedIn", &["organization_id", "share_id"]),
    // The column is misspelt where it comes from.
    about("LinkedIn", &["organiation_id", "ugc_post_id"]),
    about("LinkedIn", &["organization_id", "ugc_post_id"]),
    about("LinkedIn", &["share_statistic_id", "ugc_post_id"]),
    about("LinkedIn", &["share_statistic_id", "share_id"]),
    about("LinkedIn", &["post_id", "article_title", "poll_question"]),
    about("LinkedIn", &["share_id", "article_title", "poll_question"]),
];

/// The table with these columns.
pub(super) fn shape_of(header: &[String]) -> Option<&'static Shape> {
    let has = |name: &&str| header.iter().any(|column| column == name);
    SHAPES.iter().find(|shape| shape.has.iter().all(&has))
}
