package portolan.model.economy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portolan.analysis.Verification;
import portolan.analysis.VerifiedNumber;
import portolan.data.ValidationCase;
import portolan.files.ValidationTables;
import portolan.model.PublishedModel;

/** Published gravity in general equilibrium, through the production solver. */
class PublishedGravityTest {
    private static final Map<String, PublishedModel> MODELS =
            Map.of("armington-gravity", new ArmingtonGravityCase(), "structural-gravity", new StructuralGravityCase());

    @ParameterizedTest
    @ValueSource(strings = {"armington-gravity", "structural-gravity"})
    void everyPublishedNumberIsMet(String id) {
        ValidationCase published = ValidationTables.shipped().get().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
        List<VerifiedNumber> numbers =
                Verification.of(published, MODELS.get(id)).numbers();

        assertThat(numbers).hasSizeGreaterThan(400).allMatch(VerifiedNumber::agrees);
    }
}
