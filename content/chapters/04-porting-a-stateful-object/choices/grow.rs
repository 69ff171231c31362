//? right: &mut Corpus ; &mut book ; more
//? because: `add` only borrows the corpus, and may change it: that is what `&mut` says. It becomes the owner of the list of words, so nothing is copied.
struct Corpus {
    words: Vec<String>,
}

fn add(corpus: /*? what it is given: Corpus | &Corpus | &mut Corpus ?*/, words: Vec<String>) {
    corpus.words.extend(words);
}

fn main() {
    let mut book = Corpus { words: Vec::new() };
    let more = vec!["white".to_owned(), "whale".to_owned()];
    add(/*? the corpus: book | &book | &mut book ?*/, /*? the words: more | &more ?*/);
    println!("{} words", book.words.len());
}
