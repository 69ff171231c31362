//? right: u128 ; current.checked_add(previous)?
//? because: F(94) fits into 128 bits. F(187) does not fit, so `checked_add` gives `None`, and `?` returns it.
//? other: It compiles. Look at each line. Is it right, is it the panic of a debug build, or is it a wrong number without an error?
type Number = /*? width: u32 | u64 | u128 ?*/;

fn fib(n: u32) -> Option<Number> {
    let mut previous: Number = 1;
    let mut current: Number = 0;
    for _ in 0..n {
        let next = /*? sum: current + previous | current.wrapping_add(previous) | current.checked_add(previous) | current.checked_add(previous)? ?*/;
        previous = current;
        current = next;
    }
    Some(current)
}

fn main() {
    for n in [90, 94, 187] {
        println!("F({n}) {:?}", fib(n));
    }
}
