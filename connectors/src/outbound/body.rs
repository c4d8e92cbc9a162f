//! Takes a body in chunk by chunk and counts what comes *out* of the decompression, because a length is a claim.

use std::io::{self, Write};

use super::{GateLimits, GateTrouble};

/// A body on its way in.
pub(super) struct Intake {
    decoder: Decoder,
    received: usize,
    ratio: usize,
    ratio_from_bytes: usize,
}

enum Decoder {
    Plain(Bounded),
    Gzip(Box<flate2::write::MultiGzDecoder<Bounded>>),
    Brotli(Box<brotli_decompressor::DecompressorWriter<Bounded>>),
}

/// A buffer that refuses to grow beyond its bound.
struct Bounded {
    bytes: Vec<u8>,
    most: usize,
    full: bool,
}

impl Write for Bounded {
    fn write(&mut self, more: &[u8]) -> io::Result<usize> {
        if self.bytes.len() + more.len() > self.most {
            self.full = true;
            return Err(io::Error::other("larger than is read"));
        }
        self.bytes.extend_from_slice(more);
        Ok(more.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What we say we understand; a server that sends something else is not understood.
pub(super) const ENCODINGS: &str = "gzip, br";

impl Intake {
    /// Ready for a body with this `Content-Encoding`; one encoding only, because nesting them is a bomb's trick.
    pub(super) fn new(encoding: Option<&str>, limits: &GateLimits) -> Result<Self, GateTrouble> {
        let bounded = Bounded {
            bytes: Vec::new(),
            most: limits.body_bytes,
            full: false,
        };
        let decoder = match encoding.map(|e| e.trim().to_ascii_lowercase()).as_deref() {
            None | Some("" | "identity") => Decoder::Plain(bounded),
            Some("gzip" | "x-gzip") => Decoder::Gzip(Box::new(flate2::write::MultiGzDecoder::new(bounded))),
            Some("br") => Decoder::Brotli(Box::new(brotli_decompressor::DecompressorWriter::new(
                bounded,
                16 * 1024,
            ))),
            Some(_) => return Err(GateTrouble::Broken),
        };
        Ok(Self {
            decoder,
            received: 0,
            ratio: limits.ratio,
            ratio_from_bytes: limits.ratio_from_bytes,
        })
    }

    /// Takes one chunk in.
    pub(super) fn take(&mut self, chunk: &[u8]) -> Result<(), GateTrouble> {
        self.received += chunk.len();
        let written = match &mut self.decoder {
            Decoder::Plain(bounded) => bounded.write_all(chunk),
            Decoder::Gzip(decoder) => decoder.write_all(chunk),
            Decoder::Brotli(decoder) => decoder.write_all(chunk),
        };
        let bounded = self.bounded();
        if bounded.full {
            return Err(GateTrouble::TooLarge);
        }
        let size = bounded.bytes.len();
        written.map_err(|_| GateTrouble::Broken)?;
        if size > self.ratio_from_bytes && size > self.received.saturating_mul(self.ratio) {
            return Err(GateTrouble::TooLarge);
        }
        Ok(())
    }

    fn bounded(&self) -> &Bounded {
        match &self.decoder {
            Decoder::Plain(bounded) => bounded,
            Decoder::Gzip(decoder) => decoder.get_ref(),
            Decoder::Brotli(decoder) => decoder.get_ref(),
        }
    }

    /// The whole body, or trouble when the compressed stream did not end well.
    pub(super) fn finish(self) -> Result<Vec<u8>, GateTrouble> {
        match self.decoder {
            Decoder::Plain(bounded) => Ok(bounded.bytes),
            Decoder::Gzip(mut decoder) => match decoder.try_finish() {
                Ok(()) => Ok(std::mem::take(&mut decoder.get_mut().bytes)),
                Err(_) if decoder.get_ref().full => Err(GateTrouble::TooLarge),
                Err(_) => Err(GateTrouble::Broken),
            },
            Decoder::Brotli(mut decoder) => match decoder.close() {
                Ok(()) => Ok(std::mem::take(&mut decoder.get_mut().bytes)),
                Err(_) if decoder.get_ref().full => Err(GateTrouble::TooLarge),
                Err(_) => Err(GateTrouble::Broken),
            },
        }
    }
}
