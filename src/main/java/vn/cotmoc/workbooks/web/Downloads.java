package vn.cotmoc.workbooks.web;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.workbooks.MarkingFaults.Marked;
import vn.cotmoc.workbooks.Workbooks.Format;
import vn.cotmoc.workbooks.Workbooks.Wanted;

/// Files on their way out: written to the disk first, so that what goes wrong is still an answer of its own.
final class Downloads {

    private Downloads() {}

    interface Writer<T> {
        T write(OutputStream out) throws IOException;
    }

    interface PlainWriter {
        void write(OutputStream out) throws IOException;
    }

    static Format format(String wanted) {
        return Arrays.stream(Format.values())
                .filter(format -> format.extension().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Problem.badField("format", "problem.field.unreadable", "format"));
    }

    static String name(Wanted wanted) {
        String what = wanted.slug() == null ? "" : "-" + wanted.slug();
        String units = wanted.communes() ? "-xa" : "";
        return "nhap-so-lieu%s%s-%d.%s"
                .formatted(what, units, wanted.year(), wanted.format().extension());
    }

    static ResponseEntity<Resource> of(String name, Format format, PlainWriter writer) throws IOException {
        return sent(name, out -> {
            writer.write(out);
            return format;
        });
    }

    static ResponseEntity<Resource> marked(String sentName, Writer<Marked> writer) throws IOException {
        String stem = Vietnamese.fold(sentName).replaceAll("\\.[a-z]+$", "").replaceAll("[^a-z0-9]+", "-");
        Path file = temporary();
        Marked as;
        try (var out = Files.newOutputStream(file)) {
            as = writer.write(out);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
        return switch (as) {
            case XLSX -> answer(stem + "-loi.xlsx", Format.XLSX, file);
            case CSV, LIST -> answer(stem + "-loi.csv", Format.CSV, file);
        };
    }

    private static ResponseEntity<Resource> sent(String name, Writer<Format> writer) throws IOException {
        Path file = temporary();
        try (var out = Files.newOutputStream(file)) {
            Format format = writer.write(out);
            out.close();
            return answer(name, format, file);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    private static Path temporary() throws IOException {
        return Files.createTempFile("cotmoc-values-", ".tmp");
    }

    private static ResponseEntity<Resource> answer(String name, Format format, Path file) throws IOException {
        String escaped = URLEncoder.encode(name, StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .contentLength(Files.size(file))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%1$s\"; filename*=UTF-8''%1$s".formatted(escaped))
                .cacheControl(CacheControl.noStore())
                .body(new InputStreamResource(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
    }
}
