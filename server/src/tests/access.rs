//! Every route × every role, as a table in git (rule AC12).

use super::booted;

#[tokio::test]
async fn every_route_and_every_role_stand_in_the_table() {
    let (booted, _folder) = booted().await;
    let table = platform::access::table(&booted.platform);
    insta::with_settings!({ snapshot_path => "../../../", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("access", table.join("\n"));
    });
}
