package vn.lantoa.directives.internal.gates;

import vn.lantoa.directives.gates.Condition;
import vn.lantoa.directives.gates.OwedBy;

/// A gate as somebody wants it, or as the reader proposes it.
///
/// @param wording the condition in words; empty where the condition says it all
record Proposal(Condition condition, String wording, OwedBy owedBy) {}
