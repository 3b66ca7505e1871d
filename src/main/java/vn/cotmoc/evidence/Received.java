package vn.cotmoc.evidence;

import java.nio.file.Path;

/// A file as it was sent: the name that the sender gave it, and where it lies until it is kept or refused.
public record Received(String name, Path content) {}
