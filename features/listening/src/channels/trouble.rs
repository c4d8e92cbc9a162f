//! What stands in the way of an account or an answer, in words.

use platform::outside::SpeakTrouble;

use crate::Texts;

/// The word for a secret that was sealed with another key file.
pub(super) const KEY_LOST: &str = "key_lost";

/// The trouble of an account in words; the keys are those of [`SpeakTrouble::key`].
pub(super) fn trouble(t: &Texts, key: &str) -> String {
    match key {
        KEY_LOST => t.channels_trouble_key_lost(),
        "bad_address" => t.channels_trouble_bad_address(),
        "denied" => t.channels_trouble_denied(),
        "busy" => t.channels_trouble_busy(),
        "server_trouble" => t.channels_trouble_server(),
        "too_slow" => t.channels_trouble_too_slow(),
        "odd" | "not_there" | "refused" => t.channels_trouble_odd(),
        _ => t.channels_trouble_unreachable(),
    }
}

/// Why an answer was not placed, in words.
pub(super) fn not_placed(t: &Texts, trouble: SpeakTrouble) -> String {
    match trouble {
        SpeakTrouble::Denied => t.channels_not_placed_denied(),
        SpeakTrouble::NotThere => t.channels_not_placed_not_there(),
        SpeakTrouble::Refused => t.channels_not_placed_refused(),
        SpeakTrouble::BadAddress => t.channels_trouble_bad_address(),
        SpeakTrouble::Busy(_) => t.channels_not_placed_busy(),
        SpeakTrouble::Unreachable | SpeakTrouble::TooSlow | SpeakTrouble::ServerTrouble | SpeakTrouble::Odd => {
            t.channels_not_placed_unknown()
        }
    }
}
