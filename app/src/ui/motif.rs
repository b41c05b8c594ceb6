//! A drawing for an offer without a picture: its first subject as a motif, its first format as a small sign on a disc.
//!
//! All of it is constants and whole numbers: what anybody typed only chooses among them, so the text is safe as it is.
//! Colours and strokes are classes (`_motif.scss`):
//!
//! | class | what it is |
//! | --- | --- |
//! | `a`, `b`, `c` | faces: soft, middle, full |
//! | `d`, `e` | lines: thin, strong |
//! | `f` | a middle face with a strong outline |
//! | `g`, `h`, `l` | discs, small full, large middle, large full: points with a round and thick stroke |
//! | `i`, `j` | bars, full and middle |
//! | `k` | light lines on a full face |
//! | `m` to `p` | the hues of Mathematik, Informatik, Naturwissenschaften, Technik |
//! | `t` | teeth: a dashed stroke |
//! | `x` | the sign of the format |

use mintverbund::domain::vocabulary::{Format, Subject};

/// What every drawing begins with, up to the name of its hue.
const HEAD: &str = "<svg viewBox=\"0 0 320 180\" preserveAspectRatio=\"xMidYMid slice\" aria-hidden=\"true\" \
                    focusable=\"false\" class=\"motif motif--";

/// The drawing of an offer, the same for the same three; `seed` is what stays with the offer, such as its public id.
pub fn motif(subject: Option<Subject>, format: Option<Format>, seed: &str) -> String {
    let mut dice = Dice::of(seed);
    let hue = subject.map_or("ohne", Subject::code);
    let ground = disc('a', dice.pick(GROUNDS));
    let scene = scene(subject, &mut dice);
    let sign = sign(format);
    format!("{HEAD}{hue}\">{ground}{scene}{sign}</svg>")
}

/// What chance decides, from the FNV-1a hash of a text: the same on every machine and in every build.
struct Dice(u64);

impl Dice {
    fn of(seed: &str) -> Self {
        let hashed = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        Self(seed.as_bytes().iter().fold(0xcbf2_9ce4_8422_2325, hashed))
    }

    /// A number below `sides`. The upper half of the hash is the well mixed one.
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(0x1405_7b7e_f767_814f);
        usize::try_from(self.0 >> 33).map_or(0, |number| number % sides.max(1))
    }

    /// One of a few that are all well composed.
    fn pick<T: Copy, const N: usize>(&mut self, among: [T; N]) -> T {
        const { assert!(N > 0, "there is something to pick from") };
        among[self.roll(N)]
    }
}

/// Where the large soft disc behind a motif may lie: x, y and radius.
const GROUNDS: [[i32; 3]; 5] = [[92, 98, 84], [214, 112, 82], [152, 92, 86], [70, 60, 104], [236, 128, 96]];

fn path(class: char, data: &str) -> String {
    format!("<path class=\"motif__{class}\" d=\"{data}\"/>")
}

fn disc(class: char, [x, y, radius]: [i32; 3]) -> String {
    format!("<circle class=\"motif__{class}\" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>")
}

/// Discs of one size: a point each.
fn points(class: char, at: &[[i32; 2]]) -> String {
    path(class, &at.iter().map(|[x, y]| format!("M{x} {y}h0")).collect::<String>())
}

fn moved([x, y]: [i32; 2], inside: &str) -> String {
    format!("<g transform=\"translate({x} {y})\">{inside}</g>")
}

fn turned(degrees: i32, [x, y]: [i32; 2], inside: &str) -> String {
    format!("<g transform=\"rotate({degrees} {x} {y})\">{inside}</g>")
}

/// What stands for a subject.
fn scene(subject: Option<Subject>, dice: &mut Dice) -> String {
    match subject {
        None => three_forms(dice),
        Some(Subject::Mathematik) => circle_and_wave(dice),
        Some(Subject::Informatik) => braces(dice),
        Some(Subject::Ki) => layers(dice),
        Some(Subject::Biologie) => leaf(dice),
        Some(Subject::Chemie) => flask(dice),
        Some(Subject::Physik) => cradle(dice),
        Some(Subject::Astronomie) => planet(dice),
        Some(Subject::Technik) => gears(dice),
        Some(Subject::Naturwissenschaften) => lenses(dice),
        Some(Subject::MintGesamt) => mark(dice),
    }
}

