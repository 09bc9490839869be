/// What happened to records since a moment, for modules above that must say why a figure of then
/// differs today.
@NullMarked
@NamedInterface("restated")
package vn.lantoa.activities.restated;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
