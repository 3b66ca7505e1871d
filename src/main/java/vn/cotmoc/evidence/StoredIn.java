package vn.cotmoc.evidence;

/// Where the bytes of a file lie.
public enum StoredIn {
    DATABASE,
    FOLDER
}
