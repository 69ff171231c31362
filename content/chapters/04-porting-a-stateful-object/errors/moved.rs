struct Corpus {
    words: Vec<String>,
}

impl Corpus {
    fn append(&mut self, other: Corpus) {
        self.words.extend(other.words);
    }
}

fn main() {
    let mut book = Corpus { words: vec!["whale".to_owned()] };
    let notes = Corpus { words: vec!["ship".to_owned()] };
    book.append(notes);
    println!("{} words of notes", notes.words.len());
}
