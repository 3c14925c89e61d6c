package portolan;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the code against the picture of the house, and a house built wrong against the same picture. */
@NullMarked
class ArchitectureTest {
    private static final String FIXTURE = "portolan.fixture";

    /** The program without its tests, wherever the build put them. */
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("portolan");

    private static final JavaClasses BUILT_WRONG = new ClassFileImporter().importPackages(FIXTURE);

    static List<ArchRule> house() {
        return new ArchitectureRules("portolan").all();
    }

    static List<ArchRule> fixture() {
        return new ArchitectureRules(FIXTURE).all();
    }

    @ParameterizedTest
    @MethodSource("house")
    void theHouseFollows(ArchRule rule) {
        rule.check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("fixture")
    void aHouseBuiltWrongIsCaughtBy(ArchRule rule) {
        assertThat(rule.evaluate(BUILT_WRONG).hasViolation())
                .as("a violation of: %s", rule.getDescription())
                .isTrue();
    }

    @Test
    void lookedAtTheHouseAndNotAtTheTests() {
        assertThat(HOUSE.contain("portolan.cli.Main")).isTrue();
        assertThat(HOUSE).noneMatch(type -> type.getPackageName().startsWith(FIXTURE));
    }
}
