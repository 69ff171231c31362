//? right: u64 ; chars() ; total += 1;
//? because: Characters are what the original compares, and 64 bits hold every count that fits into memory.
//? other: It runs, but for one of the three texts it answers something else than the original does: 3, 1 and 299.
fn count(text: &str) -> /*? type of the count: u8 | u64 ?*/ {
    let mut total = 0;
    let mut previous = None;
    for unit in text./*? what the loop walks over: bytes() | chars() ?*/ {
        if previous == Some(unit) {
            /*? how it counts: total++; | total += 1; ?*/
        }
        previous = Some(unit);
    }
    total
}

fn main() {
    println!("{}", count("bookkeeper"));
    println!("{}", count("éé"));
    println!("{}", count(&"a".repeat(300)));
}
