//! What was asked of the store already during one visit, so that the pieces of a page do not ask it again.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::failure::Failure;

type Kept = Arc<dyn Any + Send + Sync>;

/// Answers by what they are; one of each type. Lives as long as the request or the letter it was made for, and is for what is
/// shown: a verb that changes something asks the store inside its own change.
#[derive(Clone, Default)]
pub struct Known(Arc<Mutex<HashMap<TypeId, Kept>>>);

impl Known {
    /// The answer, asked for the first time or known already. A question that failed is asked again.
    ///
    /// # Errors
    /// Those of `ask`.
    pub async fn once<T, Ask>(&self, ask: Ask) -> Result<Arc<T>, Failure>
    where
        T: Send + Sync + 'static,
        Ask: Future<Output = Result<T, Failure>>,
    {
        if let Some(known) = self.find() {
            return Ok(known);
        }
        let answer = Arc::new(ask.await?);
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.insert(TypeId::of::<T>(), Arc::<T>::clone(&answer));
        Ok(answer)
    }

    fn find<T: Send + Sync + 'static>(&self) -> Option<Arc<T>> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(all.get(&TypeId::of::<T>())?).downcast().ok()
    }
}

impl std::fmt::Debug for Known {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // What a visitor may see does not belong in a log.
        f.write_str("Known")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_question_is_asked_once_and_again_when_it_failed() {
        struct Answer(u32);
        let known = Known::default();
        let failed = known.once::<Answer, _>(async { Err(Failure::NotFound) }).await;
        assert!(matches!(failed, Err(Failure::NotFound)));
        assert_eq!(known.once(async { Ok(Answer(1)) }).await.unwrap().0, 1);
        // The copy belongs to the same visit.
        let again = known.clone();
        assert_eq!(again.once(async { Ok(Answer(2)) }).await.unwrap().0, 1);
        assert_eq!(Known::default().once(async { Ok(Answer(2)) }).await.unwrap().0, 2);
    }
}
