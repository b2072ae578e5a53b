"""The cases of a ledger in a browser: read-only, for one role, on this machine alone unless told otherwise.

    app     routes, and what keeps a page from being framed, fetched from elsewhere or served to the wrong name
    pages   the list of cases, the calendar, the search, the regions of a case; the case itself is `views.page`
    shelf   what the routes ask of the ledger, all of it for the role with which the server was started

Needs the extra `civil-docket[web]`.
"""
