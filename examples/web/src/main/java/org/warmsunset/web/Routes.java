package org.warmsunset.web;

import static org.warmsunset.web.Route.get;
import static org.warmsunset.web.Route.post;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** All addresses, each with whom it is for. */
final class Routes {
    private Routes() {}

    private static final List<Route> OWN = List.of(
            get("/login", LoginPage::show).forAnybody(),
            post("/login", LoginPage::logIn).forAnybody(),
            post("/logout", LoginPage::logOut),
            get("/go/{token}", LoginPage::showLink).forAnybody(),
            post("/go/{token}", LoginPage::useLink).forAnybody(),
            get("/settings", Settings::choose).forAnybody(),
            get("/assets/{name}", Assets::file).forAnybody(),
            get("/sw.js", Assets::worker).forAnybody(),
            get("/offline", Assets::offline).forAnybody(),
            get("/session", LoginPage::token),
            get("/", TodayPage::show),
            get("/visits/new", VisitPage::showNew),
            post("/visits", VisitPage::record),
            get("/visits/{record}", DonePage::show),
            post("/visits/{record}/void", DonePage::undo),
            get("/people", PeoplePage::show),
            get("/people/{elder}", PersonPage::show),
            post("/people/{elder}/open", PersonPage::open),
            get("/people/{elder}/why", PersonPage::whyNone),
            get("/pairings/{pairing}", PairingPage::show),
            post("/pairings/{pairing}/link", PairingPage::link),
            get("/pairings/{pairing}/handover", PairingPage::handover));

    static final List<Route> ALL = Stream.of(OWN.stream(), OfficeRoutes.ALL.stream(), Api.routes())
            .flatMap(Function.identity())
            .toList();
}
