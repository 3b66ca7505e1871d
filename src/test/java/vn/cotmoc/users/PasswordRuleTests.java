package vn.cotmoc.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRuleTests {

    @ParameterizedTest(name = "“{0}”: {1}")
    @CsvSource({
        "mười hai chữ, ''",
        "mười một ch, TOO_SHORT",
        "'', TOO_SHORT",
        "aaaabbbbaaaabbbb, TOO_SIMPLE",
        "tôi là an.nguyen đây, CONTAINS_USERNAME",
        "TÔI LÀ AN.NGUYEN ĐÂY, CONTAINS_USERNAME",
    })
    void aPasswordIsLongAndNotTheUserName(String wanted, String fault) {
        assertThat(PasswordRule.faults("an.nguyen", wanted))
                .extracting(Enum::name)
                .containsExactlyElementsOf(fault.isEmpty() ? List.of() : List.of(fault));
    }

    @Test
    void whatTheHashWouldCutOffIsRefused() {
        assertThat(PasswordRule.faults("an", "câu dài ".repeat(9))).containsExactly(PasswordFault.TOO_LONG);
        assertThat(PasswordRule.faults("an", "cau dai ".repeat(9))).isEmpty();
    }

    @Test
    void firstPasswordsAndTokensAreRandomAndKeepTheRules() {
        assertThat(Secrets.firstPassword())
                .matches("([a-z2-9]{4}-){3}[a-z2-9]{4}")
                .isNotEqualTo(Secrets.firstPassword());
        assertThat(Secrets.accessToken()).matches("ctm_[A-Za-z0-9_-]{40}").isNotEqualTo(Secrets.accessToken());
    }
}
