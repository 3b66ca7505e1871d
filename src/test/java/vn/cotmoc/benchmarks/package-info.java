/// Measures a running portal against the bare queries and an empty page; started by `.ci/benchmark`, not by the tests.
@NullMarked
package vn.cotmoc.benchmarks;

import org.jspecify.annotations.NullMarked;
