@NullMarked
package vn.lantoa.files.web;

import org.jspecify.annotations.NullMarked;
