package org.warmsunset.spring;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.warmsunset.access.Access;
import org.warmsunset.access.Viewer;
import org.warmsunset.basics.ElderId;
import org.warmsunset.exchange.FileJson;
import org.warmsunset.exchange.ReportJson;
import org.warmsunset.programme.WarmSunset;

/** The same answers as the web desk's, as JSON: a controller of the application returns them as they are. */
@Service
public class Answers {
    private final WarmSunset programme;

    Answers(WarmSunset programme) {
        this.programme = programme;
    }

    /**
     * Lists what a viewer, or those for whom she answers, are to do next.
     *
     * @param viewer who asks
     * @return the worklist of today
     */
    public byte[] worklist(Viewer viewer) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        ReportJson.write(programme.scope(viewer).worklist(), json);
        return json.toByteArray();
    }

    /**
     * Opens an elder's page.
     *
     * @param viewer who asks
     * @param elder the elder
     * @param access her account and the purpose, for the journal
     * @return the page; empty, which is 404, when the elder is not there for the viewer
     */
    public Optional<byte[]> elder(Viewer viewer, ElderId elder, Access access) {
        return programme.scope(viewer).page(elder, access).map(page -> {
            ByteArrayOutputStream json = new ByteArrayOutputStream();
            FileJson.write(page, false, json);
            return json.toByteArray();
        });
    }
}
