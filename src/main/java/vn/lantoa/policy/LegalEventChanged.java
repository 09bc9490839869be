package vn.lantoa.policy;

/// A legal event was registered or corrected, perhaps its day. Told once per act.
public record LegalEventChanged(LegalEventId event) {}
