package vn.cotmoc.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

@PortalTest
class AssetTests {

    private static final Pattern LINKED = Pattern.compile("(?:href|src)=\"(/(?:css|js|images|webjars)/[^\"]+)\"");
    private static final Pattern FONT = Pattern.compile("url\\(\"(/fonts/[^\"]+)\"");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Visitors visitors;

    @Test
    void everyFileOfAPageIsThereForAYearUnderAVersionedName() throws Exception {
        var files = found(LINKED, text("/sign-in"));
        assertThat(files).hasSize(4);
        for (String file : files) {
            assertThat(file).containsPattern("-[0-9a-f]{32}\\.|/bootstrap/[0-9.]+/");
            assertThat(mvc.get().uri(file))
                    .hasStatusOk()
                    .hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable");
        }
    }

    @Test
    void stylesNameTheirFontsByVersionToo() throws Exception {
        String styles = found(LINKED, text("/sign-in")).stream()
                .filter(file -> file.startsWith("/css/"))
                .findFirst()
                .orElseThrow();
        var fonts = found(FONT, text(styles));
        assertThat(fonts).hasSize(4).allMatch(font -> font.matches(".*-[0-9a-f]{32}\\.woff2"));
        for (String font : fonts) assertThat(mvc.get().uri(font)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nowhere", "/application.yml", "/db/migration/V001__foundation.sql", "/templates/error.html"})
    void whatIsInNoFolderOfFilesIsAPageThatIsNotThere(String path) {
        assertThat(visitors.person("lanhdao.dienbien").get(path))
                .hasStatus(404)
                .bodyText()
                .contains("site-header");
    }

    private String text(String path) throws Exception {
        return mvc.get().uri(path).exchange().getResponse().getContentAsString();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
