"""Waypoint as one ASGI application: Streamlit's pages and the site's own few routes.

`make run`, `python streamlit_app.py` and `streamlit run streamlit_app.py` all start it.
"""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st
from streamlit import config

from assessment import bootstrap
from assessment.errors import SettingError, StorageError
from assessment.settings import Settings, listening_place
from assessment.web.middleware import middleware
from assessment.web.routes import routes
from pages.shared import failure, host_address, look, reader, register

HERE = Path(__file__).parent
STATIC = Path(st.__file__).parent / "static"


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[None]:
    """Open the store before the first visitor comes; a site that cannot keep answers stays shut."""
    try:
        site = bootstrap.site()
    except (SettingError, StorageError) as error:
        failure.refuse(error)
    host_address.announce(site)
    yield
    site.close()


try:
    settings = Settings.read(os.environ)
    if __name__ == "__main__":
        listening_place(settings)
except SettingError as error:
    failure.refuse(error)

if __name__ == "__main__":
    overrides = {"server.address": settings.host, "server.port": settings.port}
    # Before any option is read: Streamlit asks for a restart when these change afterwards.
    config.get_config_options(options_from_flags=overrides)

base = look.base()
pages = (register.TITLES, register.PUBLIC, base, reader.of_request)
app = st.App(
    HERE / "pages" / "main.py",
    lifespan=lifespan,
    on_script_error=failure.tell,
    routes=routes(bootstrap.site, base, reader.of_request),
    middleware=middleware(STATIC, *pages, metrics=settings.metrics),
)

if __name__ == "__main__":
    app.run(config=overrides)
