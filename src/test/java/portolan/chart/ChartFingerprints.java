package portolan.chart;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Prints the SHA-256 of every sample; run in a process of its own by {@link IdenticalPicturesTest}. */
final class ChartFingerprints {
    private ChartFingerprints() {}

    public static void main(String[] args) throws NoSuchAlgorithmException {
        int threads = args.length > 0 ? Integer.parseInt(args[0]) : 1;
        StringBuilder out = new StringBuilder();
        of(ChartSamples.all(), threads).forEach(line -> out.append(line).append('\n'));
        System.out.print(out);
    }

    static List<String> of(List<ChartSpec> specs, int threads) throws NoSuchAlgorithmException {
        List<RenderedChart> charts = ChartRenderer.renderAll(specs, threads);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < specs.size(); i++) {
            lines.add(hash(charts.get(i).svg()) + "  " + specs.get(i).id() + ".svg");
            lines.add(hash(charts.get(i).png()) + "  " + specs.get(i).id() + ".png");
            byte[] csv = charts.get(i).csv().getBytes(StandardCharsets.UTF_8);
            lines.add(hash(csv) + "  " + specs.get(i).id() + ".csv");
        }
        return lines;
    }

    private static String hash(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
