/// The register of documents: what is kept, what it has to do with others, and what others name but
/// nobody has handed in. A document that is only named is a [vn.lantoa.directives.register.CitedId]
/// of its own until the document itself arrives.
@NullMarked
@NamedInterface("register")
package vn.lantoa.directives.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
