package portolan.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimsLedgerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            confirmed                               | confirmed    | ''
            confirmed; 84.8 % to 14.9 %             | confirmed    | 84.8 % to 14.9 %
            confirmed on the customs basis          | confirmed    | on the customs basis
            contradicted: the direction is reversed | contradicted | the direction is reversed
            partly; lobster crab and peas only      | partly       | lobster crab and peas only
            open; no quantity                       | open         | no quantity
            contradictory words                     | open         | contradictory words
            ''                                      | open         | ''
            """)
    void aVerdictIsOneWordAndAReason(String verdict, String word, String reason) {
        ClaimsLedger.Claim claim =
                new ClaimsLedger.Claim("A1-1", "article", "text", "", "", "", "fact", verdict, "", "s1");

        assertThat(claim.standing().word()).isEqualTo(word);
        assertThat(claim.reason()).isEqualTo(reason);
        assertThat(claim.contradicted()).isEqualTo(word.equals("contradicted"));
        assertThat(claim.partly()).isEqualTo(word.equals("partly"));
    }
}
