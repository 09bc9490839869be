/// Official documents as Word files and PDF, laid out as Nghị định 30/2020/NĐ-CP asks: letterhead
/// in two columns, number and date, type and abstract, numbered text with footnotes, tables and
/// charts, the block of the signature, recipients, page numbers from the second page on.
/// [OfficialDocument] says what stands in the document; the layout is not up to the caller.
/// [SheetBook] gives the tables out as a workbook.
///
/// The words of the frame (national title, "Số:", "Kính gửi", "Nơi nhận") are Vietnamese whatever
/// the language of the reader: they are part of the legal form.
@NullMarked
@NamedInterface("documents")
package vn.lantoa.shared.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