/// Circle, square and triangle: nothing is said of the subject.
fn three_forms(dice: &mut Dice) -> String {
    let [circle, square, triangle] = dice.pick([[84, 150, 216], [84, 216, 150], [216, 84, 150], [150, 216, 84]]);
    let square = path('f', &format!("M{} 52h76v76h-76z", square - 38));
    let triangle = path('e', &format!("M{} 132l46-80 46 80z", triangle - 46));
    format!("{square}{}{triangle}{}", disc('b', [circle, 90, 42]), disc('e', [circle, 90, 42]))
}

/// The unit circle, and the sine as what its radius tells. Whole numbers, for the triangles are Pythagorean.
fn circle_and_wave(dice: &mut Dice) -> String {
    let [across, up, along] = dice.pick([[40, 30, 16], [30, 40, 24], [14, 48, 33], [-30, 40, 56]]);
    let (x, y) = (96 + across, 90 - up);
    [
        path('d', "M0 40h320M0 90h320M0 140h320M46 0v180M96 0v180M146 0v180M196 0v180M246 0v180M296 0v180"),
        path('f', &format!("M96 90h{across}v-{up}z")),
        path('e', "M46 90a50 50 0 1 0 100 0a50 50 0 1 0-100 0M146 90c29-67 51-67 80 0s51 67 80 0 29-67 51-67"),
        path('d', &format!("M{x} {y}H{}", 146 + along)),
        points('g', &[[x, y], [146 + along, y]]),
    ]
    .concat()
}

/// A program between braces; the steps in and the lengths of its lines are what differs.
fn braces(dice: &mut Dice) -> String {
    let steps = dice.pick([[0, 20, 20, 0], [0, 20, 40, 20], [0, 0, 20, 20], [20, 0, 20, 0]]);
    let (mut full, mut middle) = (String::new(), String::new());
    for (y, step) in [51, 77, 103, 129].into_iter().zip(steps) {
        let (first, second) = (dice.pick([16, 24, 32]), dice.pick([20, 28, 36]));
        full.push_str(&format!("M{} {y}h{first}", 86 + step));
        middle.push_str(&format!("M{} {y}h{second}", 104 + step + first));
    }
    let braces = "M72 34q-24 0-24 24v14q0 18-18 18 18 0 18 18v14q0 24 24 24\
                  M222 34q24 0 24 24v14q0 18 18 18-18 0-18 18v14q0 24-24 24";
    [path('e', braces), path('i', &full), path('j', &middle)].concat()
}

/// A net of three layers, and one way through it.
fn layers(dice: &mut Dice) -> String {
    let (first, second, third) = (dice.pick([50, 90, 130]), dice.pick([36, 72, 108, 144]), dice.pick([84, 126]));
    let mut net = String::new();
    for from in [50, 90, 130] {
        net.push_str(&[36, 72, 108, 144].map(|to| format!("M56 {from} 142 {to}")).concat());
    }
    net.push_str("M142 36 228 84 142 72 228 126zM142 108 228 84 142 144 228 126z");
    let way = [[56, first], [142, second], [228, third]];
    [
        path('d', &net),
        path('e', &format!("M20 {first}H56L142 {second} 228 {third}H300")),
        path('h', "M56 50h0m0 40h0m0 40h0M142 36h0m0 36h0m0 36h0m0 36h0M228 84h0m0 42h0"),
        points('g', &way),
    ]
    .concat()
}

/// A leaf with its veins.
fn leaf(dice: &mut Dice) -> String {
    let upper = "M84 90l22-32M120 90l28-38M156 90l26-34M190 90l20-22";
    let lower = dice.pick([
        "M84 90l22 32M120 90l28 38M156 90l26 34M190 90l20 22",
        "M102 90l24 36M138 90l28 36M173 90l24 28",
        "M92 90l24 36M136 90l30 38M178 90l22 26",
    ]);
    let inside = [
        path('b', "M44 90C84 18 184 18 242 90z"),
        path('c', "M44 90C84 162 184 162 242 90z"),
        path('k', lower),
        path('e', &format!("M8 90H242C184 18 84 18 44 90C84 162 184 162 242 90{upper}")),
    ]
    .concat();
    let drops = dice.pick([[[266, 124], [288, 146]], [[252, 140], [284, 116]], [[272, 104], [256, 148]]]);
    turned(dice.pick([-24, -18, -12]), [132, 90], &inside) + &points('g', &drops)
}

