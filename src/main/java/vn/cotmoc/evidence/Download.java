package vn.cotmoc.evidence;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.springframework.http.HttpStatus;
import vn.cotmoc.shared.web.Problem;

/// A file ready to be handed out; it holds no connection, and closing it clears its copy away.
public record Download(Attachment attachment, Path content, boolean temporary) implements Closeable {

    /// What is not the file that was attached, byte for byte, is not handed out.
    static Download of(Attachment attachment, Path content, boolean temporary) throws IOException {
        var download = new Download(attachment, content, temporary);
        boolean whole = download.isWhole();
        if (whole) return download;
        download.close();
        throw Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "evidence-damaged", attachment.fileName());
    }

    private boolean isWhole() throws IOException {
        try {
            return Sha256.of(content).equals(attachment.sha256());
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        if (temporary) Files.deleteIfExists(content);
    }
}
