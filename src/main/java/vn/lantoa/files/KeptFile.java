package vn.lantoa.files;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.AccountId;

/// A file that somebody keeps.
///
/// @param name as it was called, with the ending of what it is
/// @param size in bytes, after cleaning
/// @param sha256 of its bytes after cleaning, in hexadecimal
/// @param takenAt when a camera says that it was taken; null when it says nothing
public record KeptFile(
    FileId id,
    String name,
    MediaKind kind,
    long size,
    String sha256,
    @Nullable Instant takenAt,
    AccountId uploadedBy,
    Instant uploadedAt) {}
