//! The model as far as some texts need it: only the weights of their own words are read.

use std::collections::BTreeSet;

use platform::failure::Failure;
use platform::store::Store;

use super::marks::marks_of;
use super::model::Model;
use super::store::weight;

/// The words whose weights these texts need, the one of every text included.
pub(crate) fn words_in<'t>(texts: impl IntoIterator<Item = &'t str>) -> Vec<String> {
    let mut words = BTreeSet::from([String::new()]);
    for text in texts {
        words.extend(marks_of(text).into_iter().map(|mark| mark.words));
    }
    words.into_iter().collect()
}

/// The model for these texts, to read from.
pub(crate) async fn model_for<'t>(store: &Store, texts: impl IntoIterator<Item = &'t str>) -> Result<Model, Failure> {
    Ok(Model::load(weight::list(store.reader(), &words_in(texts)).await?))
}
