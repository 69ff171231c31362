//? right: Arc ; Mutex ; lock().unwrap()
//? because: `Arc` counts its owners in a way that is safe in several threads. A `Mutex` lets only one thread at a time use the value.
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::{Arc, Mutex};

/// Whatever goes to another thread has to pass here:
/// `std::thread::spawn` asks for the same.
fn hand_over<T: Send>(value: T) -> T {
    value
}

fn main() {
    let total = /*? owner: Rc | Arc ?*/::new(/*? lock: RefCell | Mutex ?*/::new(0));
    let for_the_thread = hand_over(total.clone());
    *for_the_thread./*? access: borrow_mut() | lock().unwrap() ?*/ += 1;
    println!("{:?}", total);
}
