from pages.results import own

own.draw()
