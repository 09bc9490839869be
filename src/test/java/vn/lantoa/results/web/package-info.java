@NullMarked
package vn.lantoa.results.web;

import org.jspecify.annotations.NullMarked;
