//! The fonts, part of the program: Inter for Latin, Greek and Cyrillic, Noto Sans JP for Japanese, Noto Sans Arabic and Hebrew for
//! names in these scripts (all SIL Open Font License 1.1, `fonts/`).

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

const FILES: [&[u8]; 6] = [
    include_bytes!("../fonts/Inter_400Regular.ttf"),
    include_bytes!("../fonts/Inter_600SemiBold.ttf"),
    include_bytes!("../fonts/NotoSansJP_400Regular.ttf"),
    include_bytes!("../fonts/NotoSansJP_600SemiBold.ttf"),
    include_bytes!("../fonts/NotoSansArabic_400Regular.ttf"),
    include_bytes!("../fonts/NotoSansHebrew_400Regular.ttf"),
];

pub(crate) struct Fonts {
    pub book: LazyHash<FontBook>,
    pub list: Vec<Font>,
}

/// Read once.
pub(crate) static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let list: Vec<Font> = FILES.iter().flat_map(|bytes| Font::iter(Bytes::new(*bytes))).collect();
    Fonts { book: LazyHash::new(FontBook::from_fonts(&list)), list }
});

/// Whether one of the fonts has a shape for a character.
pub(crate) fn has(c: char) -> bool {
    FONTS.list.iter().any(|f| f.info().coverage.contains(c as u32))
}
