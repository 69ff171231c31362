use std::collections::HashMap;

fn main() {
    let mut index = HashMap::from([("whale", vec![1, 4]), ("ship", vec![2])]);
    for (word, lines) in &index {
        if lines.len() == 1 {
            index.remove(word);
        }
    }
}
