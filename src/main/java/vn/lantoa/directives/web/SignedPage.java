package vn.lantoa.directives.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.register.SignedCopies.Comparison;
import vn.lantoa.directives.register.SignedCopies.SignedCopy;
import vn.lantoa.shared.web.Page;

/// Signed files of a directive, and what the newest unconfirmed one says otherwise.
///
/// @param open the one to be compared; null when there is none
/// @param comparison null where it has no text
/// @param issuedOn day as typed, ISO
public record SignedPage(
    Directive directive,
    List<SignedCopy> copies,
    @Nullable SignedCopy open,
    @Nullable Comparison comparison,
    String notation,
    String issuedOn,
    List<Wrong> wrongs)
    implements Page {}
