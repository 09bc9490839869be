/// Maps of the provinces, for every module that shades them: drawn from imported outlines, with
/// both archipelagos at their place whether or not the outlines have them. The template is
/// `organisation/provinces.jte`.
@NullMarked
@NamedInterface("map")
package vn.lantoa.organisation.map;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
