package vn.cotmoc.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cotmoc.embedded.EmbeddedFailure.Reason;

class CredentialsTests {

    @TempDir
    Path folder;

    @Test
    void onlyTheOwnerMayReadTheFile() throws Exception {
        var file = folder.resolve("credentials.properties");
        Credentials.random().write(file);
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    void aFileOpenedToOthersIsClosedAgainWhenRead() throws Exception {
        var file = folder.resolve("credentials.properties");
        var written = Credentials.random();
        written.write(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(Credentials.read(file)).isEqualTo(written);
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    void everyPasswordIsItsOwn() {
        var one = Credentials.random();
        var two = Credentials.random();
        assertThat(new String[] {one.superuser(), one.owner(), one.portal(), two.superuser(), two.owner(), two.portal()
                })
                .doesNotHaveDuplicates()
                .allSatisfy(password -> assertThat(password).hasSizeGreaterThanOrEqualTo(32));
    }

    @Test
    void passwordsAreNotPrinted() {
        var credentials = Credentials.random();
        assertThat(credentials.toString())
                .doesNotContain(credentials.superuser(), credentials.owner(), credentials.portal());
    }

    @Test
    void anIncompleteFileIsRefused() throws Exception {
        var file = Files.writeString(folder.resolve("credentials.properties"), "superuser=x\nowner=y\n");
        assertThatExceptionOfType(EmbeddedFailure.class)
                .isThrownBy(() -> Credentials.read(file))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.CREDENTIALS_MISSING));
    }

    private static String permissions(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
