@NullMarked
package vn.lantoa.desk.internal;

import org.jspecify.annotations.NullMarked;
