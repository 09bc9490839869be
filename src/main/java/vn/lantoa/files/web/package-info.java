/// Files given out, and taken in from forms of other modules.
@NullMarked
@NamedInterface("web")
package vn.lantoa.files.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
