/// Files that people hand in: photos, documents, sound, film. Bytes lie once under their hash, rows
/// say who keeps them where and under which name.
///
/// [KeptFiles] receives a file (what it is is told by its content, not its name), cleans it of
/// everything that a camera writes besides the picture and its date, and gives a ticket; whoever
/// owns it keeps it with the ticket in the transaction of their own change. A form that is refused
/// carries the tickets along, so that nothing is uploaded twice. Who may see a file is decided by
/// the [FileOwner] above that keeps it. Bytes that nobody keeps are swept away after a day.
/// [Previews] draws files small, once; [Lookalikes] finds nearly the same photo used elsewhere. A
/// virus scanner may be set, which then sees every file before its ticket is given.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::web", "organisation", "identity"})
package vn.lantoa.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