/// A flask, what rises in it, and what it is made of.
fn flask(dice: &mut Dice) -> String {
    let [left, level] = dice.pick([[78, 96], [71, 106], [64, 116]]);
    let bubbles = dice.pick([[[104, 78], [96, 128]], [[104, 58], [114, 130]], [[104, 66], [90, 132]]]);
    let rings = dice.pick([
        "M206 76l24 14v28l-24 14-24-14v-28zm24 14l24-14 24 14v28l-24 14-24-14M206 132v24",
        "M206 62l24 14v28l-24 14-24-14v-28zm24 42l24 14v28l-24 14-24-14v-28M182 76l-18-10",
        "M230 80l24 14v28l-24 14-24-14v-28zm-24 14l-24-14M254 94l22-12M230 136v20M254 122l22 12",
    ]);
    let right = 208 - left;
    [
        path('b', &format!("M{left} {level}L54 134q-6 16 12 16h76q18 0 12-16L{right} {level}z")),
        path(
            'e',
            &format!("M84 30h40M92 30v44L54 134q-6 16 12 16h76q18 0 12-16L116 74V30M{left} {level}H{right}{rings}"),
        ),
        points('g', &bubbles),
    ]
    .concat()
}

/// Newton's cradle: how far and on which side one or two balls are swung.
fn cradle(dice: &mut Dice) -> String {
    let [aside, down] = dice.pick([[40, 83], [50, 77], [58, 71]]);
    let (swung, left) = (dice.pick([1, 2]), dice.pick([true, false]));
    let (mut strings, mut still, mut moving) = (String::from("M56 34H232"), Vec::new(), Vec::new());
    for at in 0..5 {
        let x = 88 + 28 * at;
        let [dx, dy] = match (left, at < swung, at >= 5 - swung) {
            (true, true, _) => [-aside, down],
            (false, _, true) => [aside, down],
            _ => [0, 92],
        };
        strings.push_str(&format!("M{x} 34l{dx} {dy}"));
        if dx == 0 { still.push([x, 126]) } else { moving.push([x + dx, 34 + dy]) }
    }
    let arc = "M88 126A92 92 0 0 1 23 99M200 126A92 92 0 0 0 265 99M56 158H232";
    [path('d', arc), path('e', &strings), points('h', &still), points('l', &moving)].concat()
}

/// A planet with its ring and a few stars.
fn planet(dice: &mut Dice) -> String {
    let inside = [
        path('e', "M42 96A92 24 0 0 1 226 96"),
        disc('f', [134, 96, 48]),
        path('k', "M97 72q37 14 74 0M89 88q45 16 90 0"),
        path('e', "M42 96A92 24 0 0 0 226 96"),
    ]
    .concat();
    let stars = dice.pick([
        [[40, 40], [250, 130], [206, 28]],
        [[56, 146], [232, 146], [40, 52]],
        [[284, 132], [60, 30], [214, 156]],
    ]);
    let star = |[x, y]: [i32; 2]| format!("M{x} {}l3 8 8 3-8 3-3 8-3-8-8-3 8-3z", y - 11);
    turned(dice.pick([-24, -16, 14]), [134, 96], &inside) + &path('c', &stars.map(star).concat())
}

/// Two gears whose teeth meet, 12 and 8, however far they are turned.
fn gears(dice: &mut Dice) -> String {
    let (towards, [x, y]) = dice.pick([(-37, [180, 44]), (0, [196, 92]), (37, [180, 140])]);
    let turn = dice.pick([0, 4, 8, 12]);
    let truss = "M0 150H320M0 172H320M-6 172l22-22 22 22 22-22 22 22 22-22 22 22 22-22 22 22 \
                 22-22 22 22 22-22 22 22 22-22 22 22 22-22";
    [path('d', truss), gear(24, [116, 92], 48, towards + 15 + turn), gear(16, [x, y], 32, towards - turn * 3 / 2)]
        .concat()
}

/// A gear of half as many teeth as `dashes`, which a dashed circle draws; unturned, a gap lies to the right.
fn gear(dashes: i32, [x, y]: [i32; 2], radius: i32, turn: i32) -> String {
    let (wheel, hub) = (radius - 7, radius / 4);
    format!(
        "<g transform=\"translate({x} {y}) rotate({turn})\">\
         <circle class=\"motif__t\" pathLength=\"{dashes}\" r=\"{radius}\"/>\
         <circle class=\"motif__f\" r=\"{wheel}\"/><circle class=\"motif__c\" r=\"{hub}\"/></g>"
    )
}

