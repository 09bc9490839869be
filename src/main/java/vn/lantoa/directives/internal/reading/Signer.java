package vn.lantoa.directives.internal.reading;

import org.jspecify.annotations.Nullable;

/// Who signed.
///
/// @param capacity on whose behalf, for example `KT. TỔNG GIÁM ĐỐC`; null when in one's own right
/// @param title for example `PHÓ TỔNG GIÁM ĐỐC`; null when only the capacity is printed
/// @param name as printed, for example `Đào Việt Ánh`
public record Signer(@Nullable String capacity, @Nullable String title, String name) {}
