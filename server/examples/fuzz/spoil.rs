//! Makes one input out of good ones: cut, spliced, repeated, with bytes turned over and signs that parsers trip over.

use crate::dice::Dice;

/// No input grows beyond this: the outside is cut off there as well.
pub(crate) const INPUT_MAX_BYTES: usize = 160 * 1024;
/// Changes to one input.
const CHANGES_MAX: usize = 8;

/// Pieces of text that are trouble in many formats: directions, joiners, ends of things, odd numbers, odd encodings.
const SIGNS: [&[u8]; 48] = [
    b"\0",
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xef\xbb\xbf",
    b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80",
    b"\xc0\xaf",
    b"\x1b$B",
    "\u{202e}".as_bytes(),
    "\u{2066}".as_bytes(),
    "\u{200b}".as_bytes(),
    "\u{200d}".as_bytes(),
    "\u{ad}".as_bytes(),
    "\u{feff}".as_bytes(),
    "e\u{301}\u{301}\u{301}".as_bytes(),
    "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}".as_bytes(),
    "İßﬀŉ".as_bytes(),
    "\u{2028}".as_bytes(),
    b"&#0;",
    b"&#x110000;",
    b"&amp;amp;",
    b"&lol9;",
    b"<![CDATA[",
    b"]]>",
    b"<!--",
    b"-->",
    b"<!DOCTYPE a [<!ENTITY b \"c\">]>",
    b"<?xml version=\"1.0\" encoding=\"utf-16\"?>",
    b"<a><a><a><a><a><a><a><a>",
    b"</",
    b"/>",
    b"{\"a\":[",
    b"\\ud800",
    b"\\u0000",
    b"\"",
    b"'",
    b",",
    b";",
    b"\r\n",
    b"\r",
    b"\t",
    b"-9223372036854775808",
    b"18446744073709551616",
    b"1e999",
    b"9999-12-31T23:59:60Z",
    b"null",
    b"[]",
    b"{}",
];

/// One input out of these good ones, with the words of its own format.
pub(crate) fn spoil(good: &[Vec<u8>], words: &[&str], dice: &mut Dice) -> Vec<u8> {
    let mut input = dice.pick(good).cloned().unwrap_or_default();
    // One in twenty stays as it is: what is good must stay readable.
    let changes = if dice.roll(20) == 0 {
        0
    } else {
        1 + dice.roll(CHANGES_MAX)
    };
    for _ in 0..changes {
        change(&mut input, good, words, dice);
        input.truncate(INPUT_MAX_BYTES);
    }
    input
}

fn change(input: &mut Vec<u8>, good: &[Vec<u8>], words: &[&str], dice: &mut Dice) {
    let at = dice.roll(input.len() + 1);
    let end = at + dice.roll((input.len() - at).min(200) + 1);
    match dice.roll(12) {
        0 | 1 => {
            if let Some(byte) = input.get_mut(at) {
                *byte ^= 1 << dice.roll(8);
            }
        }
        2 => input.insert(at, dice.roll(256) as u8),
        3 => {
            input.drain(at..end);
        }
        4 => {
            let piece = input[at..end].to_vec();
            put(input, at, &piece);
        }
        5 => {
            let other = dice.pick(good).cloned().unwrap_or_default();
            let from = dice.roll(other.len() + 1);
            let to = from + dice.roll((other.len() - from).min(2_000) + 1);
            put(input, at, &other[from..to]);
        }
        6 | 7 => {
            let sign = dice.pick(&SIGNS).copied().unwrap_or_default();
            put(input, at, sign);
        }
        8 | 9 => {
            let word = dice.pick(words).copied().unwrap_or_default();
            put(input, at, word.as_bytes());
        }
        10 => input.truncate(at),
        _ => {
            // Rarely a great deal of the same: what is linear stays quick, what is not shows itself.
            let piece = input[at..end.min(at + 40)].to_vec();
            let times = if dice.roll(50) == 0 { 4_000 } else { 1 + dice.roll(60) };
            put(input, at, &piece.repeat(times));
        }
    }
}

fn put(input: &mut Vec<u8>, at: usize, piece: &[u8]) {
    let room = INPUT_MAX_BYTES.saturating_sub(input.len()).min(piece.len());
    input.splice(at..at, piece[..room].iter().copied());
}
