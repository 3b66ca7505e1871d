package vn.cotmoc.imports;

/// A place in a proofreadable file that cannot be taken in as it is.
class FileFault extends RuntimeException {
    FileFault(String file, long line, String column, String reason) {
        super("%s, line %d, column %s %s".formatted(file, line, column, reason));
    }
}
