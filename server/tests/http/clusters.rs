//! A network is a cluster of the federal programme once the state office says so.

use crate::harness::TestApp;

const REGION: &str = "/netzwerke/bamberg";

#[tokio::test]
async fn a_region_does_not_make_itself_a_cluster() {
    let app = TestApp::new().await;
    let (lead, staff, visitor) = (app.sign_in("region").await, app.sign_in("mintraum").await, app.anonymous());
    let told = async || {
        let page = visitor.opens(REGION).await.with_status(200).main();
        let list = visitor.opens("/cluster").await.with_status(200).main();
        (page.contains("Runde"), page.contains("MINT-Cluster"), list.contains(&format!("href=\"{REGION}\"")))
    };
    let (before, list) = (told().await, visitor.opens("/cluster").await.main());
    assert_eq!((before.0, before.2), (false, false));
    let terms = [("round", "3"), ("since", "2026-09"), ("until", "2029-08")];
    lead.posts("/arbeitsplatz/bamberg/profil/foerderung", &terms).await.with_status(303);
    assert_eq!(told().await, before, "the public reads nothing of it");
    assert_eq!(visitor.opens("/cluster").await.main(), list);
    let profile = lead.opens("/arbeitsplatz/bamberg/profil").await;
    assert_eq!(profile.says("sobald MINTraum es bestätigt hat"), true);
    assert_eq!(staff.opens("/arbeitsplatz").await.says("1 Netzwerk ist als MINT-Cluster zu bestätigen"), true);
    let waiting = staff.opens("/mintraum/netzwerke?zeige=unbestaetigt").await;
    assert_eq!(waiting.says("/mintraum/netzwerke/bamberg"), true);

    let address = "/mintraum/netzwerke/bamberg/cluster";
    lead.posts(address, &[("bestaetigt", "1")]).await.with_status(403);
    assert_eq!(staff.opens("/mintraum/netzwerke/bamberg").await.says("Als MINT-Cluster bestätigen"), true);
    staff.posts(address, &[("bestaetigt", "1")]).await.with_status(303);
    let now = told().await;
    assert_eq!((now.0, now.2), (true, true));
    assert_eq!(lead.opens("/arbeitsplatz").await.says("MINTraum hat bestätigt, dass"), true);

    assert_eq!(staff.opens("/mintraum/netzwerke/bamberg").await.says("Bestätigung zurücknehmen"), true);
    staff.presses(address).await.with_status(303);
    assert_eq!(told().await, before);
    let history = lead.opens("/arbeitsplatz/bamberg/verlauf").await;
    let told = ["das Netzwerk als MINT-Cluster bestätigt", "die Bestätigung als MINT-Cluster zurückgenommen"];
    assert_eq!(history.says_of(&told), told);
}
