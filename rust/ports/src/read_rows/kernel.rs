//! The port of `read_rows`: plain Rust, no Python.

// region: kernel
use std::borrow::Cow;

/// Why there is no answer, by the names of Python's exceptions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// `ValueError` with this message.
    ValueError(String),
}

/// The name and the price of each line; empty lines are left out.
///
/// Unlike the original it takes no name with half of a surrogate pair, such as `"\ud800"`: no text of Rust holds it.
///
/// # Errors
/// Where the original raises, the same exception with its message.
pub fn read_rows(text: &str) -> Result<Vec<(String, f64)>, Problem> {
    let mut rows = Vec::new();
    for (number, line) in (1_u64..).zip(text.split('\n')) {
        if line.is_empty() {
            continue;
        }
        match Reader::new(line).line() {
            None => return Err(problem(number, "is no JSON")),
            Some((Some(name), Some(price))) => rows.push((name.into_owned(), price)),
            Some(_) => return Err(problem(number, "lacks a name or a price")),
        }
    }
    Ok(rows)
}

fn problem(number: u64, what: &str) -> Problem {
    Problem::ValueError(format!("line {number} {what}"))
}

type Row<'t> = (Option<Cow<'t, str>>, Option<f64>);

enum Value<'t> {
    Text(Cow<'t, str>),
    Float(f64),
    /// Among others a text with half of a surrogate pair.
    Other,
}

/// Lists and objects inside each other: more than anybody writes, and few enough for the stack.
const DEPTH: usize = 500;

/// As many digits as Python makes an int of.
const DIGITS: usize = 4300;

/// Reads what Python's json reads; `None` is what it does not take.
struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Reader<'t> {
    fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    /// One value and nothing else. Of an object its name and its price, the last where one comes twice.
    fn line(&mut self) -> Option<Row<'t>> {
        let mut row = (None, None);
        self.space();
        if self.takes("{") {
            self.object(0, &mut |key, value| match (key, value) {
                ("name", Value::Text(name)) => row.0 = Some(name),
                ("name", _) => row.0 = None,
                ("price", Value::Float(price)) => row.1 = Some(price),
                ("price", _) => row.1 = None,
                _ => {}
            })?;
        } else {
            self.value(0)?;
        }
        self.space();
        (self.at == self.text.len()).then_some(row)
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn takes(&mut self, token: &str) -> bool {
        let is_next = self.text.as_bytes()[self.at..].starts_with(token.as_bytes());
        if is_next {
            self.at += token.len();
        }
        is_next
    }

    fn space(&mut self) {
        self.skip(|byte| matches!(byte, b' ' | b'\t' | b'\r'));
    }

    /// Goes on while the bytes are such, and says how many there were.
    fn skip(&mut self, is_such: impl Fn(u8) -> bool) -> usize {
        let start = self.at;
        while self.peek().is_some_and(&is_such) {
            self.at += 1;
        }
        self.at - start
    }

    fn value(&mut self, depth: usize) -> Option<Value<'t>> {
        if depth > DEPTH {
            return None;
        }
        match self.peek()? {
            b'"' => {
                self.at += 1;
                return self.string();
            }
            b'{' => {
                self.at += 1;
                self.object(depth, &mut |_, _| {})?;
            }
            b'[' => {
                self.at += 1;
                self.list(depth)?;
            }
            _ => return self.word().or_else(|| self.number()),
        }
        Some(Value::Other)
    }

    fn word(&mut self) -> Option<Value<'t>> {
        for (word, float) in [
            ("NaN", f64::NAN),
            ("Infinity", f64::INFINITY),
            ("-Infinity", f64::NEG_INFINITY),
        ] {
            if self.takes(word) {
                return Some(Value::Float(float));
            }
        }
        let is_word = ["null", "true", "false"]
            .iter()
            .any(|word| self.takes(word));
        is_word.then_some(Value::Other)
    }

    fn number(&mut self) -> Option<Value<'t>> {
        let start = self.at;
        self.takes("-");
        let digits = if self.takes("0") { 1 } else { self.digits()? };
        let mut is_float = false;
        if self.takes(".") {
            is_float = true;
            self.digits()?;
        }
        if self.takes("e") || self.takes("E") {
            is_float = true;
            let _sign = self.takes("-") || self.takes("+");
            self.digits()?;
        }
        if is_float {
            return self.text[start..self.at].parse().ok().map(Value::Float);
        }
        (digits <= DIGITS).then_some(Value::Other)
    }

    /// At least one.
    fn digits(&mut self) -> Option<usize> {
        let count = self.skip(|byte| byte.is_ascii_digit());
        (count > 0).then_some(count)
    }

    /// What follows `[`.
    fn list(&mut self, depth: usize) -> Option<()> {
        self.space();
        if self.takes("]") {
            return Some(());
        }
        loop {
            self.space();
            self.value(depth + 1)?;
            self.space();
            if self.takes("]") {
                return Some(());
            }
            self.takes(",").then_some(())?;
        }
    }

    /// What follows `{`; each key and value is handed over.
    fn object(&mut self, depth: usize, found: &mut dyn FnMut(&str, Value<'t>)) -> Option<()> {
        self.space();
        if self.takes("}") {
            return Some(());
        }
        loop {
            self.space();
            self.takes("\"").then_some(())?;
            let key = self.string()?;
            self.space();
            self.takes(":").then_some(())?;
            self.space();
            let value = self.value(depth + 1)?;
            if let Value::Text(key) = key {
                found(&key, value);
            }
            self.space();
            if self.takes("}") {
                return Some(());
            }
            self.takes(",").then_some(())?;
        }
    }

    /// What follows `"`. Without an escape it is lent, not copied.
    fn string(&mut self) -> Option<Value<'t>> {
        let is_plain = |byte: u8| byte >= b' ' && byte != b'"' && byte != b'\\';
        let start = self.at;
        self.skip(is_plain);
        if self.takes("\"") {
            return Some(Value::Text(Cow::Borrowed(&self.text[start..self.at - 1])));
        }
        let mut units: Vec<u16> = self.text[start..self.at].encode_utf16().collect();
        while !self.takes("\"") {
            self.takes("\\").then_some(())?;
            units.push(self.escape()?);
            let start = self.at;
            self.skip(is_plain);
            units.extend(self.text[start..self.at].encode_utf16());
        }
        let text = String::from_utf16(&units).map(Cow::Owned);
        Some(text.map_or(Value::Other, Value::Text))
    }

    /// What follows `\`, as a unit of UTF-16.
    fn escape(&mut self) -> Option<u16> {
        let escaped = self.peek()?;
        self.at += 1;
        Some(match escaped {
            b'"' | b'\\' | b'/' => u16::from(escaped),
            b'b' => 0x08,
            b'f' => 0x0c,
            b'n' => 0x0a,
            b'r' => 0x0d,
            b't' => 0x09,
            b'u' => {
                let digits = self.text.get(self.at..self.at + 4)?;
                let is_hex = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
                self.at += 4;
                is_hex.then(|| u16::from_str_radix(digits, 16).ok())??
            }
            _ => return None,
        })
    }
}
// endregion: kernel