/// Leaf, flask and atom through three lenses, in any order.
fn lenses(dice: &mut Dice) -> String {
    let [leaf, flask, atom] = dice.pick([[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]);
    let places = dice.pick([[[64, 84], [148, 100], [232, 116]], [[64, 104], [148, 84], [232, 112]]]);
    let lens = "<circle class=\"motif__f\" r=\"36\"/>";
    let through = |at: usize, seen: &str| moved(places[at], &format!("{lens}{}", path('e', seen)));
    [
        through(leaf, "M-20 20C-28-14-2-24 22-20 24 6 6 28-20 20L6-6"),
        through(flask, "M-8-22h16M-5-22v14l-17 28h44L5-8v-14M-12 4h24"),
        through(
            atom,
            "M-24 0a24 9 0 1 0 48 0a24 9 0 1 0-48 0M-12-21a24 9 60 1 0 24 42a24 9 60 1 0-24-42\
             M12-21a24 9-60 1 0-24 42a24 9-60 1 0 24-42",
        ),
    ]
    .concat()
}

/// The mark of the whole field: four knots in their hues, and what joins them.
fn mark(dice: &mut Dice) -> String {
    let [m, i, n, t] = dice.pick([[26, 20, 20, 26], [20, 26, 26, 20], [24, 20, 26, 22]]);
    let dx = dice.pick([0, 8, 16]);
    let lines = path('e', &format!("M{} 54L212 48 224 134 {} 128zL224 134M212 48L{1} 128", 84 + dx, 92 + dx));
    let knots =
        [disc('m', [84 + dx, 54, m]), disc('n', [212, 48, i]), disc('o', [92 + dx, 128, n]), disc('p', [224, 134, t])];
    lines + &knots.concat()
}

/// The sign of a format on its disc, above on the right; without a format a small disc.
fn sign(format: Option<Format>) -> String {
    let Some(format) = format else { return disc('x', [282, 48, 10]) };
    format!(
        "<g class=\"motif__x\" transform=\"translate(282 48)\"><circle r=\"20\"/><path d=\"{}\"/></g>",
        glyph(format)
    )
}

/// Within 10 units about the middle.
const fn glyph(format: Format) -> &'static str {
    match format {
        // A spanner's nut.
        Format::Workshop => "M-5-9H5L10 0 5 9H-5L-10 0zM0-3a3 3 0 1 0 0 6a3 3 0 1 0 0-6",
        // A lens.
        Format::StudentLaboratory => "M-2-9a7 7 0 1 0 0 14a7 7 0 1 0 0-14M3 3l6 6",
        // Five days.
        Format::ProjectWeek => "M-10 6v-6M-5 6v-10M0 6v-4M5 6v-13M10 6v-8",
        // The sun.
        Format::HolidayOffer => {
            "M0-4a4 4 0 1 0 0 8a4 4 0 1 0 0-8M0-10v2M0 8v2M-10 0h2M8 0h2M-7-7l1 1M6 6l1 1M-7 7l1-1M6-6l1-1"
        }
        // A cup.
        Format::Competition => "M-5-9H5V-3a5 5 0 0 1-10 0zM0 2v6M-4 8H4M-5-7h-4q0 6 5 6M5-7h4q0 6-5 6",
        // A flash.
        Format::Hackathon => "M2-10L-6 2h5l-2 8L6-3H1z",
        // A leaf of a calendar.
        Format::Event => "M-9-7H9V9H-9zM-9-2H9M-4-10v4M4-10v4",
        // A parcel.
        Format::LoanSystem => "M-9-4L0-9 9-4V5L0 10-9 5zM-9-4L0 1 9-4M0 1v9",
        // A screen.
        Format::OnlineFormat => "M-10-8H10V4H-10zM-4 9h8M0 4v5",
        // A van.
        Format::MobileStemOffers => {
            "M-6 5h-4V-7H3V5H-2M3-3h4l3 4v4H7M-4 3a2 2 0 1 0 0 4a2 2 0 1 0 0-4M5 3a2 2 0 1 0 0 4a2 2 0 1 0 0-4"
        }
        // Two who talk.
        Format::Mentoring => "M-10-8H5V1H-3l-4 4V1h-3zM9-3V6H6v4L2 6",
        // A clock.
        Format::AllDay => "M0-9a9 9 0 1 0 0 18a9 9 0 1 0 0-18M0-5V0l4 2",
        // A book.
        Format::FurtherTraining => "M0-5Q-4-8-10-7V6Q-4 5 0 8 4 5 10 6V-7Q4-8 0-5V8",
        // A signpost.
        Format::CareerOrientation => "M0-10V10M0-7H7l3 3-3 3H0M0 0H-6l-3 2 3 3H0",
        // Three together.
        Format::Ag => {
            "M0-9a3 3 0 1 0 0 6a3 3 0 1 0 0-6M-6 1a3 3 0 1 0 0 6a3 3 0 1 0 0-6M6 1a3 3 0 1 0 0 6a3 3 0 1 0 0-6"
        }
        // An open door.
        Format::OpenDay => "M-9 9H9M-6 9V-8H6V9M-6-8L1-5V9M-2 2h0",
        // A tent.
        Format::Camp => "M-10 8L0-9 10 8zM-4 8L0 1 4 8",
        // A hammer.
        Format::Makerspace => "M-8-9H4l4 4H-8zM-2-5V10",
        // Large and small.
        Format::Parents => {
            "M-4-9a3 3 0 1 0 0 6a3 3 0 1 0 0-6M-10 9v-3q0-5 6-5 6 0 6 5v3M6-1a2 2 0 1 0 0 4a2 2 0 1 0 0-4M6 6q4 0 4 3"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    const SEEDS: [&str; 4] = ["", "a7k2m9", "roboterwerkstatt", "Übergröße"];

    /// All subjects, and none.
    fn subjects() -> Vec<Option<Subject>> {
        Subject::ALL.iter().copied().map(Some).chain([None]).collect()
    }

    /// All formats, and none.
    fn formats() -> Vec<Option<Format>> {
        Format::ALL.iter().copied().map(Some).chain([None]).collect()
    }

    /// Drawings of every subject in every format, each in many variations.
    fn drawings() -> Vec<String> {
        let mut found = Vec::new();
        for (subject, format) in subjects().into_iter().flat_map(|one| formats().into_iter().map(move |two| (one, two)))
        {
            found.extend((0..200).map(|number| motif(subject, format, &format!("angebot-{number}"))));
        }
        found
    }

    #[test]
    fn the_same_offer_has_the_same_drawing() {
        let draw = |seed| motif(Some(Subject::Physik), Some(Format::Camp), seed);
        assert_eq!(SEEDS.map(draw), SEEDS.map(draw));
    }

    #[test]
    fn the_hash_is_fnv_1a() {
        assert_eq!(Dice::of("").0, 0xcbf2_9ce4_8422_2325);
        assert_eq!(Dice::of("foobar").0, 0x8594_4171_f739_67e8);
    }

    #[test]
    fn each_subject_is_drawn_differently() {
        for seed in SEEDS {
            let scenes: BTreeSet<String> =
                subjects().into_iter().map(|subject| scene(subject, &mut Dice::of(seed))).collect();
            assert_eq!(scenes.len(), subjects().len(), "{seed}");
        }
    }

    #[test]
    fn each_format_has_its_own_sign() {
        let signs: BTreeSet<String> = formats().into_iter().map(sign).collect();
        assert_eq!(signs.len(), formats().len());
    }

    #[test]
    fn offers_of_one_subject_vary() {
        for subject in subjects() {
            let drawn: BTreeSet<String> = (0..200).map(|number| motif(subject, None, &number.to_string())).collect();
            assert!(drawn.len() >= 12, "{subject:?} has {}", drawn.len());
        }
    }

    #[test]
    fn no_drawing_is_long() {
        let longest = drawings().into_iter().max_by_key(String::len).unwrap_or_default();
        assert!(longest.len() <= 900, "{}: {longest}", longest.len());
    }

    #[test]
    fn nothing_in_a_drawing_is_its_own_style_or_name() {
        for drawing in drawings() {
            for word in ["style=", "id=", "url(", "<defs", "<text", "href"] {
                assert!(!drawing.contains(word), "{word} in {drawing}");
            }
        }
    }

    #[test]
    fn a_drawing_is_hidden_from_whoever_cannot_see_it() {
        for drawing in drawings() {
            assert!(drawing.starts_with("<svg ") && drawing.ends_with("</svg>"));
            assert!(drawing.contains("aria-hidden=\"true\" focusable=\"false\""));
        }
    }

    #[test]
    fn what_was_typed_is_not_in_the_drawing() {
        let drawn = motif(None, None, "<script>\"&");
        assert!(!drawn.contains("script") && !drawn.contains('&'));
    }
}
