/// What documents of units carry out of documents from above.
@NullMarked
package vn.lantoa.directives.internal.implementation;

import org.jspecify.annotations.NullMarked;
