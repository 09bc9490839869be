package vn.lantoa.organisation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.reorganisation.Preview;
import vn.lantoa.organisation.reorganisation.Reorganisation;
import vn.lantoa.organisation.reorganisation.Reorganisations.Outcome;
import vn.lantoa.shared.web.Page;

/// @param reason as typed
/// @param lines what it did, which would be undone
/// @param stood what stands on it; null while nobody asked or nothing does
public record ActWithdrawPage(
    Reorganisation act,
    String reason,
    List<Preview.Line> lines,
    List<FieldFault> faults,
    Outcome.@Nullable StoodOn stood,
    boolean stale)
    implements Page {}
