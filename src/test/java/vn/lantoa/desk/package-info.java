@NullMarked
package vn.lantoa.desk;

import org.jspecify.annotations.NullMarked;
