/// How a document from above goes down: the documents with which units below headquarters answer
/// it, clause to clause.
@NamedInterface("implementation")
@NullMarked
package vn.lantoa.directives.implementation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
