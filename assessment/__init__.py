"""The application below the screens: domain, services, storage, reports, web."""
