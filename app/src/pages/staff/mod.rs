//! The pages of the state office.

use crate::routes::Routes;

/// The addresses of the state office.
pub fn routes(routes: Routes) -> Routes {
    routes
}
