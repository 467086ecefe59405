// The same loop as ../page/contestants/plain.ts, native: batch descent over points on either side of a line,
// without the loss. Reads lines "points milliseconds" and answers each with epochs a second.
use std::hint::black_box;
use std::io::{self, BufRead, Write};
use std::time::Instant;

struct Task {
    x1: Vec<f64>,
    x2: Vec<f64>,
    y: Vec<f64>,
    w1: f64,
    w2: f64,
    b: f64,
}

impl Task {
    fn new(n: usize) -> Task {
        let mut state: u64 = 1;
        let mut uniform = || {
            state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            (state >> 11) as f64 / (1u64 << 52) as f64 - 1.0
        };
        let x1: Vec<f64> = (0..n).map(|_| uniform()).collect();
        let x2: Vec<f64> = (0..n).map(|_| uniform()).collect();
        let side = |i: usize| if x1[i] + 0.5 * x2[i] > 0.0 { 1.0 } else { 0.0 };
        let y = (0..n).map(side).collect();
        Task { x1, x2, y, w1: 0.005, w2: -0.005, b: 0.0 }
    }

    fn train(&mut self, epochs: usize) {
        let n = self.y.len();
        let (x1, x2, y) = (&self.x1[..n], &self.x2[..n], &self.y[..n]);
        for _ in 0..epochs {
            let (mut g1, mut g2, mut gb) = (0.0, 0.0, 0.0);
            for i in 0..n {
                let z = self.w1 * x1[i] + self.w2 * x2[i] + self.b;
                let error = 1.0 / (1.0 + (-z).exp()) - y[i];
                g1 += error * x1[i];
                g2 += error * x2[i];
                gb += error;
            }
            self.w1 -= 0.01 * g1 / n as f64;
            self.w2 -= 0.01 * g2 / n as f64;
            self.b -= 0.01 * gb / n as f64;
        }
        black_box((self.w1, self.w2, self.b));
    }

    fn repeat_for(&mut self, milliseconds: f64) -> f64 {
        let started = Instant::now();
        let (mut epochs, mut batch, mut elapsed) = (0, 1, 0.0);
        while elapsed < milliseconds {
            let before = elapsed;
            self.train(batch);
            epochs += batch;
            elapsed = started.elapsed().as_secs_f64() * 1000.0;
            if elapsed - before < 1.0 {
                batch *= 2;
            }
        }
        epochs as f64 * 1000.0 / elapsed
    }
}

fn main() {
    let mut task = Task::new(0);
    for line in io::stdin().lock().lines() {
        let line = line.unwrap();
        let mut words = line.split(' ');
        let n: usize = words.next().unwrap().parse().unwrap();
        let milliseconds: f64 = words.next().unwrap().parse().unwrap();
        if n != task.y.len() {
            task = Task::new(n);
        }
        println!("{}", task.repeat_for(milliseconds));
        io::stdout().flush().unwrap();
    }
}
