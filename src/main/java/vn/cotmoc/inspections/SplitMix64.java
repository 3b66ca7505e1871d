package vn.cotmoc.inspections;

/// The generator of Steele, Lea and Flood (2014): the same numbers after the same seed, in every language and for ever.
final class SplitMix64 {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    SplitMix64(long seed) {
        this.state = seed;
    }

    /// All 64 bits of the next number, to be read without a sign.
    long next() {
        state += STEP;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /// Evenly from 0 up to but not including the bound. Numbers beyond the last whole multiple of it are passed over,
    /// for
    /// they would make the small ones likelier.
    long below(long bound) {
        if (bound < 1) throw new IllegalArgumentException("nothing is below " + bound);
        long passed = Long.remainderUnsigned(-bound, bound);
        long number = next();
        while (Long.compareUnsigned(number, passed) < 0) number = next();
        return Long.remainderUnsigned(number, bound);
    }
}
