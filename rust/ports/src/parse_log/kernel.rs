//! The port of `parse_log`: plain Rust, no Python.

// region: kernel
/// The fields of each line that has any; of a name given twice the last counts.
///
/// Such a name comes twice here too: the dict that is made of the fields keeps the last.
#[must_use]
pub fn parse_log(text: &str) -> Vec<Vec<(String, String)>> {
    text.split('\n')
        .map(fields)
        .filter(|fields| !fields.is_empty())
        .collect()
}

/// What the original's regular expression finds: a name, `=`, and a value with or without quotes.
fn fields(line: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('=') {
        let name = before.rsplit([' ', '"']).next().unwrap_or(before);
        if name.is_empty() {
            rest = after;
            continue;
        }
        let quoted = after
            .strip_prefix('"')
            .and_then(|value| value.split_once('"'));
        let (value, behind) = quoted.unwrap_or_else(|| {
            let end = after.find([' ', '"']).unwrap_or(after.len());
            after.split_at(end)
        });
        found.push((name.to_owned(), value.to_owned()));
        rest = behind;
    }
    found
}
// endregion: kernel
