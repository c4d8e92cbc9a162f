//! A few words about what stands behind a link.

/// What a page elsewhere said of itself when it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// The text with the link: a post or a comment.
    pub subject_id: i64,
    /// The address as it was written.
    pub url: String,
    /// What it is called.
    pub title: String,
    /// What it is about; may be empty.
    pub about: String,
    /// The host that answered: a page may call itself anything, not this.
    pub host: String,
}

/// For the samples of pages.
#[cfg(test)]
pub(crate) fn sample() -> Preview {
    Preview {
        subject_id: 1,
        url: "https://waterkaart.example/gemaal?a=1&b=\"2\"".to_owned(),
        title: "Hoe een <gemaal> werkt".to_owned(),
        about: "Water van laag naar hoog, in vier stappen.".to_owned(),
        host: "waterkaart.example".to_owned(),
    }
}
