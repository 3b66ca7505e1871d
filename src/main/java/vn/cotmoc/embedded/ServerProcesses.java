package vn.cotmoc.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The PostgreSQL processes of one data folder: those that run the binaries unpacked in it.
record ServerProcesses(Path database, Path binaries) {

    ServerProcesses(DataFolder folder) {
        this(folder.database(), folder.binaries());
    }

    /// The running server named by `postmaster.pid`, if that process is still a server of this folder.
    Optional<ProcessHandle> postmaster() {
        return named().filter(this::isOurs);
    }

    boolean isRunning() {
        return postmaster().isPresent();
    }

    /// Whether `postmaster.pid` names a living process that is none of ours, so that PostgreSQL would refuse to start.
    boolean namesForeigner() {
        return named().filter(ProcessHandle::isAlive)
                .filter(process -> !isOurs(process))
                .isPresent();
    }

    List<ProcessHandle> all() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    // A dead process that nobody has collected yet still has an id but no command, and counts as gone.
    boolean isOurs(ProcessHandle process) {
        return process.isAlive()
                && process.info().command().map(Path::of).filter(this::isServer).isPresent();
    }

    private boolean isServer(Path command) {
        var name = command.getFileName();
        return name != null && name.toString().matches("postgres(\\.exe)?") && command.startsWith(binaries);
    }

    private Optional<ProcessHandle> named() {
        try {
            return PostmasterPid.read(database).map(PostmasterPid::pid).flatMap(ProcessHandle::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
