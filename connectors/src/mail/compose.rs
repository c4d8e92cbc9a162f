//! A letter of ours as a message on the wire.

use std::time::{Duration, SystemTime};

use lettre::{
    Address, Message,
    message::{
        Body, Mailbox, MultiPart, SinglePart,
        header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue},
    },
};
use platform::outside::{Letter, MailTrouble, MailTroubleKind, Unsubscribe};
use url::Url;

/// Characters of a subject; mail programs show fewer.
const SUBJECT_CHARS: usize = 200;
/// Characters of a name.
const NAME_CHARS: usize = 100;
/// A header line may have 998 bytes, and this address shares it.
const UNSUBSCRIBE_BYTES: usize = 900;
/// A message id, for the same reason.
const MESSAGE_ID_BYTES: usize = 250;

/// Builds the message.
///
/// # Errors
/// `Permanent` when a field cannot stand in a header: the same letter will never become better.
pub(super) fn compose(letter: &Letter) -> Result<Message, MailTrouble> {
    let named = [
        ("sender", &letter.from),
        ("name", &letter.to_name),
        ("address", &letter.to_mail),
        ("subject", &letter.subject),
    ];
    for (what, value) in named {
        if value.contains(['\r', '\n', '\0']) {
            return Err(refused(&format!("the {what} holds a line break")));
        }
    }
    let from: Mailbox = letter
        .from
        .parse()
        .map_err(|_| refused("the sender is no mail address"))?;
    let address: Address = letter
        .to_mail
        .parse()
        .map_err(|_| refused("the receiver is no mail address"))?;
    let name = one_line(&letter.to_name, NAME_CHARS);
    let to = Mailbox::new((!name.is_empty()).then_some(name), address);
    let mut message = Message::builder()
        .message_id(Some(message_id(&letter.message_id)?))
        .date(SystemTime::UNIX_EPOCH + Duration::from_micros(u64::try_from(letter.written_micros).unwrap_or(0)))
        .from(from)
        .to(to)
        .subject(one_line(&letter.subject, SUBJECT_CHARS))
        // So that no holiday answer comes back.
        .raw_header(HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".to_owned()));
    for header in letter
        .list_unsubscribe
        .as_ref()
        .map(unsubscribe)
        .transpose()?
        .unwrap_or_default()
    {
        message = message.raw_header(header);
    }
    let text = part(&letter.text, ContentType::TEXT_PLAIN)?;
    let built = match &letter.html {
        None => message.singlepart(text),
        Some(html) => message.multipart(
            MultiPart::alternative()
                .singlepart(text)
                .singlepart(part(html, ContentType::TEXT_HTML)?),
        ),
    };
    built.map_err(|trouble| refused(&trouble.to_string()))
}

fn refused(reason: &str) -> MailTrouble {
    MailTrouble {
        kind: MailTroubleKind::Permanent,
        reason: reason.to_owned(),
    }
}

/// One line of at most so many characters; what is invisible or would begin a new line becomes a space.
fn one_line(text: &str, chars: usize) -> String {
    let line = |c: char| {
        if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') {
            ' '
        } else {
            c
        }
    };
    let mut kept: String = text.trim().chars().take(chars).map(line).collect();
    if text.trim().chars().nth(chars).is_some() {
        kept.push('…');
    }
    kept
}

fn message_id(id: &str) -> Result<String, MailTrouble> {
    let plain = id.len() <= MESSAGE_ID_BYTES && id.bytes().all(|b| b.is_ascii_alphanumeric() || b".-_@+=".contains(&b));
    match id.split_once('@') {
        Some((left, right)) if plain && !left.is_empty() && !right.is_empty() && !right.contains('@') => {
            Ok(format!("<{id}>"))
        }
        _ => Err(refused("the message id is not of the shape name@domain")),
    }
}

fn unsubscribe(unsubscribe: &Unsubscribe) -> Result<Vec<HeaderValue>, MailTrouble> {
    let url = Url::parse(&unsubscribe.url)
        .ok()
        .filter(|url| matches!(url.scheme(), "http" | "https"));
    let url = url
        .filter(|url| url.as_str().len() <= UNSUBSCRIBE_BYTES)
        .ok_or_else(|| refused("the address to unsubscribe is no web address"))?;
    // A parsed address is ASCII without spaces, and programs want it on one line, unencoded.
    let exact = |name, value: String| {
        HeaderValue::dangerous_new_pre_encoded(HeaderName::new_from_ascii_str(name), value.clone(), value)
    };
    let mut headers = vec![exact("List-Unsubscribe", format!("<{url}>"))];
    if unsubscribe.one_click {
        headers.push(exact("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()));
    }
    Ok(headers)
}

/// Quoted-printable always: no line can grow too long and none can be taken for a command. Line ends become LF first,
/// because a lone CR ends a line for one server and not for another.
fn part(text: &str, kind: ContentType) -> Result<SinglePart, MailTrouble> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let body = Body::new_with_encoding(text, ContentTransferEncoding::QuotedPrintable)
        .map_err(|_| refused("the text cannot be sent"))?;
    Ok(SinglePart::builder().header(kind).body(body))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_id_has_one_shape() {
        assert_eq!(message_id("a-1@draagvlak.example").unwrap(), "<a-1@draagvlak.example>");
        for bad in ["", "a", "@b", "a@", "a@b@c", "a b@c", "a>@c", "a@c\r\nBcc: x@y", "é@c"] {
            assert!(message_id(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn an_address_to_unsubscribe_is_a_web_address() {
        for bad in ["mailto:x@y.example", "javascript:x", "", "//x"] {
            assert!(
                unsubscribe(&Unsubscribe {
                    url: bad.into(),
                    one_click: true
                })
                .is_err(),
                "{bad}"
            );
        }
    }
}
