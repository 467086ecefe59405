import { words } from '#words/programs';

/**
 * In Python, the order of the points in an epoch of mini-batches: MurmurHash3's mixing keys sfc32, whose numbers shuffle
 * (Fisher and Yates), as in core/random.
 */
export function numpyOrder(seed: number): string {
  return `# ${words.order}
MASK = 0xFFFFFFFF


def mix(h):
    h = ((h ^ (h >> 16)) * 0x85EBCA6B) & MASK
    h = ((h ^ (h >> 13)) * 0xC2B2AE35) & MASK
    return h ^ (h >> 16)


def hash_text(text, start):
    h = mix(start ^ 0x9E3779B9)
    for character in text:
        h = mix((h * 5 + 0x52DCE729 + ord(character)) & MASK)
    return h


def random_numbers(count, seed, stream):
    a = hash_text(stream, seed)
    b = hash_text(stream, a)
    c = hash_text(stream, b)
    numbers = []
    for counter in range(1, count + 16):
        total = (a + b + counter) & MASK
        a = b ^ (b >> 9)
        b = (c + (c << 3)) & MASK
        c = (((c << 21) | (c >> 11)) + total) & MASK
        numbers.append(total / 2**32)
    return numbers[15:]


def shuffled(n, epoch):
    order = np.arange(n)
    random = random_numbers(n - 1, ${seed}, f"epoch {epoch}")
    for i, number in zip(range(n - 1, 0, -1), random):
        other = int(number * (i + 1))
        order[i], order[other] = order[other], order[i]
    return order`;
}

/** The same order in base R. */
export function rOrder(seed: number): string {
  return `# ${words.order}
# ${words.words32}
word <- function(value) value %% 4294967296
times <- function(a, b) word(word((a %/% 65536) * b) * 65536 + (a %% 65536) * b)
xor_words <- function(a, b) {
  bitwXor(a %/% 65536, b %/% 65536) * 65536 + bitwXor(a %% 65536, b %% 65536)
}
right <- function(a, bits) a %/% 2^bits

mix <- function(h) {
  h <- times(xor_words(h, right(h, 16)), 2246822507)
  h <- times(xor_words(h, right(h, 13)), 3266489909)
  xor_words(h, right(h, 16))
}

hash <- function(text, start) {
  h <- mix(xor_words(start, 2654435769))
  for (code in utf8ToInt(text)) h <- mix(word(times(h, 5) + 1390208809 + code))
  h
}

random_numbers <- function(count, seed, stream) {
  a <- hash(stream, seed)
  b <- hash(stream, a)
  c <- hash(stream, b)
  numbers <- numeric(count + 15)
  for (i in seq_along(numbers)) {
    sum <- word(a + b + i)
    a <- xor_words(b, right(b, 9))
    b <- word(c + word(c * 8))
    c <- word(word(c * 2097152) + right(c, 11) + sum)
    numbers[i] <- sum / 4294967296
  }
  numbers[-(1:15)]
}

shuffled <- function(n, epoch) {
  order <- seq_len(n)
  random <- random_numbers(n - 1, ${seed}, paste("epoch", format(epoch, scientific = FALSE)))
  for (i in rev(seq_len(n))[-n]) {
    other <- floor(random[n - i + 1] * i) + 1
    order[c(i, other)] <- order[c(other, i)]
  }
  order
}`;
}

/** The same order in Rust. */
export function rustOrder(seed: number): string {
  return `// ${words.order}
fn mix(mut h: u32) -> u32 {
    h = (h ^ (h >> 16)).wrapping_mul(0x85EB_CA6B);
    h = (h ^ (h >> 13)).wrapping_mul(0xC2B2_AE35);
    h ^ (h >> 16)
}

fn hash(text: &str, start: u32) -> u32 {
    text.bytes().fold(mix(start ^ 0x9E37_79B9), |h, byte| {
        mix(h.wrapping_mul(5).wrapping_add(0x52DC_E729).wrapping_add(byte as u32))
    })
}

struct Random {
    a: u32,
    b: u32,
    c: u32,
    counter: u32,
}

impl Random {
    fn new(seed: u32, stream: &str) -> Self {
        let a = hash(stream, seed);
        let b = hash(stream, a);
        let c = hash(stream, b);
        let mut random = Random { a, b, c, counter: 1 };
        for _ in 0..15 {
            random.next();
        }
        random
    }

    fn next(&mut self) -> f64 {
        let sum = self.a.wrapping_add(self.b).wrapping_add(self.counter);
        self.counter = self.counter.wrapping_add(1);
        self.a = self.b ^ (self.b >> 9);
        self.b = self.c.wrapping_add(self.c << 3);
        self.c = self.c.rotate_left(21).wrapping_add(sum);
        sum as f64 / 4294967296.0
    }
}

fn shuffled(epoch: u32) -> Vec<usize> {
    let mut order: Vec<usize> = (0..N).collect();
    let mut random = Random::new(${seed}, &format!("epoch {epoch}"));
    for i in (1..N).rev() {
        let other = (random.next() * (i + 1) as f64) as usize;
        order.swap(i, other);
    }
    order
}`;
}

/** The same order in TypeScript. */
export function typeScriptOrder(seed: number): string {
  return `// ${words.order}
function mix(value: number): number {
  let h = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function hash(text: string, start: number): number {
  let h = mix(start ^ 0x9e3779b9);
  for (let i = 0; i < text.length; i++) h = mix((Math.imul(h, 5) + 0x52dce729 + text.charCodeAt(i)) | 0);
  return h;
}

function randomSource(seed: number, stream: string): () => number {
  let a = hash(stream, seed | 0);
  let b = hash(stream, a);
  let c = hash(stream, b);
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 15; i++) next();
  return next;
}

function shuffled(epoch: number): number[] {
  const order = y.map((_, i) => i);
  const random = randomSource(${seed}, \`epoch \${epoch}\`);
  for (let i = n - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    [order[i], order[other]] = [order[other], order[i]];
  }
  return order;
}`;
}
