use super::on_both_engines;
use crate::{
    actions::{
        ActionError,
        accounts::create::{NewAccount, create_account},
        accounts::set_password::set_password,
        accounts::sign_in::{Proven, sign_in},
    },
    domain::{account::Password, web::Email},
    store::account,
};

fn ada() -> NewAccount {
    NewAccount {
        email: "ada@beispiel.de".parse().expect("an address"),
        name: "Ada".parse().expect("a name"),
        password: Password::typed("das erste Passwort"),
        platform_role: None,
        membership: None,
        is_demo: false,
    }
}

on_both_engines! {
    async fn a_new_password_has_another_fingerprint_and_one_row_in_the_log(world) {
        let id = create_account(&world.store, ada(), world.now()).await.expect("an account");
        let signs_in = async |password: &str| {
            let proven = sign_in(&world.store, "ADA@beispiel.de", Password::typed(password)).await;
            proven.map_err(|error| error.to_string())
        };
        let fingerprint = async || account::password(&mut world.reader().await, &id).await.expect("accounts");
        let first = fingerprint().await;
        let proven = Proven { account: id.clone(), password: first.clone().expect("a password") };
        assert_eq!(signs_in("das erste Passwort").await, Ok(proven));
        let new = Password::typed("das zweite Passwort");
        set_password(&world.store, &ada().email, new, world.now()).await.expect("a new password");
        let second = fingerprint().await;
        assert_ne!(first, second);
        let proven = Proven { account: id.clone(), password: second.expect("a password") };
        assert_eq!(signs_in("das zweite Passwort").await, Ok(proven));
        assert_eq!(signs_in("das erste Passwort").await, Err("E-Mail-Adresse oder Passwort stimmt nicht.".to_owned()));
        assert_eq!(world.acts().await, ["account.create", "account.password"]);
    }

    async fn nobody_gets_a_password_without_an_account(world) {
        let nobody: Email = "niemand@beispiel.de".parse().expect("an address");
        let done = set_password(&world.store, &nobody, Password::typed("das zweite Passwort"), world.now()).await;
        assert_eq!(matches!(done, Err(ActionError::NotFound)), true);
        assert_eq!(world.acts().await, Vec::<String>::new());
    }
}
