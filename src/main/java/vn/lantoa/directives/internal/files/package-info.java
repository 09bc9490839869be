/// Turns a file into the text it holds, or says why that cannot be done.
///
/// [FileReader] asks the content what kind of file it is, never the name, and hands it to the
/// reader of that kind. Every reader works within limits: bytes, characters, depth, what a packed
/// part may grow to, time. What the text keeps: headings and lists with the numbers that Word
/// counts by itself, tables as rows (`| a | b |`), footnotes behind the text, addresses of links.
/// What it drops: running heads and feet, page numbers, deleted and hidden words, comments.
@NullMarked
package vn.lantoa.directives.internal.files;

import org.jspecify.annotations.NullMarked;
