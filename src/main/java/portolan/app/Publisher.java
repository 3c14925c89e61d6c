package portolan.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import portolan.files.OutputFolder;
import portolan.files.ResultJson;
import portolan.report.Picture;
import portolan.results.RunManifest;

/** Puts the files of one question together and writes them in one go. */
final class Publisher {
    private final Map<String, byte[]> files = new TreeMap<>();

    Publisher text(String name, String content) {
        files.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The files of charts. */
    Publisher drawings(String folder, List<Drawing> drawings) {
        for (Drawing drawing : drawings) {
            drawing.files().forEach((ending, content) -> files.put(folder + drawing.id() + "." + ending, content));
        }
        return this;
    }

    /** Adds the manifest and writes. */
    List<Path> publish(OutputFolder out, String place, RunManifest manifest) {
        String json = ResultJson.json(manifest, files);
        text(OutputFolder.MANIFEST, json);
        return out.publish(place, files);
    }

    static List<Picture> pictures(List<Drawing> drawings) {
        return drawings.stream()
                .map(drawing -> new Picture(drawing.id(), drawing.title(), drawing.inline()))
                .toList();
    }
}
