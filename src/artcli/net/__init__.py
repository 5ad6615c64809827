"""From an address to bytes, in bounded time and memory, asking only addresses that one meant to ask.

==================  =============================================================================
``client``          the one HTTP client: retries, redirects, limits
``streaming``       one answer read as it comes: a language model's; these two and their transport import httpx
``options``         how to ask: timeouts, limits, cookies (``cookies``), who we say we are
``connection``      sockets under the client: resolve once, check, connect; a deadline on every read
``guard``           which addresses a page may send us to
``unpacking``       gzip, deflate and br with a bound on what comes out
``contents``        which media types are pages, feeds, or neither
``blocked``         walls that answer instead of the page
``arrival``         the whole way to a page: moved, rendered, or archived
``moved``           where a page says that it went
``archive``         a web archive's copy of a page that is gone
``robots``          what a site lets programs read, for runs over many addresses
``render``          a page as its scripts leave it, by an installed Chromium (``chromium``, behind ``relay``)
``cache``           RFC 9111 over a small store on disk
``feeds``           RSS, Atom, JSON Feed, sitemaps -> entries
``sources``         what a word of the command line names: URL, file, stdin
==================  =============================================================================
"""
