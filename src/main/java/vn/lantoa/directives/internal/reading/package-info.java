/// Takes the plain text of an official letter apart.
///
/// A letter arrives as text that passed through a web page or a PDF: lines cut in mid-sentence, the
/// two columns of the letterhead flattened, the buttons of the site left in. `LetterReader` reads
/// it in five steps: `Lines` cuts the text and keeps every offset; `SecrecyMarking` refuses a
/// letter that may not be here at all; `HeaderReader` and `TailReader` find the two ends;
/// `OutlineReader` finds the numbered parts between them; `ClauseReader` says what each leaf asks,
/// of whom, and what it waits for. `Partition` proves that nothing was lost: its segments add up to
/// the original, character for character.
///
/// The reader proposes and a person decides: whatever it did not find is a `Warning`, whatever it
/// guessed is in `Extraction.uncertain()`. Matching runs on folded copies (`Fold`), so composed and
/// decomposed text and both tone placements (Hoà, Hòa) read alike. Layout after Nghị định
/// 30/2020/NĐ-CP.
@NullMarked
package vn.lantoa.directives.internal.reading;

import org.jspecify.annotations.NullMarked;
